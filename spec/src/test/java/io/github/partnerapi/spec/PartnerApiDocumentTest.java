package io.github.partnerapi.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PartnerApiDocumentTest {
  @Test
  void givesTheBundledDocument() {
    assertThat(PartnerApiDocument.text()).startsWith("openapi: 3.0.3\n").doesNotContain(".yaml'");
  }

  @Test
  void opensANewStreamEachTime() throws IOException {
    try (InputStream first = PartnerApiDocument.open();
        InputStream second = PartnerApiDocument.open()) {
      assertThat(first.readAllBytes())
          .isEqualTo(second.readAllBytes())
          .isEqualTo(PartnerApiDocument.text().getBytes(StandardCharsets.UTF_8));
    }
  }
}
