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

  /**
   * Keeps the place only: the parser's own message quotes the text, which may be confidential.
   *
   * @param problem what the parser reported
   * @return the same without the text
   */
  public static UnreadableBody notJson(JsonProcessingException problem) {
    JsonLocation at = problem.getLocation();
    String where = at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
    return problem instanceof StreamConstraintsException
        ? new UnreadableBody(constraint(String.valueOf(problem.getMessage())) + where)
        : new UnreadableBody("it is not JSON" + where);
  }

  /** Jackson's messages begin with what was too large. */
  private static String constraint(String message) {
    if (message.contains("nesting depth")) {
      return "its JSON is more than 100 levels deep";
    }
    if (message.startsWith("Number")) {
      return "its JSON has a number of more than 100 characters";
    }
    return message.startsWith("Name")
        ? "its JSON has a member with a name of more than 50000 characters"
        : "its JSON is larger than is allowed";
  }

  /** Reports a number that can't be held in full. */
  static UnreadableBody absurd() {
    return new UnreadableBody("its JSON has a number with an exponent beyond 100");
  }

  /** Reports more values than the body's limit allows for. */
  static UnreadableBody tooMuch() {
    return new UnreadableBody(
        "its values take more memory than maxBodyBytes allows for; what the document does not describe may take a quarter of it");
  }
}
