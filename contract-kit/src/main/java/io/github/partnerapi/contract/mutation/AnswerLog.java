package io.github.partnerapi.contract.mutation;

import io.github.partnerapi.contract.fixture.FixtureResponse;
import io.github.partnerapi.contract.sandbox.AnswerFilter;
import io.github.partnerapi.contract.sandbox.FilteredAnswer;
import io.github.partnerapi.contract.sandbox.Sandbox;
import io.github.partnerapi.contract.sandbox.SandboxFault;
import java.util.ArrayList;
import java.util.List;

/** Keeps what a test is answered and changes nothing. Safe for use by many threads. */
public final class AnswerLog implements AnswerFilter {
  private final List<RecordedAnswer> answers = new ArrayList<>();

  /** Begins with nothing. */
  public AnswerLog() {}

  @Override
  public synchronized FilteredAnswer filter(
      String operation, String target, FixtureResponse normal) {
    // What the sandbox says of a wrong request, no service says.
    if (!normal.headers().containsKey(Sandbox.REFUSAL_HEADER)) {
      answers.add(new RecordedAnswer(operation, target, normal, null));
    }
    return FilteredAnswer.of(normal);
  }

  @Override
  public synchronized void planned(String operation, SandboxFault fault) {
    answers.add(new RecordedAnswer(operation, "", null, fault));
  }

  synchronized List<RecordedAnswer> answers() {
    return List.copyOf(answers);
  }
}
