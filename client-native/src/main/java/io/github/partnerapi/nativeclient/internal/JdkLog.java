package io.github.partnerapi.nativeclient.internal;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Knows when {@link java.net.http.HttpClient} writes URLs to a log: where a program sends {@link
 * System.Logger} to a library whose default is DEBUG, such as Logback, it does so unasked.
 */
final class JdkLog {
  private static final String DEBUG_LOGGER = "jdk.internal.httpclient.debug";
  private static final String LOG_PROPERTY = "jdk.httpclient.HttpClient.log";
  private static final String QUIET = "errors,ssl,trace,channel";

  private JdkLog() {}

  /** Says what to do about it when it would, and null when it would not. */
  static @Nullable String showingTargets() {
    if (System.getLogger(DEBUG_LOGGER).isLoggable(System.Logger.Level.DEBUG)
        || !"false".equals(System.getProperty(DEBUG_LOGGER, "false"))) {
      return "set the logger " + DEBUG_LOGGER + " to INFO and leave its system property out";
    }
    for (String what :
        System.getProperty(LOG_PROPERTY, "").toLowerCase(Locale.ROOT).split("[,:]", -1)) {
      if (!what.isBlank() && !QUIET.contains(what.strip())) {
        return "leave '" + what.strip() + "' out of the system property " + LOG_PROPERTY;
      }
    }
    return null;
  }
}
