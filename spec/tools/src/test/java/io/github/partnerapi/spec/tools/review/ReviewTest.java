package io.github.partnerapi.spec.tools.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.partnerapi.spec.tools.document.SmallDocument;
import io.github.partnerapi.spec.tools.gate.Advice;
import io.github.partnerapi.spec.tools.gate.ChangeKind;
import io.github.partnerapi.spec.tools.gate.Impact;
import io.github.partnerapi.spec.tools.gate.SmallBaseline;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

class ReviewTest {
  private static final String REGISTER = "discrepancies.yaml";
  private static final String SCHEMA = "components/schemas/Balance.yaml";

  @TempDir Path temporary;
  private SmallDocument document;

  @BeforeEach
  void release() {
    document = SmallBaseline.of(SmallDocument.in(temporary));
  }

  @Test
  void thePageGroupsChangesByWhatTheyAreAboutWithTheirPlaces() throws IOException {
    change();
    assertThat(MarkdownPage.of(review()))
        .isEqualTo(Files.readString(SmallDocument.resource("/review/page.md")));
  }

  @Test
  void thePageIsTheSameTwice() {
    change();
    assertThat(MarkdownPage.of(review())).isEqualTo(MarkdownPage.of(review()));
    assertThat(Sarif.of(review())).isEqualTo(Sarif.of(review()));
    assertThat(JUnitXml.of(review())).isEqualTo(JUnitXml.of(review()));
  }

  @Test
  void thePageShowsExamplesBeforeAndAfter() {
    document.replace("paths/text/balance.yaml", "total: 21.00", "total: 22.50");

    assertThat(MarkdownPage.of(review()))
        .contains(
            """
            ## Examples before and after

            <details><summary><code>getBalance</code> 200 application/json</summary>

            ```diff
            @@ -1,5 +1,5 @@
             {
            -  "total" : 21.00,
            +  "total" : 22.50,
               "currency" : "no",
            """);
  }

  @Test
  void thePageCountsTheExamplesOfAnOperationThatIsGone() {
    document
        .replace("openapi.yaml", "  /v2/partners/balance:\n    $ref: paths/text/balance.yaml\n", "")
        .write(REGISTER, "[]\n");

    assertThat(MarkdownPage.of(review()))
        .contains("## Examples before and after\n\n- `getBalance` is gone: 1 example\n");
  }

  @Test
  void whatIsSuppressedIsSaidOnThePageAndForPrograms() throws IOException {
    document.replace(
        SCHEMA,
        "  history:",
        "  the history: # lint-ignore property-name until 9999-12-31: The vendor's | name.");

    assertThat(MarkdownPage.of(review()))
        .contains("## Suppressed")
        .contains("| `property-name` | 9999-12-31 | The vendor's \\| name. |");
    JsonNode suppressed = new ObjectMapper().readTree(ReviewJson.of(review())).at("/suppressed/0");
    assertThat(suppressed.at("/rule").asText()).isEqualTo("property-name");
    assertThat(suppressed.at("/until").asText()).isEqualTo("9999-12-31");
  }

  @Test
  void anUnchangedDocumentIsAccepted() {
    assertThat(review().isAccepted()).isTrue();
    assertThat(MarkdownPage.of(review()))
        .contains("**The change may go in.**")
        .contains("Nothing changes for service, clients or callers.")
        .doesNotContain("## Problems");
    assertThat(Annotations.of(review())).isEmpty();
  }

  @Test
  void aDocumentThatCannotBeReadStillGetsAPage() {
    document.replace(SCHEMA, "type: number", "type: [number");
    assertThat(review().isAccepted()).isFalse();
    assertThat(MarkdownPage.of(review())).contains("| `spec/components/schemas/Balance.yaml:8:");
  }

  @Test
  void findingsThatTheBaseHasAreNotNew() throws IOException {
    document.replace(SCHEMA, "minLength: 2", "minLength: 4");
    Path base = temporary.resolve("base");
    Files.createDirectory(base);
    SmallDocument before =
        SmallDocument.in(base)
            .replace(SCHEMA, "minLength: 2", "minLength: 4")
            .replace(SCHEMA, "type: object\n", "type: object\nnullable: false\n");
    assertThat(Review.of(document.folder(), Optional.empty()).fresh())
        .extracting(finding -> finding.rule())
        .contains("bounds");
    assertThat(Review.of(document.folder(), Optional.of(before.folder())).fresh()).isEmpty();
    document.replace(SCHEMA, "type: string", "type: string\n    enum: [usd, usd]");
    assertThat(Review.of(document.folder(), Optional.of(before.folder())).fresh())
        .extracting(finding -> finding.rule())
        .contains("enum-duplicate")
        .doesNotContain("bounds");
  }

  @Test
  void theReleaseOfTheBaseIsTheOneThatCounts() throws IOException {
    Path base = temporary.resolve("base");
    Files.createDirectory(base);
    SmallDocument before = SmallBaseline.of(SmallDocument.in(base));
    change();
    SmallBaseline.of(document);
    assertThat(Review.of(document.folder(), Optional.empty()).changes()).isEmpty();
    assertThat(Review.of(document.folder(), Optional.of(before.folder())).changes()).isNotEmpty();
  }

  @Test
  void thePageTellsThisPullRequestFromWhatWasChangedSinceTheRelease() throws IOException {
    change();
    Path base = temporary.resolve("base");
    Files.createDirectory(base);
    SmallDocument before =
        SmallBaseline.of(SmallDocument.in(base)).replace(SCHEMA, "maxLength: 3", "maxLength: 4");
    Review review = Review.of(document.folder(), Optional.of(before.folder()));

    assertThat(MarkdownPage.of(review))
        .contains("| changes | no break, 2 additions | 1 break (in behaviour), 2 additions |")
        .contains("| because of that | an addition (minor) | a break (major) |")
        .contains("| adds | new | service and clients | Balance.note is new |")
        .contains("| **breaks** |  | who relies on it | Balance.currency: maxLength");
    assertThat(MarkdownPage.of(review).lines().findFirst().orElseThrow())
        .endsWith("; this pull request: no break, 2 additions.");
  }

  @Test
  void whatIsTakenBackIsNamedThoughItIsNoChangeSinceTheRelease() throws IOException {
    Path base = temporary.resolve("base");
    Files.createDirectory(base);
    SmallDocument before =
        SmallBaseline.of(SmallDocument.in(base)).replace(SCHEMA, "maxLength: 3", "maxLength: 4");
    Review review = Review.of(document.folder(), Optional.of(before.folder()));

    assertThat(review.changes()).isEmpty();
    assertThat(MarkdownPage.of(review))
        .contains("### Only in this pull request")
        .contains("maxLength was 4 and is 3");
  }

  @Test
  void aDocumentWithALintErrorGetsAWholePage() {
    change();
    document.replace("paths/text/balance.yaml", "operationId: getBalance", "operationId: ''");
    assertThat(MarkdownPage.of(review()))
        .contains("| `operation-id` |")
        .contains("### Balance")
        .contains("maxLength was 3 and is 4");
  }

  @Test
  void aFindingOfTheBaseStaysKnownWhenItsLineMoves() throws IOException {
    document
        .replace(SCHEMA, "type: object\n", "type: object\nnullable: false\n")
        .replace(SCHEMA, "    default: \"usd\"\n", "    default: \"usd\"\n    default: \"eur\"\n");
    Path base = temporary.resolve("base");
    Files.createDirectory(base);
    SmallDocument before =
        SmallDocument.in(base)
            .replace(
                SCHEMA, "    default: \"usd\"\n", "    default: \"usd\"\n    default: \"eur\"\n");
    assertThat(Review.of(document.folder(), Optional.of(before.folder())).fresh()).isEmpty();
  }

  @Test
  void theReviewForProgramsFitsItsSchema() throws IOException {
    change();
    JsonNode json = new ObjectMapper().readTree(ReviewJson.of(review()));
    assertThat(
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(
                    new ObjectMapper().readTree(Path.of("..", "review.schema.json").toFile()))
                .validate(json))
        .isEmpty();
    assertThat(json.path("changes"))
        .anySatisfy(
            each -> {
              assertThat(each.path("id").asText()).isEqualTo("response-limit-loosened");
              assertThat(each.path("callersMust").asText()).contains("beyond the former limit");
              assertThat(each.path("before").path("maxLength").asInt()).isEqualTo(3);
              assertThat(each.path("after").path("maxLength").asInt()).isEqualTo(4);
              assertThat(each.path("operations").path(0).asText()).isEqualTo("getBalance");
            });
  }

  @Test
  void eachBreakSaysWhatACallerMustDo() {
    assertThat(ChangeKind.values())
        .filteredOn(kind -> kind.impact() == Impact.BREAKING)
        .allMatch(kind -> Advice.of(kind).isPresent());
  }

  @Test
  void sarifNamesRulePlaceAndLevel() throws IOException {
    change();
    JsonNode log = new ObjectMapper().readTree(Sarif.of(review()));
    assertThat(log.path("version").asText()).isEqualTo("2.1.0");
    JsonNode results = log.path("runs").path(0).path("results");
    assertThat(results).hasSize(review().reasons().size() + review().changes().size());
    assertThat(results.path(0).path("ruleId").asText()).isEqualTo("version");
    assertThat(results.path(0).path("level").asText()).isEqualTo("error");
    JsonNode place = results.path(0).path("locations").path(0).path("physicalLocation");
    assertThat(place.path("artifactLocation").path("uri").asText()).isEqualTo("spec/openapi.yaml");
    assertThat(place.path("region").path("startLine").asInt()).isEqualTo(4);
    assertThat(log.path("runs").path(0).path("tool").path("driver").path("rules"))
        .extracting(rule -> rule.path("id").asText())
        .contains("version", "response-limit-loosened");
  }

  @Test
  void aBreakInJavaIsHandedOverWithTheNamesThatItConcerns() throws IOException {
    change();
    JsonNode none = new ObjectMapper().readTree(SourceBreaksJson.of(review()));
    assertThat(none.path("operations")).isEmpty();
    assertThat(none.path("schemas")).isEmpty();

    document.replace(SCHEMA, "  history:", "  past:");
    JsonNode breaks = new ObjectMapper().readTree(SourceBreaksJson.of(review()));
    assertThat(breaks.path("schemas")).extracting(JsonNode::asText).containsExactly("Balance");
    assertThat(breaks.path("operations")).isEmpty();

    document.replace("paths/text/balance.yaml", "operationId: getBalance", "operationId: balance");
    assertThat(new ObjectMapper().readTree(SourceBreaksJson.of(review())).path("operations"))
        .extracting(JsonNode::asText)
        .containsExactly("AccountApi.getBalance");
  }

  @Test
  void junitHasACasePerRuleAndFailsThoseThatHaveSomethingToSay() throws Exception {
    document
        .replace("paths/text/balance.yaml", "Number of the page.", "'<a> & \"b\"'")
        .replace(SCHEMA, "type: number", "type: '<&>'");
    Element suite =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(JUnitXml.of(review()).getBytes(StandardCharsets.UTF_8)))
            .getDocumentElement();
    assertThat(suite.getElementsByTagName("testcase").getLength())
        .isEqualTo(Integer.parseInt(suite.getAttribute("tests")))
        .isGreaterThan(80);
    assertThat(suite.getElementsByTagName("failure").getLength())
        .isEqualTo(Integer.parseInt(suite.getAttribute("failures")))
        .isPositive();
  }

  @Test
  void annotationsAreWorkflowCommands() {
    change();
    assertThat(Annotations.of(review()).lines())
        .allMatch(
            line ->
                line.matches(
                    "::(error|warning) file=spec/[^,]+,line=\\d+,col=\\d+,title=[a-z-]+::.+"))
        .anyMatch(
            line ->
                line.startsWith("::warning file=spec/components/schemas/Balance.yaml,line=10,"));
  }

  private void change() {
    document
        .replace(SCHEMA, "maxLength: 3", "maxLength: 4")
        .replace(
            SCHEMA,
            "  history:",
            "  note:\n    type: string\n    description: Free text | of any kind.\n  history:");
  }

  private Review review() {
    return Review.of(document.folder(), Optional.empty());
  }
}
