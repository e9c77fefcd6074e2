package com.example.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.partnerapi.CallTimeoutException;
import io.github.partnerapi.ConnectionLostException;
import io.github.partnerapi.PartnerApiException;
import io.github.partnerapi.RateLimitedException;
import io.github.partnerapi.RedirectException;
import io.github.partnerapi.ServerErrorException;
import io.github.partnerapi.UnreadableResponseException;
import io.github.partnerapi.api.TextClient;
import io.github.partnerapi.contract.junit.SandboxExtension;
import io.github.partnerapi.contract.sandbox.Sandbox;
import io.github.partnerapi.contract.sandbox.SandboxFault;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every fault of the sandbox, as both clients report it. */
@Timeout(60)
class SandboxFaultsTest {
  @RegisterExtension static final SandboxExtension EXTENSION = SandboxExtension.create();

  private static final Duration IMPATIENT = Duration.ofSeconds(1);

  static Stream<Arguments> faults() {
    return Stream.of(Binding.values())
        .flatMap(
            binding -> Stream.of(SandboxFault.values()).map(fault -> Arguments.of(binding, fault)));
  }

  private static Class<? extends PartnerApiException> reported(SandboxFault fault) {
    return switch (fault) {
      case CLOSED, RESET, GARBAGE, TRUNCATED, SHORT_BODY -> ConnectionLostException.class;
      case STALLED, STALLED_BODY, SLOW, SLOW_BODY -> CallTimeoutException.class;
      case REDIRECT -> RedirectException.class;
      case SERVER_ERROR, BAD_GATEWAY, UNAVAILABLE, GATEWAY_TIMEOUT -> ServerErrorException.class;
      case TOO_MANY_REQUESTS -> RateLimitedException.class;
      case HTML, EMPTY, BROKEN_JSON, HUGE -> UnreadableResponseException.class;
    };
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("faults")
  void aFaultReachesTheCallerAsItsOwnExceptionAndTheRequestIsSeen(
      Binding binding, SandboxFault fault, Sandbox sandbox) {
    sandbox.fail("requestWithdrawal", fault);
    Duration deadline =
        reported(fault) == CallTimeoutException.class ? IMPATIENT : Duration.ofSeconds(60);

    try (TextClient client = binding.text(sandbox.baseUrl()).maxRetries(0).build()) {
      // So that the deadline is spent on waiting alone, even on a busy machine.
      client.account().getBalance();
      TextClient impatient = client.with(options -> options.deadline(deadline));
      assertThatThrownBy(() -> impatient.account().requestWithdrawal())
          .isExactlyInstanceOf(reported(fault));
      assertThat(client.account().getBalance()).as("another operation").isNotNull();
    }
    assertThat(sandbox.received("requestWithdrawal")).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  void whoWaitsForASlowAnswerGetsIt(Binding binding, Sandbox sandbox) {
    sandbox.fail("requestWithdrawal", SandboxFault.SLOW);
    sandbox.fail("getWithdrawals", SandboxFault.SLOW_BODY);

    try (TextClient client = binding.text(sandbox.baseUrl()).maxRetries(0).build()) {
      assertThat(client.account().requestWithdrawal().withdrawalId()).isEqualTo(1);
      assertThat(client.account().getWithdrawals().result()).hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aFaultOfTheFirstRequestsLetsTheNextOneSucceed(Binding binding, Sandbox sandbox) {
    sandbox.fail("getBalance", SandboxFault.CLOSED, 2);

    try (TextClient client = binding.text(sandbox.baseUrl()).maxRetries(2).build()) {
      assertThat(client.account().getBalance().available()).isEqualByComparingTo("362.00");
    }
    assertThat(sandbox.received("getBalance")).hasSize(3);
  }

  @ParameterizedTest
  @EnumSource
  void aFaultOfMoreRequestsThanThereAreRetriesFailsTheCall(Binding binding, Sandbox sandbox) {
    sandbox.fail("getBalance", SandboxFault.CLOSED, 3);

    try (TextClient client = binding.text(sandbox.baseUrl()).maxRetries(2).build()) {
      assertThatThrownBy(() -> client.account().getBalance())
          .isInstanceOf(ConnectionLostException.class);
      assertThat(client.account().getBalance()).isNotNull();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aStallEndsWithTheReset(Binding binding, Sandbox sandbox) throws InterruptedException {
    sandbox.fail("getBalance", SandboxFault.STALLED);
    try (TextClient client = binding.text(sandbox.baseUrl()).maxRetries(0).build()) {
      Thread caller =
          new Thread(
              () ->
                  assertThatThrownBy(() -> client.account().getBalance())
                      .isInstanceOf(ConnectionLostException.class));
      caller.start();
      while (sandbox.received("getBalance").isEmpty()) {
        Thread.onSpinWait();
      }
      sandbox.reset();
      caller.join();

      assertThat(client.account().getBalance()).isNotNull();
    }
  }
}
