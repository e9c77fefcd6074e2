package io.github.partnerapi.runtime;

import io.github.partnerapi.api.TextClient;
import io.github.partnerapi.model.CloseSubscriptionBody;
import io.github.partnerapi.model.LicenseProduct;
import io.github.partnerapi.model.UpdateProfileBody;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * One operation for every way in which a request can look, and whether its answer has a body to
 * read.
 */
enum TestOperation {
  GET("GET", true, client -> client.account().getBalance()),
  POST_WITHOUT_BODY("POST", true, client -> client.account().requestWithdrawal()),
  POST_OF_A_FORM("POST", true, client -> client.account().createApiToken("label")),
  PUT_OF_JSON("PUT", false, client -> client.account().updateProfile(profile())),
  DELETE_WITHOUT_BODY("DELETE", false, client -> client.account().revokeApiToken("id")),
  DELETE_WITH_JSON(
      "DELETE",
      false,
      client -> client.solution().closeSubscription(LicenseProduct.LIVECHAT, "1", reason()));

  final String method;
  final boolean answersWithBody;
  private final Consumer<TextClient> call;

  TestOperation(String method, boolean answersWithBody, Consumer<TextClient> call) {
    this.method = method;
    this.answersWithBody = answersWithBody;
    this.call = call;
  }

  void call(TextClient client) {
    call.accept(client);
  }

  boolean isGet() {
    return this == GET;
  }

  static Stream<TestOperation> changing() {
    return Stream.of(values()).filter(operation -> !operation.isGet());
  }

  private static UpdateProfileBody profile() {
    return UpdateProfileBody.builder()
        .firstName("a")
        .lastName("b")
        .contactName("c")
        .contactEmail("d@e")
        .build();
  }

  private static CloseSubscriptionBody reason() {
    return CloseSubscriptionBody.builder().password("p").build();
  }
}
