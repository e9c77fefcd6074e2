package io.github.partnerapi.contract.judge;

import static io.github.partnerapi.contract.judge.StandinDefects.body;
import static io.github.partnerapi.contract.judge.StandinDefects.headers;
import static io.github.partnerapi.contract.judge.StandinDefects.returned;
import static io.github.partnerapi.contract.judge.StandinDefects.unread;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.partnerapi.contract.client.Exchange;
import io.github.partnerapi.contract.document.ApiDocument;
import io.github.partnerapi.contract.fixture.Body;
import io.github.partnerapi.contract.fixture.Fixture;
import io.github.partnerapi.contract.fixture.Fixtures;
import io.github.partnerapi.contract.fixture.Standin;
import io.github.partnerapi.contract.judge.StandinClient.Defect;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.StreamHandler;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ContractJudgeTest {
  private static final Fixtures FIXTURES = Standin.fixtures();
  private static ContractJudge judge;

  @BeforeAll
  static void start() {
    judge = new ContractJudge(Standin.document());
  }

  @AfterAll
  static void stop() {
    judge.close();
  }

  static Stream<Fixture> fixtures() {
    return FIXTURES.all().stream();
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void aFaithfulClientPassesEveryCheck(Fixture fixture) {
    Exchange exchange = judge.play(fixture, StandinClient.with("faithful", Defect.NONE));

    assertThat(judge.exchange(exchange)).hasSize(4).allMatch(Verdict::passed);
    assertThat(judge.fixture(fixture)).matches(Verdict::passed);
    assertThat(
            judge.agreement(
                List.of(exchange, judge.play(fixture, StandinClient.with("other", Defect.NONE)))))
        .matches(Verdict::passed);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("io.github.partnerapi.contract.judge.PlantedBindingDefects#defects")
  void aPlantedDefectIsCaughtByTheRightCheck(
      String title, Fixture fixture, Defect defect, Map<Check, String> caught) {
    List<Verdict> verdicts = judge.exchange(judge.play(fixture, StandinClient.with(title, defect)));

    Map<Check, Set<String>> failed =
        verdicts.stream()
            .filter(verdict -> !verdict.passed())
            .collect(
                Collectors.toMap(
                    Verdict::check,
                    v ->
                        v.differences().stream()
                            .map(Difference::pointer)
                            .collect(Collectors.toSet())));
    assertThat(failed.keySet()).isEqualTo(caught.keySet());
    caught.forEach(
        (check, pointer) -> assertThat(failed.get(check)).as(check.sentence()).contains(pointer));
  }

  static Stream<Arguments> nearMisses() {
    return Stream.of(
        Arguments.of(
            "another order of members",
            "createApiToken",
            "201-documented",
            returned("{\"label\":\"My first\",\"id\":\"1\"}")),
        Arguments.of(
            "an unknown member that no accessor gives",
            "createApiToken",
            "201-documented",
            unread("/note")),
        Arguments.of(
            "another scale of a response's number",
            "getPartnerBalance",
            "documented",
            returned("{\"total\":100.45}")),
        Arguments.of(
            "blanks in a JSON body",
            "updateLicenseDetails",
            "documented",
            body(new Body.Text("{ \"client_name\" : \"A\" }"))),
        Arguments.of(
            "a header in another case",
            "getPartnerBalance",
            "documented",
            headers(all -> all.put("accept", String.valueOf(all.remove("Accept"))))),
        Arguments.of(
            "a transport header",
            "getPartnerBalance",
            "documented",
            headers(all -> all.put("Accept-Encoding", "gzip"))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("nearMisses")
  void aNearMissPasses(String title, String operation, String name, Defect defect) {
    Exchange exchange =
        judge.play(FIXTURES.find(operation, name), StandinClient.with(title, defect));

    assertThat(judge.exchange(exchange)).allMatch(Verdict::passed);
  }

  @Test
  void clientsThatSendDifferentBytesDisagreeEvenWhereBothAreRight() {
    Fixture fixture = FIXTURES.find("updateLicenseDetails", "documented");
    Exchange compact = judge.play(fixture, StandinClient.with("compact", Defect.NONE));
    Exchange spaced =
        judge.play(
            fixture, StandinClient.with("spaced", body(new Body.Text("{\"client_name\": \"A\"}"))));

    Verdict verdict = judge.agreement(List.of(compact, spaced));

    assertThat(verdict.message())
        .isEqualTo(
            "FAILED: the clients sent the same request, updateLicenseDetails [204] documented (compact+spaced), "
                + "fixtures/updateLicenseDetails/204-documented.json\n"
                + "  /request/body: expected {\"client_name\":\"A\"}, was {\"client_name\": \"A\"}");
  }

  @Test
  void aSecretThatIsNotTheSandboxsOwnIsNeverShown() {
    Fixture fixture = FIXTURES.find("getPartnerBalance", "documented");
    Exchange exchange =
        judge.play(
            fixture,
            StandinClient.with(
                "leaky", headers(all -> all.put("X-API-Key", "s3cret-of-a-person"))));

    assertThat(judge.exchange(exchange).toString())
        .contains("another secret")
        .doesNotContain("s3cret");
  }

  @Test
  void anExtensionOfTheDocumentIsNotWarnedOf() {
    List<String> lines = new CopyOnWriteArrayList<>();
    Logger library = Logger.getLogger("com.networknt.schema");
    Handler handler =
        new StreamHandler() {
          @Override
          public synchronized void publish(LogRecord line) {
            lines.add(line.getMessage());
          }
        };
    library.addHandler(handler);
    // A name of its own, since the library warns of each but once.
    ApiDocument extended =
        ApiDocument.parse(
            Standin.document()
                .tree()
                .toString()
                .replace("\"type\":", "\"x-of-this-test\":true,\"type\":"));
    try (ContractJudge fresh = new ContractJudge(extended)) {
      FIXTURES.all().forEach(fresh::fixture);
    } finally {
      library.removeHandler(handler);
    }
    assertThat(lines).noneMatch(line -> line.contains("x-of-this-test"));
  }
}
