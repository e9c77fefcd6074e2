package io.github.partnerapi.verification.architecture.planted.contract;

import io.github.partnerapi.nativeclient.NativeTextClient;

/** Knows a client. */
public final class Judge {
  /** What is not allowed. */
  public Object client() {
    return NativeTextClient.builder();
  }
}
