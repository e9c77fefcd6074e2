package com.example.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.partnerapi.api.TextClient;
import io.github.partnerapi.contract.client.ContractClient;
import io.github.partnerapi.contract.client.TypedClient;
import io.github.partnerapi.contract.fixture.Fixture;
import io.github.partnerapi.contract.fixture.Fixtures;
import io.github.partnerapi.contract.fixture.Login;
import io.github.partnerapi.contract.judge.Check;
import io.github.partnerapi.contract.judge.ContractJudge;
import io.github.partnerapi.contract.judge.Verdict;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A third binding is judged with nothing but the public kit, beside one of this project. */
class ThirdBindingTest {
  private static final Fixtures FIXTURES = Fixtures.bundled();
  private static final ContractClient.Factory BY_HAND =
      ContractClient.Factory.named("byhand", HandWrittenClient::new);
  private static final ContractClient.Factory NATIVE =
      ContractClient.Factory.named(
          "native",
          (servers, login) ->
              new TypedClient(ofThisProject(servers.get(TextClient.SERVER.url()), login)));
  private static final ContractClient.Factory REFERENCE =
      ContractClient.Factory.named(
          "reference",
          (servers, login) ->
              new TypedClient(
                  new ReferenceByHand(servers.get(TextClient.SERVER.url()), secret(login))));

  private static ContractJudge judge;

  private static TextClient ofThisProject(URI server, Login login) {
    return Binding.NATIVE.text(server).maxRetries(0).token(secret(login)).build();
  }

  private static String secret(Login login) {
    return login == null ? "none" : login.secret();
  }

  @BeforeAll
  static void start() {
    judge = new ContractJudge();
  }

  @AfterAll
  static void stop() {
    judge.close();
  }

  static Stream<Fixture> money() {
    return Stream.of("getBalance", "requestWithdrawal", "createApiToken")
        .flatMap(operation -> FIXTURES.of(operation).stream());
  }

  static Stream<Fixture> reference() {
    return Stream.of(
            "checkStatus", "getStatus", "getCountries", "getLanguages", "getExpertCategories")
        .flatMap(operation -> FIXTURES.of(operation).stream())
        .filter(fixture -> fixture.status() < 300);
  }

  @ParameterizedTest
  @MethodSource("money")
  void aClientWrittenByHandKeepsEveryPromise(Fixture fixture) {
    assertThat(judge.judge(fixture, BY_HAND, NATIVE)).hasSize(10).allMatch(Verdict::passed);
  }

  @ParameterizedTest
  @MethodSource("reference")
  void anImplementationOfTheGeneratedInterfacesKeepsEveryPromise(Fixture fixture) {
    assertThat(judge.judge(fixture, REFERENCE, NATIVE)).hasSize(10).allMatch(Verdict::passed);
  }

  @Test
  void withoutAClientThereIsNothingToJudge() {
    assertThatThrownBy(() -> judge.judge(FIXTURES.find("getStatus", "running")))
        .hasMessage("clients is empty. Give at least one kind of client to judge");
  }

  @Test
  void aMistakeOfTheThirdBindingIsFoundAndNamed() {
    ContractClient.Factory percent =
        ContractClient.Factory.named(
            "byhand",
            (servers, login) ->
                new HandWrittenClient(servers, login) {
                  @Override
                  String blanks(String encoded) {
                    return encoded.replace("+", "%20");
                  }
                });

    List<Verdict> failed =
        judge.judge(FIXTURES.find("createApiToken", "201-documented"), percent, NATIVE).stream()
            .filter(v -> !v.passed())
            .toList();

    assertThat(failed)
        .extracting(Verdict::check)
        .containsExactly(Check.REQUEST_AS_RECORDED, Check.CLIENTS_AGREE);
    assertThat(failed.get(0).message())
        .isEqualTo(
            "FAILED: the request sent is the recorded one, createApiToken [201] documented (byhand), fixtures/createApiToken/201-documented.json\n"
                + "  /request/body: expected label=My+first+API+token, was label=My%20first%20API%20token");
  }
}
