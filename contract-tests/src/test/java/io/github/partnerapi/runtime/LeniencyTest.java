package io.github.partnerapi.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.partnerapi.CallListener.Drift;
import io.github.partnerapi.CallListener.Drift.Kind;
import io.github.partnerapi.api.TextClient;
import io.github.partnerapi.contract.fault.Answer;
import io.github.partnerapi.contract.fault.FaultServer;
import io.github.partnerapi.contract.fault.ReceivedRequest;
import io.github.partnerapi.model.CreateLicenseBody;
import io.github.partnerapi.model.LicenseProduct;
import io.github.partnerapi.model.PaymentOrigin;
import io.github.partnerapi.model.WithdrawalList;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Lenient in, exact out. */
@Timeout(30)
class LeniencyTest {
  private static final ObjectMapper EXACT =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  @ParameterizedTest
  @EnumSource
  void whatDiffersCostsItsMemberAloneAndIsReported(TestClient kind) throws JsonProcessingException {
    Drifts drifts = new Drifts();
    String body =
        "{\"result\":[{\"withdrawal_id\":\"two\",\"status\":\"on hold\",\"amount\":10.50,\"request_timestamp\":\"soon\","
            + "\"action_timestamp\":\"\",\"fee\":0.10}]}";
    try (FaultServer server = FaultServer.answering(Answer.json(body));
        TextClient client = kind.text(server.url()).listener(drifts).build()) {
      WithdrawalList list = client.account().getWithdrawals();

      assertThat(list.result().get(0).amount()).isEqualTo(new BigDecimal("10.50"));
      assertThat(list.result().get(0).withdrawalId()).isNull();
      assertThat(list.result().get(0).status().value()).isEqualTo("on hold");
      assertThat(EXACT.readTree(list.toJson())).isEqualTo(EXACT.readTree(body));
    }
    assertThat(drifts.seen())
        .containsExactlyInAnyOrder(
            new Drift("getWithdrawals", Kind.WRONG_TYPE, "/result/0/withdrawal_id"),
            new Drift("getWithdrawals", Kind.UNKNOWN_VALUE, "/result/0/status"),
            new Drift("getWithdrawals", Kind.WRONG_TYPE, "/result/0/request_timestamp"),
            new Drift("getWithdrawals", Kind.UNKNOWN_MEMBER, "/result/0/fee"));
  }

  @ParameterizedTest
  @EnumSource
  void nullsAreNotSentAndUnknownValuesAreSentAsGiven(TestClient kind) {
    try (FaultServer server =
            FaultServer.answering(Answer.body(201, "{}", "Content-Type: application/json"));
        TextClient client = kind.text(server.url()).build()) {
      client
          .solution()
          .createLicense(
              "66c29d75-909b-491b-a0bf-49f79f57e3d5",
              LicenseProduct.of("new product"),
              CreateLicenseBody.builder()
                  .clientName("Łukasz 😀")
                  .clientEmail("a@example.com")
                  .paymentOrigin(PaymentOrigin.of("bank"))
                  .purchaseOrder(null)
                  .trialDuration(14)
                  .build());

      ReceivedRequest request = server.requests().get(0);
      assertThat(request.target()).endsWith("?product=new%20product");
      assertThat(new String(request.body(), StandardCharsets.UTF_8))
          .isEqualTo(
              "{\"client_name\":\"Łukasz 😀\",\"client_email\":\"a@example.com\",\"payment_origin\":\"bank\",\"trial_duration\":14}");
    }
  }
}
