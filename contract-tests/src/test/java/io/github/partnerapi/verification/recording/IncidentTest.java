package io.github.partnerapi.verification.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.partnerapi.PartnerApiException;
import io.github.partnerapi.api.TextClient;
import io.github.partnerapi.contract.client.ContractClient;
import io.github.partnerapi.contract.fixture.Fixture;
import io.github.partnerapi.contract.fixture.Fixtures;
import io.github.partnerapi.contract.fixture.Provenance;
import io.github.partnerapi.contract.judge.ContractJudge;
import io.github.partnerapi.contract.judge.Verdict;
import io.github.partnerapi.contract.sandbox.Sandbox;
import io.github.partnerapi.contract.sandbox.SandboxFault;
import io.github.partnerapi.feign.FeignTextClient;
import io.github.partnerapi.model.MonetizationType;
import io.github.partnerapi.model.SubmitLeadBody;
import io.github.partnerapi.nativeclient.NativeTextClient;
import io.github.partnerapi.sandbox.incident.LastExchange;
import io.github.partnerapi.verification.client.Clients;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** From a failure of a program to a fixture, without anything of the people in it. */
class IncidentTest {
  private static final String TOKEN = "live-4f9Kq2ZxW8rT1vB6";
  private static final List<String> CANARIES =
      List.of(
          "zbigniew",
          "krawczykowski",
          "zbyszek",
          "4242424242424242",
          "52.2297",
          "hunter2",
          "sk_live_51hx",
          "de89370400440532013000",
          TOKEN.toLowerCase(Locale.ROOT));
  private static final String PERSONAL =
      """
      {"name": "Zbigniew Krawczykowski", "email": "zbigniew@krawczykowski.example.org",
       "krawczykowski": {"zbyszek79": true, "at": 52.2297}, "card": 4242424242424242,
       "password": "hunter2", "key": "sk_live_51Hx%s", "solution_status": "zbyszek",
       "vat": "DE89370400440532013000", "phone": "+48 601 222 333", "token": "%s"}
      """
          .formatted("abcdefghijklmnopqrstuv", TOKEN);

  private static Sandbox sandbox;

  @TempDir Path folder;
  private final LastExchange last =
      LastExchange.keeper(Clock.fixed(Instant.parse("2026-03-14T12:00:00Z"), ZoneOffset.UTC));

  private enum Client {
    NATIVE,
    FEIGN;

    TextClient.Builder<?, ?> builder() {
      TextClient.Builder<?, ?> builder =
          this == NATIVE ? NativeTextClient.builder() : FeignTextClient.builder();
      return builder.baseUrl(sandbox.baseUrl()).token(TOKEN).maxRetries(0);
    }
  }

  @BeforeAll
  static void start() {
    sandbox = Sandbox.start();
  }

  @AfterAll
  static void stop() {
    sandbox.close();
  }

  @BeforeEach
  void reset() {
    sandbox.reset();
  }

  private void call(Client kind, Consumer<TextClient> call) {
    try (TextClient client = kind.builder().around(last::around).build()) {
      call.accept(client);
    } catch (PartnerApiException e) {
      // An incident.
    }
  }

  private String written() throws Exception {
    Path file = last.write(folder.resolve("fixtures"), "incident-17");
    String text = Files.readString(file);
    assertThat(last.toPaste("incident-17"))
        .isEqualTo("fixtures/" + folder.resolve("fixtures").relativize(file) + "\n" + text);
    String all = (text + file + last).toLowerCase(Locale.ROOT);
    assertThat(CANARIES.stream().filter(all::contains)).isEmpty();
    return text;
  }

  private List<Verdict> failed() {
    Fixtures fixtures = Fixtures.in(folder.resolve("fixtures"));
    try (ContractJudge judge = new ContractJudge()) {
      return fixtures.all().stream()
          .flatMap(
              fixture ->
                  judge
                      .judge(fixture, Clients.all().toArray(ContractClient.Factory[]::new))
                      .stream())
          .filter(verdict -> !verdict.passed())
          .toList();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aFailureBecomesAFixtureThatBothClientsPlay(Client kind) throws Exception {
    sandbox.answer("requestWithdrawal", 403, PERSONAL);
    call(kind, client -> client.account().requestWithdrawal());

    assertThat(written()).contains("\"kind\": \"recorded\"", "Bearer sandbox-token");
    assertThat(failed()).isEmpty();
    Fixture fixture = last.fixture().orElseThrow();
    assertThat(fixture.status()).isEqualTo(403);
    assertThat(fixture.provenance())
        .isInstanceOfSatisfying(
            Provenance.Recorded.class,
            recorded -> assertThat(recorded.date()).isEqualTo("2026-03-14"));
  }

  @ParameterizedTest
  @EnumSource
  void aSuccessThatTheProgramDoesNotUnderstandDoesToo(Client kind) throws Exception {
    sandbox.answer("getProfile", 200, PERSONAL);
    call(kind, client -> client.account().getProfile());

    written();
    assertThat(failed()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void whatWasSentIsRedactedToo(Client kind) throws Exception {
    call(
        kind,
        client ->
            client
                .solution()
                .submitLead(
                    SubmitLeadBody.builder()
                        .partnerName("Zbyszek")
                        .partnerEmail("zbigniew@krawczykowski.example.org")
                        .companyName("Krawczykowski")
                        .contactEmail("zbigniew@krawczykowski.example.org")
                        .domain("krawczykowski.example.org")
                        .firstName("Zbigniew")
                        .lastName("Krawczykowski")
                        .acceptsRequirements(true)
                        .monetizationType(MonetizationType.FLAT_FEE)
                        .build()));

    written();
    assertThat(failed()).isEmpty();
  }

  @Test
  void offMeansThatNothingIsKept() {
    try (TextClient client = Client.NATIVE.builder().build()) {
      client.account().getBalance();
    }

    assertThat(last.fixture()).isEmpty();
    assertThatThrownBy(() -> last.toPaste("incident"))
        .hasMessage("There is no fixture: No exchange has ended yet");
  }

  @ParameterizedTest
  @EnumSource
  void whatCannotBeRedactedForCertainIsNotKept(Client kind) {
    sandbox.fail("getBalance", SandboxFault.SHORT_BODY);
    call(kind, client -> client.account().getBalance());
    assertThat(last.fixture()).isEmpty();
    assertThat(last.problem()).contains("not read to its end");

    call(kind, client -> client.account().getBalance());
    sandbox.fail("getBalance", SandboxFault.CLOSED);
    call(kind, client -> client.account().getBalance());
    assertThat(last.fixture()).as("the one before").isEmpty();

    call(kind, client -> client.raw("GET", "/krawczykowski").send());
    assertThat(last.fixture()).isEmpty();
    assertThat(last.problem()).contains("does not describe").doesNotContain("krawczykowski");
  }

  @Test
  void nothingIsOverwrittenAndAWrongNameIsRefused() {
    call(Client.NATIVE, client -> client.account().getBalance());
    last.write(folder, "one");

    assertThatThrownBy(() -> last.write(folder, "one")).hasMessageContaining("another name");
    assertThatThrownBy(() -> last.write(folder, "../one"))
        .isInstanceOf(IllegalArgumentException.class);
    last.forget();
    assertThat(last.fixture()).isEmpty();
  }
}
