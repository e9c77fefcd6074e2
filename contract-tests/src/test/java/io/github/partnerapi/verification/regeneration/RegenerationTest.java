package io.github.partnerapi.verification.regeneration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RegenerationTest {
  @TempDir Path folder;

  @Test
  void everyExecutionOfTheBuildIsKnown() {
    assertThat(Regeneration.executions())
        .containsExactly(
            "client-core/models-and-interfaces",
            "client-core/operations-as-data",
            "client-feign/binding",
            "client-native/binding");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("executions")
  void unchangedTemplatesGiveTheSourcesOfTheBuild(String execution) {
    assertThat(Regeneration.in(folder).generated(execution))
        .isNotEmpty()
        .isEqualTo(Regeneration.built(execution));
  }

  @Test
  void aChangedTemplateGivesOtherSources() {
    Regeneration changed =
        Regeneration.in(folder)
            .template(
                "client-feign/binding", "request.mustache", text -> text.replace("false", "true"));

    assertThat(changed.generated("client-feign/binding"))
        .isNotEqualTo(Regeneration.built("client-feign/binding"));
  }

  @Test
  void aChangeThatChangesNothingIsRefused() {
    Regeneration unchanged =
        Regeneration.in(folder).template("client-feign/binding", "request.mustache", text -> text);

    assertThatThrownBy(unchanged::load)
        .hasMessage("The change leaves client-feign/binding/request.mustache as it is");
  }

  @Test
  void codeThatCannotBeCompiledIsReported() {
    Regeneration broken =
        Regeneration.in(folder)
            .template(
                "client-native/binding",
                "api.mustache",
                text -> text.replace("final class", "final clas"));

    assertThatThrownBy(broken::load)
        .hasMessageStartingWith("The generated code can't be compiled: [")
        .hasMessageContaining("AccountNativeApi.java");
  }

  private static List<String> executions() {
    return Regeneration.executions();
  }
}
