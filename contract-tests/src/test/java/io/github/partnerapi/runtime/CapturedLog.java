package io.github.partnerapi.runtime;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Collection;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/**
 * Every log record of this JVM, at every level: java.util.logging itself, System.Logger, and SLF4J
 * through it.
 */
final class CapturedLog extends Handler implements AutoCloseable {
  private final Logger root = Logger.getLogger("");

  /**
   * Shows URLs at FINE; the native client refuses to send a card then, see {@link CardInLogTest}.
   */
  private final Logger jdk = Logger.getLogger("jdk.internal.httpclient.debug");

  private final Level before = root.getLevel();
  private final Handler[] others = root.getHandlers();
  private final Collection<String> lines = new ConcurrentLinkedQueue<>();

  CapturedLog() {
    setLevel(Level.ALL);
    setFormatter(new SimpleFormatter());
    for (Handler other : others) {
      root.removeHandler(other);
    }
    root.addHandler(this);
    root.setLevel(Level.ALL);
    jdk.setLevel(Level.INFO);
  }

  @Override
  public void publish(LogRecord line) {
    StringWriter text = new StringWriter();
    text.append(line.getLoggerName()).append(": ").append(getFormatter().formatMessage(line));
    if (line.getThrown() != null) {
      line.getThrown().printStackTrace(new PrintWriter(text, true));
    }
    lines.add(text.toString());
  }

  Collection<String> lines() {
    return lines;
  }

  @Override
  public void flush() {
    // Nothing is buffered.
  }

  @Override
  public void close() {
    root.removeHandler(this);
    root.setLevel(before);
    jdk.setLevel(null);
    for (Handler other : others) {
      root.addHandler(other);
    }
  }
}
