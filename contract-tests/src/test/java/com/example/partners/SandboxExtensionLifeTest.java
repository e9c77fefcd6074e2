package com.example.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.partnerapi.api.TextClient;
import io.github.partnerapi.contract.junit.SandboxExtension;
import io.github.partnerapi.contract.sandbox.Sandbox;
import io.github.partnerapi.contract.sandbox.SandboxFault;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.RegisterExtension;

/** When the sandbox of the extension runs, for whom, and what is said when it can't. */
@Timeout(60)
class SandboxExtensionLifeTest {
  private static final AtomicInteger MADE = new AtomicInteger();

  @RegisterExtension
  static final SandboxExtension EXTENSION =
      SandboxExtension.create()
          .with(
              TextClient.class,
              url -> {
                MADE.incrementAndGet();
                return Binding.NATIVE.text(url).build();
              });

  /** JUnit's context is of no interest to the extension. */
  private static final ExtensionContext ANY = null;

  @Test
  void aTestOfTheClassHasTheSandboxAndTheClient(Sandbox sandbox, TextClient client) {
    client.account().createApiToken("outer");

    assertThat(sandbox).isSameAs(EXTENSION.sandbox());
    assertThat(MADE).hasValue(1);
  }

  @Nested
  class Inner {
    @Test
    void aNestedTestHasTheSameOnesAndFindsThemReset(Sandbox sandbox, TextClient client) {
      assertThat(sandbox).isSameAs(EXTENSION.sandbox());
      assertThat(MADE).hasValue(1);
      assertThat(client.account().getApiTokens().result()).isEmpty();
    }
  }

  @Test
  void whatANestedClassEndsGoesOnForTheOuterOne() {
    SandboxExtension extension = SandboxExtension.create();
    extension.beforeAll(ANY);
    Sandbox outer = extension.sandbox();
    extension.beforeAll(ANY);
    extension.afterAll(ANY);
    assertThat(extension.sandbox()).isSameAs(outer);

    extension.afterAll(ANY);
    assertThatThrownBy(extension::sandbox).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void testsInParallelTakeTurns() throws InterruptedException {
    SandboxExtension extension = SandboxExtension.create();
    extension.beforeAll(ANY);
    extension.beforeEach(ANY);
    extension.sandbox().answer("getBalance", 403, "");
    CountDownLatch began = new CountDownLatch(1);
    Thread other =
        new Thread(
            () -> {
              extension.beforeEach(ANY);
              began.countDown();
              extension.afterEach(ANY);
            });
    other.start();
    while (other.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
    assertThat(began.getCount()).as("tests that began beside this one").isEqualTo(1);

    extension.afterEach(ANY);
    other.join();
    assertThat(began.getCount()).isZero();
    extension.afterAll(ANY);
  }

  @Test
  void withoutAStaticFieldThereIsNoSandbox() {
    assertThatThrownBy(() -> SandboxExtension.create().beforeEach(ANY))
        .hasMessage(
            "The sandbox runs only while the tests of a class do. Register the extension in a static field");
  }

  @Test
  void aClientThatCannotBeMadeIsNamedAndNothingGoesOnRunning() {
    SandboxExtension none = SandboxExtension.create().with(TextClient.class, url -> null);
    SandboxExtension failing =
        SandboxExtension.create()
            .with(TextClient.class, url -> Binding.NATIVE.text(url).maxRetries(-1).build());

    assertThatThrownBy(() -> none.beforeAll(ANY))
        .hasMessage(
            "The TextClient for the tests is null. Return it from the function given to with(...)");
    assertThatThrownBy(() -> failing.beforeAll(ANY))
        .hasMessageStartingWith("The TextClient for the tests could not be made: ");
    assertThatThrownBy(none::sandbox).isInstanceOf(IllegalStateException.class);
    none.afterAll(ANY);
  }

  @Test
  void aStalledAnswerDoesNotKeepTheSandboxFromClosing() {
    SandboxExtension extension =
        SandboxExtension.create()
            .with(TextClient.class, url -> Binding.FEIGN.text(url).maxRetries(0).build());
    extension.beforeAll(ANY);
    extension.sandbox().fail("getBalance", SandboxFault.STALLED_BODY);
    TextClient client = Binding.NATIVE.text(extension.sandbox().baseUrl()).maxRetries(0).build();
    Thread caller =
        new Thread(() -> assertThatThrownBy(() -> client.account().getBalance()).isNotNull());
    caller.start();
    while (extension.sandbox().received("getBalance").isEmpty()) {
      Thread.onSpinWait();
    }

    extension.afterAll(ANY);
    client.close();
  }
}
