package io.github.partnerapi.verification.report;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Keeps secrets out of reports. Those of the sandbox are public and stay, since they make a report
 * readable.
 */
public final class Secrets {
  private static final Set<String> HEADERS =
      Set.of("authorization", "x-api-key", "cookie", "set-cookie", "proxy-authorization");
  private static final Pattern SANDBOX =
      Pattern.compile("(Bearer )?(sandbox|revoked)-(token|api-key)");

  private Secrets() {}

  /** Gives a header's value, or three asterisks where it is a secret. */
  public static String masked(String header, String value) {
    boolean secret =
        HEADERS.contains(header.toLowerCase(Locale.ROOT)) && !SANDBOX.matcher(value).matches();
    return secret ? "***" : value;
  }
}
