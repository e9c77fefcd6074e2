package io.github.partnerapi.contract;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.partnerapi.contract.internal.Json;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** What a recorded request or response carries after its headers. */
public sealed interface Body {
  /** The body as it goes over the wire. JSON is written without blanks, text in UTF-8. */
  byte[] bytes();

  /** Says whether there is no body at all. */
  default boolean isAbsent() {
    return this instanceof None;
  }

  /** No body. */
  record None() implements Body {
    @Override
    public byte[] bytes() {
      return new byte[0];
    }
  }

  /**
   * A JSON text.
   *
   * @param tree the value; its numbers keep their literals
   */
  record JsonText(JsonNode tree) implements Body {
    @Override
    public byte[] bytes() {
      return Json.write(tree);
    }
  }

  /**
   * Any other text: a form, CSV, an HTML page.
   *
   * @param text the characters, sent in UTF-8
   */
  record Text(String text) implements Body {
    @Override
    public byte[] bytes() {
      return text.getBytes(StandardCharsets.UTF_8);
    }
  }

  /**
   * Bytes that are no text, such as an image or a PDF.
   *
   * @param base64 the bytes in base64, as the fixture file has them
   */
  record Binary(String base64) implements Body {
    @Override
    public byte[] bytes() {
      return Base64.getDecoder().decode(base64);
    }
  }
}
