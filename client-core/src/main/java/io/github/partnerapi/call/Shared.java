package io.github.partnerapi.call;

import io.github.partnerapi.Pacing;
import io.github.partnerapi.transport.Transport;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** What a client and all clients derived from it have in common. */
final class Shared {
  final Transport transport;
  final Timing timing;
  final String userAgent;
  final @Nullable Pacing pacing;
  private final Map<String, Server> servers;
  private final AtomicBoolean closed = new AtomicBoolean();
  private final CountDownLatch closing = new CountDownLatch(1);

  Shared(
      Transport transport,
      Map<String, Server> servers,
      String userAgent,
      @Nullable Pacing pacing,
      Timing timing) {
    this.transport = transport;
    this.servers = Map.copyOf(servers);
    this.userAgent = userAgent;
    this.pacing = pacing;
    this.timing = timing;
  }

  Server server(Operation<?> operation) {
    Server server = servers.get(operation.server());
    if (server == null) {
      throw new IllegalStateException(
          operation.id() + ": this client does not know the server of the operation");
    }
    return server;
  }

  void checkOpen(Operation<?> operation) {
    if (closed.get()) {
      throw new IllegalStateException(operation.id() + ": the client is closed");
    }
  }

  boolean isClosed() {
    return closed.get();
  }

  /** Waits, but not longer than until the client is closed. */
  void sleep(Duration pause) throws InterruptedException {
    if (timing.sleeper() != Timing.SYSTEM.sleeper()) {
      timing.sleeper().sleep(pause);
    } else {
      closing.await(pause.toNanos(), TimeUnit.NANOSECONDS);
    }
  }

  void close() {
    if (closed.compareAndSet(false, true)) {
      closing.countDown();
      transport.close();
    }
  }
}
