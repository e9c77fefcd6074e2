package io.github.partnerapi.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.partnerapi.CallListener;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The ends of calls and attempts as a listener is told them. */
final class ToldEnds implements CallListener {
  final List<Attempt> attempts = new CopyOnWriteArrayList<>();
  final List<Call> calls = new CopyOnWriteArrayList<>();

  @Override
  public void attempted(Attempt attempt) {
    attempts.add(attempt);
  }

  @Override
  public void called(Call call) {
    calls.add(call);
  }

  void clear() {
    attempts.clear();
    calls.clear();
  }

  /**
   * The call was told once, with what the caller got, and so was each of its attempts.
   *
   * @param thrown what the caller got, or null
   * @param sent how many attempts there were
   */
  void assertOneCall(@Nullable Throwable thrown, int sent) {
    assertThat(calls).hasSize(1);
    assertThat(calls.get(0).failure()).isSameAs(thrown);
    assertThat(calls.get(0).attempts()).isEqualTo(sent);
    assertThat(attempts)
        .extracting(Attempt::number)
        .containsExactlyElementsOf(IntStream.rangeClosed(1, sent).boxed().toList());
    assertThat(attempts.subList(0, Math.max(0, sent - 1)))
        .allMatch(attempt -> attempt.failure() != null);
    if (sent > 0) {
      assertThat(attempts.get(sent - 1).failure()).isSameAs(thrown);
      assertThat(attempts.get(sent - 1).status()).isEqualTo(calls.get(0).status());
    }
  }
}
