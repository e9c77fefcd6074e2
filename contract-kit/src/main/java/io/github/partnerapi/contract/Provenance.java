package io.github.partnerapi.contract;

import java.util.List;

/** Where a fixture's content comes from, so that a reader knows how far to trust it. */
public sealed interface Provenance {
  /**
   * Taken from a vendor's page.
   *
   * @param source page and anchor
   * @param repairs every change that made the example valid; empty when it stands as published
   */
  record Documentation(String source, List<String> repairs) implements Provenance {
    /** Keeps a copy of the repairs. */
    public Documentation {
      repairs = List.copyOf(repairs);
    }
  }

  /**
   * Recorded from the service.
   *
   * @param date the day of the recording, {@code yyyy-MM-dd}
   * @param redactions what was replaced before the file was written
   */
  record Recorded(String date, List<String> redactions) implements Provenance {
    /** Keeps a copy of the redactions. */
    public Recorded {
      redactions = List.copyOf(redactions);
    }
  }

  /**
   * Made up, because nothing is documented or recorded.
   *
   * @param reason why it had to be made up
   */
  record Synthesised(String reason) implements Provenance {}
}
