package io.github.partnerapi.benchmarks.peer;

import io.github.partnerapi.NotFoundException;
import io.github.partnerapi.api.SolutionApi.GetSolutionLicensesByStatusRequest;
import io.github.partnerapi.api.SolutionApi.GetSolutionLicensesCsvReportRequest;
import io.github.partnerapi.api.TextClient;
import io.github.partnerapi.csv.LicenseReport;
import io.github.partnerapi.csv.LicenseRow;
import io.github.partnerapi.feign.FeignTextClient;
import io.github.partnerapi.model.LicenseProduct;
import io.github.partnerapi.model.LicenseStatus;
import io.github.partnerapi.model.MonetizationType;
import io.github.partnerapi.model.SolutionLicenseEntry;
import io.github.partnerapi.model.SubmitLeadBody;
import io.github.partnerapi.nativeclient.NativeTextClient;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.net.URI;
import java.time.OffsetDateTime;

/** A client of this project, as its README says to use it. */
record OurClient(TextClient client) implements Peer {
  private static final GetSolutionLicensesCsvReportRequest ALL_ROWS =
      GetSolutionLicensesCsvReportRequest.builder().build();
  private static final GetSolutionLicensesByStatusRequest ALL_PAGES =
      GetSolutionLicensesByStatusRequest.builder()
          .status(LicenseStatus.PAID)
          .dateFrom(OffsetDateTime.parse("2022-01-01T00:00:00Z"))
          .dateTo(OffsetDateTime.parse("2023-12-31T23:59:59Z"))
          .build();

  static OurClient onFeign(URI server) {
    return new OurClient(FeignTextClient.builder().token(TOKEN).baseUrl(server).build());
  }

  static OurClient onTheJdk(URI server) {
    return new OurClient(NativeTextClient.builder().token(TOKEN).baseUrl(server).build());
  }

  @Override
  public Object object() {
    return client.account().getProfile();
  }

  @Override
  public Object list() {
    return client.account().getWithdrawals();
  }

  @Override
  public Object postJson() {
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

  @Override
  public Object postForm() {
    return client.account().createApiToken(LABEL);
  }

  @Override
  public Object csv() throws IOException {
    BigDecimal sum = BigDecimal.ZERO;
    try (LicenseReport report =
        LicenseReport.read(client.solution().getSolutionLicensesCsvReportStream(ALL_ROWS))) {
      for (LicenseRow row : report) {
        sum = sum.add(row.totalEarnings());
      }
    }
    return sum;
  }

  @Override
  public Object pdf() {
    return client.solution().getLicenseInvoicePdf("123", "1");
  }

  @Override
  public Object pdfStream() throws IOException {
    try (InputStream body = client.solution().getLicenseInvoicePdfStream("123", "1")) {
      return Streams.length(body);
    }
  }

  @Override
  public Object notFound() throws IOException {
    try {
      return client.solution().getLicenseDetails(LicenseProduct.LIVECHAT, "123");
    } catch (NotFoundException e) {
      return Bodies.Failure.message(e.rawBody());
    }
  }

  @Override
  public Object pages() {
    int items = 0;
    for (SolutionLicenseEntry license :
        client.solution().getSolutionLicensesByStatusPages(ALL_PAGES)) {
      items += license.licenseId() == null ? 0 : 1;
    }
    return items;
  }

  @Override
  public void close() {
    client.close();
  }
}
