package com.example.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.partnerapi.NotFoundException;
import io.github.partnerapi.api.TextClient;
import io.github.partnerapi.contract.document.ApiDocument;
import io.github.partnerapi.contract.junit.SandboxExtension;
import io.github.partnerapi.contract.sandbox.Sandbox;
import io.github.partnerapi.model.UpdateProfileBody;
import io.github.partnerapi.nativeclient.NativeTextClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A program of today against the API of 2024: what has moved is not found, the rest is there. */
class FormerVersionTest {
  @RegisterExtension
  static final SandboxExtension FORMER =
      SandboxExtension.create()
          .document(ApiDocument.released("1.0.0"))
          .with(
              TextClient.class,
              url -> NativeTextClient.builder().baseUrl(url).token("sandbox-token").build());

  @Test
  void whatHasMovedSinceIsNotThere(TextClient client) {
    UpdateProfileBody profile =
        UpdateProfileBody.builder()
            .firstName("Joe")
            .lastName("Doe")
            .contactName("Jane Doe")
            .contactEmail("jane@email.com")
            .build();
    assertThatThrownBy(() -> client.account().updateProfile(profile))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void whatHasStayedIsThere(TextClient client, Sandbox sandbox) {
    assertThat(client.account().getBalance().total()).isEqualTo("420.00");
    assertThatCode(() -> client.reference().checkStatus()).doesNotThrowAnyException();
    assertThat(sandbox.received("checkStatus")).hasSize(1);
  }
}
