package io.github.partnerapi.runtime;

import io.github.partnerapi.NotFoundException;
import io.github.partnerapi.api.SolutionApi.GetSolutionLicensesByStatusRequest;
import io.github.partnerapi.api.SolutionApi.GetSolutionLicensesCsvReportRequest;
import io.github.partnerapi.api.TextClient;
import io.github.partnerapi.csv.LicenseReport;
import io.github.partnerapi.csv.LicenseRow;
import io.github.partnerapi.model.LicenseProduct;
import io.github.partnerapi.model.LicenseStatus;
import io.github.partnerapi.model.MonetizationType;
import io.github.partnerapi.model.SolutionLicenseEntry;
import io.github.partnerapi.model.SubmitLeadBody;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.Locale;

/**
 * A call as {@code benchmarks} measures it, and the bytes that it may allocate with each client.
 */
enum AllocatedCall {
  OBJECT(500, 23_200, 16_000) {
    @Override
    QuietServer server() {
      return QuietServer.answering(
          "{\"partner_id\":\"xyz\",\"login\":\"joe@email.com\",\"first_name\":\"Joe\",\"last_name\":\"Doe\","
              + "\"contact_name\":\"Jane Doe\",\"contact_email\":\"jane@email.com\","
              + "\"solution_status\":\"accepted\",\"properties\":{\"tier2_popup_closed\":true}}");
    }

    @Override
    Object call(TextClient client) {
      return client.account().getProfile();
    }
  },
  POST_JSON(500, 25_500, 20_800) {
    @Override
    QuietServer server() {
      return QuietServer.answering("{\"lead_id\":\"123\"}");
    }

    @Override
    Object call(TextClient client) {
      return client
          .solution()
          .submitLead(
              SubmitLeadBody.builder()
                  .partnerName("Joe Doe")
                  .partnerEmail("joe@example.com")
                  .companyName("Example")
                  .contactEmail("jane@example.com")
                  .domain("example.com")
                  .firstName("Jane")
                  .lastName("Doe")
                  .acceptsRequirements(true)
                  .monetizationType(MonetizationType.FLAT_FEE)
                  .build());
    }
  },
  POST_FORM(500, 25_200, 21_500) {
    @Override
    QuietServer server() {
      return QuietServer.answering(
          "{\"id\":1,\"token\":\"secrettokengeneratedbyapi\","
              + "\"creation_timestamp\":\"2018-03-06 12:24:42\",\"label\":\"My first API token\"}");
    }

    @Override
    Object call(TextClient client) {
      return client.account().createApiToken("My first API token");
    }
  },
  NOT_FOUND(500, 35_100, 30_100) {
    @Override
    QuietServer server() {
      return QuietServer.answering(
          404,
          "application/json",
          "{\"error\":{\"type\":\"not_found\",\"message\":\"There is no such license\"}}"
              .getBytes(StandardCharsets.UTF_8));
    }

    @Override
    Object call(TextClient client) {
      try {
        return client.solution().getLicenseDetails(LicenseProduct.LIVECHAT, "123");
      } catch (NotFoundException e) {
        return e.rawBody();
      }
    }
  },
  PAGES(40, 1_065_000, 939_000) {
    private static final String LICENSE =
        "{\"license_id\":\"123\",\"status\":\"paid\",\"product\":\"livechat\",\"client_name\":\"Joe Doe\","
            + "\"client_email\":\"joe@example.com\",\"payment_origin\":\"partner\","
            + "\"creation_timestamp\":\"2023-02-14 12:39:40\",\"conversion_timestamp\":\"2023-03-01 07:51:11\","
            + "\"expiration_timestamp\":\"2023-03-14 11:19:25\"}";

    @Override
    QuietServer server() {
      byte[][] pages = new byte[20][];
      for (int page = 1; page <= pages.length; page++) {
        String next =
            page == pages.length
                ? "MDAwMS0wMS0wMSAwMDowMDowMA=="
                : String.format(Locale.ROOT, "cursor-%02d", page);
        pages[page - 1] =
            ("{\"results\":["
                    + (LICENSE + ",").repeat(19)
                    + LICENSE
                    + "],\"next_cursor\":\""
                    + next
                    + "\"}")
                .getBytes(StandardCharsets.UTF_8);
      }
      return QuietServer.answering(200, "application/json", pages);
    }

    @Override
    Object call(TextClient client) {
      int items = 0;
      for (SolutionLicenseEntry license :
          client.solution().getSolutionLicensesByStatusPages(ALL_PAGES)) {
        items += license.licenseId() == null ? 0 : 1;
      }
      if (items != 400) {
        throw new IllegalStateException(items + " items, not 400");
      }
      return items;
    }
  },
  LIST(20, 3_750_000, 2_866_000) {
    private static final String ONE =
        "{\"withdrawal_id\":1,\"request_timestamp\":\"2018-03-06 12:24:42\",\"action_timestamp\":\"2018-03-06 12:24:43\","
            + "\"status\":\"pending\",\"amount\":1520.10,\"invoice_id\":\"2018/2/xyz\",\"paypal\":\"joe@doe.com\"}";

    @Override
    QuietServer server() {
      return QuietServer.answering(
          "{\"result\":[" + (ONE + ",").repeat(1_000_000 / ONE.length()) + ONE + "]}");
    }

    @Override
    Object call(TextClient client) {
      return client.account().getWithdrawals();
    }
  },
  CSV(10, 14_350_000, 12_800_000) {
    @Override
    QuietServer server() {
      StringBuilder csv =
          new StringBuilder(
              "License ID,Managed by,Status,Client name,Client email,Client identifier,Created,Product,"
                  + "Credit card,Card problem,Commission level,Discount level,Total earnings,Total savings\n");
      for (int row = 0; row < 10_000; row++) {
        csv.append("ExampleLicenseID")
            .append(row)
            .append(
                ",partner,trial,Client Name,client@test.com,client-identifier,2024-01-22 08:53:53,"
                    + "HelpDesk,no,,0.00,20.00,12.50,0.00\n");
      }
      return QuietServer.answering(
          200, "text/csv", csv.toString().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    Object call(TextClient client) throws IOException {
      BigDecimal sum = BigDecimal.ZERO;
      InputStream body =
          client
              .solution()
              .getSolutionLicensesCsvReportStream(
                  GetSolutionLicensesCsvReportRequest.builder().build());
      try (LicenseReport report = LicenseReport.read(body)) {
        for (LicenseRow row : report) {
          sum = sum.add(row.totalEarnings());
        }
      }
      return sum;
    }
  },
  PDF(20, 2_270_000, 1_130_000) {
    @Override
    QuietServer server() {
      return QuietServer.answering(200, "application/pdf", new byte[1_000_000]);
    }

    @Override
    Object call(TextClient client) {
      return client.solution().getLicenseInvoicePdf("123", "1");
    }
  },
  PDF_STREAM(20, 1_200_000, 40_000) {
    @Override
    QuietServer server() {
      return PDF.server();
    }

    @Override
    Object call(TextClient client) throws IOException {
      byte[] buffer = new byte[8192];
      long length = 0;
      try (InputStream body = client.solution().getLicenseInvoicePdfStream("123", "1")) {
        for (int count = body.read(buffer); count >= 0; count = body.read(buffer)) {
          length += count;
        }
      }
      return length;
    }
  };

  private static final GetSolutionLicensesByStatusRequest ALL_PAGES =
      GetSolutionLicensesByStatusRequest.builder()
          .status(LicenseStatus.PAID)
          .dateFrom(OffsetDateTime.parse("2022-01-01T00:00:00Z"))
          .dateTo(OffsetDateTime.parse("2023-12-31T23:59:59Z"))
          .build();

  private final int calls;
  private final long nativeBytes;
  private final long feignBytes;

  /** The ceilings are 10 % over what is reached. */
  AllocatedCall(int calls, long nativeBytes, long feignBytes) {
    this.calls = calls;
    this.nativeBytes = nativeBytes;
    this.feignBytes = feignBytes;
  }

  /** How many are measured at once. */
  int calls() {
    return calls;
  }

  /** How many bytes a call may allocate. */
  long ceiling(TestClient client) {
    return client == TestClient.NATIVE ? nativeBytes : feignBytes;
  }

  abstract QuietServer server();

  abstract Object call(TextClient client) throws IOException;
}
