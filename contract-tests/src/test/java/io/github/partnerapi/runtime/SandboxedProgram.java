package io.github.partnerapi.runtime;

import io.github.partnerapi.api.TextClient;
import io.github.partnerapi.contract.sandbox.Sandbox;

/** Starts a sandbox and asks it for a balance with each client. */
public final class SandboxedProgram {
  private SandboxedProgram() {}

  /**
   * Makes the calls.
   *
   * @param args none
   */
  public static void main(String[] args) {
    try (Sandbox sandbox = Sandbox.start(0)) {
      for (TestClient kind : TestClient.values()) {
        try (TextClient client = kind.text(sandbox.baseUrl()).build()) {
          System.out.println(kind + " " + client.account().getBalance().available());
        }
      }
    }
    Runtime.getRuntime().halt(0);
  }
}
