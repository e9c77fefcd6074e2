package io.github.partnerapi.call;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * The User-Agent header: this library, the Java version, the transport, and what the caller adds.
 */
public final class UserAgent {
  private static final String VERSION = version();

  private UserAgent() {}

  public static String of(String transport, String suffix) {
    String agent =
        "partner-api-clients/"
            + VERSION
            + " (java/"
            + Runtime.version().feature()
            + "; "
            + transport
            + ")";
    return suffix.isEmpty() ? agent : agent + " " + suffix;
  }

  public static String checked(String suffix) {
    if (!suffix.chars().allMatch(c -> c >= 0x20 && c < 0x7f)) {
      throw new IllegalArgumentException(
          "suffix: the User-Agent header takes printable ASCII, without line breaks");
    }
    return suffix;
  }

  private static String version() {
    try (InputStream in = UserAgent.class.getResourceAsStream("version.properties")) {
      Properties properties = new Properties();
      properties.load(in);
      return properties.getProperty("version");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
