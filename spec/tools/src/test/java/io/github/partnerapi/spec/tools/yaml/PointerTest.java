package io.github.partnerapi.spec.tools.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class PointerTest {
  private static final Node ROOT =
      YamlReader.read(
              "a.yaml",
              "a/b: {'~': [1, 2]}\n'01': x\n",
              finding -> {
                throw new AssertionError(finding);
              })
          .orElseThrow();

  @Test
  void followsEscapedNamesAndIndexes() {
    assertThat(Pointer.parse("/a~1b/~0/1").in(ROOT))
        .get()
        .extracting(node -> ((ScalarNode) node).text())
        .isEqualTo("2");
  }

  @Test
  void findsNothingPastTheEndOfAListOrBelowAScalar() {
    assertThat(Pointer.parse("/a~1b/~0/2").in(ROOT)).isEmpty();
    assertThat(Pointer.parse("/a~1b/~0/01").in(ROOT)).isEmpty();
    assertThat(Pointer.parse("/01/0").in(ROOT)).isEmpty();
  }

  @Test
  void writesWhatItReads() {
    assertThat(Pointer.parse("/a~1b/~0/1")).hasToString("/a~1b/~0/1");
    assertThat(Pointer.parse("")).isEqualTo(Pointer.ROOT).hasToString("");
  }

  @Test
  void refusesAPointerWithoutASlash() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Pointer.parse("a"))
        .withMessageContaining("begins with '/'");
  }
}
