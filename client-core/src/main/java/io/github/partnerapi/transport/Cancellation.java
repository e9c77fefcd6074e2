package io.github.partnerapi.transport;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Ends calls from another thread. Safe for use by many threads. */
public final class Cancellation {
  private final Set<Registration> registered = ConcurrentHashMap.newKeySet();
  private volatile boolean cancelled;

  /** Starts without being cancelled. */
  public Cancellation() {}

  /** What is done on cancellation, as long as it is not closed. */
  public final class Registration implements AutoCloseable {
    private final Runnable action;

    private Registration(Runnable action) {
      this.action = action;
    }

    /** Takes the action back. */
    @Override
    public void close() {
      registered.remove(this);
    }

    private void act() {
      if (registered.remove(this)) {
        action.run();
      }
    }
  }

  /**
   * Asks for an action on cancellation, which runs at once when that has been.
   *
   * @param action ends what is under way; run once at most, on the thread that cancels
   * @return takes it back
   */
  public Registration onCancel(Runnable action) {
    Registration registration = new Registration(action);
    registered.add(registration);
    if (cancelled) {
      registration.act();
    }
    return registration;
  }

  /** Ends what is under way, and whatever asks later. */
  public void cancel() {
    cancelled = true;
    registered.forEach(Registration::act);
  }
}
