package io.github.partnerapi.json;

import com.fasterxml.jackson.annotation.JsonValue;
import io.github.partnerapi.RawJson;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What all generated models have in common.
 *
 * <p>A caller's own Jackson, 2 or 3, writes a model as {@link #shownMembers()}, and reads one from
 * the names of the document, with members that the document does not describe kept. It refuses a
 * value of another type, where {@code fromJson} keeps it. Not serializable by Java.
 */
public interface JsonModel {
  /**
   * Returns the members that no accessor could give: unknown names, values of another type than
   * documented, lists and maps with such values in them, empty timestamps and explicit nulls. They
   * are kept when the value is written again.
   *
   * @return an unmodifiable map of names and raw JSON, in the order of the body
   */
  Map<String, RawJson> extraMembers();

  /**
   * Returns the members as plain Java under their names of the document, without those that are
   * sensitive: what Jackson writes of the model. For all of them, sensitive ones too, use {@link
   * #toJson()} or {@link #toRawJson()}.
   *
   * @return an unmodifiable map of maps, lists, texts, numbers, booleans and nulls
   */
  @JsonValue
  Map<String, @Nullable Object> shownMembers();

  /**
   * Returns the value as compact JSON, secrets included: for storage, not for logs.
   *
   * @return the JSON text
   */
  String toJson();

  /**
   * Returns the value as JSON that Jackson writes whole, secrets included.
   *
   * @return the JSON of {@link #toJson()}
   */
  default RawJson toRawJson() {
    return RawJson.parse(toJson());
  }
}
