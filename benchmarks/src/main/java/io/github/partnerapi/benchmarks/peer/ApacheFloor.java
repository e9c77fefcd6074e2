package io.github.partnerapi.benchmarks.peer;

import java.io.IOException;
import java.net.URI;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.jspecify.annotations.Nullable;

/** Apache HttpClient 5 by hand: the floor of the Feign client. */
final class ApacheFloor extends ByHand {
  private final CloseableHttpClient http =
      HttpClients.custom()
          .setConnectionManager(
              PoolingHttpClientConnectionManagerBuilder.create()
                  .setMaxConnPerRoute(256)
                  .setMaxConnTotal(256)
                  .build())
          .disableAutomaticRetries()
          .disableRedirectHandling()
          .disableCookieManagement()
          .disableAuthCaching()
          .disableContentCompression()
          .build();
  private final String server;

  ApacheFloor(URI server) {
    this.server = server.toString();
  }

  private ClassicHttpRequest request(String method, String target, String accept) {
    ClassicHttpRequest request = new HttpUriRequestBase(method, URI.create(server + target));
    request.addHeader("Authorization", "Bearer " + TOKEN);
    request.addHeader("Accept", accept);
    return request;
  }

  @Override
  Reply send(
      String method,
      String target,
      String accept,
      @Nullable String contentType,
      byte @Nullable [] body)
      throws IOException {
    ClassicHttpRequest request = request(method, target, accept);
    if (body != null) {
      request.setEntity(new ByteArrayEntity(body, ContentType.parse(contentType)));
    }
    return http.execute(
        request,
        response -> new Reply(response.getCode(), EntityUtils.toByteArray(response.getEntity())));
  }

  @Override
  public Object pdfStream() throws IOException {
    return http.execute(
        request("GET", PDF, "application/pdf"),
        response -> Streams.length(response.getEntity().getContent()));
  }

  @Override
  public void close() throws IOException {
    http.close();
  }
}
