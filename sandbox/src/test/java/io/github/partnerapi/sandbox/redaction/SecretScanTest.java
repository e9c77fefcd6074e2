package io.github.partnerapi.sandbox.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretScanTest {
  private final SecretScan scan = new SecretScan(Set.of("correct-horse"));
  private final ObjectNode file = JsonNodeFactory.instance.objectNode();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      -----BEGIN RSA PRIVATE KEY-----                   | a private key
      bearer abc123def                                  | a bearer token
      eyJhbGciOi.eyJzdWIiOiIx.abc                       | a JSON web token
      ghp_abcdefghijklmnopqrst                          | a key of a vendor
      AKIAABCDEFGHIJKLMNOP                              | a key of a vendor
      dal:test_Z0x9Y8w7V6u5T4s3                         | a key of a vendor
      zenobia@mail.quillfeather.io                      | an e-mail address
      joe@notexample.com                                | an e-mail address
      4242 4242 4242 4242                               | a card number
      IBAN GB82WEST12345698765432                       | a bank account
      +1 (202) 555 0143                                 | a phone number
      10.20.30.40                                       | an IP address
      9f86d081884c7d659a2feaa0c55ad015                  | a text like a key
      kR7x-9fQ2-mZ4p-8sLw-3vTb                          | a text like a key
      qWeRtYuIoPaSdFgHjKlZxCvBnM                        | a text like a key
      the correct-horse, encoded                        | a credential of the recording
      """)
  void whatLooksSecretIsFoundAndNotShown(String text, String kind) {
    file.put("member", text);

    assertThat(scan.of(file))
        .extracting(SecretScan.Suspect::toString)
        .contains("/member holds " + kind);
    assertThat(scan.of(file).toString()).doesNotContain(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Bearer sandbox-token",
        "Bearer revoked-token",
        "joe@example.com",
        "joe@shop.example.org",
        "joe@host.test",
        "person-35881aaa@example.com",
        "4242424242424243",
        "2023-02-14 12:39:40",
        "commission_last_30_days",
        "getBestPerformingCampaignsClicksReport",
        "/v2/partners/affiliates/campaigns/best-performing/reports/clicks",
        "pp_new-campaign-for-autumn-2026",
        "127.0.0.1:8080",
        "version 1.2.3",
        "192.0.2.17",
        "85f4bd5e-7b0c-4a5a-9f3e-1f2d3c4b5a69",
        "text-3389a8d2",
        "https://example.com/ab72ffab",
        "420.00",
        "+2 points"
      })
  void whatIsHarmlessIsNotReported(String text) {
    file.put("member", text);

    assertThat(scan.of(file)).isEmpty();
  }

  @Test
  void aShortSecretIsFoundAsAWholeTextOnly() {
    SecretScan shortOne = new SecretScan(Set.of("abc"));
    file.put("whole", "abc").put("part", "an abc of things");

    assertThat(shortOne.of(file))
        .extracting(SecretScan.Suspect::toString)
        .containsExactly("/whole holds a credential of the recording");
  }

  @Test
  void namesNumbersItemsAndEncodedPartsAreSearchedToo() {
    file.put("joe@doe.com", 1).put("card", 4242424242424242L);
    file.putArray("items").add("a").add("joe@doe.com");
    file.putObject("body")
        .put(
            "base64",
            Base64.getEncoder()
                .encodeToString("mail joe@doe.com".getBytes(StandardCharsets.UTF_8)));
    file.putObject("request").put("target", "/a?mail=joe%40doe.com&rate=5%");

    assertThat(scan.of(file))
        .extracting(SecretScan.Suspect::toString)
        .containsExactly(
            "/joe@doe.com holds an e-mail address",
            "/card holds a card number",
            "/items/1 holds an e-mail address",
            "/body/base64 holds an e-mail address",
            "/request/target holds an e-mail address");
  }
}
