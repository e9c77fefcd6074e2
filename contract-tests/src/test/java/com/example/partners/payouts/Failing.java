package com.example.partners.payouts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.partnerapi.api.TextClient;
import io.github.partnerapi.contract.junit.SandboxExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A test that no change of an answer is needed for to fail. */
class Failing {
  @RegisterExtension
  static final SandboxExtension SANDBOX =
      SandboxExtension.create().with(TextClient.class, url -> Careful.client(url).build());

  @Test
  void theMoneyIsGone(TextClient client) {
    assertThat(new Payouts(client).money()).isEqualTo("0.00 now, 0.00 later");
  }
}
