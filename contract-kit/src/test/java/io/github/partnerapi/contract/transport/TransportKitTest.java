package io.github.partnerapi.contract.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The kit catches who keeps no promise, and reads what it has written. */
@Timeout(120)
class TransportKitTest {
  /** One row of each group, and none that waits for long. */
  private static final Set<String> ONE_OF_EACH =
      Set.of(
          "after the length",
          "length beside chunks",
          "short body of whole json",
          "a POST is answered 503 with Retry-After: 0",
          "closed while idle",
          "CONNECT is answered 201",
          "plain http",
          "gzip of two members",
          "the server refuses and closes at once",
          "of headers");

  @Test
  void whoKeepsNoPromiseFailsInEveryGroup() throws InterruptedException {
    assertThat(failing(row -> ONE_OF_EACH.contains(row.name())))
        .isEqualTo(groups(row -> !isOfTime(row)));
  }

  /** The kit waits long before it says that a call goes on. */
  @Test
  @Tag("exhaustive")
  void whoWaitsForEverFailsInTheGroupsOfTime() throws InterruptedException {
    assertThat(failing(row -> row.name().equals("a drip of the head")))
        .isEqualTo(groups(TransportKitTest::isOfTime));
  }

  private static boolean isOfTime(TransportRow row) {
    return row.group().contains("deadline") || row.group().contains("interrupt");
  }

  private static Set<String> failing(Predicate<TransportRow> rows) throws InterruptedException {
    TransportTable table =
        new TransportKit().client("careless", CarelessAdapter::new).rows(rows).run();
    assertThat(table.verdicts())
        .extracting(TransportVerdict::happened)
        .noneMatch(what -> what.startsWith("could not be judged"));
    return table.verdicts().stream()
        .filter(verdict -> !verdict.holds())
        .map(TransportVerdict::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> groups(Predicate<TransportRow> rows) {
    return TransportKit.rows().stream()
        .filter(rows)
        .map(TransportRow::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void everyRowHasANameOfItsOwn() {
    assertThat(TransportKit.rows())
        .extracting(row -> row.group() + ": " + row.name())
        .doesNotHaveDuplicates()
        .hasSizeGreaterThan(100);
  }

  @Test
  void whatIsLeftOutIsNotRun() throws InterruptedException {
    TransportTable table =
        new TransportKit()
            .client("careless", CarelessAdapter::new)
            .rows(row -> row.name().equals("a cookie"))
            .run();

    assertThat(table.verdicts())
        .containsExactly(
            new TransportVerdict(
                "Nothing is sent again or elsewhere",
                "a cookie",
                "careless",
                TransportVerdict.HOLDS));
  }

  @Test
  void aTableReadsWhatItWrites() {
    TransportTable table =
        new TransportTable(
            List.of(
                new TransportVerdict("g", "one", "a", TransportVerdict.HOLDS),
                new TransportVerdict("g", "one", "b", "lost"),
                new TransportVerdict("g", "two", "a", TransportVerdict.HOLDS),
                new TransportVerdict("g", "two", "b", TransportVerdict.HOLDS)));

    assertThat(TransportTable.ofTsv(table.tsv())).isEqualTo(table);
    assertThat(table.markdown())
        .isEqualTo(
            """
            | rows that hold | a | b |
            |---|---|---|
            | g | 2 of 2 | 1 of 2 |

            | what happened instead | a | b |
            |---|---|---|
            | g: one | holds | lost |
            """);
    assertThat(table.of("b")).hasSize(2);
    assertThatIllegalArgumentException().isThrownBy(() -> TransportTable.ofTsv("one\ttwo"));
  }
}
