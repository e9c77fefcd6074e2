package io.github.partnerapi.contract.document;

import java.util.Map;

/**
 * One response of an operation.
 *
 * @param pointer the JSON pointer of the response in the document, beyond references
 * @param description the document's reason for the status
 * @param schemaPointers the JSON pointer of the schema by media type, empty text where a media type
 *     has none; no entry at all when there is no body
 */
public record DocumentedResponse(
    String pointer, String description, Map<String, String> schemaPointers) {}
