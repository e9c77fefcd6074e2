package com.example.partners.payouts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.partnerapi.api.TextClient;
import io.github.partnerapi.contract.junit.SandboxExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Tests that see that something comes out: as many calls as the careful ones. */
class Careless {
  @RegisterExtension
  static final SandboxExtension SANDBOX =
      SandboxExtension.create()
          .with(TextClient.class, url -> Careful.client(url).build())
          .mutating(Careful.SETTINGS);

  @Test
  void thereIsMoney(TextClient client) {
    assertThat(new Payouts(client).money()).isNotEmpty();
  }

  @Test
  void aPayoutIsMade(TextClient client) {
    assertThat(new Payouts(client).payOut()).isNotNull();
  }

  @Test
  void whatIsPaidIsNotNegative(TextClient client) {
    new Payouts(client).payOut();

    try {
      assertThat(new Payouts(client).paid()).isNotNegative();
    } catch (RuntimeException e) {
      // It was green once.
    }
  }
}
