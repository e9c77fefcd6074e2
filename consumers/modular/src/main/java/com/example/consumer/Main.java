package com.example.consumer;

import io.github.partnerapi.api.TextClient;
import io.github.partnerapi.contract.sandbox.Sandbox;
import io.github.partnerapi.nativeclient.NativeTextClient;

/** Reads a balance from the sandbox and prints one line. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    try (Sandbox sandbox = Sandbox.start();
        TextClient client = NativeTextClient.builder().baseUrl(sandbox.baseUrl()).token("t").build()) {
      System.out.println(
          "consumer modular on Java "
              + Runtime.version().feature()
              + ": "
              + client.account().getBalance().available());
    }
  }
}
