package com.example.consumer;

import io.github.partnerapi.api.TextClient;
import io.github.partnerapi.feign.FeignTextClient;
import java.net.URI;

/** Calls the server that the first argument names. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    try (TextClient text =
        FeignTextClient.builder().baseUrl(URI.create(args[0])).token("sandbox-token").build()) {
      System.out.println(text.account().getProfile().login());
    }
  }
}
