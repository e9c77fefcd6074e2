package io.github.partnerapi.readme;

import static org.assertj.core.api.Assertions.assertThat;

import feign.Capability;
import io.github.partnerapi.api.TextClient;
import io.github.partnerapi.contract.sandbox.Sandbox;
import io.github.partnerapi.feign.PartnerFeign;
import io.github.partnerapi.feign.PooledClient;
import io.github.partnerapi.nativeclient.NativeTextClient;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Isolated
class ReadmeTest {
  private static final Path ROOT = Path.of("..");
  private static final Path FOLDER = Path.of("src/test/java/io/github/partnerapi/readme");
  private static final List<String> SOURCES = List.of("Snippets.java", "WithdrawalTest.java");
  private static final Pattern BLOCK =
      Pattern.compile("<!-- snippet (\\S+) -->\n```java\n(.*?)```", Pattern.DOTALL);
  private static final Pattern REGION =
      Pattern.compile("( +)// snippet (\\S+)\n(.*?) +// end\n", Pattern.DOTALL);
  private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:|#)([^)#]+)");

  private static Sandbox sandbox;

  @BeforeAll
  static void start() {
    sandbox = Sandbox.start(0);
  }

  @AfterAll
  static void stop() {
    sandbox.close();
  }

  private static Map<String, String> compiled() throws IOException {
    Map<String, String> regions = new LinkedHashMap<>();
    for (String source : SOURCES) {
      Matcher matcher =
          REGION.matcher(Files.readString(FOLDER.resolve(source), StandardCharsets.UTF_8));
      while (matcher.find()) {
        regions.put(matcher.group(2), matcher.group(3).replaceAll("(?m)^" + matcher.group(1), ""));
      }
    }
    return regions;
  }

  private static Map<String, String> shown() throws IOException {
    Map<String, String> blocks = new LinkedHashMap<>();
    Matcher matcher =
        BLOCK.matcher(Files.readString(ROOT.resolve("README.md"), StandardCharsets.UTF_8));
    while (matcher.find()) {
      blocks.put(matcher.group(1), matcher.group(2));
    }
    return blocks;
  }

  @Test
  void everyJavaBlockIsCutFromCompiledCode() throws IOException {
    String readme = Files.readString(ROOT.resolve("README.md"), StandardCharsets.UTF_8);

    assertThat(shown()).isNotEmpty();
    assertThat(Pattern.compile("```java").matcher(readme).results().count())
        .isEqualTo(shown().size());
    assertThat(compiled()).containsAllEntriesOf(shown());
  }

  static Stream<String> links() throws IOException {
    return LINK.matcher(Files.readString(ROOT.resolve("README.md"), StandardCharsets.UTF_8))
        .results()
        .map(link -> link.group(1));
  }

  @ParameterizedTest
  @MethodSource("links")
  void everyLinkLeadsToAFile(String link) {
    assertThat(ROOT.resolve(link)).exists();
  }

  @Test
  void theFirstCallRunsAgainstTheSandbox() throws IOException {
    Map<String, String> settings =
        Map.of(
            "partnerapi.text.token",
            "sandbox-token",
            "partnerapi.text.base-url",
            sandbox.baseUrl().toString());
    settings.forEach(System::setProperty);
    try {
      assertThat(printed(Snippets::firstCall)).contains("Available: 362.00").contains("is pending");
      sandbox.answer("requestWithdrawal", "below-minimum");
      assertThat(printed(Snippets::firstCall)).contains("not enough money to withdraw");
    } finally {
      sandbox.reset();
      List.copyOf(settings.keySet()).forEach(System::clearProperty);
    }
  }

  @Test
  void theOtherSnippetsRunAgainstTheSandbox(@TempDir Path folder) throws IOException {
    try (TextClient client =
        NativeTextClient.builder().baseUrl(sandbox.baseUrl()).token("sandbox-token").build()) {
      assertThat(printed(() -> Snippets.pages(client))).contains("campaign-test-name");
      assertThat(printed(() -> Snippets.report(client))).contains("earned");
      Snippets.invoice(client, folder.resolve("invoice.pdf"));
    }
    assertThat(folder.resolve("invoice.pdf")).isNotEmptyFile();
  }

  @Test
  void theSnippetsOfFeignRunAgainstTheSandbox() throws IOException {
    try (TextClient client = Snippets.feign(sandbox.baseUrl(), new Capability() {});
        PooledClient http = PartnerFeign.client()) {
      assertThat(client.account().getBalance().available()).hasToString("362.00");
      assertThat(printed(() -> Snippets.plainFeign(sandbox.baseUrl(), http)))
          .contains("Available: 362.00");
    }
  }

  private interface Snippet {
    void run() throws IOException;
  }

  private static String printed(Snippet snippet) throws IOException {
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    try (PrintStream both = new PrintStream(text, true, StandardCharsets.UTF_8)) {
      System.setOut(both);
      System.setErr(both);
      snippet.run();
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
    return text.toString(StandardCharsets.UTF_8);
  }
}
