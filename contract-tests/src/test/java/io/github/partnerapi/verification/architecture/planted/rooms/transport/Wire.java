package io.github.partnerapi.verification.architecture.planted.rooms.transport;

import io.github.partnerapi.verification.architecture.planted.rooms.call.Engine;

/** Knows a room above its own. */
public final class Wire {
  /** What is not allowed. */
  public Engine engine;
}
