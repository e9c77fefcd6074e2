package io.github.partnerapi.contract.mutation;

import java.util.Locale;

/** What became of a mutant. */
public enum Fate {
  /** A test failed. */
  NOTICED,
  /** No test failed. */
  UNNOTICED,
  /** No test failed, and no class of the program reads the member; not in the score. */
  NOT_READ,
  /** The time was over, or the run was interrupted; not in the score. */
  NOT_RUN;

  /** The name in reports, such as {@code not-read}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Fate of(String id) {
    return valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
