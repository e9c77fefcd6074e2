package io.github.partnerapi.verification.architecture.planted.rooms.call;

/** Is allowed: it knows nobody. */
public final class Engine {}
