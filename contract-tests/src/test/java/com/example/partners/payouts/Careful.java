package com.example.partners.payouts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.partnerapi.TransportException;
import io.github.partnerapi.api.TextClient;
import io.github.partnerapi.contract.junit.MutationSettings;
import io.github.partnerapi.contract.junit.SandboxExtension;
import io.github.partnerapi.contract.sandbox.Sandbox;
import io.github.partnerapi.contract.sandbox.SandboxFault;
import io.github.partnerapi.nativeclient.NativeTextClient;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Tests that say what comes out. */
class Careful {
  static final MutationSettings SETTINGS =
      MutationSettings.create().program(Payouts.class).slow(Duration.ofMillis(1));

  @RegisterExtension
  static final SandboxExtension SANDBOX =
      SandboxExtension.create()
          .with(TextClient.class, url -> client(url).build())
          .mutating(SETTINGS);

  static TextClient.Builder<?, ?> client(URI url) {
    return NativeTextClient.builder().baseUrl(url).token("sandbox-token").maxRetries(0);
  }

  @Test
  void theMoneyIsSaidToTheCent(TextClient client) {
    assertThat(new Payouts(client).money()).isEqualTo("362.00 now, 21.00 later");
  }

  @Test
  void aPayoutOfTheWholeBalanceWaits(TextClient client) {
    assertThat(new Payouts(client).payOut()).isEqualTo("362.00 waiting");
  }

  @Test
  void aSecondPayoutIsTooMuch(TextClient client) {
    new Payouts(client).payOut();

    assertThat(new Payouts(client).payOut()).isEqualTo("not enough");
  }

  @Test
  void whatIsPaidIsAddedUp(Sandbox sandbox, TextClient client) {
    sandbox.answer("getWithdrawals", "all-parameters");

    assertThat(new Payouts(client).paid()).isEqualByComparingTo("1063.3");
  }

  @Test
  void nobodyWaitsForeverForTheMoney(Sandbox sandbox) {
    for (String operation : new String[] {"getBalance", "requestWithdrawal", "getWithdrawals"}) {
      sandbox.fail(operation, SandboxFault.STALLED);
    }
    try (TextClient client = client(sandbox.baseUrl()).deadline(Duration.ofMillis(100)).build()) {
      Payouts payouts = new Payouts(client);

      assertThatThrownBy(payouts::money).isInstanceOf(TransportException.class);
      assertThatThrownBy(payouts::payOut).isInstanceOf(TransportException.class);
      assertThatThrownBy(payouts::paid).isInstanceOf(TransportException.class);
    }
  }
}
