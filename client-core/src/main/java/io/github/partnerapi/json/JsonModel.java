package io.github.partnerapi.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** What all generated models have in common. */
public interface JsonModel {
  /**
   * Returns the members that no accessor could give: unknown names, values of another type than
   * documented, empty timestamps and explicit nulls. They are kept when the value is written again.
   *
   * @return an unmodifiable map of names and raw JSON, in the order of the body
   */
  Map<String, JsonNode> extraMembers();

  /**
   * Returns the value as compact JSON, secrets included: for storage, not for logs.
   *
   * @return the JSON text
   */
  String toJson();
}
