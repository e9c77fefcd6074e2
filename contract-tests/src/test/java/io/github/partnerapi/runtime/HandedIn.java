package io.github.partnerapi.runtime;

import feign.Client;
import feign.DefaultClient;
import feign.Request;
import feign.Response;
import feign.okhttp.OkHttpClient;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.DefaultHttpRequestRetryStrategy;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.util.TimeValue;

/** HTTP clients that a caller may hand in, as they come or with their repeats switched off. */
enum HandedIn {
  /** It repeats, and can be seen to: the builder refuses it. */
  OKHTTP_AS_IT_COMES(OkHttpClient::new),

  OKHTTP_WITHOUT_REPEATS(
      () ->
          new OkHttpClient(
              new okhttp3.OkHttpClient.Builder()
                  .retryOnConnectionFailure(false)
                  .followRedirects(false)
                  .build())),

  /** As it comes, but for the second that it waits before it repeats. */
  APACHE_WITH_REPEATS(
      () ->
          apache(
              HttpClients.custom()
                  .setRetryStrategy(
                      new DefaultHttpRequestRetryStrategy(1, TimeValue.ofMilliseconds(1)))
                  .build())),

  APACHE_WITHOUT_REPEATS(
      () ->
          apache(
              HttpClients.custom()
                  .disableAutomaticRetries()
                  .disableRedirectHandling()
                  .disableCookieManagement()
                  .build())),

  /** Nobody sees what stands behind a class of the caller's. */
  FEIGNS_DEFAULT_BEHIND_ANOTHER(() -> new CallersFeignClient(new DefaultClient(null, null)));

  private final Supplier<Client> client;

  HandedIn(Supplier<Client> client) {
    this.client = client;
  }

  Client client() {
    return client.get();
  }

  /** An adapter as it stands in many a program. */
  private static Client apache(CloseableHttpClient http) {
    return (request, options) -> {
      HttpUriRequestBase sent =
          new HttpUriRequestBase(request.httpMethod().name(), URI.create(request.url()));
      request
          .headers()
          .forEach(
              (name, values) -> {
                if (!name.equalsIgnoreCase("Content-Length")) {
                  values.forEach(value -> sent.addHeader(name, value));
                }
              });
      if (request.body() != null) {
        sent.setEntity(new ByteArrayEntity(request.body(), null));
      }
      return http.execute(sent, came -> response(request, came));
    };
  }

  private static Response response(Request request, ClassicHttpResponse came) throws IOException {
    Map<String, Collection<String>> headers = new LinkedHashMap<>();
    for (Header header : came.getHeaders()) {
      headers.computeIfAbsent(header.getName(), name -> new ArrayList<>()).add(header.getValue());
    }
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    if (came.getEntity() != null) {
      body.write(EntityUtils.toByteArray(came.getEntity()));
    }
    return Response.builder()
        .status(came.getCode())
        .request(request)
        .headers(headers)
        .body(body.toByteArray())
        .build();
  }
}
