package io.github.partnerapi.transportkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.partnerapi.contract.transport.TransportKit;
import io.github.partnerapi.contract.transport.TransportTable;
import io.github.partnerapi.contract.transport.TransportVerdict;
import io.github.partnerapi.runtime.ChildJvm;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Runs the transport kit with our clients and two of others, and holds the result against the
 * committed one. What a run gives stands in {@code target/transport-kit}.
 */
@Timeout(300)
class TransportKitTest {
  private static final Path COMMITTED = Path.of("../docs/transport-kit.tsv");
  private static final Path PAGE = Path.of("../docs/transport-kit.md");

  /** Between what one and another run may give, or one and another version of the JDK. */
  private static final String OR = " or ";

  /** Of which {@code java.net.http} can't do the first, and not always the second. */
  private static final Set<String> BEYOND_REACH =
      Set.of("the server refuses and reads no more", "the server refuses and closes at once");

  private static TransportTable run(String... clients) throws IOException, InterruptedException {
    Path folder = Files.createDirectories(Path.of("target/transport-kit"));
    Path table = folder.resolve("transport-kit-" + clients.length + ".tsv").toAbsolutePath();
    Files.deleteIfExists(table);
    Object[] arguments = new Object[clients.length + 1];
    arguments[0] = table;
    System.arraycopy(clients, 0, arguments, 1, clients.length);
    String said = ChildJvm.with("-Xmx256m").run(TransportKitProgram.class, arguments);
    assertThat(table).as(said).exists();
    return TransportTable.ofTsv(Files.readString(table, StandardCharsets.UTF_8));
  }

  private static TransportTable committed() throws IOException {
    return TransportTable.ofTsv(Files.readString(COMMITTED, StandardCharsets.UTF_8));
  }

  @Test
  void ourClientsKeepEveryPromiseThatTheyCan() throws Exception {
    TransportTable run = run("feign", "native");

    assertThat(run.of("feign")).hasSameSizeAs(TransportKit.rows());
    assertThat(run.of("native")).hasSameSizeAs(TransportKit.rows());
    assertThat(run.of("feign")).allMatch(TransportVerdict::holds);
    assertThat(run.of("native"))
        .allMatch(verdict -> verdict.holds() || BEYOND_REACH.contains(verdict.name()));
    assertThat(otherThanCommitted(run)).isEmpty();
  }

  @Test
  @Tag("exhaustive")
  void othersDoWhatThePageSays() throws Exception {
    TransportTable run = run("feign", "native", "feign.Client.Default", "OkHttp");

    assertThat(run.verdicts()).hasSameSizeAs(committed().verdicts());
    assertThat(otherThanCommitted(run)).isEmpty();
  }

  private static List<TransportVerdict> otherThanCommitted(TransportTable run) throws IOException {
    List<TransportVerdict> committed = committed().verdicts();
    return run.verdicts().stream()
        .filter(
            each ->
                committed.stream()
                    .noneMatch(
                        other ->
                            other.group().equals(each.group())
                                && other.name().equals(each.name())
                                && other.client().equals(each.client())
                                && List.of(other.happened().split(OR)).contains(each.happened())))
        .toList();
  }

  @Test
  void thePageShowsTheCommittedTable() throws IOException {
    assertThat(Files.readString(PAGE, StandardCharsets.UTF_8)).contains(committed().markdown());
  }
}
