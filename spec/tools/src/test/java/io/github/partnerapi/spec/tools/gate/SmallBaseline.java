package io.github.partnerapi.spec.tools.gate;

import io.github.partnerapi.spec.tools.DocumentReview;
import io.github.partnerapi.spec.tools.document.SmallDocument;

/** Gives the small document of the tests a released state to be compared with. */
public final class SmallBaseline {
  static final String FILE = "released/1.2.0/openapi.yaml";

  private SmallBaseline() {}

  /** Makes the document as it now is the last released one, and returns it. */
  public static SmallDocument of(SmallDocument document) {
    return document.write(FILE, DocumentReview.of(document.folder()).cleanBundle().text());
  }
}
