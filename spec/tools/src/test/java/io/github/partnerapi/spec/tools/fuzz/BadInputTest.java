package io.github.partnerapi.spec.tools.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.github.partnerapi.spec.tools.document.SmallDocument;
import io.github.partnerapi.spec.tools.finding.Attempt;
import io.github.partnerapi.spec.tools.finding.Finding;
import io.github.partnerapi.spec.tools.finding.FindingsException;
import io.github.partnerapi.spec.tools.gate.Judged;
import io.github.partnerapi.spec.tools.gate.SmallBaseline;
import io.github.partnerapi.spec.tools.release.ReleaseCommand;
import io.github.partnerapi.spec.tools.review.Annotations;
import io.github.partnerapi.spec.tools.review.JUnitXml;
import io.github.partnerapi.spec.tools.review.MarkdownPage;
import io.github.partnerapi.spec.tools.review.Review;
import io.github.partnerapi.spec.tools.review.Sarif;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;
import net.jqwik.api.lifecycle.AfterContainer;

/** Feeds the review with what nobody would write on purpose. */
class BadInputTest {
  private static final String EXEMPTIONS = "exemptions.yaml";
  private static final String LINE =
      "spec(/[^:\\n]*)?:[1-9]\\d*:[1-9]\\d*: \\P{Cntrl}+ \\[[a-z-]+]";
  private static final int SECONDS = 60;

  private static final ExecutorService RUNNER =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(null, task, "review", 1 << 24);
            thread.setDaemon(true);
            return thread;
          });

  @AfterContainer
  static void stop() {
    RUNNER.shutdownNow();
  }

  @Property(tries = 60, seed = "4711", shrinking = ShrinkingMode.OFF)
  void whateverStandsInAFileIsSaidInOneLineWithItsPlace(
      @ForAll("mutations") List<Mutation> mutations) throws Exception {
    check(mutations);
  }

  @Tag("exhaustive")
  @Property(tries = 10_000, seed = "42", shrinking = ShrinkingMode.OFF)
  void tenThousandBadInputsAreSaidInOneLineEach(@ForAll("mutations") List<Mutation> mutations)
      throws Exception {
    check(mutations);
  }

  @Provide
  Arbitrary<List<Mutation>> mutations() {
    Arbitrary<Integer> any = Arbitraries.integers().between(0, 100_000).withoutEdgeCases();
    return Combinators.combine(any, any, any, any)
        .as(Mutation::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(3);
  }

  private static void check(List<Mutation> mutations) throws Exception {
    Path temporary = Files.createTempDirectory("bad-input");
    try {
      SmallDocument document = document(temporary);
      Map<String, String> files = files(document.folder());
      List<String> names = List.copyOf(files.keySet());
      for (Mutation mutation : mutations) {
        String name = names.get(Math.floorMod(mutation.file(), names.size()));
        files.put(name, mutation.apply(files.get(name)));
      }
      for (Map.Entry<String, String> file : files.entrySet()) {
        document.writeBytes(
            file.getKey(), file.getValue().getBytes(java.nio.charset.StandardCharsets.UTF_8));
      }
      RUNNER.submit(() -> review(document.folder())).get(SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      fail("no end within " + SECONDS + " seconds", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof AssertionError error) {
        throw error;
      }
      throw new AssertionError(e.getCause());
    } finally {
      delete(temporary);
    }
  }

  private static SmallDocument document(Path temporary) {
    return SmallBaseline.of(SmallDocument.in(temporary))
        .replace("components/schemas/Balance.yaml", "maxLength: 3", "maxLength: 4")
        .write(
            EXEMPTIONS,
            "- change: response-limit-loosened\n"
                + "  pointer: /components/schemas/Balance/properties/currency\n"
                + "  subject: maxLength\n"
                + "  reason: Nobody counts.\n"
                + "  date: '2026-01-01'\n"
                + "  correction: balance-currency\n");
  }

  private static Void review(Path folder) throws IOException {
    Review review = Review.of(folder, Optional.empty());
    for (Finding finding : review.reasons()) {
      assertThat(finding.toString()).matches(LINE).doesNotContain(Attempt.FAILED);
    }
    for (Judged judged : review.changes()) {
      assertThat(judged.change().toString()).matches("(?s)spec(/[^:\\n]*)?:\\d+:\\d+: .+");
    }
    assertThat(MarkdownPage.of(review)).isNotEmpty();
    assertThat(Annotations.of(review).lines()).allMatch(line -> line.startsWith("::"));
    assertThat(Sarif.of(review) + JUnitXml.of(review)).isNotEmpty();
    try {
      ReleaseCommand.main(new String[] {folder.toString(), "9.0.0"});
    } catch (FindingsException e) {
      e.findings().forEach(finding -> assertThat(finding.toString()).matches(LINE));
    }
    return null;
  }

  private static Map<String, String> files(Path folder) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> found = Files.walk(folder)) {
      for (Path file : found.filter(Files::isRegularFile).toList()) {
        files.put(folder.relativize(file).toString(), Files.readString(file));
      }
    }
    return files;
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> found = Files.walk(folder)) {
      for (Path file : found.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
