package io.github.partnerapi.spec.tools.yaml;

/**
 * Is one key of a mapping with its value.
 *
 * @param key the key, with its own position
 * @param value the value
 */
public record Member(ScalarNode key, Node value) {
  /** Returns the key's text. */
  public String name() {
    return key.text();
  }
}
