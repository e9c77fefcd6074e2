package io.github.partnerapi.contract.judge;

import static io.github.partnerapi.contract.judge.StandinClient.Defect.outcome;
import static io.github.partnerapi.contract.judge.StandinClient.Defect.request;
import static io.github.partnerapi.contract.judge.StandinClient.Defect.times;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.partnerapi.contract.client.Exchange;
import io.github.partnerapi.contract.client.Outcome;
import io.github.partnerapi.contract.document.ApiDocument;
import io.github.partnerapi.contract.fixture.Body;
import io.github.partnerapi.contract.fixture.Fixture;
import io.github.partnerapi.contract.fixture.FixtureRequest;
import io.github.partnerapi.contract.fixture.Fixtures;
import io.github.partnerapi.contract.fixture.Standin;
import io.github.partnerapi.contract.internal.text.ExactJson;
import io.github.partnerapi.contract.judge.StandinClient.Defect;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
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

  static Stream<Arguments> defects() {
    return Stream.of(
        planted(
            "a dropped header",
            "getPartnerBalance",
            "documented",
            headers(all -> all.remove("Accept")),
            Map.of(Check.REQUEST_AS_RECORDED, "/request/headers/Accept")),
        planted(
            "an extra header",
            "getPartnerBalance",
            "documented",
            headers(all -> all.put("X-Trace", "1")),
            Map.of(Check.REQUEST_AS_RECORDED, "/request/headers/x-trace")),
        planted(
            "another content type",
            "createApiToken",
            "201-documented",
            headers(all -> all.put("Content-Type", "text/plain")),
            Map.of(
                Check.REQUEST_AS_RECORDED,
                "/request/headers/Content-Type",
                Check.REQUEST_VALID,
                "/request/headers/Content-Type")),
        planted(
            "a charset parameter",
            "createApiToken",
            "201-documented",
            headers(
                all -> all.put("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")),
            Map.of(Check.REQUEST_AS_RECORDED, "/request/headers/Content-Type")),
        planted(
            "no credential",
            "requestWithdrawal",
            "documented",
            headers(all -> all.remove("Authorization")),
            Map.of(
                Check.REQUEST_AS_RECORDED,
                "/request/headers/Authorization",
                Check.REQUEST_VALID,
                "/request/headers")),
        planted(
            "a secret for the wrong server",
            "getStatus",
            "running",
            headers(all -> all.put("Authorization", "Bearer x")),
            Map.of(
                Check.REQUEST_AS_RECORDED,
                "/request/headers/authorization",
                Check.REQUEST_VALID,
                "/request/headers/Authorization")),
        planted(
            "a renamed parameter",
            "getSolutionLicensesByStatus",
            "documented",
            target("limit", "limits"),
            Map.of(
                Check.REQUEST_AS_RECORDED,
                "/request/target",
                Check.REQUEST_VALID,
                "/request/target/limits")),
        planted(
            "a value outside its limits",
            "getSolutionLicensesByStatus",
            "documented",
            target("limit=2", "limit=16"),
            Map.of(
                Check.REQUEST_AS_RECORDED,
                "/request/target",
                Check.REQUEST_VALID,
                "/request/target/limit")),
        planted(
            "another encoding",
            "createApiToken",
            "201-documented",
            body(new Body.Text("label=My%20first")),
            Map.of(Check.REQUEST_AS_RECORDED, "/request/body")),
        planted(
            "a null sent",
            "updateLicenseDetails",
            "documented",
            json("{\"client_name\":\"A\",\"purchase_order\":null}"),
            Map.of(Check.REQUEST_AS_RECORDED, "/request/body/json/purchase_order")),
        planted(
            "a missing body",
            "updateLicenseDetails",
            "documented",
            body(new Body.None()),
            Map.of(Check.REQUEST_AS_RECORDED, "/request/body/json")),
        planted(
            "another method",
            "createApiToken",
            "201-documented",
            request(r -> new FixtureRequest(r.server(), "PUT", r.target(), r.headers(), r.body())),
            Map.of(
                Check.REQUEST_AS_RECORDED,
                "/request/method",
                Check.REQUEST_VALID,
                "/request/target")),
        planted(
            "the wrong server",
            "createApiToken",
            "201-documented",
            request(
                r ->
                    new FixtureRequest(
                        "https://hub.360dialog.io", r.method(), r.target(), r.headers(), r.body())),
            Map.of(
                Check.REQUEST_AS_RECORDED,
                "/request/server",
                Check.REQUEST_VALID,
                "/request/server",
                Check.ASKED_ONCE,
                "/request")),
        planted(
            "a request sent twice",
            "requestWithdrawal",
            "documented",
            times(2),
            Map.of(Check.ASKED_ONCE, "/request")),
        planted(
            "nothing sent",
            "getStatus",
            "running",
            times(0),
            Map.of(
                Check.REQUEST_AS_RECORDED,
                "/request",
                Check.REQUEST_VALID,
                "/request",
                Check.ASKED_ONCE,
                "/request")),
        planted(
            "a lost member",
            "createApiToken",
            "201-documented",
            returned("{\"id\":\"1\"}"),
            Map.of(Check.RESPONSE_KEPT_WHOLE, "/response/body/json/label")),
        planted(
            "a rounded number",
            "getPartnerBalance",
            "documented",
            returned("{\"total\":100.4}"),
            Map.of(Check.RESPONSE_KEPT_WHOLE, "/response/body/json/total")),
        planted(
            "a number as text",
            "getPartnerBalance",
            "documented",
            returned("{\"total\":\"100.450\"}"),
            Map.of(Check.RESPONSE_KEPT_WHOLE, "/response/body/json/total")),
        planted(
            "a member that no accessor gives",
            "createApiToken",
            "201-documented",
            unread("/label"),
            Map.of(Check.RESPONSE_KEPT_WHOLE, "/response/body/json/label")),
        planted(
            "an exception on success",
            "createApiToken",
            "201-documented",
            outcome(o -> new Outcome.Thrown("ConflictException", 409, "", null)),
            Map.of(Check.RESPONSE_KEPT_WHOLE, "/response")),
        planted(
            "an error of another type",
            "requestWithdrawal",
            "below-minimum",
            thrown("ConflictException", 403, "not enough money"),
            Map.of(Check.ERROR_TYPED, "/expect/exception")),
        planted(
            "an error without its reason",
            "requestWithdrawal",
            "below-minimum",
            thrown("ForbiddenException", 403, "refused"),
            Map.of(Check.ERROR_TYPED, "/expect/reason")),
        planted(
            "an error without its status",
            "requestWithdrawal",
            "below-minimum",
            thrown("ForbiddenException", 0, "not enough money"),
            Map.of(Check.ERROR_TYPED, "/response/status")),
        planted(
            "an error with another body",
            "requestWithdrawal",
            "below-minimum",
            outcome(
                o ->
                    new Outcome.Thrown(
                        "ForbiddenException", 403, "not enough money", "{".getBytes(UTF_8))),
            Map.of(Check.ERROR_TYPED, "/response/body")),
        planted(
            "an error taken for success",
            "requestWithdrawal",
            "below-minimum",
            outcome(o -> new Outcome.Returned(new Body.None())),
            Map.of(Check.ERROR_TYPED, "/expect/exception")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("defects")
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
          public void publish(LogRecord line) {
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

  private static Arguments planted(
      String title, String operation, String name, Defect defect, Map<Check, String> caught) {
    return Arguments.of(title, FIXTURES.find(operation, name), defect, caught);
  }

  private static Defect headers(Consumer<Map<String, String>> change) {
    return request(
        r -> {
          Map<String, String> headers = new LinkedHashMap<>(r.headers());
          change.accept(headers);
          return new FixtureRequest(r.server(), r.method(), r.target(), headers, r.body());
        });
  }

  private static Defect target(String find, String replacement) {
    return request(
        r ->
            new FixtureRequest(
                r.server(),
                r.method(),
                r.target().replace(find, replacement),
                r.headers(),
                r.body()));
  }

  private static Defect body(Body body) {
    return request(r -> new FixtureRequest(r.server(), r.method(), r.target(), r.headers(), body));
  }

  private static Defect json(String text) {
    return body(tree(text));
  }

  private static Defect returned(String text) {
    UnaryOperator<Outcome> change = o -> new Outcome.Returned(tree(text));
    return outcome(change);
  }

  private static Defect unread(String pointer) {
    return outcome(o -> new Outcome.Returned(((Outcome.Returned) o).value(), Set.of(pointer)));
  }

  private static Defect thrown(String exception, int status, String message) {
    return outcome(o -> new Outcome.Thrown(exception, status, message, null));
  }

  private static Body tree(String text) {
    try {
      return new Body.JsonText(ExactJson.read(text.getBytes(UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
