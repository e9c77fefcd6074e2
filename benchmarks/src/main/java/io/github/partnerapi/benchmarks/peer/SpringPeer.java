package io.github.partnerapi.benchmarks.peer;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.client.HttpComponentsClientHttpRequestFactory;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.support.RestClientAdapter;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;

/** Spring's RestClient with an HTTP interface, on Apache HttpClient 5. */
final class SpringPeer implements Peer {
  private interface Api {
    @GetExchange("/v2/partners")
    Bodies.Profile profile();

    @GetExchange("/v2/partners/withdrawals")
    Bodies.Withdrawals withdrawals();

    @PostExchange(url = "/v2/partners/solutions/leads", contentType = "application/json")
    Bodies.SubmittedLead submit(@RequestBody Bodies.Lead lead);

    @PostExchange(url = "/v2/partners/tokens", contentType = "application/x-www-form-urlencoded")
    Bodies.Token token(@RequestBody MultiValueMap<String, String> form);

    @GetExchange(url = "/v2/partners/solutions/licenses/search/csv", accept = "text/csv")
    String csv();

    @GetExchange(
        url = "/v2/partners/solutions/licenses/{license}/invoices/{invoice}",
        accept = "application/pdf")
    byte[] pdf(@PathVariable("license") String license, @PathVariable("invoice") String invoice);

    @GetExchange("/v2/partners/solutions/licenses/livechat/{license}")
    Bodies.License license(@PathVariable("license") String license);

    @GetExchange("/v2/partners/solutions/licenses/paid")
    Bodies.LicensePage licenses(
        @RequestParam("date_from") String from,
        @RequestParam("date_to") String to,
        @RequestParam(name = "next_cursor", required = false) @Nullable String cursor);
  }

  private final RestClient http;
  private final Api api;

  SpringPeer(URI server) {
    http =
        RestClient.builder()
            .baseUrl(server.toString())
            .requestFactory(new HttpComponentsClientHttpRequestFactory())
            .defaultHeader("Authorization", "Bearer " + TOKEN)
            .build();
    api =
        HttpServiceProxyFactory.builderFor(RestClientAdapter.create(http))
            .build()
            .createClient(Api.class);
  }

  @Override
  public Object object() {
    return api.profile();
  }

  @Override
  public Object list() {
    return api.withdrawals();
  }

  @Override
  public Object postJson() {
    return api.submit(Bodies.Lead.example());
  }

  @Override
  public Object postForm() {
    MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
    form.add("label", LABEL);
    return api.token(form);
  }

  @Override
  public Object csv() {
    return CsvByHand.earnings(api.csv());
  }

  @Override
  public Object pdf() {
    return api.pdf("123", "1");
  }

  /** Its interfaces have no streams, so by the client itself. */
  @Override
  public @Nullable Object pdfStream() {
    return http.get()
        .uri("/v2/partners/solutions/licenses/{license}/invoices/{invoice}", "123", "1")
        .exchange(
            (request, response) -> {
              try (InputStream body = response.getBody()) {
                return Streams.length(body);
              }
            });
  }

  @Override
  public Object notFound() throws IOException {
    try {
      return api.license("123");
    } catch (HttpClientErrorException.NotFound e) {
      return Bodies.Failure.message(e.getResponseBodyAsByteArray());
    }
  }

  @Override
  public Object pages() {
    int items = 0;
    String cursor = null;
    Bodies.LicensePage page;
    do {
      page = api.licenses("2022-01-01T00:00:00Z", "2023-12-31T23:59:59Z", cursor);
      items += page.results().size();
      cursor = page.nextCursor();
    } while (!page.isLast());
    return items;
  }
}
