package io.github.partnerapi.verification.tour;

import io.github.partnerapi.api.Dialog360Client;
import io.github.partnerapi.api.TextClient;
import io.github.partnerapi.contract.sandbox.Sandbox;
import io.github.partnerapi.feign.FeignDialog360Client;
import io.github.partnerapi.feign.FeignTextClient;
import io.github.partnerapi.nativeclient.NativeDialog360Client;
import io.github.partnerapi.nativeclient.NativeTextClient;
import java.io.PrintStream;
import java.net.URI;
import java.util.logging.LogManager;

/**
 * Starts the sandbox on a free port, calls it with both clients, and prints side by side what each
 * received.
 */
public final class Tour {
  private static final String TOKEN = "sandbox-token";
  private static final String KEY = "sandbox-api-key";

  private Tour() {}

  /** Makes the tour; fails when the clients differ. */
  public static void main(String[] arguments) {
    // What the libraries below log is not for who reads this console.
    LogManager.getLogManager().reset();
    int differences = run(System.out);
    if (differences > 0) {
      throw new IllegalStateException(
          "The clients differ in " + differences + " steps of the tour");
    }
  }

  static int run(PrintStream out) {
    try (Sandbox sandbox = Sandbox.start()) {
      URI url = sandbox.baseUrl();
      sandbox.answer("requestWithdrawal", "below-minimum");
      out.println("The sandbox answers for api.livechatinc.com and hub.360dialog.io at " + url);
      try (TextClient feignText = FeignTextClient.builder().baseUrl(url).token(TOKEN).build();
          Dialog360Client feignDialog =
              FeignDialog360Client.builder().baseUrl(url).apiKey(KEY).build();
          TextClient nativeText = NativeTextClient.builder().baseUrl(url).token(TOKEN).build();
          Dialog360Client nativeDialog =
              NativeDialog360Client.builder().baseUrl(url).apiKey(KEY).build()) {
        SideBySide table = new SideBySide(out);
        table.heading("client-feign", "client-native");
        TourSteps.all()
            .forEach(
                (title, step) ->
                    table.step(
                        title,
                        step.apply(feignText, feignDialog),
                        step.apply(nativeText, nativeDialog)));
        out.println();
        out.println(
            table.differences() == 0
                ? "Both clients received the same."
                : table.differences() + " steps differ.");
        return table.differences();
      }
    }
  }
}
