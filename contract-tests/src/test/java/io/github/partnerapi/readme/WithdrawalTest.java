package io.github.partnerapi.readme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.partnerapi.ForbiddenException;
import io.github.partnerapi.api.TextClient;
import io.github.partnerapi.contract.client.ContractClient;
import io.github.partnerapi.contract.client.TypedClient;
import io.github.partnerapi.contract.fixture.Fixture;
import io.github.partnerapi.contract.fixture.Fixtures;
import io.github.partnerapi.contract.fixture.Login;
import io.github.partnerapi.contract.judge.ContractJudge;
import io.github.partnerapi.contract.judge.Verdict;
import io.github.partnerapi.contract.junit.SandboxExtension;
import io.github.partnerapi.contract.sandbox.Sandbox;
import io.github.partnerapi.contract.sandbox.SandboxFault;
import io.github.partnerapi.feign.FeignTextClient;
import io.github.partnerapi.nativeclient.NativeTextClient;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The test of the README, as a user of the kit would write it. */
class WithdrawalTest {
  // snippet kit
  @RegisterExtension
  static final SandboxExtension SANDBOX =
      SandboxExtension.create()
          .with(
              TextClient.class,
              url -> NativeTextClient.builder().baseUrl(url).token("sandbox-token").build());

  @Test
  void aWithdrawalBelowTheMinimumIsRefused(Sandbox sandbox, TextClient client) {
    sandbox.answer("requestWithdrawal", "below-minimum");

    assertThatExceptionOfType(ForbiddenException.class)
        .isThrownBy(() -> client.account().requestWithdrawal());
    assertThat(sandbox.received("requestWithdrawal")).hasSize(1);
  }

  // end

  @Test
  void aBalanceComesAfterTwoFailuresOrAsOneWantsIt(Sandbox sandbox, TextClient client) {
    // snippet kit-faults
    sandbox.fail(
        "getBalance", SandboxFault.CLOSED, 2); // the next two requests; then the normal answer
    sandbox.answer(
        sandbox
            .fixtures()
            .find("getBalance", "documented")
            .like("rich")
            .json("{\"available\":9999.99}")
            .build());

    assertThat(client.account().getBalance().available()).isEqualByComparingTo("9999.99");
    assertThat(sandbox.received("getBalance")).hasSize(3);
    // end
  }

  @Test
  void aBindingOfOnesOwnIsJudged() {
    // snippet kit-judge
    ContractClient.Factory mine =
        ContractClient.Factory.named(
            "mine", (servers, login) -> new TypedClient(myClient(servers, login)));
    try (ContractJudge judge = new ContractJudge()) {
      for (Fixture fixture : Fixtures.bundled().of("getBalance")) {
        assertThat(judge.judge(fixture, mine)).allMatch(Verdict::passed);
      }
    }
    // end
  }

  private static TextClient myClient(Map<String, URI> servers, Login login) {
    return FeignTextClient.builder()
        .baseUrl(servers.get(TextClient.SERVER.url()))
        .token(login.secret())
        .build();
  }
}
