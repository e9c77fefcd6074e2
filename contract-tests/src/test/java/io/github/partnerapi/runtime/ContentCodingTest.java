package io.github.partnerapi.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.partnerapi.BadRequestException;
import io.github.partnerapi.PartnerApiException;
import io.github.partnerapi.RequestOutcome;
import io.github.partnerapi.UnreadableResponseException;
import io.github.partnerapi.api.TextClient;
import io.github.partnerapi.contract.fault.Answer;
import io.github.partnerapi.contract.fault.FaultServer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The bytes of a body are all there, or the call fails; each request is sent once. */
@Timeout(60)
class ContentCodingTest {
  private static final byte[] JSON = Bodies.utf8("{\"pending\":21.00,\"withdrawal_id\":\"w-1\"}");
  private static final String TYPE = "Content-Type: application/json";

  private record Coding(String name, byte[] body, String... headers) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static Stream<Arguments> both(List<Coding> codings) {
    return Stream.of(TestClient.values())
        .flatMap(kind -> codings.stream().map(coding -> Arguments.of(kind, coding)));
  }

  private static byte[] half(byte[] bytes, int from) {
    return Arrays.copyOfRange(
        bytes, from == 0 ? 0 : bytes.length / 2, from == 0 ? bytes.length / 2 : bytes.length);
  }

  static Stream<Arguments> decodable() {
    byte[] members = Bodies.gzip(half(JSON, 0), half(JSON, 1), new byte[0]);
    return both(
        List.of(
            new Coding("gzip", Bodies.gzip(JSON), "Content-Encoding: gzip"),
            new Coding("several members", members, "Content-Encoding: gzip"),
            new Coding("x-gzip", Bodies.gzip(JSON), "Content-Encoding: x-gzip"),
            new Coding("in capitals", Bodies.gzip(JSON), "Content-Encoding: GZIP"),
            new Coding("with identity", Bodies.gzip(JSON), "Content-Encoding: gzip, identity"),
            new Coding("after identity", Bodies.gzip(JSON), "Content-Encoding: identity ,gzip"),
            new Coding("identity", JSON, "Content-Encoding: identity"),
            new Coding("an empty list", JSON, "Content-Encoding: "),
            new Coding("twice", Bodies.gzip(Bodies.gzip(JSON)), "Content-Encoding: gzip, x-gzip"),
            new Coding(
                "two headers",
                Bodies.gzip(Bodies.gzip(JSON)),
                "Content-Encoding: gzip",
                "Content-Encoding: gzip")));
  }

  private static String[] with(String type, String... headers) {
    String[] all = Arrays.copyOf(headers, headers.length + 1);
    all[headers.length] = type;
    return all;
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("decodable")
  void aBodyIsDecodedWhole(TestClient kind, Coding coding) {
    try (FaultServer server =
            FaultServer.answering(
                Bodies.answer(200, coding.body, with(TYPE, coding.headers)),
                Bodies.inPieces(coding.body, 1, with(TYPE, coding.headers)));
        TextClient client = kind.text(server.url()).build()) {
      assertThat(client.account().getBalance().pending()).isEqualTo(new BigDecimal("21.00"));
      assertThat(client.account().getBalance().pending()).isEqualTo(new BigDecimal("21.00"));
      assertThat(server.requests()).hasSize(2);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aLongReportOfManyMembersComesWhole(TestClient kind) {
    StringBuilder report = new StringBuilder("License ID,Status\n");
    for (int i = 0; i < 2000; i++) {
      report.append("L-").append(i).append(",paid\n");
    }
    byte[] text = Bodies.utf8(report.toString());
    byte[][] parts = new byte[20][];
    int size = text.length / parts.length + 1;
    for (int i = 0; i < parts.length; i++) {
      parts[i] = Arrays.copyOfRange(text, i * size, Math.min(text.length, (i + 1) * size));
    }
    try (FaultServer server =
            FaultServer.answering(
                Bodies.inPieces(
                    Bodies.gzip(parts), 700, "Content-Type: text/csv", "Content-Encoding: gzip"));
        TextClient client = kind.text(server.url()).build()) {
      assertThat(client.solution().getSolutionLicensesCsvReport(all -> {}))
          .isEqualTo(report.toString());
    }
  }

  static Stream<Arguments> decodableErrors() {
    return both(
        List.of(
            new Coding("gzip", Bodies.gzip(JSON), "Content-Encoding: gzip"),
            new Coding(
                "several members",
                Bodies.gzip(half(JSON, 0), half(JSON, 1)),
                "Content-Encoding: x-gzip, identity"),
            new Coding("identity", JSON, "Content-Encoding: identity")));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("decodableErrors")
  void theBodyOfAnErrorIsDecoded(TestClient kind, Coding coding) {
    BadRequestException e =
        failure(
            kind,
            Bodies.answer(400, coding.body, coding.headers),
            BadRequestException.class,
            RequestOutcome.REFUSED);

    assertThat(e.rawBody()).isEqualTo(JSON);
  }

  static Stream<Arguments> undecodable() {
    byte[] gzip = Bodies.gzip(JSON);
    return both(
        List.of(
            new Coding("br", JSON, "Content-Encoding: br"),
            new Coding("deflate", JSON, "Content-Encoding: deflate"),
            new Coding("br within gzip", JSON, "Content-Encoding: br, gzip"),
            new Coding("no gzip", JSON, "Content-Encoding: gzip"),
            new Coding("cut off", Arrays.copyOf(gzip, gzip.length - 9), "Content-Encoding: gzip"),
            new Coding(
                "without its checksum",
                Arrays.copyOf(gzip, gzip.length - 4),
                "Content-Encoding: gzip"),
            new Coding("a header alone", Arrays.copyOf(gzip, 10), "Content-Encoding: gzip"),
            new Coding(
                "a second member cut off",
                Bodies.joined(gzip, Arrays.copyOf(gzip, 8)),
                "Content-Encoding: gzip"),
            new Coding(
                "text behind it",
                Bodies.joined(gzip, Bodies.utf8("{\"pending\":9}")),
                "Content-Encoding: gzip"),
            new Coding("empty", new byte[0], "Content-Encoding: gzip")));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("undecodable")
  void whatCantBeDecodedIsNamedAndItsBytesAreKept(TestClient kind, Coding coding) {
    UnreadableResponseException e =
        failure(
            kind,
            Bodies.answer(200, coding.body, with(TYPE, coding.headers)),
            UnreadableResponseException.class,
            RequestOutcome.PROCESSED);

    assertThat(e.rawBody()).isEqualTo(coding.body);
    if (coding.headers[0].contains("br")) {
      assertThat(e).hasMessageContaining("content encoding br");
    }
    BadRequestException error =
        failure(
            kind,
            Bodies.answer(400, coding.body, coding.headers),
            BadRequestException.class,
            RequestOutcome.REFUSED);
    assertThat(error.rawBody()).isEqualTo(coding.body);
  }

  @ParameterizedTest
  @EnumSource
  void aTokenThatIsEchoedInAHeaderIsInNoMessage(TestClient kind) {
    String token = "canary-token";
    UnreadableResponseException e =
        failure(
            kind,
            Bodies.answer(200, JSON, "Content-Type: text/" + token, "Content-Encoding: " + token),
            UnreadableResponseException.class,
            RequestOutcome.PROCESSED);

    assertThat(e).message().doesNotContain(token);
    assertThat(e.rawBody()).asString(StandardCharsets.UTF_8).contains("w-1");
  }

  private static <X extends PartnerApiException> X failure(
      TestClient kind, Answer answer, Class<X> type, RequestOutcome outcome) {
    try (FaultServer server = FaultServer.answering(answer);
        TextClient client = kind.text(server.url()).build()) {
      X get = catchThrowableOfType(type, () -> client.account().getBalance());
      X post = catchThrowableOfType(type, () -> client.account().requestWithdrawal());
      assertThat(get).isNotNull();
      assertThat(post).isNotNull();
      assertThat(post.outcome()).isEqualTo(outcome);
      assertThat(server.requests()).hasSize(2);
      return post;
    }
  }
}
