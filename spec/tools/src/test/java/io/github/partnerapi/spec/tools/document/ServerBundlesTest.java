package io.github.partnerapi.spec.tools.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.partnerapi.spec.tools.DocumentReview;
import io.github.partnerapi.spec.tools.yaml.Pointer;
import io.github.partnerapi.spec.tools.yaml.ScalarNode;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerBundlesTest {
  private static final String FIXTURES = "../contract-kit/src/main/resources/fixtures/";
  private static final String HUB = "paths/hub/tokens-id.yaml";

  @TempDir Path temporary;
  private SmallDocument document;

  @BeforeEach
  void twoServers() {
    document =
        SmallDocument.in(temporary)
            .rename("paths/text/tokens-id.yaml", HUB)
            .replace(
                HUB, "parameters:\n", "servers:\n  - url: https://hub.example.com\nparameters:\n")
            .replace(HUB, "[Account]", "[Hub]")
            .replace(HUB, "- partnerToken", "- hubToken")
            .write("bundles/hub.yaml", "title: The hub\ndescription: Another server.\n")
            .replace("openapi.yaml", "paths/text/tokens-id.yaml", HUB)
            .replace(
                "openapi.yaml",
                "components:\n  securitySchemes:\n",
                "  - name: Hub\n    description: The other server.\n"
                    + "components:\n  securitySchemes:\n"
                    + "    hubToken:\n      type: http\n      scheme: bearer\n");
  }

  @Test
  void eachHasItsServerTagsSchemesAndComponentsAlone() {
    Bundle hub = bundle("hub");
    assertThat(hub.operationIds()).containsExactly("revokeApiToken");
    assertThat(text(hub, "/servers/0/url")).isEqualTo("https://hub.example.com");
    assertThat(hub.at(Pointer.parse("/servers/1"))).isEmpty();
    assertThat(hub.at(Pointer.parse("/tags/1"))).isEmpty();
    assertThat(text(hub, "/tags/0/name")).isEqualTo("Hub");
    assertThat(hub.root().map("components").map("securitySchemes").names())
        .containsExactly("hubToken");
    assertThat(hub.root().map("components").map("schemas").names()).containsExactly("PartnerError");
    assertThat(text(hub, "/info/title")).isEqualTo("The hub");
    assertThat(text(hub, "/info/version")).isEqualTo("1.2.0");
    assertThat(hub.text()).doesNotContain("api.example.com");

    Bundle text = bundle("text");
    assertThat(text.operationIds()).containsExactly("getBalance");
    assertThat(text.text()).doesNotContain("hub");
  }

  @Test
  void setsAreOpenInAnswersAndClosedInRequests() {
    String set = "type: string\ndescription: A state.\nenum: [new, old]\n";
    document
        .write("components/schemas/State.yaml", set)
        .replace(
            "components/schemas/Balance.yaml",
            "  history:",
            "  state:\n    $ref: State.yaml\n  history:")
        .replace(
            "paths/text/balance.yaml",
            "      schema:\n        type: integer\n        minimum: 1\n        default: 1\n",
            "      schema:\n        $ref: ../../components/schemas/State.yaml\n");
    Bundle text = bundle("text");
    String state = "/components/schemas/Balance/properties/state";
    assertThat(text.at(Pointer.parse(state + "/enum"))).isEmpty();
    assertThat(text.at(Pointer.parse(state + "/x-extensible-enum/1"))).isPresent();
    assertThat(text(text, state + "/description"))
        .isEqualTo("A state. Known values: `new`, `old`. Others can come.");
    assertThat(text.at(Pointer.parse("/components/schemas/State/enum/1"))).isPresent();
    assertThat(text(text, "/paths/~1v2~1partners~1balance/get/parameters/1/schema/$ref"))
        .isEqualTo("#/components/schemas/State");
  }

  @Test
  void theBodiesOfTheFixturesAreTheExamples() {
    document
        .write(
            FIXTURES + "getBalance/200-documented.json",
            fixture(200, "rich", "{\"total\": 21.00, \"currency\": \"usd\"}"))
        .write(FIXTURES + "getBalance/401-revoked.json", fixture(401, "revoked", "{\"a\": 1}"));
    Bundle text = bundle("text");
    String get = "/paths/~1v2~1partners~1balance/get/responses/";
    String rich = get + "200/content/application~1json/examples/rich/";
    assertThat(text(text, rich + "value/total")).isEqualTo("21.00");
    assertThat(text(text, rich + "summary")).isEqualTo("A title");
    assertThat(text(text, get + "401/content/application~1json/examples/revoked/value/a"))
        .isEqualTo("1");
    assertThat(text.at(Pointer.parse("/components/responses"))).isEmpty();
    assertThat(
            text(
                bundle("hub"),
                "/components/responses/Unauthorized/content/application~1json/examples/undocumented/$ref"))
        .isEqualTo("#/components/examples/UndocumentedError");
  }

  @Test
  void anExampleThatFitsNoSchemaIsOneLineWithItsFile() {
    document.write(
        FIXTURES + "getBalance/200-documented.json",
        fixture(200, "rich", "{\"total\": \"much\", \"currency\": \"usd\"}"));
    assertThat(DocumentReview.of(document.folder()).findings())
        .singleElement()
        .hasToString(
            "contract-kit/src/main/resources/fixtures/getBalance/200-documented.json:9:25: the"
                + " example 'rich' does not fit its schema: /total string found, number expected."
                + " Correct the example 'rich' or the schema. [example-invalid]");
  }

  private static String fixture(int status, String name, String body) {
    return """
        {
          "operation": "getBalance",
          "status": %d,
          "case": "%s",
          "title": "A title",
          "response": {
            "headers": {"Content-Type": "application/json"},
            "body": {
              "json": %s
            }
          }
        }
        """
        .formatted(status, name, body);
  }

  private Bundle bundle(String name) {
    DocumentReview review = DocumentReview.of(document.folder());
    assertThat(review.findings()).isEmpty();
    return review.servers().stream()
        .filter(server -> server.name().equals(name))
        .findFirst()
        .orElseThrow()
        .bundle();
  }

  private static String text(Bundle bundle, String pointer) {
    return bundle.at(Pointer.parse(pointer)).map(node -> ((ScalarNode) node).text()).orElse(null);
  }
}
