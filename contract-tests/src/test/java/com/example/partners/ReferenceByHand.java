package com.example.partners;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.partnerapi.api.ReferenceApi;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

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
      public JsonNode getCountries() {
        return get("/v2/partners/data/countries");
      }

      @Override
      public JsonNode getExpertCategories() {
        return get("/v2/partners/data/categories/expert");
      }

      @Override
      public JsonNode getLanguages() {
        return get("/v2/partners/data/languages");
      }

      @Override
      public void getStatus() {
        send("/v2/partners/status", "*/*");
      }
    };
  }

  private JsonNode get(String path) {
    try {
      return new JsonMapper().readTree(send(path, "application/json"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private byte[] send(String path, String accept) {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(server.resolve(path))
              .header("Authorization", "Bearer " + token)
              .header("Accept", accept)
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
