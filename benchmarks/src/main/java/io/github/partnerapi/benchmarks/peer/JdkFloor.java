package io.github.partnerapi.benchmarks.peer;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.jspecify.annotations.Nullable;

/** java.net.http.HttpClient by hand: the floor of the native client. */
final class JdkFloor extends ByHand {
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final String server;

  JdkFloor(URI server) {
    this.server = server.toString();
  }

  private HttpRequest.Builder request(String target, String accept) {
    return HttpRequest.newBuilder(URI.create(server + target))
        .header("Authorization", "Bearer " + TOKEN)
        .header("Accept", accept);
  }

  @Override
  Reply send(
      String method,
      String target,
      String accept,
      @Nullable String contentType,
      byte @Nullable [] body)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = request(target, accept);
    if (contentType != null) {
      request.header("Content-Type", contentType);
    }
    request.method(
        method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
    HttpResponse<byte[]> response = http.send(request.build(), BodyHandlers.ofByteArray());
    return new Reply(response.statusCode(), response.body());
  }

  @Override
  public Object pdfStream() throws IOException, InterruptedException {
    HttpRequest request = request(PDF, "application/pdf").GET().build();
    try (InputStream body = http.send(request, BodyHandlers.ofInputStream()).body()) {
      return Streams.length(body);
    }
  }
}
