package io.github.partnerapi.verification.architecture.planted.habits;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.concurrent.TimeUnit;

/** Has one habit of each kind that is not allowed, and beside it what is. */
public final class Habits {
  /** Is allowed. */
  public static final int LIMIT = 3;

  /** Is not. */
  public static int count;

  /** Dates. */
  public Instant now() {
    return new Date().toInstant();
  }

  /** Waiting. */
  public void pause() throws InterruptedException {
    Thread.sleep(0);
    TimeUnit.NANOSECONDS.sleep(0);
  }

  /** Characters. */
  public String text(byte[] bytes) {
    String same = new String(new String(bytes).getBytes(), StandardCharsets.UTF_8);
    return new String(same.getBytes(StandardCharsets.UTF_8), 0, 0);
  }
}
