package io.github.partnerapi.contract.document;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One parameter of an operation.
 *
 * @param name the name on the wire
 * @param in where it goes: {@code path}, {@code query} or {@code header}
 * @param required whether it has to be sent
 * @param json whether its value is a JSON text ({@code content: application/json})
 * @param explode whether each item of a list is sent as a parameter of its own
 * @param schema the schema of its value, unresolved
 * @param sensitive whether the document marks it with {@code x-sensitive}
 * @param schemaPointer the JSON pointer of that schema in the document
 */
public record DocumentedParameter(
    String name,
    String in,
    boolean required,
    boolean json,
    boolean explode,
    boolean sensitive,
    JsonNode schema,
    String schemaPointer) {}
