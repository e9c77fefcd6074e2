package io.github.partnerapi.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.partnerapi.CallListener.Drift;
import io.github.partnerapi.CallListener.Drift.Kind;
import io.github.partnerapi.RawJson;
import io.github.partnerapi.UnreadableResponseException;
import io.github.partnerapi.api.Dialog360Client;
import io.github.partnerapi.api.TextClient;
import io.github.partnerapi.contract.fault.Answer;
import io.github.partnerapi.contract.fault.FaultServer;
import io.github.partnerapi.model.Balance;
import io.github.partnerapi.model.Profile;
import io.github.partnerapi.model.Withdrawal;
import io.github.partnerapi.model.WithdrawalList;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing vanishes between the wire and {@code toJson()}, and what differs is told. */
@Timeout(60)
class DecodingTest {
  private static final ObjectMapper EXACT =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private record Read<T>(T value, List<Drift> drifts) {}

  private static <T> Read<T> read(TestClient kind, String json, Function<TextClient, T> call) {
    Drifts drifts = new Drifts();
    try (FaultServer server = FaultServer.answering(Answer.json(json));
        TextClient client = kind.text(server.url()).listener(drifts).build()) {
      return new Read<>(call.apply(client), drifts.seen());
    }
  }

  private static Read<Balance> balance(TestClient kind, String json) {
    return read(kind, json, client -> client.account().getBalance());
  }

  private static Stream<Arguments> both(String... texts) {
    return Stream.of(TestClient.values())
        .flatMap(kind -> Stream.of(texts).map(text -> Arguments.of(kind, text)));
  }

  static Stream<Arguments> seven() {
    return both("7", "7.0", "7e0", "70e-1", "0.7E1", "7.000");
  }

  @ParameterizedTest
  @MethodSource("seven")
  void sevenIsSevenHoweverItIsWritten(TestClient kind, String seven) {
    Read<WithdrawalList> list =
        read(
            kind,
            "{\"result\":[{\"withdrawal_id\":" + seven + "}]}",
            client -> client.account().getWithdrawals());

    assertThat(list.value().result()).extracting(Withdrawal::withdrawalId).containsExactly(7L);
    assertThat(list.drifts()).isEmpty();
  }

  static Stream<Arguments> noInteger() {
    return both("7.5", "1e101", "1e30", "-1e-5", "9223372036854775808", "1e9999999999");
  }

  @ParameterizedTest
  @MethodSource("noInteger")
  void whatIsNoWholeNumberIsDriftAndKept(TestClient kind, String number) {
    Read<WithdrawalList> list =
        read(
            kind,
            "{\"result\":[{\"withdrawal_id\":" + number + ",\"amount\":1.50}]}",
            client -> client.account().getWithdrawals());

    assertThat(list.value().result().get(0).withdrawalId()).isNull();
    assertThat(list.value().result().get(0).amount()).isEqualTo(new BigDecimal("1.50"));
    assertThat(list.value().toJson()).contains("\"withdrawal_id\":" + number);
    assertThat(list.drifts())
        .containsExactly(new Drift("getWithdrawals", Kind.WRONG_TYPE, "/result/0/withdrawal_id"));
  }

  static Stream<Arguments> oddNumbers() {
    return both("1e101", "-1e-999999999", "1.50", "1E+2", "0.1000", "123456789012345678901234");
  }

  @ParameterizedTest
  @MethodSource("oddNumbers")
  void aNumberInAnUnknownMemberIsTextAndNoMore(TestClient kind, String number) {
    Read<Balance> balance = balance(kind, "{\"pending\":1.00,\"rate\":{\"a\":[" + number + "]}}");

    assertThat(balance.value().pending()).isEqualTo(new BigDecimal("1.00"));
    assertThat(balance.value().extraMembers())
        .containsEntry("rate", RawJson.parse("{\"a\":[" + number + "]}"));
    assertThat(balance.value().toJson()).contains("[" + number + "]");
  }

  static Stream<Arguments> lists() {
    return both(
        "{\"result\":[{\"withdrawal_id\":1,\"x\":2.50},7,{\"withdrawal_id\":2}]}",
        "{\"result\":[\"a\",null,[1.50],{\"amount\":1.50}]}",
        "{\"result\":[1,2]}",
        "{\"result\":[{\"status\":\"new\"},true],\"more\":[null]}",
        "{\"result\":[null]}");
  }

  @ParameterizedTest
  @MethodSource("lists")
  void elementsOfAWrongTypeStayInTheJson(TestClient kind, String json) throws Exception {
    Read<WithdrawalList> list = read(kind, json, client -> client.account().getWithdrawals());

    assertThat(EXACT.readTree(list.value().toJson())).isEqualTo(EXACT.readTree(json));
    assertThat(WithdrawalList.fromJson(list.value().toJson())).isEqualTo(list.value());
    assertThat(list.value().extraMembers()).containsKey("result");
    assertThat(list.drifts()).anyMatch(drift -> drift.kind() == Kind.WRONG_TYPE);
    WithdrawalList changed =
        list.value().toBuilder().result(List.of(Withdrawal.builder().build())).build();
    assertThat(EXACT.readTree(changed.toJson()).get("result").toString()).isEqualTo("[{}]");
  }

  @ParameterizedTest
  @EnumSource
  void membersOfAMapWithAWrongTypeStayInTheJson(TestClient kind) throws Exception {
    String json = "{\"properties\":{\"a\":true,\"b\":\"yes\",\"c\":null}}";
    Read<Profile> profile = read(kind, json, client -> client.account().getProfile());

    assertThat(profile.value().properties()).containsOnlyKeys("a");
    assertThat(EXACT.readTree(profile.value().toJson())).isEqualTo(EXACT.readTree(json));
    assertThat(profile.drifts())
        .containsExactly(
            new Drift("getProfile", Kind.WRONG_TYPE, "/properties/b"),
            new Drift("getProfile", Kind.WRONG_TYPE, "/properties/c"));
  }

  @ParameterizedTest
  @EnumSource
  void driftIsToldAtAnyDepth(TestClient kind) {
    Drifts drifts = new Drifts();
    String json =
        "{\"usage\":{\"pricing_analytics\":{\"data\":[{\"data_points\":["
            + "{\"start\":\"x\",\"new_1\":1,\"tier\":{\"a\":1}}]}]}},"
            + "\"pricing_analytics\":{\"data\":[{\"data_points\":[{\"start\":\"x\",\"new_2\":1}]}]}}";
    try (FaultServer server = FaultServer.answering(Answer.json(json));
        Dialog360Client client = kind.dialog360(server.url()).listener(drifts).build()) {
      client
          .balanceAndUsage()
          .getChannelUsage(
              usage ->
                  usage
                      .partnerId("p")
                      .clientId("c")
                      .channelId("1")
                      .startDate(1L)
                      .endDate(2L)
                      .granularity("day"));
    }
    assertThat(drifts.seen())
        .contains(
            new Drift(
                "getChannelUsage",
                Kind.WRONG_TYPE,
                "/pricing_analytics/data/0/data_points/0/start"),
            new Drift(
                "getChannelUsage",
                Kind.UNKNOWN_MEMBER,
                "/pricing_analytics/data/0/data_points/0/new_2"));
  }

  static Stream<Arguments> twoAmounts() {
    return both(
        "{\"pending\":1.00,\"pending\":2.00}",
        "{\"pending\":1.00,\"pending\":1.0}",
        "{\"pending\":1.00,\"x\":1,\"pending\":null}",
        "{\"pending\":null,\"pending\":1.00}",
        "{\"pending\":1.00,\"pending\":\"2.00\"}",
        "{\"pending\":\"2.00\",\"pending\":1.00}",
        "{\"total\":\"420.00\",\"total\":\"421.00\"}");
  }

  @ParameterizedTest
  @MethodSource("twoAmounts")
  void twoAmountsOfOneNameAreUnreadable(TestClient kind, String json) {
    UnreadableResponseException e =
        catchThrowableOfType(UnreadableResponseException.class, () -> balance(kind, json));

    assertThat(e).hasMessageContaining("comes twice").message().doesNotContain("2.00");
    assertThat(e.rawBody()).isEqualTo(Bodies.utf8(json));
  }

  private record Repeated(String json, String written) {}

  static Stream<Arguments> repeated() {
    List<Repeated> all =
        List.of(
            new Repeated("{\"pending\":1.00,\"pending\":1.00}", "{\"pending\":1.00}"),
            new Repeated("{\"total\":\"soon\",\"total\":\"late\"}", "{\"total\":\"late\"}"),
            new Repeated("{\"total\":\"soon\",\"total\":null}", "{\"total\":null}"),
            new Repeated("{\"total\":null,\"total\":\"soon\"}", "{\"total\":\"soon\"}"),
            new Repeated("{\"pending\":null,\"pending\":null}", "{\"pending\":null}"),
            new Repeated("{\"new\":1,\"new\":2}", "{\"new\":2}"));
    return Stream.of(TestClient.values())
        .flatMap(kind -> all.stream().map(each -> Arguments.of(kind, each)));
  }

  @ParameterizedTest
  @MethodSource("repeated")
  void anotherMemberThatComesTwiceIsDriftAndWrittenOnce(TestClient kind, Repeated repeated) {
    Read<Balance> balance = balance(kind, repeated.json);

    assertThat(balance.value().toJson()).isEqualTo(repeated.written);
    assertThat(balance.drifts()).anyMatch(drift -> drift.kind() == Kind.DUPLICATE_MEMBER);
  }

  static Stream<Arguments> pages() {
    return both(
        "<!DOCTYPE html><html><body>Sign in</body></html>",
        "\n  <html></html>",
        "\ufeff<html></html>",
        "{\"error\":\"no\"}");
  }

  @ParameterizedTest
  @MethodSource("pages")
  void aPageThatIsSentAsTextIsNoReport(TestClient kind, String page) {
    for (String type : List.of("text/csv", "text/plain", "application/octet-stream")) {
      try (FaultServer server =
              FaultServer.answering(Answer.body(200, page, "Content-Type: " + type));
          TextClient client = kind.text(server.url()).build()) {
        UnreadableResponseException e =
            catchThrowableOfType(
                UnreadableResponseException.class,
                () -> client.solution().getSolutionLicensesCsvReport(all -> {}));
        assertThat(e.rawBody()).isEqualTo(Bodies.utf8(page));
        assertThatExceptionOfType(java.io.IOException.class)
            .isThrownBy(
                () -> {
                  try (java.io.InputStream body =
                      client.solution().getSolutionLicensesCsvReportStream(all -> {})) {
                    body.readAllBytes();
                  }
                });
        assertThatExceptionOfType(UnreadableResponseException.class)
            .isThrownBy(() -> client.solution().getLicenseInvoicePdf("1", "2"));
      }
    }
  }

  private record Reason(String json, String reason) {}

  static Stream<Arguments> reasons() {
    List<Reason> all =
        List.of(
            new Reason("{\"x\":" + "[".repeat(500) + "]".repeat(500) + "}", "levels deep"),
            new Reason("{\"pending\":" + "9".repeat(500) + "}", "a number of more than 100"),
            new Reason("{\"pending\":1e999999999}", "an exponent beyond 100"),
            new Reason("{\"" + "n".repeat(60_000) + "\":1}", "name of more than 50000"),
            new Reason("{\"pending\":", "not JSON"),
            new Reason("{\"pending\":1} {}", "follows"));
    return Stream.of(TestClient.values())
        .flatMap(kind -> all.stream().map(each -> Arguments.of(kind, each)));
  }

  @ParameterizedTest
  @MethodSource("reasons")
  void whatIsRefusedIsRefusedForItsReason(TestClient kind, Reason reason) {
    assertThatExceptionOfType(UnreadableResponseException.class)
        .isThrownBy(() -> balance(kind, reason.json))
        .withMessageContaining(reason.reason);
  }

  @ParameterizedTest
  @EnumSource
  void aLongStringIsReadUpToTheLimitOfTheBody(TestClient kind) {
    String json = "{\"total\":\"" + "x".repeat(21_000_000) + "\"}";
    try (FaultServer server = FaultServer.answering(Answer.json(json));
        TextClient client = kind.text(server.url()).maxBodyBytes(30_000_000).build()) {
      assertThat(client.account().getBalance().total()).hasSize(21_000_000);
    }
    assertThatExceptionOfType(UnreadableResponseException.class)
        .isThrownBy(() -> balance(kind, json))
        .withMessageContaining("longer than the limit of 16777216 bytes");
  }
}
