package io.github.partnerapi.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.partnerapi.api.TextClient;
import io.github.partnerapi.contract.fault.Answer;
import io.github.partnerapi.contract.fault.FaultServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Many threads share one client, and each gets the answer to its own question. */
@Timeout(120)
class ManyThreadsTest {
  private static final int THREADS = 64;
  private static final int CALLS = 2_000;
  private static final int MANY_CALLS = 10_000;

  /** Says back what it was asked for. */
  private static final Answer ECHO =
      (request, connection) -> {
        String target = request.target();
        String id = target.substring(target.lastIndexOf('/') + 1);
        String body =
            "{\"company_name\":\""
                + id
                + "\",\"domain\":\""
                + "x".repeat(id.hashCode() & 1023)
                + "\"}";
        connection.send(Answer.head(200, "Content-Length: " + body.length()) + "\r\n" + body);
      };

  @ParameterizedTest
  @EnumSource
  void noAnswerGoesToTheWrongCaller(TestClient client) throws InterruptedException {
    assertEachGetsItsOwn(client, Thread::new, CALLS);
  }

  @Tag("exhaustive")
  @ParameterizedTest
  @EnumSource
  void noAnswerOfManyGoesToTheWrongCaller(TestClient client) throws InterruptedException {
    assertEachGetsItsOwn(client, Thread::new, MANY_CALLS);
  }

  @ParameterizedTest
  @EnumSource
  void noAnswerGoesToTheWrongCallerOnVirtualThreads(TestClient client) throws Exception {
    assumeTrue(Runtime.version().feature() >= 21, "Java before 21 has no virtual threads");
    Object builder = Thread.class.getMethod("ofVirtual").invoke(null);
    ThreadFactory virtual =
        (ThreadFactory)
            Class.forName("java.lang.Thread$Builder").getMethod("factory").invoke(builder);

    assertEachGetsItsOwn(client, virtual, CALLS);
  }

  private static void assertEachGetsItsOwn(TestClient client, ThreadFactory factory, int calls)
      throws InterruptedException {
    AtomicInteger next = new AtomicInteger();
    Queue<Object> wrong = new ConcurrentLinkedQueue<>();
    try (FaultServer server = FaultServer.answering(ECHO);
        TextClient text = client.text(server.url()).maxRetries(0).build()) {
      List<Thread> threads = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        threads.add(factory.newThread(() -> ask(text, next, calls, wrong)));
      }
      threads.forEach(Thread::start);
      for (Thread thread : threads) {
        thread.join();
      }

      assertThat(wrong).isEmpty();
      assertThat(server.requests()).hasSize(calls);
      assertThat(server.connections()).isLessThanOrEqualTo(THREADS);
    }
  }

  private static void ask(TextClient text, AtomicInteger next, int calls, Queue<Object> wrong) {
    for (int number = next.getAndIncrement(); number < calls; number = next.getAndIncrement()) {
      String id = "lead-" + number;
      try {
        String answered = text.solution().getLeadDetails(id).companyName();
        if (!id.equals(answered)) {
          wrong.add(id + " got " + answered);
        }
      } catch (RuntimeException failure) {
        wrong.add(failure);
      }
    }
  }
}
