package io.github.partnerapi.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.partnerapi.contract.fault.FaultServer;
import io.github.partnerapi.contract.transport.Flood;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** No answer without an end fills a heap of 64 MB before its call ends. */
@Isolated
@Timeout(180)
class SmallHeapTest {
  @ParameterizedTest
  @EnumSource
  void noFloodFillsASmallHeap(TestClient kind) throws Exception {
    List<FaultServer> servers = new ArrayList<>();
    List<Object> arguments = new ArrayList<>(List.of(kind));
    List<String> ends = new ArrayList<>();
    try {
      for (Flood flood : Flood.values()) {
        FaultServer server = FaultServer.answering(flood.answer());
        servers.add(server);
        arguments.add(server.url());
        // The body is whole there; java.net.http gives the connection up with what follows.
        boolean whole = kind == TestClient.NATIVE && flood == Flood.OF_TRAILERS;
        ends.add(whole ? "answered" : "an error of the tree");
      }

      assertThat(
              ChildJvm.with("-Xmx64m", "-XX:+UseSerialGC")
                  .run(FloodedProgram.class, arguments.toArray())
                  .lines())
          .containsExactlyElementsOf(ends);
    } finally {
      servers.forEach(FaultServer::close);
    }
  }
}
