package io.github.partnerapi.contract.client;

import io.github.partnerapi.contract.fixture.Body;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a caller got from a call: a value, or an exception. */
public sealed interface Outcome {
  /**
   * The call returned.
   *
   * @param value the returned value encoded again: {@link Body.None} for none, JSON for models,
   *     text or binary as they are
   * @param unread where the value keeps members that no accessor gives, as JSON pointers into it
   */
  record Returned(Body value, Set<String> unread) implements Outcome {
    /** Keeps a copy of the pointers. */
    public Returned {
      unread = Set.copyOf(unread);
    }

    /**
     * The call returned a value whose members all have accessors, or that has none.
     *
     * @param value the returned value encoded again
     */
    public Returned(Body value) {
      this(value, Set.of());
    }
  }

  /**
   * The call threw.
   *
   * @param exception the simple name of the exception's class
   * @param status the status that it reports; 0 when it has none
   * @param message its message
   * @param body the raw body that it carries; null when it has none to give
   */
  record Thrown(String exception, int status, String message, byte @Nullable [] body)
      implements Outcome {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Thrown that
          && exception.equals(that.exception)
          && status == that.status
          && message.equals(that.message)
          && Arrays.equals(body, that.body);
    }

    @Override
    public int hashCode() {
      return exception.hashCode() * 31 + status;
    }

    @Override
    public String toString() {
      return exception + " with status " + status + ": " + message;
    }
  }
}
