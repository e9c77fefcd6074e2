package io.github.partnerapi.api;

import io.github.partnerapi.call.Operation;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The API document that the clients are generated from, as far as a caller asks for it: its
 * operations, and how well each is known.
 *
 * <p>Immutable. Nothing is read from a file.
 */
public final class Document {
  private final Map<String, KnownOperation> operations;

  Document(List<Operation<?>> all) {
    Map<String, KnownOperation> byId = new LinkedHashMap<>();
    all.forEach(operation -> byId.put(operation.id(), new KnownOperation(operation)));
    this.operations = Collections.unmodifiableMap(byId);
  }

  /**
   * Returns the operations of all providers.
   *
   * @return an unmodifiable map from operation id to operation
   */
  public Map<String, KnownOperation> operations() {
    return operations;
  }

  /**
   * Returns one operation.
   *
   * @param id the operation id, which is the name of its method, such as {@code getClientBalance}
   * @return the operation
   * @throws IllegalArgumentException when the document has none of this id
   */
  public KnownOperation operation(String id) {
    KnownOperation operation = operations.get(id);
    if (operation == null) {
      throw new IllegalArgumentException(
          "The document has no operation '"
              + id
              + "'. Give the name of a method of an API, such as getBalance");
    }
    return operation;
  }
}
