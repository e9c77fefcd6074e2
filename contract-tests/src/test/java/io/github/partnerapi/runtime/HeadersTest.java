package io.github.partnerapi.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.partnerapi.NotFoundException;
import io.github.partnerapi.api.Dialog360Client;
import io.github.partnerapi.api.TextClient;
import io.github.partnerapi.contract.document.ApiDocument;
import io.github.partnerapi.contract.document.DocumentedCredential;
import io.github.partnerapi.contract.document.DocumentedOperation;
import io.github.partnerapi.contract.fault.Answer;
import io.github.partnerapi.contract.fault.FaultServer;
import io.github.partnerapi.contract.fault.ReceivedRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every header on the raw bytes of each operation is that of the recorded set, and comes once. What
 * belongs together is what the document says alike of operations, so that a new one needs no line.
 */
@Timeout(60)
class HeadersTest {
  /** One line for each kind of operation: what the document says, and all headers, by name. */
  private static final Path RECORDED = Path.of("src/test/resources/headers.txt");

  @ParameterizedTest
  @EnumSource
  void eachOperationSendsTheRecordedHeadersAndNoOthers(TestClient kind) throws Exception {
    Set<String> sent = new TreeSet<>();
    Set<String> called = new TreeSet<>();
    try (FaultServer server = FaultServer.answering(Answer.status(404));
        TextClient text = kind.text(server.url()).build();
        Dialog360Client dialog360 = kind.dialog360(server.url()).build()) {
      for (AllOperations.Entry operation : new AllOperations(text, dialog360).entries()) {
        AnyArguments any = new AnyArguments(() -> "text", 7);
        assertThat(catchThrowable(() -> operation.call(any.of(operation.method()))))
            .isInstanceOf(NotFoundException.class);
        ReceivedRequest request = server.requests().get(server.requests().size() - 1);
        String id = documented(operation.id());
        called.add(id);
        sent.add(
            kind(id)
                + ": "
                + request.method()
                + " | "
                + String.join(" | ", lines(request, server)));
      }
    }

    assertThat(sent).containsExactlyElementsOf(Files.readAllLines(RECORDED));
    assertThat(called)
        .containsExactlyInAnyOrderElementsOf(
            ApiDocument.bundled().operations().stream().map(DocumentedOperation::id).toList());
  }

  /** An operation can have a second method, whose name adds a word. */
  private static String documented(String method) {
    return ApiDocument.bundled().operations().stream()
        .map(DocumentedOperation::id)
        .filter(method::startsWith)
        .max(Comparator.comparing(String::length))
        .orElseThrow();
  }

  /** What the document says about the head of a request, without the operation's own names. */
  private static String kind(String id) {
    DocumentedOperation operation = ApiDocument.bundled().operation(id);
    Set<String> answers = new TreeSet<>();
    operation
        .responses()
        .forEach(
            (status, response) -> {
              if (status.startsWith("2")) {
                answers.addAll(response.schemaPointers().keySet());
              }
            });
    return String.join(
        " ",
        operation.method(),
        "sends",
        new TreeSet<>(operation.requestMedia().keySet()).toString(),
        "gets",
        answers.toString(),
        "with",
        operation.credentials().stream()
            .map(DocumentedCredential::scheme)
            .sorted()
            .toList()
            .toString());
  }

  /** The header lines of the raw bytes, by name, with what differs from run to run replaced. */
  private static List<String> lines(ReceivedRequest request, FaultServer server) {
    List<String> lines = new ArrayList<>();
    for (String line : request.raw().split("\r\n\r\n", 2)[0].split("\r\n")) {
      int colon = line.indexOf(':');
      if (!line.equals(request.requestLine())) {
        lines.add(
            line.substring(0, colon).toLowerCase(Locale.ROOT)
                + ": "
                + line.substring(colon + 1)
                    .trim()
                    .replaceAll("^" + request.body().length + "$", "LENGTH")
                    .replace("127.0.0.1:" + server.url().getPort(), "HOST")
                    .replaceAll("^partner-api-clients/\\S+ \\(java/\\d+; \\w+\\)$", "AGENT"));
      }
    }
    // What a transport adds of its own, in some versions of Java, and HTTP/1.1 means anyway.
    lines.remove("connection: keep-alive");
    if (request.body().length == 0 && !request.method().equals("POST")) {
      lines.remove("content-length: LENGTH");
    }
    lines.sort(Comparator.naturalOrder());
    return lines;
  }
}
