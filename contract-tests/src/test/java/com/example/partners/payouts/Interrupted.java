package com.example.partners.payouts;

import io.github.partnerapi.api.TextClient;
import io.github.partnerapi.contract.junit.SandboxExtension;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A test during whose fifth run somebody wants the whole to end. */
class Interrupted {
  private static final AtomicInteger RUNS = new AtomicInteger();

  @RegisterExtension
  static final SandboxExtension SANDBOX =
      SandboxExtension.create()
          .with(TextClient.class, url -> Careful.client(url).build())
          .mutating(Careful.SETTINGS);

  @Test
  void theMoneyIsRead(TextClient client) {
    client.account().getBalance();
    if (RUNS.incrementAndGet() == 5) {
      Thread.currentThread().interrupt();
    }
  }
}
