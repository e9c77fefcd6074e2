package io.github.partnerapi.verification.coverage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.partnerapi.contract.internal.text.ExactJson;
import java.util.ArrayList;
import java.util.List;

/** The shares that a run must not fall below. They stand in a committed file and may only rise. */
public final class Baseline {
  private final JsonNode shares;

  /** Reads the shares, an object of tenths of a percent by the title of the dimension. */
  public Baseline(JsonNode shares) {
    this.shares = shares;
  }

  /** Makes the baseline that a run would set. */
  public static Baseline of(Coverage coverage) {
    ObjectNode shares = JsonNodeFactory.instance.objectNode();
    for (Dimension dimension : Dimension.values()) {
      shares.put(dimension.title(), coverage.tally(dimension).permille());
    }
    return new Baseline(shares);
  }

  /** Lists, in sentences, where a run falls below the baseline or the baseline says nothing. */
  public List<String> violations(Coverage coverage) {
    List<String> violations = new ArrayList<>();
    for (Dimension dimension : Dimension.values()) {
      JsonNode share = shares.path(dimension.title());
      int now = coverage.tally(dimension).permille();
      if (!share.isInt()) {
        violations.add("The baseline has no share for " + dimension.title() + ". Add it: " + now);
      } else if (now < share.intValue()) {
        violations.add(
            "Coverage of "
                + dimension.title()
                + " fell from "
                + share
                + " to "
                + now
                + " permille. Add the fixtures that are missing");
      }
    }
    return violations;
  }

  /** Says whether another baseline demands more anywhere. */
  public boolean isBelow(Baseline other) {
    for (Dimension dimension : Dimension.values()) {
      if (shares.path(dimension.title()).asInt(0) < other.shares.path(dimension.title()).asInt(0)) {
        return true;
      }
    }
    return false;
  }

  /** The text of the committed file. */
  public String text() {
    return ExactJson.pretty(shares);
  }
}
