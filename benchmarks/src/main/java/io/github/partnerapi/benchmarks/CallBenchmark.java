package io.github.partnerapi.benchmarks;

import io.github.partnerapi.benchmarks.peer.Peer;
import io.github.partnerapi.benchmarks.peer.Peers;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** One workload by one peer, in a JVM of its own. */
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init") // JMH sets the parameters, and calls what is marked as setup.
public class CallBenchmark {
  /** Which peer calls. */
  @Param("SOCKET")
  public Peers peer;

  /** What it calls. */
  @Param("OBJECT")
  public Workload workload;

  private AnswerServer server;
  private Peer client;

  /**
   * Starts the server and opens the client.
   *
   * @throws IOException when there is no port
   */
  @Setup
  public void open() throws IOException {
    server = AnswerServer.start(workload.answers());
    client = peer.open(server.url());
  }

  /**
   * Closes both.
   *
   * @throws IOException when they can't be
   */
  @TearDown
  public void close() throws IOException {
    client.close();
    server.close();
  }

  /**
   * Makes one call.
   *
   * @return what it read
   * @throws IOException when it fails
   * @throws InterruptedException when it is told to end
   */
  @Benchmark
  public @Nullable Object call() throws IOException, InterruptedException {
    return workload.call(client);
  }
}
