package io.github.partnerapi.runtime;

import io.github.partnerapi.api.TextClient;
import io.github.partnerapi.feign.FeignTextClient;
import io.github.partnerapi.nativeclient.NativeTextClient;
import java.net.URI;

/** Is a program that makes a payment token, with whatever log its class path has. */
public final class CardProgram {
  static final String CARD = "4111111111111111";

  private CardProgram() {}

  /**
   * Makes a token.
   *
   * @param args the client, and the address of the sandbox
   */
  public static void main(String[] args) {
    URI sandbox = URI.create(args[1]);
    try (TextClient client = client(args[0], sandbox)) {
      client
          .paymentToken()
          .getRecurlyToken(
              card ->
                  card.key("sandbox-public-key")
                      .firstName("Joe")
                      .lastName("Doe")
                      .number(CARD)
                      .month("08")
                      .year("2030")
                      .verificationValue("123")
                      .address1("Wall Street 123")
                      .city("New York")
                      .state("NY")
                      .zip("10005")
                      .country("US"));
      System.out.println("made");
    } catch (IllegalStateException e) {
      System.out.println(e.getMessage());
    }
  }

  private static TextClient client(String kind, URI sandbox) {
    return switch (kind) {
      case "feign" ->
          FeignTextClient.builder().token("t").baseUrl(sandbox).paymentBaseUrl(sandbox).build();
      case "allowed" ->
          NativeTextClient.builder()
              .allowSecretTargetsInLog()
              .token("t")
              .baseUrl(sandbox)
              .paymentBaseUrl(sandbox)
              .build();
      default ->
          NativeTextClient.builder().token("t").baseUrl(sandbox).paymentBaseUrl(sandbox).build();
    };
  }
}
