package io.github.partnerapi.spec.tools.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.partnerapi.spec.tools.document.SmallDocument;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the step from one version to the next means for three programs. */
class ProgramImpactTest {
  private static final String LEDGER =
      """
      package com.example;
      import io.github.partnerapi.api.AccountApi;
      import io.github.partnerapi.model.UpdateProfileBody;
      class Ledger {
        String total(AccountApi account) {
          return account.getBalance().available().toString();
        }
      }
      """;
  private static final String ADMIN =
      """
      package com.example;
      import io.github.partnerapi.api.*;
      import io.github.partnerapi.model.*;
      class Admin {
        void rename(AccountApi account) {
          account.updateProfile(UpdateProfileBody.builder().name("x").build());
        }
        void sell(SolutionApi solution) {
          solution.createLicense(CreateLicenseBody.builder().plan("p").build());
          java.util.List.of("1").forEach(solution::closeOrder);
        }
      }
      """;
  private static final String MARKETING =
      """
      package com.example;
      import io.github.partnerapi.api.AccountApi;
      import io.github.partnerapi.model.*;
      class Marketing {
        long open(AccountApi account) {
          return account.searchCampaigns(request -> request
                  .page(1)
                  .state(ListState.ARCHIVED))
              .results().stream()
              .filter(each -> each.status() == Status.OPEN)
              .count();
        }
        String note(AccountApi account) {
          return account.getBalance().note();
        }
      }
      """;

  @TempDir Path folder;

  private JsonNode impact(Path program) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImpactCommand.run(
        new String[] {
          SmallDocument.resource("/consumer/before.yaml").toString(),
          SmallDocument.resource("/consumer/after.yaml").toString(),
          folder.resolve("out").toString(),
          program.toString()
        },
        new PrintStream(out, true, StandardCharsets.UTF_8));
    assertThat(out.toString(StandardCharsets.UTF_8))
        .isEqualTo(Files.readString(folder.resolve("out/impact.md")));
    return new ObjectMapper().readTree(folder.resolve("out/impact.json").toFile()).get(0);
  }

  private static List<String> lines(JsonNode impact) {
    List<String> lines = new ArrayList<>();
    for (JsonNode change : impact.get("changes")) {
      for (JsonNode use : change.get("uses")) {
        lines.add(
            change.get("axis").asText()
                + " "
                + change.get("kind").asText()
                + " "
                + use.get("uses").asText()
                + " "
                + use.get("method").asText()
                + ":"
                + use.get("line").asText());
      }
    }
    return lines;
  }

  @Test
  void aProgramThatUsesNothingOfItIsNotAlarmed() throws IOException {
    JsonNode impact = impact(Programs.compile(folder, "Ledger", LEDGER));

    assertThat(lines(impact)).isEmpty();
    assertThat(folder.resolve("out/impact.md")).content().contains("Nothing that it uses");
  }

  @Test
  void callsThatMoveGoOrNeedMoreAreFound() throws IOException {
    assertThat(lines(impact(Programs.compile(folder, "Admin", ADMIN))))
        .containsExactlyInAnyOrder(
            "wire operation-moved AccountApi.updateProfile rename:6",
            "wire request-property-required SolutionApi.createLicense sell:9",
            "wire operation-removed SolutionApi.closeOrder sell:10",
            "java signature-removed SolutionApi.closeOrder sell:10",
            "behaviour deprecated SolutionApi.createLicense sell:9");
  }

  @Test
  void membersArgumentsAndValuesAreFound() throws IOException {
    assertThat(lines(impact(Programs.compile(folder, "Marketing", MARKETING))))
        .containsExactlyInAnyOrder(
            "wire request-value-removed ListState.ARCHIVED open:7",
            "java signature-removed ListState.ARCHIVED open:7",
            "wire response-value-added Status.OPEN open:10",
            "behaviour default-changed AccountApi.searchCampaigns open:6",
            "wire response-property-removed Balance.note note:14",
            "java signature-removed Balance.note note:14");
  }

  @Test
  void whoSendsWhatIsRequiredNowIsNotAlarmed() throws IOException {
    String sending = ADMIN.replace(".plan(\"p\")", ".plan(\"p\").organization(\"o\")");

    assertThat(lines(impact(Programs.compile(folder, "Admin", sending))))
        .noneMatch(line -> line.contains("request-property-required"));
    assertThat(
            lines(impact(Programs.compile(folder, "Marketing", MARKETING.replace(".page(1)", "")))))
        .contains("wire parameter-required AccountApi.searchCampaigns open:6");
  }

  @Test
  void aJarIsReadToo() throws IOException {
    Path classes = Programs.compile(folder, "Admin", ADMIN);
    Path jar = folder.resolve("admin.jar");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
      out.putNextEntry(new ZipEntry("BOOT-INF/classes/com/example/Admin.class"));
      Files.copy(classes.resolve("com/example/Admin.class"), out);
      out.closeEntry();
    }

    assertThat(lines(impact(jar))).hasSize(5);
  }

  @Test
  void whatCannotBeReadIsNamed() throws IOException {
    Path empty = Files.createDirectories(folder.resolve("empty"));
    assertThatThrownBy(() -> impact(empty)).hasMessageContaining("has no class file");
    Path damaged = Files.createDirectories(folder.resolve("damaged"));
    Files.write(damaged.resolve("A.class"), new byte[] {1, 2, 3});
    assertThatThrownBy(() -> impact(damaged)).hasMessageContaining("A.class");
    assertThat(folder.resolve("out")).doesNotExist();
  }
}
