package io.github.partnerapi;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Watches the calls of a client: for metrics, traces and alarms. All methods do nothing unless
 * overridden.
 *
 * <p>Called on the thread of the call, so it should be quick; safe for use by many threads. What a
 * listener throws is logged and does not disturb the call. Events hold no URL, no body, and of the
 * headers the request id of the service alone.
 */
public interface CallListener {
  /**
   * A call begins. The place to open what shall be in scope on this thread, such as an observation
   * or the MDC of a log; {@link #returning} is the place to close it.
   *
   * @param operation the operation id of the document
   * @return what watches this one call, so that it can keep state for it; this listener by default
   */
  default CallListener calling(String operation) {
    return this;
  }

  /**
   * A call begins, with how well its operation is known: told in place of {@link #calling(String)},
   * to which it leads unless it is overridden.
   *
   * @param operation the operation id of the document
   * @param evidence whether the operation is documented, observed or inferred
   * @return what watches this one call
   */
  default CallListener calling(String operation, Evidence evidence) {
    return calling(operation);
  }

  /**
   * An attempt is about to be sent.
   *
   * @param number 1 for the first attempt
   * @param headers takes headers for this attempt
   */
  default void attempting(int number, AttemptHeaders headers) {}

  /**
   * The method of the call is about to return or to throw, on the thread of {@link #calling}. Told
   * once for each call, before {@link #called}, which of a streamed body follows later and perhaps
   * on another thread.
   */
  default void returning() {}

  /**
   * An attempt has ended. Told once for each that was begun, also when it could not send anything.
   *
   * @param attempt what happened
   */
  default void attempted(Attempt attempt) {}

  /**
   * A call has ended, with all its attempts. Told once for each, whatever ended it: a result, a
   * failure, an interrupt, a rate limit without room. A streamed body ends its call when it breaks
   * off, or else when it is closed. Wrong arguments and a closed client begin no call.
   *
   * @param call what happened
   */
  default void called(Call call) {}

  /**
   * A response differs from the document. The value is kept, see {@code extraMembers()} of the
   * models.
   *
   * @param drift what differs
   */
  default void drifted(Drift drift) {}

  /**
   * One attempt.
   *
   * @param operation the operation id of the document
   * @param number 1 for the first attempt
   * @param status the HTTP status, 0 when no response came
   * @param duration from sending to the last byte that was read
   * @param requestBytes the length of the request body
   * @param responseBytes how much of the response body was read, before decompression
   * @param failure what the caller got, mostly a {@link PartnerApiException}; null for a success
   * @param requestId by what name the service knows the request, see {@link Headers#requestId()};
   *     null when no response came, or none with such a header
   */
  record Attempt(
      String operation,
      int number,
      int status,
      Duration duration,
      long requestBytes,
      long responseBytes,
      @Nullable Throwable failure,
      @Nullable String requestId) {
    /**
     * Describes an attempt whose request the service has given no name, for tests of listeners.
     *
     * @param operation the operation id of the document
     * @param number 1 for the first attempt
     * @param status the HTTP status, 0 when no response came
     * @param duration from sending to the last byte that was read
     * @param requestBytes the length of the request body
     * @param responseBytes how much of the response body was read, before decompression
     * @param failure what the caller got; null for a success
     */
    public Attempt(
        String operation,
        int number,
        int status,
        Duration duration,
        long requestBytes,
        long responseBytes,
        @Nullable Throwable failure) {
      this(operation, number, status, duration, requestBytes, responseBytes, failure, null);
    }
  }

  /**
   * One call.
   *
   * @param operation the operation id of the document
   * @param attempts how many attempts it took
   * @param status the HTTP status of the last attempt, 0 when no response came
   * @param duration from the first attempt to the end of the last, waiting included
   * @param failure what the caller got, mostly a {@link PartnerApiException}; of a streamed body
   *     that breaks off, the exception that says its kind; null for a success
   */
  record Call(
      String operation, int attempts, int status, Duration duration, @Nullable Throwable failure) {}

  /**
   * One difference between a response and the document.
   *
   * @param operation the operation id of the document
   * @param kind what differs
   * @param pointer the JSON pointer of the value within the body
   */
  record Drift(String operation, Kind kind, String pointer) {
    /** The kinds of difference. */
    public enum Kind {
      /** A member that the document does not describe. */
      UNKNOWN_MEMBER,
      /** A value that an open set does not list. */
      UNKNOWN_VALUE,
      /** A value of another JSON type, or a text that is not of the documented format. */
      WRONG_TYPE,
      /**
       * A member that comes twice in one object. The later value counts; two amounts that differ
       * are an {@link UnreadableResponseException} instead.
       */
      DUPLICATE_MEMBER
    }
  }
}
