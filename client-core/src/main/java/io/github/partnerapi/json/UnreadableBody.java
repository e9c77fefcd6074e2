package io.github.partnerapi.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.io.Serial;

/**
 * A complete body that is not what the document promises. The message holds nothing of the body's
 * text.
 */
public final class UnreadableBody extends IOException {
  @Serial private static final long serialVersionUID = 1;

  /**
   * Reports the body.
   *
   * @param detail what was expected and what came
   */
  public UnreadableBody(String detail) {
    super(detail);
  }

  /** Keeps the place only: the parser's own message quotes the text, which may be confidential. */
  public static UnreadableBody notJson(JsonProcessingException problem) {
    JsonLocation at = problem.getLocation();
    String where = at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
    return problem instanceof StreamConstraintsException
        ? absurd(where)
        : new UnreadableBody("it is not JSON" + where);
  }

  public static UnreadableBody absurd(String where) {
    return new UnreadableBody(
        "its JSON is deeper, or has a longer number, than is allowed" + where);
  }
}
