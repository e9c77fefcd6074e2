package io.github.partnerapi.benchmarks;

import io.github.partnerapi.benchmarks.peer.Peer;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a call does, and what the server answers to it. */
public enum Workload {
  /** GET of an object of 200 bytes. */
  OBJECT("200 B object") {
    @Override
    List<byte[]> answers() {
      return List.of(Answers.json(200, Answers.PROFILE));
    }

    @Override
    @Nullable Object call(Peer peer) throws IOException, InterruptedException {
      return peer.object();
    }
  },
  /** GET of a list of a megabyte. */
  LIST("1 MB list") {
    @Override
    List<byte[]> answers() {
      return List.of(Answers.json(200, Answers.withdrawals(1_000_000)));
    }

    @Override
    @Nullable Object call(Peer peer) throws IOException, InterruptedException {
      return peer.list();
    }
  },
  /** POST of a JSON body. */
  POST_JSON("POST JSON") {
    @Override
    List<byte[]> answers() {
      return List.of(Answers.json(200, "{\"lead_id\":\"123\"}"));
    }

    @Override
    @Nullable Object call(Peer peer) throws IOException, InterruptedException {
      return peer.postJson();
    }
  },
  /** POST of a form. */
  POST_FORM("POST form") {
    @Override
    List<byte[]> answers() {
      return List.of(Answers.json(201, Answers.TOKEN));
    }

    @Override
    @Nullable Object call(Peer peer) throws IOException, InterruptedException {
      return peer.postForm();
    }
  },
  /** All rows of a CSV report, with the sum of one column. */
  CSV("CSV, 10,000 rows") {
    @Override
    List<byte[]> answers() {
      return List.of(Answers.of(200, "text/csv", Answers.csv(10_000)));
    }

    @Override
    @Nullable Object call(Peer peer) throws IOException, InterruptedException {
      return peer.csv();
    }
  },
  /** A file, into memory. */
  PDF("1 MB PDF, bytes") {
    @Override
    List<byte[]> answers() {
      return List.of(Answers.of(200, "application/pdf", Answers.pdf(1_000_000)));
    }

    @Override
    @Nullable Object call(Peer peer) throws IOException, InterruptedException {
      return peer.pdf();
    }
  },
  /** A file, read as a stream and given up. */
  PDF_STREAM("1 MB PDF, streamed") {
    @Override
    List<byte[]> answers() {
      return PDF.answers();
    }

    @Override
    @Nullable Object call(Peer peer) throws IOException, InterruptedException {
      return peer.pdfStream();
    }
  },
  /** An error and what its body says. */
  NOT_FOUND("404 with JSON") {
    @Override
    List<byte[]> answers() {
      return List.of(Answers.json(404, Answers.ERROR));
    }

    @Override
    @Nullable Object call(Peer peer) throws IOException, InterruptedException {
      return peer.notFound();
    }
  },
  /** The 400 items of 20 pages. */
  PAGES("20 pages by cursor") {
    @Override
    List<byte[]> answers() {
      return Answers.pages(20, 20);
    }

    @Override
    @Nullable Object call(Peer peer) throws IOException, InterruptedException {
      return peer.pages();
    }
  };

  private final String title;

  Workload(String title) {
    this.title = title;
  }

  /**
   * Returns the name in results.
   *
   * @return the name in lower case, with hyphens
   */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * Returns the name in tables.
   *
   * @return a few words
   */
  public String title() {
    return title;
  }

  /** Renders what the server answers: more than one for pages, by the number in the cursor. */
  abstract List<byte[]> answers();

  /** Makes one call; null means that the peer can't. */
  abstract @Nullable Object call(Peer peer) throws IOException, InterruptedException;
}
