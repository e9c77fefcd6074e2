package com.example.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.partnerapi.ConflictException;
import io.github.partnerapi.ForbiddenException;
import io.github.partnerapi.NotFoundException;
import io.github.partnerapi.UnreadableResponseException;
import io.github.partnerapi.api.TextClient;
import io.github.partnerapi.contract.fixture.Body;
import io.github.partnerapi.contract.fixture.Fixture;
import io.github.partnerapi.contract.fixture.FixtureResponse;
import io.github.partnerapi.contract.fixture.Fixtures;
import io.github.partnerapi.contract.fixture.InvalidFixtureException;
import io.github.partnerapi.contract.junit.SandboxExtension;
import io.github.partnerapi.contract.sandbox.Sandbox;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Cases that a user adds: in code, in a folder, and for a single test. */
class OwnCasesTest {
  private static final Fixtures BUNDLED = Fixtures.bundled();
  private static final Fixture BLOCKED =
      BUNDLED
          .find("requestWithdrawal", "below-minimum")
          .like("account-blocked")
          .title("The account is blocked")
          .json("{\"blocked\":true}")
          .build();

  @RegisterExtension
  static final SandboxExtension EXTENSION = SandboxExtension.create(BUNDLED.with(BLOCKED));

  @ParameterizedTest
  @EnumSource
  void aCaseMadeInCodeIsChosenByName(Binding binding, Sandbox sandbox) {
    sandbox.answer("requestWithdrawal", "account-blocked");

    try (TextClient client = binding.text(sandbox.baseUrl()).build()) {
      ForbiddenException refused =
          catchThrowableOfType(
              ForbiddenException.class, () -> client.account().requestWithdrawal());
      assertThat(refused.rawBody())
          .asString(StandardCharsets.UTF_8)
          .isEqualTo("{\"blocked\":true}");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aCaseDerivedInATestNeedsNoName(Binding binding, Sandbox sandbox) {
    Fixture rich =
        sandbox
            .fixtures()
            .find("getBalance", "documented")
            .like("rich")
            .json("{\"available\":1234567.89}")
            .build();
    sandbox.answer(rich);

    try (TextClient client = binding.text(sandbox.baseUrl()).build()) {
      assertThat(client.account().getBalance().available()).hasToString("1234567.89");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aStatusAndABodyAreEnoughForOneTest(Binding binding, Sandbox sandbox) {
    try (TextClient client = binding.text(sandbox.baseUrl()).maxRetries(0).build()) {
      sandbox.answer("getLeadDetails", 404, "");
      assertThatThrownBy(() -> client.solution().getLeadDetails("1"))
          .isInstanceOf(NotFoundException.class);

      sandbox.answer("getBalance", 200, "{\"available\":1}");
      assertThat(client.account().getBalance().available()).isEqualByComparingTo("1");

      sandbox.answer("getBalance", 200, "{\"available\":");
      assertThatThrownBy(() -> client.account().getBalance())
          .isInstanceOf(UnreadableResponseException.class);

      sandbox.answer(
          "getBalance",
          new FixtureResponse(200, Map.of("Content-Type", "text/html"), new Body.Text("<html>")));
      assertThatThrownBy(() -> client.account().getBalance())
          .isInstanceOf(UnreadableResponseException.class);

      sandbox.reset();
      assertThat(client.account().getBalance().available()).isEqualByComparingTo("362.00");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aCaseComesFromAFolderOfOnesOwn(Binding binding, @TempDir Path folder) throws IOException {
    Path file =
        Files.createDirectories(folder.resolve("requestWithdrawal")).resolve("409-frozen.json");
    Files.writeString(
        file,
        """
        {
          "operation": "requestWithdrawal", "status": 409, "case": "frozen", "title": "The account is frozen",
          "provenance": {"kind": "synthesised", "reason": "Seen once and not recorded."},
          "call": {"credential": "sandbox-token", "arguments": {}},
          "request": {
            "server": "https://api.livechatinc.com", "method": "POST", "target": "/v2/partners/withdrawals",
            "headers": {"Authorization": "Bearer sandbox-token", "Accept": "application/json"}
          },
          "response": {"status": 409, "headers": {"Content-Type": "application/json"}, "body": {"json": {"frozen": true}}},
          "expect": {"exception": "ConflictException", "reason": "billing data is missing"}
        }
        """);

    try (Sandbox sandbox = Sandbox.start(0, BUNDLED.with(folder));
        TextClient client = binding.text(sandbox.baseUrl()).build()) {
      sandbox.answer("requestWithdrawal", "frozen");
      assertThatExceptionOfType(ConflictException.class)
          .isThrownBy(() -> client.account().requestWithdrawal());
    }
  }

  @Test
  void aCaseThatContradictsItselfIsRefused() {
    Fixture documented = BUNDLED.find("getBalance", "documented");

    assertThatThrownBy(() -> documented.like("Rich one"))
        .hasMessage("name is 'Rich one'. Give lower case words with dashes, such as below-minimum");
    assertThatThrownBy(() -> documented.like("broken").json("{\"available\":"))
        .hasMessageStartingWith("json is no JSON (");
    assertThatThrownBy(() -> documented.like("refused").success(403).build())
        .isInstanceOf(InvalidFixtureException.class)
        .hasMessage(
            "getBalance/403-refused.json: the response is an error, so expect has to name the exception and its reason");
    assertThatThrownBy(
            () -> documented.like("refused").error(200, "ForbiddenException", "").build())
        .hasMessageContaining("Remove expect");
    assertThat(documented.like("refused").error(403, "ForbiddenException", "").build().id())
        .isEqualTo("getBalance [403] refused");
  }

  @Test
  void aCaseThatIsThereAlreadyOrUnknownIsRefused(Sandbox sandbox) {
    assertThatThrownBy(() -> BUNDLED.with(BLOCKED).with(BLOCKED))
        .hasMessage(
            "requestWithdrawal/403-account-blocked.json: requestWithdrawal [403] account-blocked exists already. Give this one another case");
    assertThatThrownBy(() -> sandbox.answer("requestWithdrawal", "blocked"))
        .hasMessage(
            "requestWithdrawal has no case 'blocked'. Choose one of: "
                + "201-documented, 401-revoked-token, 403-account-blocked, 403-below-minimum, 409-no-billing");
    assertThatThrownBy(() -> sandbox.answer("requestWithdrawl", 403, ""))
        .hasMessage(
            "the document has no operation 'requestWithdrawl'. Did you mean requestWithdrawal?");
    assertThatThrownBy(() -> sandbox.received("getBallance"))
        .hasMessageContaining("Did you mean getBalance?");
    assertThatThrownBy(() -> sandbox.answer("getBalance", 99, ""))
        .hasMessage("status is 99. Give one from 200 to 599");
  }
}
