package io.github.partnerapi.runtime;

import io.github.partnerapi.CallListener;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps what is told of drift. */
final class Drifts implements CallListener {
  private final List<Drift> seen = new CopyOnWriteArrayList<>();

  @Override
  public void drifted(Drift drift) {
    seen.add(drift);
  }

  List<Drift> seen() {
    return seen;
  }
}
