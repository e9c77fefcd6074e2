package io.github.partnerapi.readme;

import feign.Capability;
import feign.Client;
import feign.Feign;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.distributed.serialization.Mapper;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.github.bucket4j.redis.jedis.Bucket4jJedis;
import io.github.partnerapi.CallListener;
import io.github.partnerapi.ForbiddenException;
import io.github.partnerapi.Response;
import io.github.partnerapi.ResponseException;
import io.github.partnerapi.api.AffiliateApi.SearchCampaignsRequest;
import io.github.partnerapi.api.Dialog360Client;
import io.github.partnerapi.api.TextClient;
import io.github.partnerapi.csv.LicenseReport;
import io.github.partnerapi.csv.LicenseRow;
import io.github.partnerapi.feign.FeignTextClient;
import io.github.partnerapi.feign.PartnerFeign;
import io.github.partnerapi.feign.api.AccountFeignApi;
import io.github.partnerapi.model.CampaignState;
import io.github.partnerapi.model.FoundCampaign;
import io.github.partnerapi.model.Profile;
import io.github.partnerapi.model.Withdrawal;
import io.github.partnerapi.nativeclient.NativeDialog360Client;
import io.github.partnerapi.nativeclient.NativeTextClient;
import io.github.partnerapi.pacing.BucketPacing;
import io.github.partnerapi.testing.ScriptedTransport;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import javax.sql.DataSource;
import redis.clients.jedis.JedisPooled;

/** The Java of the README: its blocks are these methods' bodies, between the markers. */
final class Snippets {
  private Snippets() {}

  static void firstCall() {
    // snippet first-call
    try (TextClient client = NativeTextClient.fromEnvironment()) { // PARTNERAPI_TEXT_TOKEN
      System.out.println("Available: " + client.account().getBalance().available());
      Withdrawal withdrawal = client.account().requestWithdrawal(); // sent once, whatever happens
      System.out.println("Withdrawal " + withdrawal.withdrawalId() + " is " + withdrawal.status());
    } catch (ForbiddenException e) {
      System.err.println(e.reason()); // not enough money to withdraw (the minimum is 50 USD)
    }
    // end
  }

  static void scripted() {
    // snippet scripted
    ScriptedTransport transport = new ScriptedTransport().json("{\"available\":5}").answer(403, "");
    try (TextClient client = NativeTextClient.builder().token("t").transport(transport).build()) {
      System.out.println(client.account().getBalance().available()); // 5
      client.account().requestWithdrawal(); // ForbiddenException
    }
    // end
  }

  static void pages(TextClient client) {
    // snippet pages
    var request = SearchCampaignsRequest.builder().state(CampaignState.ACTIVE).build();
    for (FoundCampaign campaign : client.affiliate().searchCampaignsPages(request)) {
      System.out.println(campaign.name());
    }
    // end
  }

  static void invoice(TextClient client, Path file) throws IOException {
    // snippet stream
    try (InputStream pdf = client.solution().getLicenseInvoicePdfStream("321", "123")) {
      Files.copy(pdf, file);
    }
    // end
  }

  static void report(TextClient client) throws IOException {
    // snippet csv
    try (LicenseReport report =
        LicenseReport.read(client.solution().getSolutionLicensesCsvReportStream(all -> {}))) {
      for (LicenseRow row : report) {
        System.out.println(row.licenseId() + " earned " + row.totalEarnings());
      }
    }
    // end
  }

  static void options(TextClient client) {
    // snippet options
    Response<Profile> response =
        client
            .with(
                o ->
                    o.deadline(Duration.ofSeconds(5)).maxRetries(0).query("renamed_parameter", "1"))
            .exchange(c -> c.account().getProfile());
    System.out.println(
        response.status() + " " + response.headers().first("Date") + " " + response.value());

    byte[] body = client.raw("GET", "/v2/partners/things/{id}").path("id", "a/b").send().value();
    // end
    System.out.println(body.length);
  }

  static void watch(URI sandbox) {
    // snippet listener
    CallListener watcher =
        new CallListener() {
          @Override
          public void drifted(Drift drift) {
            System.err.println(drift.operation() + ": " + drift.kind() + " at " + drift.pointer());
          }
        };
    try (TextClient client =
        NativeTextClient.builder().baseUrl(sandbox).token("test").listener(watcher).build()) {
      client.account().getProfile();
    }
    // end
  }

  static void balance(URI sandbox) {
    // snippet pacing
    try (Dialog360Client client =
        NativeDialog360Client.builder()
            .baseUrl(sandbox)
            .apiKey("key")
            .pacing(BucketPacing.inProcess())
            .build()) {
      System.out.println(
          client
              .balanceAndUsage()
              .getClientBalance(r -> r.clientId("exampleCL").partnerId("examplePA")));
    } catch (ResponseException e) {
      Dialog360Client.metaOf(e).ifPresent(meta -> System.err.println(meta.developerMessage()));
    }
    // end
  }

  static TextClient feign(URI sandbox, Capability metrics) {
    // snippet feign
    TextClient client =
        FeignTextClient.builder()
            .token("sandbox-token")
            .baseUrl(sandbox)
            .requestInterceptor(template -> template.header("X-Tenant", "acme"))
            .capability(metrics)
            .build();
    // end
    return client;
  }

  static void plainFeign(URI sandbox, Client http) {
    // snippet plain-feign
    AccountFeignApi account =
        PartnerFeign.configure(Feign.builder())
            .client(http) // PartnerFeign.client(), or another that follows no redirects
            .requestInterceptor(PartnerFeign.bearer(() -> "sandbox-token"))
            .target(AccountFeignApi.class, sandbox.toString());
    System.out.println("Available: " + account.getBalance().available());
    // end
  }

  /** What the processes of {@link FleetTest} count with. */
  static BucketPacing redis(JedisPooled redis) {
    // snippet fleet-redis
    BucketPacing pacing =
        BucketPacing.shared(
            Bucket4jJedis.casBasedBuilder(redis) // com.bucket4j:bucket4j_jdk17-jedis
                .keyMapper(Mapper.STRING)
                .expirationAfterWrite(
                    ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(
                        Duration.ofMinutes(1)))
                .build());
    // end
    return pacing;
  }

  /** What the processes of {@link FleetTest} count with. */
  static BucketPacing postgres(DataSource dataSource) {
    // snippet fleet-postgres
    // CREATE TABLE bucket (id VARCHAR(200) PRIMARY KEY, state BYTEA, expires_at BIGINT)
    BucketPacing pacing =
        BucketPacing.shared(
            Bucket4jPostgreSQL.selectForUpdateBasedBuilder(
                    dataSource) // com.bucket4j:bucket4j_jdk17-postgresql
                .primaryKeyMapper(PrimaryKeyMapper.STRING)
                .build());
    // end
    return pacing;
  }
}
