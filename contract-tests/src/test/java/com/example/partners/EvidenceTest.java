package com.example.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.partnerapi.CallListener;
import io.github.partnerapi.Evidence;
import io.github.partnerapi.api.Document;
import io.github.partnerapi.api.KnownOperation;
import io.github.partnerapi.api.TextClient;
import io.github.partnerapi.testing.ScriptedTransport;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How well operations and members are known, as a caller asks it. */
class EvidenceTest {
  private static Document document(Binding binding) {
    try (TextClient client = binding.text(URI.create("http://127.0.0.1:1")).build()) {
      return client.document();
    }
  }

  @ParameterizedTest
  @EnumSource
  void eachOperationSaysHowWellItIsKnown(Binding binding) {
    Document document = document(binding);

    assertThat(document.operations()).hasSizeGreaterThan(80);
    assertThat(document.operation("getChannelBalance").evidence().level())
        .isEqualTo(Evidence.Level.OBSERVED);
    assertThat(document.operation("getClientBalance").evidence().level())
        .isEqualTo(Evidence.Level.INFERRED);
    assertThat(document.operation("getBalance").evidence())
        .hasToString("documented (text-partner-program-api#get-balance)");
  }

  @ParameterizedTest
  @EnumSource
  void eachMemberAndArgumentDoesToo(Binding binding) {
    KnownOperation balance = document(binding).operation("getChannelBalance");

    assertThat(balance.member("/usage/0/total_price"))
        .isEqualTo(balance.members().get("/usage/*/total_price"))
        .satisfies(
            known -> {
              assertThat(known.level()).isEqualTo(Evidence.Level.OBSERVED);
              assertThat(known.date()).isEqualTo(LocalDate.of(2026, 11, 21));
              assertThat(known.entries()).contains("usage-total-price");
            });
    assertThat(document(binding).operation("getBalance").member("/available").level())
        .isEqualTo(Evidence.Level.INFERRED);
    assertThat(document(binding).operation("getBalance").member("/pending").level())
        .isEqualTo(Evidence.Level.DOCUMENTED);
    assertThat(balance.argument("start_date").level()).isEqualTo(Evidence.Level.INFERRED);
  }

  @ParameterizedTest
  @EnumSource
  void whatTheDocumentDoesNotHaveIsNamed(Binding binding) {
    Document document = document(binding);

    assertThatThrownBy(() -> document.operation("getBalances"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'getBalances'");
    assertThatThrownBy(() -> document.operation("getBalance").member("/avaliable"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("/available");
  }

  @ParameterizedTest
  @EnumSource
  void aListenerIsToldWithTheCall(Binding binding) {
    List<String> told = new ArrayList<>();
    CallListener listener =
        new CallListener() {
          @Override
          public CallListener calling(String operation, Evidence evidence) {
            told.add(operation + ": " + evidence.level());
            return this;
          }
        };
    try (TextClient client =
        binding
            .text(URI.create("http://127.0.0.1:1"))
            .transport(new ScriptedTransport().json("{\"available\":5}"))
            .listener(listener)
            .build()) {
      client.account().getBalance();
    }

    assertThat(told).containsExactly("getBalance: DOCUMENTED");
  }
}
