package io.github.partnerapi.contract.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.partnerapi.contract.Check;
import io.github.partnerapi.contract.internal.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunCheckTest {
  private static final String VERDICT = "<testcase name=\"getProfile [200] documented (%s)\" classname=\"%s\"/>";

  @TempDir private Path folder;
  private Path numbers;
  private Path page;

  @BeforeEach
  void aWholeRun() throws IOException {
    for (Check check : Check.values()) {
      report(RunVerdict.className(check), VERDICT.formatted("feign", RunVerdict.className(check)));
    }
    report("a.OtherTest", other("one") + other("two") + other("three"));
    numbers = Files.writeString(folder.resolve("tests.json"), "{\"a.OtherTest\": 3, \"io.github.partnerapi.contract.ErrorTypedTest\": 1}\n");
    page = folder.resolve("contract/tests.md");
  }

  @Test
  void aWholeRunPasses() throws Exception {
    judge();

    assertThat(page).hasContent("# Tests\n\n10 tests of 8 classes, 0 skipped.\n");
  }

  @Test
  void aRunWithNoFixtureFails() throws IOException {
    String type = RunVerdict.className(Check.ERROR_TYPED);
    report(type, "");

    assertRejected("No fixture was judged in " + type + " (the error has the documented type)", type + " had 0 tests, expected are 1");
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "<skipped/>",
    "<skipped message=\"\"/>",
    "<skipped message=\"void a.OtherTest.three() is @Disabled\"/>",
    "<skipped type=\"x.Aborted\"><![CDATA[x.Aborted: Assumption failed: assumption is not true\n\tat a.B.c(B.java:1)]]></skipped>",
    "<skipped type=\"x.Aborted\"><![CDATA[x.Aborted\n\tat a.B.c(B.java:1)]]></skipped>",
  })
  void aTestSkippedWithoutAReasonFails(String skipped) throws IOException {
    report("a.OtherTest", other("one") + other("two") + "<testcase name=\"three\" classname=\"a.OtherTest\">" + skipped + "</testcase>");

    assertRejected("OtherTest: three was skipped without a reason. Give one, or run it");
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "<skipped message=\"needs Java 21\"/>",
    "<skipped type=\"x.Aborted\"><![CDATA[x.Aborted: Assumption failed: needs Java 21\n\tat a.B.c(B.java:1)]]></skipped>",
  })
  void aTestSkippedWithAReasonPasses(String skipped) throws Exception {
    report("a.OtherTest", other("one") + other("two") + "<testcase name=\"three\" classname=\"a.OtherTest\">" + skipped + "</testcase>");

    judge();

    assertThat(page).hasContent("# Tests\n\n10 tests of 8 classes, 1 skipped.\n\n- `OtherTest: three`: needs Java 21\n");
  }

  @Test
  void fewerTestsThanExpectedFail() throws IOException {
    report("a.OtherTest", other("one") + other("two"));

    assertRejected("a.OtherTest had 2 tests, expected are 3");
  }

  @Test
  void aClassThatIsGoneFails() throws IOException {
    Files.delete(folder.resolve("TEST-a.OtherTest.xml"));

    assertRejected("a.OtherTest had 0 tests, expected are 3");
  }

  @Test
  void moreTestsThanExpectedPass() throws Exception {
    report("a.OtherTest", other("one") + other("two") + other("three") + other("four"));
    report("a.NewTest", "<testcase name=\"new\" classname=\"a.NewTest\"/>");

    assertThatCode(this::judge).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"check(Verdict) getProfile [200] documented (feign)", "[1] getProfile [200] documented (feign)", "getProfile documented (feign)"})
  void aVerdictUnderAnotherNameFails(String name) throws IOException {
    String type = RunVerdict.className(Check.ERROR_TYPED);
    report(type, VERDICT.formatted("feign", type) + "<testcase name=\"" + name + "\" classname=\"" + type + "\"/>");

    assertRejected("ErrorTypedTest: " + name + " is not named <operationId> [<status>] <case> (<client>)");
  }

  @Test
  void twoVerdictsOfOneNameFailAndThoseOfTwoClientsPass() throws Exception {
    String type = RunVerdict.className(Check.ERROR_TYPED);
    report(type, VERDICT.formatted("feign", type) + VERDICT.formatted("native", type));
    judge();

    report(type, VERDICT.formatted("feign", type) + VERDICT.formatted("feign", type));
    assertRejected("ErrorTypedTest: getProfile [200] documented (feign) is the name of two tests");
  }

  @Test
  void anUpdateRaisesTheNumbersAndNeverLowersThem() throws Exception {
    report("a.OtherTest", other("one") + other("two") + other("three") + other("four"));
    RunCheck.judge(TestReports.in(folder), numbers, page, true);
    assertThat(number("a.OtherTest")).isEqualTo(4);
    assertThat(number("io.github.partnerapi.contract.FixtureValidTest")).isEqualTo(1);

    report("a.OtherTest", other("one"));
    assertThatThrownBy(() -> RunCheck.judge(TestReports.in(folder), numbers, page, true)).hasMessageContaining("a.OtherTest had 1 tests, expected are 4");
    assertThat(number("a.OtherTest")).isEqualTo(4);
  }

  @Test
  void aRunThatRaisesNoNumbersIsJudgedToo() throws Exception {
    RunCheck.run(new String[] {numbers.toString(), page.toString(), null, folder.toString()});
    assertThat(page).content().startsWith("# Tests");

    report("a.OtherTest", other("one"));
    assertThatThrownBy(() -> RunCheck.run(new String[] {numbers.toString(), page.toString(), null, folder.toString()}))
        .isInstanceOf(RunCheck.RejectedException.class);
  }

  @Test
  void aSelectionIsNotJudged() throws Exception {
    System.setProperty("groups", "some");
    try {
      RunCheck.main(new String[] {folder.resolve("absent.json").toString(), page.toString(), null, folder.toString()});
    } finally {
      System.clearProperty("groups");
    }

    assertThat(page).doesNotExist();
  }

  private int number(String type) throws IOException {
    return Json.read(Files.readAllBytes(numbers)).path(type).asInt();
  }

  private void judge() throws IOException, XMLStreamException {
    RunCheck.judge(TestReports.in(folder), numbers, page, false);
  }

  private void assertRejected(String... problems) {
    List<String> lines = new ArrayList<>(List.of(problems));
    assertThatThrownBy(this::judge)
        .isInstanceOf(RunCheck.RejectedException.class)
        .satisfies(rejected -> assertThat(rejected.getMessage().lines().filter(line -> line.startsWith("  ")).map(String::strip)).containsExactlyElementsOf(lines));
  }

  private void report(String name, String cases) throws IOException {
    Files.writeString(folder.resolve("TEST-" + name + ".xml"), "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuite>" + cases + "</testsuite>");
  }

  private static String other(String name) {
    return "<testcase name=\"" + name + "\" classname=\"a.OtherTest\"><system-out><![CDATA[x]]></system-out></testcase>";
  }
}
