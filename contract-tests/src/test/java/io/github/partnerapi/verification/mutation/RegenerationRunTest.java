package io.github.partnerapi.verification.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.partnerapi.contract.document.ApiDocument;
import io.github.partnerapi.contract.document.DocumentedOperation;
import io.github.partnerapi.contract.fixture.Fixtures;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegenerationRunTest {
  private static final ApiDocument DOCUMENT = ApiDocument.bundled();
  private static final List<String> CAMPAIGN =
      List.of("responses", "201", "content", "application/json", "schema");

  @TempDir Path folder;

  @Tag("exhaustive")
  @Test
  void aChangeThatNothingDependsOnSurvivesAndOneThatCountsIsKilledInTheSameDocument() {
    DocumentedOperation create = DOCUMENT.operation("createCampaign");
    Plantings.Planting description =
        new Plantings.Planting(
            new Mutant("createCampaign", "regenerated: text", "description"),
            planted -> planted.own(create, CAMPAIGN).put("description", "Another description."));
    List<Plantings.Planting> path =
        Plantings.of(DOCUMENT, DOCUMENT.operation("getBalance")).stream()
            .filter(planting -> planting.mutant().where().equals("path"))
            .toList();

    List<MutationRun.Result> results =
        RegenerationRun.of(
            DOCUMENT,
            List.of(List.of(description), path),
            Fixtures.bundled().all(),
            folder.resolve("work"));

    assertThat(results)
        .extracting(result -> result.mutant().where() + " " + result.fate())
        .containsExactly(
            "description (feign) SURVIVED",
            "description (native) SURVIVED",
            "path (feign) KILLED",
            "path (native) KILLED");
  }

  @Test
  void whatAnOperationSharesIsCopiedBeforeItIsChanged() {
    PlantedDocument planted = new PlantedDocument(DOCUMENT);
    ObjectNode before = planted.tree().deepCopy();

    planted
        .own(DOCUMENT.operation("createCampaign"), CAMPAIGN)
        .put("description", "Another description.");

    List<String> changed = new ArrayList<>();
    planted
        .tree()
        .get("components")
        .get("schemas")
        .properties()
        .forEach(
            schema -> {
              if (!schema
                  .getValue()
                  .equals(before.get("components").get("schemas").get(schema.getKey()))) {
                changed.add(schema.getKey());
              }
            });
    assertThat(changed).containsExactly("CampaignOfCreateCampaign");
    assertThat(
            planted
                .read(DOCUMENT.operation("createCampaign"), CAMPAIGN)
                .get("description")
                .textValue())
        .isEqualTo("Another description.");
  }
}
