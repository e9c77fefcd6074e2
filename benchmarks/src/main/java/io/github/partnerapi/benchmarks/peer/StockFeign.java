package io.github.partnerapi.benchmarks.peer;

import feign.FeignException;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import stock.feign.ApiClient;
import stock.feign.api.AccountApi;
import stock.feign.api.SolutionApi;
import stock.feign.model.LicenseProduct;
import stock.feign.model.LicenseStatus;
import stock.feign.model.MonetizationType;
import stock.feign.model.SolutionLicensePage;
import stock.feign.model.SubmitLeadBody;

/** What the generator's library feign makes of our document with its own templates, on OkHttp. */
final class StockFeign implements Peer {
  private final AccountApi account;
  private final SolutionApi solution;

  StockFeign(URI server) {
    ApiClient client = new ApiClient();
    client.setBasePath(server.toString());
    client
        .getFeignBuilder()
        .requestInterceptor(request -> request.header("Authorization", "Bearer " + TOKEN));
    account = client.buildClient(AccountApi.class);
    solution = client.buildClient(SolutionApi.class);
  }

  @Override
  public Object object() {
    return account.getProfile();
  }

  @Override
  public Object list() {
    return account.getWithdrawals(null, null);
  }

  @Override
  public Object postJson() {
    return solution.submitLead(
        new SubmitLeadBody()
            .partnerName("Joe Doe")
            .partnerEmail("joe@example.com")
            .companyName("Example")
            .contactEmail("jane@example.com")
            .domain("example.com")
            .firstName("Jane")
            .lastName("Doe")
            .acceptsRequirements(true)
            .monetizationType(MonetizationType.FLAT_FEE));
  }

  @Override
  public Object postForm() {
    return account.createApiToken(LABEL);
  }

  /** It reads every answer as JSON. */
  @Override
  public @Nullable Object csv() {
    return null;
  }

  /** It leaves a file behind for each call. */
  @Override
  public Object pdf() throws IOException {
    File file = solution.getLicenseInvoicePdf("123", "1");
    long length = file.length();
    Files.delete(file.toPath());
    return length;
  }

  @Override
  public @Nullable Object pdfStream() {
    return null;
  }

  @Override
  public Object notFound() throws IOException {
    try {
      return solution.getLicenseDetails(LicenseProduct.LIVECHAT, "123");
    } catch (FeignException.NotFound e) {
      return Bodies.Failure.message(Bodies.utf8(e.contentUTF8()));
    }
  }

  @Override
  public Object pages() {
    OffsetDateTime from = OffsetDateTime.parse("2022-01-01T00:00:00Z");
    OffsetDateTime to = OffsetDateTime.parse("2023-12-31T23:59:59Z");
    int items = 0;
    String cursor = null;
    do {
      SolutionLicensePage page =
          solution.getSolutionLicensesByStatus(LicenseStatus.PAID, from, to, null, cursor);
      items += page.getResults().size();
      cursor = page.getNextCursor();
    } while (!cursor.equals(Bodies.LicensePage.LAST));
    return items;
  }
}
