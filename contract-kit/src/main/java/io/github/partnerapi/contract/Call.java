package io.github.partnerapi.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a caller says to make an exchange happen.
 *
 * @param credential the secret that the caller has configured; null for an operation that takes none
 * @param arguments the arguments by their names on the wire; a JSON or binary body stands under {@code body}
 */
public record Call(@Nullable String credential, Map<String, JsonNode> arguments) {
  /** Keeps a copy of the arguments. */
  public Call {
    arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
  }

  /** Names the arguments and leaves out the credential. */
  @Override
  public String toString() {
    return "Call" + arguments.keySet();
  }
}
