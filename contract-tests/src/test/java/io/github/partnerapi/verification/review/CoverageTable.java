package io.github.partnerapi.verification.review;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Map;

/** Writes contract coverage before and after a change as a part of the review page. */
final class CoverageTable {
  private CoverageTable() {}

  /**
   * Writes the table.
   *
   * @param before shares in tenths of a percent by dimension, as the committed baseline has them
   * @param after the report of the run
   */
  static String of(JsonNode before, JsonNode after) {
    StringBuilder text =
        new StringBuilder(
            "| | before | after | difference | covered of |\n|---|---:|---:|---:|---:|\n");
    for (Map.Entry<String, JsonNode> dimension : after.path("dimensions").properties()) {
      int was = before.path(dimension.getKey()).asInt(0);
      int is = dimension.getValue().path("permille").asInt();
      text.append("| ")
          .append(dimension.getKey())
          .append(" | ")
          .append(percent(was))
          .append(" | ")
          .append(percent(is));
      text.append(" | ").append(is > was ? "+" : "").append(percent(is - was)).append(" | ");
      text.append(dimension.getValue().path("covered"))
          .append(" of ")
          .append(dimension.getValue().path("total"))
          .append(" |\n");
    }
    return text.toString();
  }

  private static String percent(int permille) {
    return BigDecimal.valueOf(permille, 1) + " %";
  }
}
