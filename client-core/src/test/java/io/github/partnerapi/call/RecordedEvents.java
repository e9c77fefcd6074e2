package io.github.partnerapi.call;

import io.github.partnerapi.CallListener;
import java.util.ArrayList;
import java.util.List;

/** Keeps the ends that a listener is told. */
final class RecordedEvents implements CallListener {
  final List<Attempt> attempts = new ArrayList<>();
  final List<Call> calls = new ArrayList<>();
  final List<Drift> drifts = new ArrayList<>();

  @Override
  public void attempted(Attempt attempt) {
    attempts.add(attempt);
  }

  @Override
  public void called(Call call) {
    calls.add(call);
  }

  @Override
  public void drifted(Drift drift) {
    drifts.add(drift);
  }
}
