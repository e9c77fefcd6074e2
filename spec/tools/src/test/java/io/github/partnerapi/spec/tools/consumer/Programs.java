package io.github.partnerapi.spec.tools.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.tools.ToolProvider;

/** Compiles small programs against stand-ins of the generated code. */
final class Programs {
  private static final String API = "io/github/partnerapi/api/";
  private static final String MODEL = "io/github/partnerapi/model/";

  private static final Map<String, String> CLIENTS =
      Map.of(
          API + "AccountApi",
          """
          package io.github.partnerapi.api;
          import io.github.partnerapi.model.*;
          public interface AccountApi {
            Balance getBalance();
            void updateProfile(UpdateProfileBody body);
            CampaignPage searchCampaigns(SearchCampaignsRequest request);
            default CampaignPage searchCampaigns(
                java.util.function.Consumer<SearchCampaignsRequest.Builder> request) {
              return null;
            }
            CampaignPage searchCampaigns();
            final class SearchCampaignsRequest {
              public static Builder builder() { return new Builder(); }
              public static final class Builder {
                public Builder page(Integer page) { return this; }
                public Builder limit(Integer limit) { return this; }
                public Builder state(ListState state) { return this; }
                public SearchCampaignsRequest build() { return null; }
              }
            }
          }
          """,
          API + "SolutionApi",
          """
          package io.github.partnerapi.api;
          import io.github.partnerapi.model.*;
          public interface SolutionApi {
            void createLicense(CreateLicenseBody body);
            void closeOrder(String orderId);
          }
          """,
          MODEL + "Balance",
          """
          package io.github.partnerapi.model;
          public final class Balance {
            public java.math.BigDecimal available() { return null; }
            public java.math.BigDecimal pending() { return null; }
            public String note() { return null; }
          }
          """,
          MODEL + "CampaignPage",
          """
          package io.github.partnerapi.model;
          public final class CampaignPage {
            public java.util.List<Campaign> results() { return null; }
          }
          """,
          MODEL + "Campaign",
          """
          package io.github.partnerapi.model;
          public final class Campaign {
            public String name() { return null; }
            public Status status() { return null; }
          }
          """,
          MODEL + "Status",
          """
          package io.github.partnerapi.model;
          public final class Status {
            public static final Status OPEN = new Status();
            public static Status of(String value) { return OPEN; }
          }
          """,
          MODEL + "ListState",
          """
          package io.github.partnerapi.model;
          public final class ListState {
            public static final ListState ACTIVE = new ListState();
            public static final ListState ARCHIVED = new ListState();
            public static ListState of(String value) { return ACTIVE; }
          }
          """,
          MODEL + "UpdateProfileBody",
          """
          package io.github.partnerapi.model;
          public final class UpdateProfileBody {
            public static Builder builder() { return new Builder(); }
            public static final class Builder {
              public Builder name(String name) { return this; }
              public UpdateProfileBody build() { return null; }
            }
          }
          """,
          MODEL + "CreateLicenseBody",
          """
          package io.github.partnerapi.model;
          public final class CreateLicenseBody {
            public static Builder builder() { return new Builder(); }
            public static final class Builder {
              public Builder plan(String plan) { return this; }
              public Builder organization(String organization) { return this; }
              public CreateLicenseBody build() { return null; }
            }
          }
          """);

  private Programs() {}

  /** Compiles a program against the clients of the small document. */
  static Path compile(Path folder, String name, String source) throws IOException {
    return compile(folder, name, source, CLIENTS);
  }

  /**
   * Compiles a program.
   *
   * @param clients the generated code that it uses, by path
   */
  static Path compile(Path folder, String name, String source, Map<String, String> clients)
      throws IOException {
    Path sources = Files.createDirectories(folder.resolve("sources"));
    List<String> files = new ArrayList<>();
    for (Map.Entry<String, String> client : clients.entrySet()) {
      files.add(write(sources.resolve(client.getKey() + ".java"), client.getValue()));
    }
    files.add(write(sources.resolve("com/example/" + name + ".java"), source));
    Path classes = Files.createDirectories(folder.resolve(name));
    List<String> arguments = new ArrayList<>(List.of("-proc:none", "-g", "-d", classes.toString()));
    arguments.addAll(files);
    int result =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, arguments.toArray(String[]::new));
    assertThat(result).isZero();
    return classes;
  }

  private static String write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text).toString();
  }
}
