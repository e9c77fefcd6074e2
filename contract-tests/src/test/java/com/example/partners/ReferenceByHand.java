package com.example.partners;

import io.github.partnerapi.RawJson;
import io.github.partnerapi.api.ReferenceApi;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/**
 * A binding of somebody's own: an entry point whose accessor returns a generated interface,
 * implemented by hand.
 */
public final class ReferenceByHand implements AutoCloseable {
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI server;
  private final String token;

  ReferenceByHand(URI server, String token) {
    this.server = server;
    this.token = token;
  }

  public ReferenceApi reference() {
    return new ReferenceApi() {
      @Override
      public RawJson getCountries() {
        return get("/v2/partners/data/countries");
      }

      @Override
      public RawJson getExpertCategories() {
        return get("/v2/partners/data/categories/expert");
      }

      @Override
      public RawJson getLanguages() {
        return get("/v2/partners/data/languages");
      }

      @Override
      public void getStatus() {
        send("GET", "/v2/partners/status", "*/*");
      }

      @Override
      public void checkStatus() {
        send("HEAD", "/v2/partners/status", "*/*");
      }
    };
  }

  private RawJson get(String path) {
    return RawJson.parse(new String(send("GET", path, "application/json"), StandardCharsets.UTF_8));
  }

  private byte[] send(String method, String path, String accept) {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(server.resolve(path))
              .method(method, HttpRequest.BodyPublishers.noBody())
              .header("Accept", accept)
              .header("Authorization", "Bearer " + token)
              .build();
      return http.send(request, HttpResponse.BodyHandlers.ofByteArray()).body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    // The HTTP client ends when nothing refers to it.
  }
}
