package io.github.partnerapi.readme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.partnerapi.ForbiddenException;
import io.github.partnerapi.api.TextClient;
import io.github.partnerapi.contract.Sandbox;
import io.github.partnerapi.contract.SandboxExtension;
import io.github.partnerapi.jdk.JdkTextClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The test of the README, as a user of the kit would write it. */
class WithdrawalTest {
  // snippet kit
  @RegisterExtension
  static final SandboxExtension SANDBOX =
      SandboxExtension.create()
          .with(TextClient.class, url -> JdkTextClient.builder().baseUrl(url).token("sandbox-token").build());

  @Test
  void aWithdrawalBelowTheMinimumIsRefused(Sandbox sandbox, TextClient client) {
    sandbox.answer("requestWithdrawal", "below-minimum");

    assertThatExceptionOfType(ForbiddenException.class).isThrownBy(() -> client.account().requestWithdrawal());
    assertThat(sandbox.received("requestWithdrawal")).hasSize(1);
  }
  // end
}
