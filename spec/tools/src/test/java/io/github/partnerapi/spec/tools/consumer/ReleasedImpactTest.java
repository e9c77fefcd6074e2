package io.github.partnerapi.spec.tools.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the step from 1.0.0 to 2.0.0 of this document means for three programs. */
class ReleasedImpactTest {
  private static final String API = "io/github/partnerapi/api/";
  private static final String MODEL = "io/github/partnerapi/model/";

  /** As generated from 1.0.0, as far as the programs use it. */
  private static final Map<String, String> CLIENTS =
      Map.of(
          API + "AccountApi",
          """
          package io.github.partnerapi.api;
          public interface AccountApi {
            io.github.partnerapi.model.Balance getBalance();
            void updateProfile(io.github.partnerapi.model.UpdateProfileBody body);
          }
          """,
          API + "SolutionApi",
          """
          package io.github.partnerapi.api;
          import io.github.partnerapi.model.*;
          public interface SolutionApi {
            void createLicense(LicenseProduct product, CreateLicenseBody body);
          }
          """,
          API + "AffiliateApi",
          """
          package io.github.partnerapi.api;
          public interface AffiliateApi {
            Object getTrialsMetrics();
            Object getClicksMetrics(java.util.function.Consumer<GetClicksMetricsRequest.Builder> r);
            final class GetClicksMetricsRequest {
              public static final class Builder {
                public Builder dateFrom(java.time.OffsetDateTime from) { return this; }
              }
            }
          }
          """,
          API + "ExpertApi",
          """
          package io.github.partnerapi.api;
          public interface ExpertApi {
            io.github.partnerapi.model.ExpertProfile getExpertProfile();
          }
          """,
          MODEL + "Balance",
          """
          package io.github.partnerapi.model;
          public final class Balance {
            public java.math.BigDecimal available() { return null; }
          }
          """,
          MODEL + "ExpertProfile",
          """
          package io.github.partnerapi.model;
          public final class ExpertProfile {
            public String hourRate() { return null; }
            public String website() { return null; }
          }
          """,
          MODEL + "LicenseProduct",
          """
          package io.github.partnerapi.model;
          public final class LicenseProduct {
            public static final LicenseProduct LIVECHAT = new LicenseProduct();
          }
          """,
          MODEL + "UpdateProfileBody",
          """
          package io.github.partnerapi.model;
          public final class UpdateProfileBody {}
          """,
          MODEL + "CreateLicenseBody",
          """
          package io.github.partnerapi.model;
          public final class CreateLicenseBody {
            public static Builder builder() { return new Builder(); }
            public static final class Builder {
              public Builder trialDuration(Integer days) { return this; }
              public CreateLicenseBody build() { return null; }
            }
          }
          """);

  @TempDir Path folder;

  private List<String> impact(String name, String source) throws IOException {
    Path program = Programs.compile(folder, name, source, CLIENTS);
    ImpactCommand.run(
        new String[] {
          "../released/1.0.0/openapi.yaml",
          "../released/2.0.0/openapi.yaml",
          folder.resolve("out").toString(),
          program.toString()
        },
        new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8));
    List<String> lines = new ArrayList<>();
    for (JsonNode change :
        new ObjectMapper()
            .readTree(folder.resolve("out/impact.json").toFile())
            .get(0)
            .get("changes")) {
      for (JsonNode use : change.get("uses")) {
        String pointer = change.get("pointer").asText();
        lines.add(
            change.get("kind").asText()
                + " "
                + pointer.substring(pointer.lastIndexOf('/') + 1)
                + " "
                + use.get("uses").asText()
                + ":"
                + use.get("line").asText());
      }
    }
    return lines;
  }

  @Test
  void whoReadsBalancesIsNotTouched() throws IOException {
    assertThat(
            impact(
                "Ledger",
                """
                package com.example;
                class Ledger {
                  Object total(io.github.partnerapi.api.AccountApi account) {
                    return account.getBalance().available();
                  }
                }
                """))
        .isEmpty();
  }

  @Test
  void whoSellsLicensesIsTouchedInManyWays() throws IOException {
    assertThat(
            impact(
                "Seller",
                """
                package com.example;
                import io.github.partnerapi.api.*;
                import io.github.partnerapi.model.*;
                class Seller {
                  void rename(AccountApi account) {
                    account.updateProfile(new UpdateProfileBody());
                  }
                  void sell(SolutionApi solution) {
                    CreateLicenseBody body = CreateLicenseBody.builder()
                        .trialDuration(45).build();
                    solution.createLicense(LicenseProduct.LIVECHAT, body);
                  }
                }
                """))
        .containsExactlyInAnyOrder(
            "operation-moved put AccountApi.updateProfile:6",
            "operation-moved post SolutionApi.createLicense:11",
            "parameter-added-required OrganizationId SolutionApi.createLicense:11",
            "request-property-required payment_origin SolutionApi.createLicense:11",
            "request-limit-tightened trial_duration CreateLicenseBody.trialDuration:10",
            "signature-removed post SolutionApi.createLicense:11");
  }

  @Test
  void whoMeasuresIsTouchedWhereItLeavesOutWhatIsRequiredNow() throws IOException {
    assertThat(
            impact(
                "Marketer",
                """
                package com.example;
                import io.github.partnerapi.api.*;
                class Marketer {
                  Object clicks(AffiliateApi affiliate) {
                    return affiliate.getClicksMetrics(r -> r.dateFrom(null));
                  }
                  Object trials(AffiliateApi affiliate) {
                    return affiliate.getTrialsMetrics();
                  }
                  String rate(ExpertApi expert) {
                    return expert.getExpertProfile().hourRate();
                  }
                }
                """))
        .containsExactlyInAnyOrder(
            "parameter-required RequiredTimeTo AffiliateApi.getClicksMetrics:5",
            "parameter-required RequiredTimeFrom AffiliateApi.getTrialsMetrics:8",
            "parameter-required RequiredTimeTo AffiliateApi.getTrialsMetrics:8",
            "signature-removed get AffiliateApi.getTrialsMetrics:8",
            "response-type-changed hour_rate ExpertProfile.hourRate:11",
            "signature-removed hour_rate ExpertProfile.hourRate:11");
  }
}
