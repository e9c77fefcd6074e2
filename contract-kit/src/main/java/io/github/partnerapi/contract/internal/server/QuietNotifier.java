package io.github.partnerapi.contract.internal.server;

import com.github.tomakehurst.wiremock.common.Notifier;
import java.lang.System.Logger.Level;

/**
 * Hands WireMock's messages to the platform's logger, where nobody sees them unless asked for,
 * except errors.
 */
final class QuietNotifier implements Notifier {
  private static final System.Logger LOGGER =
      System.getLogger("io.github.partnerapi.contract.sandbox");

  @Override
  public void info(String message) {
    LOGGER.log(Level.TRACE, message);
  }

  @Override
  public void error(String message) {
    LOGGER.log(Level.ERROR, message);
  }

  @Override
  public void error(String message, Throwable cause) {
    LOGGER.log(Level.ERROR, message, cause);
  }
}
