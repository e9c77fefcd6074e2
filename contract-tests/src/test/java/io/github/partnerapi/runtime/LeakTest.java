package io.github.partnerapi.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.partnerapi.CallOptions;
import io.github.partnerapi.PartnerApiException;
import io.github.partnerapi.api.TextClient;
import io.github.partnerapi.contract.fault.Answer;
import io.github.partnerapi.contract.fault.FaultServer;
import java.io.File;
import java.io.IOException;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A client that is closed leaves nothing behind, and a failed call gives back what it held. */
@Timeout(300)
@Isolated
class LeakTest {
  /** What ends a call before this has not waited for its deadline. */
  private static final Duration HALF_A_DEADLINE =
      CallOptions.builder().build().deadline().dividedBy(2);

  private static final int CLIENTS = 50;
  private static final int MORE_CALLS_THAN_CONNECTIONS = 140;
  private static final File SOCKETS = new File("/proc/self/fd");

  @ParameterizedTest
  @EnumSource
  void fiftyClosedClientsLeaveNoThreadNoSocketAndNoBuffer(TestClient client) throws Exception {
    try (FaultServer server = FaultServer.answering(Answer.json("{}"))) {
      Set<Thread> threads = threads();
      useAndClose(client, server);
      await(() -> threads().stream().allMatch(threads::contains));
      long sockets = sockets();
      long buffers = directBytes();

      // Still held by the caller: what ends a client is that it is closed, not that it is
      // forgotten.
      List<TextClient> closed = new ArrayList<>();
      for (int i = 0; i < CLIENTS; i++) {
        closed.add(useAndClose(client, server));
      }

      await(() -> threads().stream().allMatch(threads::contains));
      await(() -> server.openConnections() == 0);
      await(() -> sockets() <= sockets);
      assertThat(directBytes()).as("direct buffers").isLessThan(buffers + 1024 * 1024);
      assertThat(closed).hasSize(CLIENTS);
    }
  }

  private static TextClient useAndClose(TestClient client, FaultServer server) {
    try (TextClient text = client.text(server.url()).build()) {
      text.account().getBalance();
      return text;
    }
  }

  static Stream<Arguments> faults() {
    return Stream.of(TestClient.values())
        .flatMap(client -> Stream.of(Fault.values()).map(fault -> Arguments.of(client, fault)));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("faults")
  void aFailedCallKeepsNoConnection(TestClient client, Fault fault) throws Exception {
    try (FaultServer server = FaultServer.answering(fault.answer);
        TextClient text = client.text(server.url()).maxRetries(0).build()) {
      for (int i = 0; i < MORE_CALLS_THAN_CONNECTIONS; i++) {
        assertThat(catchThrowable(() -> text.account().getBalance()))
            .isInstanceOf(PartnerApiException.class);
      }

      await(() -> server.openConnections() <= 1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aCallThatSucceedsGivesItsConnectionToTheNext(TestClient client) {
    List<Answer> answers =
        List.of(
            Answer.json("{}"),
            Answer.status(200),
            Answer.status(204),
            (request, connection) ->
                connection.send(
                    Answer.head(200, "Transfer-Encoding: chunked") + "\r\n2\r\n{}\r\n0\r\n\r\n"));
    for (Answer answer : answers) {
      try (FaultServer server =
              FaultServer.answering(Answer.json("{}"), answer, Answer.json("{}"));
          TextClient text = client.text(server.url()).build()) {
        text.account().getBalance();
        if (answer == answers.get(0) || answer == answers.get(3)) {
          text.account().getBalance();
        } else {
          text.account().revokeApiToken("id");
        }
        text.account().getBalance();

        assertThat(server.connections())
            .as("connections for answer %s", answers.indexOf(answer))
            .isEqualTo(1);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void closingEndsACallThatWaits(TestClient client) throws Exception {
    Answer inTheBody =
        (request, connection) -> {
          connection.send(Answer.head(200, "Content-Length: 100") + "\r\n{");
          connection.stall();
        };
    for (Answer stall : List.of(Answer.stalled(), inTheBody)) {
      try (FaultServer server = FaultServer.answering(stall)) {
        TextClient text = client.text(server.url()).maxRetries(0).build();
        CompletableFuture<Throwable> call =
            CompletableFuture.supplyAsync(() -> catchThrowable(() -> text.account().getBalance()));
        await(() -> server.requests().size() == 1);

        text.close();

        assertThat(call.get(HALF_A_DEADLINE.toSeconds(), TimeUnit.SECONDS))
            .isInstanceOf(PartnerApiException.class);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void aClosedClientSaysSo(TestClient client) {
    try (FaultServer server = FaultServer.answering(Answer.json("{}"))) {
      TextClient text = useAndClose(client, server);
      text.close();

      assertThatIllegalStateException()
          .isThrownBy(() -> text.account().getBalance())
          .withMessageContaining("closed");
      assertThat(server.requests()).hasSize(1);
    }
  }

  /**
   * Threads of the clients, whatever their names are; not those of the server and of the machine.
   */
  private static Set<Thread> threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> !thread.getName().startsWith("fault-server"))
        .filter(thread -> !thread.getName().startsWith("ForkJoinPool"))
        .filter(
            thread ->
                thread.getThreadGroup() == null
                    || !thread.getThreadGroup().getName().equals("system"))
        .filter(thread -> !thread.getName().startsWith("junit"))
        .collect(Collectors.toSet());
  }

  private static long sockets() {
    File[] descriptors = SOCKETS.listFiles();
    if (descriptors == null) {
      return 0;
    }
    return Stream.of(descriptors).filter(LeakTest::isSocket).count();
  }

  private static boolean isSocket(File descriptor) {
    try {
      return Files.readSymbolicLink(descriptor.toPath()).toString().startsWith("socket:");
    } catch (IOException closedMeanwhile) {
      return false;
    }
  }

  private static long directBytes() {
    return ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
        .filter(pool -> pool.getName().equals("direct"))
        .mapToLong(BufferPoolMXBean::getMemoryUsed)
        .sum();
  }

  /**
   * Before Java 21, the threads of java.net.http end after the garbage collector has seen that
   * nobody uses them.
   */
  private static void await(BooleanSupplier condition) throws InterruptedException {
    CountDownLatch never = new CountDownLatch(1);
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
    while (!condition.getAsBoolean() && System.nanoTime() < end) {
      System.gc();
      never.await(100, TimeUnit.MILLISECONDS);
    }
    assertThat(condition.getAsBoolean()).as("in the end; threads: %s", threads()).isTrue();
  }
}
