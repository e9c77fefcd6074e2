package io.github.partnerapi.verification.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.github.partnerapi.contract.document.ApiDocument;
import io.github.partnerapi.verification.browser.Browser;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentationPageTest {
  private static final Path FIXTURES =
      Path.of("..", "contract-kit", "src", "main", "resources", "fixtures");
  private static final Path PAGE = Path.of("target", "docs", "index.html");

  @TempDir Path temporary;

  @BeforeAll
  static void write() throws IOException {
    DocumentationPage.write(FIXTURES, PAGE);
  }

  @Test
  void thePageIsTheSameTwice() throws IOException {
    DocumentationPage.write(FIXTURES, temporary.resolve("index.html"));

    assertThat(temporary.resolve("index.html")).hasSameTextualContentAs(PAGE);
  }

  @Test
  void thePageHoldsExchangesSnippetsNotesAndLimits() {
    assertThat(PAGE)
        .content()
        .contains("A campaign with a landing page, a longer trial and a coupon")
        .contains("NativeTextClient.fromEnvironment()")
        .contains("FeignDialog360Client.fromEnvironment()")
        .contains("update-profile-path")
        .contains("**Rate limit:** 5 requests in PT30S")
        .doesNotContain("src=\\\"http")
        .doesNotContain("cdn.redoc.ly");
  }

  @Test
  void aBrowserRendersEveryOperationWithoutAnError() throws Exception {
    Browser browser = browser();
    browser.open(PAGE);

    assertThat(browser.document()).contains("data-state=\"rendered\"");
    assertThat(operationIds())
        .hasSameSizeAs(ApiDocument.bundled().operations())
        .allMatch(id -> browser.document().contains("operation/" + id));
    assertThat(browser.console()).isEmpty();
  }

  @Test
  void anErrorOfAPageIsNoticed() throws Exception {
    Path page = temporary.resolve("broken.html");
    Files.writeString(page, "<!DOCTYPE html><body><script>nothing.there();</script>");
    Browser browser = browser();
    browser.open(page);

    assertThat(browser.console()).anyMatch(line -> line.contains("nothing is not defined"));
  }

  @Test
  void everySnippetCompiles() throws IOException {
    StringBuilder source =
        new StringBuilder(
            """
            import io.github.partnerapi.*; import io.github.partnerapi.api.*; import io.github.partnerapi.feign.*;
            import io.github.partnerapi.nativeclient.*; import io.github.partnerapi.model.*;
            import java.math.BigDecimal; import java.time.*; import java.util.List;
            class Snippets { byte[] bytes = {};
            """);
    List<JsonNode> snippets =
        DocumentationPage.document(FIXTURES).path("paths").findValues("x-codeSamples").stream()
            .flatMap(samples -> StreamSupport.stream(samples.spliterator(), false))
            .toList();
    for (int i = 0; i < snippets.size(); i++) {
      source
          .append("void snippet")
          .append(i)
          .append("() {\n")
          .append(snippets.get(i).path("source").asText())
          .append("}\n");
    }

    Files.writeString(temporary.resolve("Snippets.java"), source.append("}\n"));
    StringWriter messages = new StringWriter();
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    boolean compiled =
        compiler
            .getTask(
                messages,
                null,
                null,
                List.of(
                    "-proc:none",
                    "-d",
                    temporary.toString(),
                    "-classpath",
                    System.getProperty("java.class.path")),
                null,
                compiler
                    .getStandardFileManager(null, null, StandardCharsets.UTF_8)
                    .getJavaFileObjects(temporary.resolve("Snippets.java")))
            .call();

    assertThat(compiled).as("%s", messages).isTrue();
    assertThat(snippets).hasSize(2 * ApiDocument.bundled().operations().size());
  }

  private Browser browser() {
    Optional<String> installed = Browser.installed();
    assumeTrue(installed.isPresent(), "no Chromium is installed; .ci/run installs it");
    return new Browser(installed.orElseThrow(), temporary);
  }

  private static List<String> operationIds() throws IOException {
    return new YAMLMapper()
        .readTree(ApiDocument.bundledText())
        .path("paths")
        .findValuesAsText("operationId");
  }
}
