package io.github.partnerapi.verification.generated;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GeneratedSourceTest {
  private static final String CLEAN =
      """
      import java.util.List;

      /**
       * Returns all of them.
       *
       * <p>What is {@code a < b} stays.
       *
       * @param from the start. May be null.
       * @return the answer of the service
       */
      List<String> all(String from);
      """;

  @ParameterizedTest
  @ValueSource(strings = {"client-core", "client-feign", "client-native"})
  void generatedCodeReadsLikeWrittenCode(String module) throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("..", module, "target", "generated-sources"))) {
      List<Path> sources = files.filter(file -> file.toString().endsWith(".java")).toList();

      assertThat(sources).isNotEmpty();
      assertThat(sources)
          .allSatisfy(
              file -> assertThat(GeneratedSource.faults(read(file))).as("%s", file).isEmpty());
    }
  }

  @Test
  void cleanCodeHasNoFaults() {
    assertThat(GeneratedSource.faults(CLEAN)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "List<String> all, String all, import java.util.List",
    "import java.util.List;, import java.util.*;, import java.util.*",
    "{@code a < b}, &#x60;a&#x60;, escape &#x60;",
    "the start. May, the start May, fused t May be null.",
    "of them., of them, no end: Returns all of them"
  })
  void aPlantedFaultIsFound(String clean, String planted, String fault) {
    assertThat(CLEAN).contains(clean);
    assertThat(GeneratedSource.faults(CLEAN.replace(clean, planted))).contains(fault);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
