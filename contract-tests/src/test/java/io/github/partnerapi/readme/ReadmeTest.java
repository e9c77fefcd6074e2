package io.github.partnerapi.readme;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.partnerapi.contract.sandbox.Sandbox;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** Types and runs what the README and its pages show, as a reader would. */
@Isolated
class ReadmeTest {
  /** What moves money or makes somebody pay. */
  private static final List<String> COSTLY =
      List.of("requestWithdrawal", "Subscription(", "updateBilling(", "createLicense(");

  private static Sandbox sandbox;

  @TempDir Path folder;

  @BeforeAll
  static void start() {
    sandbox = Sandbox.start(0);
    settings().forEach(System::setProperty);
  }

  @AfterAll
  static void stop() {
    settings().keySet().forEach(System::clearProperty);
    sandbox.close();
  }

  private static Map<String, String> settings() {
    return Map.of(
        "partnerapi.text.token",
        "sandbox-token",
        "partnerapi.text.base-url",
        sandbox.baseUrl().toString());
  }

  static Stream<Program> programs() {
    return Page.all().stream().flatMap(page -> page.programs().stream());
  }

  @ParameterizedTest
  @MethodSource("programs")
  void everyProgramCompilesAsTypedAndPrintsWhatThePageSays(Program program) throws Exception {
    sandbox.reset();

    assertThat(program.compile(sandbox.baseUrl(), folder)).isEmpty();
    if (program.starts()) {
      assertThat(program.run(folder)).contains(program.prints());
    } else if (program.isTest()) {
      assertThat(failures(program.load(folder))).isEmpty();
    } else {
      assertThat(program.prints()).isEmpty();
    }
  }

  private static List<String> failures(Class<?> test) {
    SummaryGeneratingListener summary = new SummaryGeneratingListener();
    LauncherFactory.create()
        .execute(
            LauncherDiscoveryRequestBuilder.request()
                .selectors(DiscoverySelectors.selectClass(test))
                .build(),
            summary);
    assertThat(summary.getSummary().getTestsFoundCount()).isPositive();
    return summary.getSummary().getFailures().stream()
        .map(f -> f.getException().toString())
        .toList();
  }

  @Test
  void theFirstProgramOnlyReads() {
    Program first = Page.all().get(0).programs().get(0);

    assertThat(first.source()).doesNotContain(COSTLY).contains("127.0.0.1");
    assertThat(first.prints()).isNotEmpty();
  }

  @Test
  void whatMovesMoneyIsNamedBeforeTheProgramThatDoes() {
    for (Page page : Page.all()) {
      for (Program program : page.programs()) {
        if (!program.isTest()
            && !program.source().contains("ScriptedTransport")
            && COSTLY.stream().anyMatch(program.source()::contains)) {
          String before = page.text().substring(0, page.text().indexOf(program.source()));
          assertThat(before).as("%s", program).contains("moves money");
        }
      }
    }
  }

  @Test
  void aProgramThatDoesNotCompileIsNoticed() throws IOException {
    Program broken =
        new Program(Path.of("page.md"), "public class Broken { Balance balance; }", List.of());

    assertThat(broken.compile(URI.create("http://127.0.0.1"), folder))
        .contains("cannot find symbol");
  }

  static Stream<Object[]> links() {
    return Page.all().stream()
        .flatMap(page -> page.links().stream().map(link -> new Object[] {page, link}));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("links")
  void everyLinkLeadsSomewhere(Page page, String link) {
    Path target = page.target(link);

    assertThat(target).exists();
    if (link.contains("#") && target.toString().endsWith(".md")) {
      assertThat(Page.read(target).has(link.split("#", 2)[1])).as(link).isTrue();
    }
  }

  @Test
  void everyPageIsLinkedFromTheReadme() {
    List<String> linked = Page.all().get(0).links();

    assertThat(Page.all().stream().skip(1).map(Page::toString))
        .allSatisfy(name -> assertThat(linked).anyMatch(link -> link.startsWith(name)));
  }

  @Test
  void theReadmeIsShort() throws IOException {
    assertThat(Files.readAllLines(Path.of("../README.md"))).hasSizeLessThan(100);
  }

  @Test
  void aWordOfOursIsExplainedWhereItFirstStands() {
    String fixtures = Pattern.quote("*fixtures*");
    Map<String, String> words =
        Map.of(
            "*drift*",
            "observability.md",
            "*Pacing*",
            "providers.md",
            "*binding*",
            "third-binding.md");
    words.forEach((word, file) -> assertThat(Path.of("../docs", file)).content().contains(word));
    assertThat(Path.of("../docs/contract.md"))
        .content()
        .containsPattern(fixtures)
        .contains("*judge*");
  }
}
