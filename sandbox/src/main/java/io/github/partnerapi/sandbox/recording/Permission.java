package io.github.partnerapi.sandbox.recording;

import io.github.partnerapi.contract.document.ApiDocument;
import io.github.partnerapi.contract.document.DocumentedOperation;
import io.github.partnerapi.contract.document.DocumentedParameter;
import io.github.partnerapi.contract.internal.text.MediaType;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/**
 * Which operations may be called on the live service: those that only read, and others that are
 * named one by one.
 */
final class Permission {
  private final Set<String> named;

  /**
   * Allows operations besides those that only read.
   *
   * @param named their operationIds
   * @throws RecordingException when the document has no such operation, or its request cannot be
   *     redacted
   */
  Permission(ApiDocument document, Collection<String> named) {
    for (String id : named) {
      if (!document.has(id)) {
        throw new RecordingException("Cannot allow '" + id + "': " + document.unknownOperation(id));
      }
      document.operation(id).requestMedia().keySet().stream()
          .filter(type -> !isRedactable(type))
          .findFirst()
          .ifPresent(
              type -> {
                throw new RecordingException(
                    "Cannot allow "
                        + id
                        + ": it sends "
                        + type
                        + ", which cannot be redacted. Write its fixture by hand");
              });
    }
    this.named = Set.copyOf(named);
  }

  /** Says why an operation may not be called; empty when it may. */
  Optional<String> objection(DocumentedOperation operation) {
    if (named.contains(operation.id()) || isReadOnly(operation)) {
      return Optional.empty();
    }
    String reason =
        isRead(operation)
            ? "sends sensitive arguments"
            : "is " + operation.method() + " and may change something";
    return Optional.of(operation.id() + " " + reason + ". Allow it by its name to record it");
  }

  /**
   * What reads changes nothing, unless it hands over something sensitive: the token for a card is
   * made by a GET.
   */
  static boolean isReadOnly(DocumentedOperation operation) {
    return isRead(operation)
        && operation.parameters().stream().noneMatch(DocumentedParameter::sensitive);
  }

  private static boolean isRead(DocumentedOperation operation) {
    return operation.method().equals("GET") || operation.method().equals("HEAD");
  }

  private static boolean isRedactable(String mediaType) {
    return mediaType.equals(MediaType.JSON) || mediaType.equals(MediaType.FORM);
  }
}
