package io.github.partnerapi.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.partnerapi.BadRequestException;
import io.github.partnerapi.CallInterruptedException;
import io.github.partnerapi.CallListener;
import io.github.partnerapi.ClientErrorException;
import io.github.partnerapi.PartnerApiException;
import io.github.partnerapi.RateLimitedException;
import io.github.partnerapi.RequestOutcome;
import io.github.partnerapi.TlsException;
import io.github.partnerapi.UnreachableException;
import io.github.partnerapi.UnreadableResponseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever goes wrong: a call has one end, each of its attempts has one, and they are told with
 * what the caller got. Each run is one script of up to three requests.
 */
class CallEndTest {
  static final String UNREADABLE = "unreadable";
  static final String BROKEN_READER = "broken reader";

  private static final Logger LOG = Logger.getLogger("io.github.partnerapi");

  @BeforeAll
  static void silenceWhatAFailingListenerLogs() {
    LOG.setLevel(Level.OFF);
  }

  @AfterAll
  static void logAgain() {
    LOG.setLevel(null);
  }

  @AfterEach
  void leaveNoInterruptToTheNextTest() {
    Thread.interrupted();
  }

  static Stream<Arguments> circumstances() {
    return Stream.of(Circumstance.values())
        .flatMap(
            circumstance -> Stream.of(Way.values()).map(way -> Arguments.of(circumstance, way)));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("circumstances")
  void everyCallAndEveryAttemptHaveOneEnd(Circumstance circumstance, Way way) {
    List<String> wrong = new ArrayList<>();
    for (List<ScriptedStep> script : scripts()) {
      Thread.interrupted();
      ScriptedCall call = new ScriptedCall(circumstance, way, script);
      call.run();
      for (String what : wrong(call)) {
        wrong.add(script + ": " + what);
      }
    }
    assertThat(wrong).isEmpty();
  }

  /** Every step comes after every other that a call goes on after, and at every number. */
  private static List<List<ScriptedStep>> scripts() {
    List<ScriptedStep> repeatable = ScriptedStep.REPEATABLE;
    List<List<ScriptedStep>> scripts = new ArrayList<>();
    for (ScriptedStep last : ScriptedStep.values()) {
      scripts.add(List.of(last));
      for (int i = 0; i < repeatable.size(); i++) {
        ScriptedStep first = repeatable.get(i);
        ScriptedStep second = repeatable.get((i + 1) % repeatable.size());
        scripts.add(List.of(first, last));
        scripts.add(List.of(second, first, last));
      }
    }
    return scripts;
  }

  private static List<String> wrong(ScriptedCall run) {
    List<CallListener.Attempt> attempts = run.events.attempts;
    if (run.events.calls.size() != 1) {
      return List.of(run.events.calls.size() + " ends of the call");
    }
    CallListener.Call call = run.events.calls.get(0);
    Throwable failure = call.failure();
    int sent = run.transport.requests().size();
    CallListener.Attempt last = attempts.isEmpty() ? null : attempts.get(attempts.size() - 1);
    List<String> wrong = new ArrayList<>();
    if (run.streamBroken ? !(failure instanceof PartnerApiException) : failure != run.thrown) {
      wrong.add("told " + failure + ", but the caller got " + run.thrown);
    }
    for (int i = 0; i < attempts.size(); i++) {
      if (attempts.get(i).number() != i + 1) {
        wrong.add("attempt " + attempts.get(i).number() + " is told as number " + (i + 1));
      }
      if (i < attempts.size() - 1 && !(attempts.get(i).failure() instanceof PartnerApiException)) {
        wrong.add("attempt " + (i + 1) + " was repeated after " + attempts.get(i).failure());
      }
    }
    if (call.attempts() != attempts.size()) {
      wrong.add(call.attempts() + " attempts, of which told: " + attempts.size());
    }
    if (sent != (run.circumstance.keepsAnAttemptFromSending() ? 0 : attempts.size())) {
      wrong.add(sent + " requests in " + attempts.size() + " attempts");
    }
    if (call.status() != (last == null ? 0 : last.status())) {
      wrong.add("status " + call.status());
    }
    if (last != null && (last.failure() == failure) == run.endedBetweenAttempts) {
      wrong.add("the last attempt is told with " + last.failure() + ", the call with " + failure);
    }
    if (failure instanceof PartnerApiException typed) {
      boolean ofTheRequest = !run.endedBetweenAttempts && sent > 0;
      RequestOutcome expected = ofTheRequest ? outcome(typed) : worst(attempts, typed);
      if (typed.outcome() != expected) {
        wrong.add("outcome " + typed.outcome() + " instead of " + expected + " of " + typed);
      }
    }
    if (Thread.currentThread().isInterrupted() != failure instanceof CallInterruptedException) {
      wrong.add("the interrupt flag after " + failure);
    }
    if (run.openResponses() > 0) {
      wrong.add("a response is left open");
    }
    return wrong;
  }

  /** What became of the request of an attempt that sent one. */
  private static RequestOutcome outcome(PartnerApiException failure) {
    if (failure instanceof UnreachableException || failure instanceof TlsException) {
      return RequestOutcome.NOT_SENT;
    }
    if (failure instanceof UnreadableResponseException) {
      return RequestOutcome.PROCESSED;
    }
    return failure instanceof ClientErrorException || failure instanceof BadRequestException
        ? RequestOutcome.REFUSED
        : failure instanceof RateLimitedException ? RequestOutcome.REFUSED : RequestOutcome.UNKNOWN;
  }

  /** What became of the requests that were sent before the call ended without one. */
  private static RequestOutcome worst(List<CallListener.Attempt> attempts, Throwable last) {
    return attempts.stream()
        .map(CallListener.Attempt::failure)
        .filter(failure -> failure != last)
        .map(failure -> outcome((PartnerApiException) failure))
        .max(Comparator.naturalOrder())
        .orElse(RequestOutcome.NOT_SENT);
  }

  /** Throws what its callers do not declare. */
  @SuppressWarnings("unchecked")
  static <E extends Throwable> E undeclared(Throwable failure) throws E {
    throw (E) failure;
  }
}
