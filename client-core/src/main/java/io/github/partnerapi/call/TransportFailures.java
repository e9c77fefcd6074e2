package io.github.partnerapi.call;

import io.github.partnerapi.CallInterruptedException;
import io.github.partnerapi.CallTimeoutException;
import io.github.partnerapi.ConnectionLostException;
import io.github.partnerapi.PartnerApiException;
import io.github.partnerapi.RequestOutcome;
import io.github.partnerapi.TlsException;
import io.github.partnerapi.UnreachableException;
import io.github.partnerapi.transport.Deadline;
import io.github.partnerapi.transport.NotSentException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.function.Predicate;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;

/**
 * Turns what a transport throws into the exceptions of the clients.
 *
 * @param operation the operation id, for the message
 * @param late tells whether a failure means that the time is over
 * @param time how long the call might take, written out when a message is needed
 */
record TransportFailures(String operation, Predicate<Exception> late, Object time) {
  static TransportFailures of(String operation, Deadline deadline, Duration time) {
    return new TransportFailures(operation, failure -> deadline.remainingNanos() <= 0, time);
  }

  static TransportFailures withoutDeadline(String operation) {
    return new TransportFailures(
        operation,
        failure -> failure instanceof SocketTimeoutException,
        "the time of the HTTP client");
  }

  PartnerApiException of(Exception failure) {
    boolean interrupted =
        failure instanceof InterruptedException
            || ((failure instanceof InterruptedIOException || failure instanceof NotSentException)
                && Thread.currentThread().isInterrupted());
    if (interrupted) {
      Thread.currentThread().interrupt();
      return new CallInterruptedException(
          operation,
          "while it was under way",
          failure instanceof NotSentException ? RequestOutcome.NOT_SENT : RequestOutcome.UNKNOWN,
          safe(failure));
    }
    if (failure instanceof NotSentException notSent) {
      return notSent(notSent);
    }
    if (failure instanceof SSLHandshakeException || failure instanceof SSLPeerUnverifiedException) {
      return new TlsException(operation, TlsRefusal.of((SSLException) failure), safe(failure));
    }
    return late.test(failure)
        ? new CallTimeoutException(
            operation, "no complete answer within " + time, RequestOutcome.UNKNOWN, safe(failure))
        : new ConnectionLostException(operation, reason(failure), safe(failure));
  }

  private PartnerApiException notSent(NotSentException failure) {
    Throwable cause = failure.getCause() == null ? failure : failure.getCause();
    if (cause instanceof SSLException refusal) {
      return new TlsException(operation, TlsRefusal.of(refusal), safe(cause));
    }
    String reason = failure.reason();
    return new UnreachableException(
        operation, reason == null ? reason(cause) : reason, safe(cause));
  }

  /** The class alone: a transport's message may quote a URL, a header, or what a server sent. */
  private static String reason(Throwable cause) {
    return cause.getClass().getSimpleName();
  }

  /** Keeps the kind and the place of a failure below, without its message. */
  private static Throwable safe(Throwable cause) {
    return new TransportFailure(cause);
  }
}
