package io.github.partnerapi.verification.recording;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** Any other client. */
final class Wire {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private Wire() {}

  static String get(String url) {
    return send(HttpRequest.newBuilder(URI.create(url)).build());
  }

  static String post(String url) {
    return send(
        HttpRequest.newBuilder(URI.create(url)).POST(HttpRequest.BodyPublishers.noBody()).build());
  }

  /**
   * Sends a request that a client of the Java library would not let pass, and gives the whole
   * answer.
   */
  static String raw(URI service, String line, List<String> headers) {
    String head =
        line
            + "\r\nHost: 127.0.0.1\r\nConnection: close\r\n"
            + headers.stream().map(header -> header + "\r\n").collect(Collectors.joining());
    try (Socket socket = new Socket(service.getHost(), service.getPort())) {
      socket.getOutputStream().write((head + "\r\n").getBytes(StandardCharsets.UTF_8));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String send(HttpRequest request) {
    try {
      return HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
