package io.github.partnerapi.spec.tools.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.partnerapi.spec.tools.document.Bundle;
import io.github.partnerapi.spec.tools.document.Fixture;
import io.github.partnerapi.spec.tools.register.Discrepancies;
import io.github.partnerapi.spec.tools.yaml.Node;
import io.github.partnerapi.spec.tools.yaml.Pointer;
import io.github.partnerapi.spec.tools.yaml.YamlReader;
import java.util.List;
import org.junit.jupiter.api.Test;

class EvidenceMarksTest {
  private static final String DOCUMENT =
      """
      paths:
        /orders:
          get:
            operationId: getOrders
            x-source: {page: shop, anchor: orders}
            parameters:
              - name: from
                in: query
                x-evidence: inferred
            responses:
              '200':
                content:
                  application/json:
                    schema: {$ref: '#/components/schemas/Orders'}
      components:
        schemas:
          Orders:
            properties:
              items:
                type: array
                items: {$ref: '#/components/schemas/Order'}
          Order:
            properties:
              id: {type: string}
              state: {$ref: '#/components/schemas/State'}
              price: {type: number, x-evidence: inferred}
          State: {type: string, enum: [open]}
      """;

  private static Node yaml(String text) {
    return YamlReader.read(
            "test.yaml",
            text,
            finding -> {
              throw new AssertionError(finding);
            })
        .orElseThrow();
  }

  private static Bundle marked(String register, String... fixtures) {
    List<Fixture> recorded =
        List.of(fixtures).stream().map(text -> new Fixture(yaml(text).asMap())).toList();
    return EvidenceMarks.add(
        new Bundle(yaml(DOCUMENT).asMap()), new Discrepancies(yaml(register).asList()), recorded);
  }

  private static String known(Bundle bundle, String pointer, String member) {
    return bundle
        .at(Pointer.parse(pointer + "/x-known"))
        .flatMap(mark -> mark.asMap().text(member))
        .orElse("nothing");
  }

  private static final String OPERATION = "/paths/~1orders/get";

  @Test
  void withoutAnEntryAllIsDocumentedButWhatIsMarked() {
    Bundle bundle = marked("[]");

    assertThat(known(bundle, OPERATION, "text")).isEqualTo("documented (shop#orders)");
    assertThat(known(bundle, "/components/schemas/Order/properties/id", "text"))
        .isEqualTo("documented");
    assertThat(known(bundle, "/components/schemas/Order/properties/price", "text"))
        .isEqualTo("inferred");
    assertThat(known(bundle, OPERATION, "members"))
        .isEqualTo(
            "?from inferred;/items documented;/items/*/id documented;"
                + "/items/*/state documented;/items/*/price inferred");
  }

  @Test
  void ofSeveralEntriesTheWeakestCountsAndAMemberSaysMoreThanItsType() {
    Bundle bundle =
        marked(
            """
            - {id: shape, pointer: /components/schemas/Order, evidence: observed, date: '2026-01-02', source: a shop}
            - {id: id-type, pointer: /components/schemas/Order/properties/id, evidence: docs-gap, date: '2026-01-03'}
            - {id: address, pointer: /paths/~1orders/get, evidence: later-docs, date: '2026-01-04'}
            - {id: method, pointer: /paths/~1orders/get, evidence: inferred, date: '2026-01-05'}
            """);

    assertThat(known(bundle, "/components/schemas/Order", "text"))
        .isEqualTo("observed on 2026-01-02 (shape)");
    assertThat(known(bundle, OPERATION, "text")).isEqualTo("inferred (address, method)");
    assertThat(known(bundle, OPERATION, "members"))
        .contains("/items/*/id documented 2026-01-03 id-type")
        .contains("/items/*/state observed 2026-01-02 shape")
        .contains("/items documented;");
  }

  @Test
  void whatARecordingShowsIsObservedOnThatDay() {
    String recorded =
        """
        operation: getOrders
        status: 200
        provenance: {kind: recorded, date: '2026-03-04', redactions: []}
        response: {body: {json: {items: [{id: a, price: null}]}}}
        """;
    Bundle bundle = marked("[]", recorded);

    assertThat(known(bundle, OPERATION, "level")).isEqualTo("observed");
    assertThat(known(bundle, OPERATION, "date")).isEqualTo("2026-03-04");
    assertThat(known(bundle, OPERATION, "members"))
        .contains("/items/*/id observed 2026-03-04")
        .contains("/items/*/state documented")
        .contains("/items/*/price inferred");
    assertThat(known(marked("[]", recorded.replace("recorded", "synthesised")), OPERATION, "level"))
        .isEqualTo("documented");
    assertThat(known(marked("[]", recorded.replace("200", "404")), OPERATION, "level"))
        .isEqualTo("documented");
  }
}
