package io.github.partnerapi.benchmarks.peer;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.OffsetDateTime;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import stock.nativeclient.ApiClient;
import stock.nativeclient.ApiException;
import stock.nativeclient.api.AccountApi;
import stock.nativeclient.api.SolutionApi;
import stock.nativeclient.model.LicenseProduct;
import stock.nativeclient.model.LicenseStatus;
import stock.nativeclient.model.MonetizationType;
import stock.nativeclient.model.SolutionLicensePage;
import stock.nativeclient.model.SubmitLeadBody;

/** What the generator's library native makes of our document with its own templates. */
final class StockNative implements Peer {
  private final AccountApi account;
  private final SolutionApi solution;

  StockNative(URI server) {
    ApiClient client = new ApiClient();
    client.updateBaseUri(server.toString());
    client.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + TOKEN));
    account = new AccountApi(client);
    solution = new SolutionApi(client);
  }

  private static <T> T of(Callable<T> call) throws IOException {
    try {
      return call.call();
    } catch (IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IOException(e);
    }
  }

  @Override
  public Object object() throws IOException {
    return of(account::getProfile);
  }

  @Override
  public Object list() throws IOException {
    return of(() -> account.getWithdrawals(null, null));
  }

  @Override
  public Object postJson() throws IOException {
    SubmitLeadBody lead =
        new SubmitLeadBody()
            .partnerName("Joe Doe")
            .partnerEmail("joe@example.com")
            .companyName("Example")
            .contactEmail("jane@example.com")
            .domain("example.com")
            .firstName("Jane")
            .lastName("Doe")
            .acceptsRequirements(true)
            .monetizationType(MonetizationType.FLAT_FEE);
    return of(() -> solution.submitLead(lead));
  }

  @Override
  public Object postForm() throws IOException {
    return of(() -> account.createApiToken(LABEL));
  }

  /** It reads every answer as JSON. */
  @Override
  public @Nullable Object csv() {
    return null;
  }

  /** It leaves a file behind for each call. */
  @Override
  public Object pdf() throws IOException {
    File file = of(() -> solution.getLicenseInvoicePdf("123", "1"));
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
    } catch (ApiException e) {
      return Bodies.Failure.message(Bodies.utf8(e.getResponseBody()));
    }
  }

  @Override
  public Object pages() throws IOException {
    OffsetDateTime from = OffsetDateTime.parse("2022-01-01T00:00:00Z");
    OffsetDateTime to = OffsetDateTime.parse("2023-12-31T23:59:59Z");
    int items = 0;
    String cursor = null;
    do {
      String position = cursor;
      SolutionLicensePage page =
          of(
              () ->
                  solution.getSolutionLicensesByStatus(
                      LicenseStatus.PAID, from, to, null, position));
      items += page.getResults().size();
      cursor = page.getNextCursor();
    } while (!cursor.equals(Bodies.LicensePage.LAST));
    return items;
  }
}
