package io.github.partnerapi.benchmarks;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Renders answers of the service, head and body in one array. */
final class Answers {
  static final String PROFILE =
      "{\"partner_id\":\"xyz\",\"login\":\"joe@email.com\",\"first_name\":\"Joe\",\"last_name\":\"Doe\","
          + "\"contact_name\":\"Jane Doe\",\"contact_email\":\"jane@email.com\",\"solution_status\":\"accepted\","
          + "\"properties\":{\"tier2_popup_closed\":true}}";
  static final String TOKEN =
      "{\"id\":1,\"token\":\"secrettokengeneratedbyapi\",\"creation_timestamp\":\"2018-03-06 12:24:42\",\"label\":\"My first API token\"}";
  static final String ERROR =
      "{\"error\":{\"type\":\"not_found\",\"message\":\"There is no such license\"}}";

  private static final String WITHDRAWAL =
      "{\"withdrawal_id\":1,\"request_timestamp\":\"2018-03-06 12:24:42\",\"action_timestamp\":\"2018-03-06 12:24:43\","
          + "\"status\":\"pending\",\"amount\":1520.10,\"invoice_id\":\"2018/2/xyz\",\"paypal\":\"joe@doe.com\"}";
  private static final String LICENSE =
      "{\"license_id\":\"123\",\"status\":\"paid\",\"product\":\"livechat\",\"client_name\":\"Joe Doe\","
          + "\"client_email\":\"joe@example.com\",\"payment_origin\":\"partner\",\"creation_timestamp\":\"2023-02-14 12:39:40\","
          + "\"conversion_timestamp\":\"2023-03-01 07:51:11\",\"expiration_timestamp\":\"2023-03-14 11:19:25\"}";
  private static final String LAST_CURSOR = "MDAwMS0wMS0wMSAwMDowMDowMA==";
  private static final String COLUMNS =
      "License ID,Managed by,Status,Client name,Client email,Client identifier,Created,Product,"
          + "Credit card,Card problem,Commission level,Discount level,Total earnings,Total savings\n";

  private Answers() {}

  static byte[] json(int status, String body) {
    return of(status, "application/json", body.getBytes(StandardCharsets.UTF_8));
  }

  static byte[] of(int status, String type, byte[] body) {
    byte[] head =
        String.format(
                Locale.ROOT,
                "HTTP/1.1 %d %s\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n",
                status,
                status == 404 ? "Not Found" : status == 201 ? "Created" : "OK",
                type,
                body.length)
            .getBytes(StandardCharsets.US_ASCII);
    byte[] answer = new byte[head.length + body.length];
    System.arraycopy(head, 0, answer, 0, head.length);
    System.arraycopy(body, 0, answer, head.length, body.length);
    return answer;
  }

  static String withdrawals(int length) {
    return "{\"result\":["
        + (WITHDRAWAL + ",").repeat(length / WITHDRAWAL.length())
        + WITHDRAWAL
        + "]}";
  }

  static byte[] csv(int rows) {
    StringBuilder csv = new StringBuilder(COLUMNS);
    for (int row = 0; row < rows; row++) {
      csv.append("ExampleLicenseID")
          .append(row)
          .append(
              ",partner,trial,Client Name,client@test.com,client-identifier,2024-01-22 08:53:53,"
                  + "HelpDesk,no,,0.00,20.00,12.50,0.00\n");
    }
    return csv.toString().getBytes(StandardCharsets.UTF_8);
  }

  static byte[] pdf(int length) {
    byte[] pdf = new byte[length];
    for (int i = 0; i < length; i++) {
      pdf[i] = (byte) i;
    }
    return pdf;
  }

  static List<byte[]> pages(int pages, int items) {
    List<byte[]> answers = new ArrayList<>();
    for (int page = 1; page <= pages; page++) {
      String next = page == pages ? LAST_CURSOR : String.format(Locale.ROOT, "cursor-%02d", page);
      answers.add(
          json(
              200,
              "{\"results\":["
                  + (LICENSE + ",").repeat(items - 1)
                  + LICENSE
                  + "],\"next_cursor\":\""
                  + next
                  + "\"}"));
    }
    return answers;
  }
}
