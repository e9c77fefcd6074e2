package com.example.consumer;

import io.github.partnerapi.api.TextClient;
import io.github.partnerapi.contract.sandbox.Sandbox;
import io.github.partnerapi.nativeclient.NativeTextClient;

/** Starts a sandbox of its own and calls that; the first argument is not needed. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    try (Sandbox sandbox = Sandbox.start();
        TextClient text =
            NativeTextClient.builder().baseUrl(sandbox.baseUrl()).token("sandbox-token").build()) {
      System.out.println(text.account().getProfile().login());
    }
  }
}
