package io.github.partnerapi.sandbox.recording;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.partnerapi.contract.document.DocumentedOperation;
import io.github.partnerapi.contract.document.DocumentedParameter;
import io.github.partnerapi.contract.fixture.Body;
import io.github.partnerapi.contract.fixture.FixtureRequest;
import io.github.partnerapi.contract.internal.text.ExactJson;
import io.github.partnerapi.contract.internal.text.MediaType;
import io.github.partnerapi.contract.internal.text.SentValues;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the arguments of a call back from the request that they made. */
final class CallArguments {
  private final SentValues values;

  CallArguments(JsonNode document) {
    this.values = new SentValues(document);
  }

  /**
   * The arguments by their names on the wire, in the order of the document; a JSON body stands
   * under {@code body}.
   */
  Map<String, JsonNode> of(DocumentedOperation operation, FixtureRequest request) {
    Map<String, JsonNode> arguments = new LinkedHashMap<>();
    Map<String, String> path = operation.pathValues(request.path());
    Map<String, List<String>> query = SentValues.pairs(request.query());
    for (DocumentedParameter parameter : operation.parameters()) {
      String name = parameter.name();
      if (parameter.in().equals("path")) {
        arguments.put(name, values.value(parameter.schema(), false, List.of(path.get(name))));
      } else if (query.containsKey(name)) {
        List<String> encoded = query.get(name);
        arguments.put(
            name,
            parameter.json()
                ? json(encoded.get(0))
                : values.value(parameter.schema(), parameter.explode(), encoded));
      }
    }
    if (request.body() instanceof Body.JsonText json) {
      arguments.put("body", json.tree());
    } else if (request.body() instanceof Body.Text form) {
      JsonNode media = operation.requestMedia().getOrDefault(MediaType.FORM, ExactJson.missing());
      JsonNode properties = values.resolve(media.path("schema")).path("properties");
      SentValues.pairs(form.text())
          .forEach(
              (name, encoded) ->
                  arguments.put(name, values.value(properties.path(name), true, encoded)));
    }
    return arguments;
  }

  private static JsonNode json(String encoded) {
    try {
      return ExactJson.read(SentValues.decoded(encoded).getBytes(StandardCharsets.UTF_8));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A client sent a parameter that is no JSON", e);
    }
  }
}
