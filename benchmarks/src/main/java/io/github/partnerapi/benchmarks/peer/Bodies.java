package io.github.partnerapi.benchmarks.peer;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** The bodies as somebody would write them who has no generator. */
final class Bodies {
  private Bodies() {}

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  record Profile(
      @JsonProperty("partner_id") String partnerId,
      String login,
      @JsonProperty("first_name") String firstName,
      @JsonProperty("last_name") String lastName,
      @JsonProperty("contact_name") String contactName,
      @JsonProperty("contact_email") String contactEmail,
      @JsonProperty("solution_status") String solutionStatus,
      Map<String, Boolean> properties) {}

  record Withdrawal(
      @JsonProperty("withdrawal_id") Long id,
      @JsonProperty("request_timestamp") String requested,
      @JsonProperty("action_timestamp") String acted,
      String status,
      BigDecimal amount,
      @JsonProperty("invoice_id") String invoice,
      String paypal) {}

  record Withdrawals(List<Withdrawal> result) {}

  record Lead(
      @JsonProperty("partner_name") String partnerName,
      @JsonProperty("partner_email") String partnerEmail,
      @JsonProperty("company_name") String companyName,
      @JsonProperty("contact_email") String contactEmail,
      String domain,
      @JsonProperty("first_name") String firstName,
      @JsonProperty("last_name") String lastName,
      @JsonProperty("accepts_requirements") boolean acceptsRequirements,
      @JsonProperty("monetization_type") String monetizationType) {
    static Lead example() {
      return new Lead(
          "Joe Doe",
          "joe@example.com",
          "Example",
          "jane@example.com",
          "example.com",
          "Jane",
          "Doe",
          true,
          "flat_fee");
    }
  }

  record SubmittedLead(@JsonProperty("lead_id") String leadId) {}

  record Token(
      Long id, String token, @JsonProperty("creation_timestamp") String created, String label) {}

  record Failure(Detail error) {
    private static final ObjectReader READER =
        JsonMapper.builder().build().readerFor(Failure.class);

    record Detail(String type, String message) {}

    /** Reads what the body of an error says, for the peers that leave that to the caller. */
    static String message(byte[] body) throws IOException {
      return READER.<Failure>readValue(body).error().message();
    }
  }

  record License(
      @JsonProperty("license_id") String id,
      String status,
      String product,
      @JsonProperty("client_name") String clientName,
      @JsonProperty("client_email") String clientEmail,
      @JsonProperty("payment_origin") String paymentOrigin,
      @JsonProperty("creation_timestamp") String created,
      @JsonProperty("conversion_timestamp") String converted,
      @JsonProperty("expiration_timestamp") String expires) {}

  record LicensePage(List<License> results, @JsonProperty("next_cursor") String nextCursor) {
    static final String LAST = "MDAwMS0wMS0wMSAwMDowMDowMA==";

    boolean isLast() {
      return nextCursor.equals(LAST);
    }
  }
}
