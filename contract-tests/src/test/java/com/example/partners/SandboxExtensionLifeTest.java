package com.example.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.partnerapi.ForbiddenException;
import io.github.partnerapi.ServerErrorException;
import io.github.partnerapi.api.TextClient;
import io.github.partnerapi.contract.junit.SandboxExtension;
import io.github.partnerapi.contract.sandbox.Sandbox;
import io.github.partnerapi.contract.sandbox.SandboxFault;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
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

  private final Contexts aClass = Contexts.run().in("class");
  private final ExtensionContext any = aClass.context();

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
    extension.beforeAll(any);
    Sandbox outer = extension.sandbox();
    extension.beforeAll(any);
    extension.afterAll(any);
    assertThat(extension.sandbox()).isSameAs(outer);

    extension.afterAll(any);
    assertThatThrownBy(extension::sandbox).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void testsInParallelTakeTurns() throws InterruptedException {
    ExtensionContext test = aClass.test("one");
    ExtensionContext second = aClass.test("two");
    SandboxExtension extension = SandboxExtension.create();
    extension.beforeAll(any);
    extension.beforeEach(test);
    extension.sandbox().answer("getBalance", 403, "");
    CountDownLatch began = new CountDownLatch(1);
    Thread other =
        new Thread(
            () -> {
              extension.beforeEach(second);
              began.countDown();
              extension.afterEach(second);
            });
    other.start();
    while (other.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
    assertThat(began.getCount()).as("tests that began beside this one").isEqualTo(1);

    extension.afterEach(test);
    other.join();
    assertThat(began.getCount()).isZero();
    extension.afterAll(any);
  }

  @Test
  void twoExtensionsInOppositeOrderDoNotWaitForEachOther() throws Exception {
    Contexts run = Contexts.run();
    SandboxExtension one = SandboxExtension.create();
    SandboxExtension two = SandboxExtension.create();
    Contexts forward = run.in("forward");
    Contexts backward = run.in("backward");
    List.of(one, two).forEach(each -> each.beforeAll(forward.context()));
    List.of(two, one).forEach(each -> each.beforeAll(backward.context()));
    // Each thread has its first sandbox before the other asks for its second.
    CyclicBarrier first = new CyclicBarrier(2);
    ExecutorService threads = Executors.newFixedThreadPool(2);
    Future<?> forwards = threads.submit(() -> turns(List.of(one, two), forward.test("t"), first));
    Future<?> backwards = threads.submit(() -> turns(List.of(two, one), backward.test("t"), first));
    threads.shutdown();

    assertThatCode(() -> forwards.get(30, TimeUnit.SECONDS)).doesNotThrowAnyException();
    assertThatCode(() -> backwards.get(30, TimeUnit.SECONDS)).doesNotThrowAnyException();
    List.of(one, two).forEach(each -> each.afterAll(forward.context()));
    List.of(one, two).forEach(each -> each.afterAll(backward.context()));
  }

  private static void turns(
      List<SandboxExtension> extensions, ExtensionContext test, CyclicBarrier first) {
    extensions.get(0).beforeEach(test);
    try {
      first.await(1, TimeUnit.SECONDS);
    } catch (InterruptedException | BrokenBarrierException | TimeoutException oneWaits) {
      // As it should: whoever comes second has none of the sandboxes.
    }
    extensions.get(1).beforeEach(test);
    extensions.forEach(each -> each.afterEach(test));
  }

  @Test
  void whatTheClassHasPlannedAndCreatedHoldsForEachOfItsTests() {
    SandboxExtension extension =
        SandboxExtension.create()
            .with(TextClient.class, url -> Binding.NATIVE.text(url).maxRetries(0).build());
    extension.beforeAll(any);
    try (TextClient client =
        Binding.NATIVE.text(extension.sandbox().baseUrl()).maxRetries(0).build()) {
      extension.sandbox().answer("getBalance", 403, "");
      extension.sandbox().fail("getProfile", SandboxFault.UNAVAILABLE, 1);
      client.account().createApiToken("of the class");
      for (String name : List.of("one", "two")) {
        ExtensionContext test = aClass.test(name);
        extension.beforeEach(test);
        assertThatThrownBy(() -> client.account().getBalance())
            .isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> client.account().getProfile())
            .isInstanceOf(ServerErrorException.class);
        client.account().createApiToken("of the test");
        extension.sandbox().answer("getStats", 403, "");
        assertThat(client.account().getApiTokens().result()).hasSize(2);
        extension.afterEach(test);
      }
      Contexts nested = aClass.in("nested");
      extension.beforeAll(nested.context());
      extension.sandbox().answer("getBilling", 403, "");
      extension.beforeEach(nested.test("test"));
      assertThat(client.account().getStats()).isNotNull();
      assertThatThrownBy(() -> client.account().getBalance())
          .isInstanceOf(ForbiddenException.class);
      assertThatThrownBy(() -> client.account().getBilling())
          .isInstanceOf(ForbiddenException.class);
      extension.afterEach(nested.test("test"));
      extension.afterAll(nested.context());
    }
    extension.afterAll(any);
  }

  @Test
  void withoutAStaticFieldThereIsNoSandbox() {
    assertThatThrownBy(() -> SandboxExtension.create().beforeEach(any))
        .hasMessage(
            "The sandbox runs only while the tests of a class do. Register the extension in a static field");
  }

  @Test
  void aClientThatCannotBeMadeIsNamedAndNothingGoesOnRunning() {
    SandboxExtension none = SandboxExtension.create().with(TextClient.class, url -> null);
    SandboxExtension failing =
        SandboxExtension.create()
            .with(TextClient.class, url -> Binding.NATIVE.text(url).maxRetries(-1).build());

    assertThatThrownBy(() -> none.beforeAll(any))
        .hasMessage(
            "The TextClient for the tests is null. Return it from the function given to with(...)");
    assertThatThrownBy(() -> failing.beforeAll(any))
        .hasMessageStartingWith("The TextClient for the tests could not be made: ");
    assertThatThrownBy(none::sandbox).isInstanceOf(IllegalStateException.class);
    none.afterAll(any);
  }

  @Test
  void aStalledAnswerDoesNotKeepTheSandboxFromClosing() {
    SandboxExtension extension =
        SandboxExtension.create()
            .with(TextClient.class, url -> Binding.FEIGN.text(url).maxRetries(0).build());
    extension.beforeAll(any);
    extension.sandbox().fail("getBalance", SandboxFault.STALLED_BODY);
    TextClient client = Binding.NATIVE.text(extension.sandbox().baseUrl()).maxRetries(0).build();
    Thread caller =
        new Thread(() -> assertThatThrownBy(() -> client.account().getBalance()).isNotNull());
    caller.start();
    while (extension.sandbox().received("getBalance").isEmpty()) {
      Thread.onSpinWait();
    }

    extension.afterAll(any);
    client.close();
  }
}
