package io.github.partnerapi.contract.transport;

import org.jspecify.annotations.Nullable;

/**
 * One thing that a network may do to a client, and what a client should make of it.
 *
 * @param group what is promised
 * @param name what is done to the client
 * @param check does it, and looks what the client makes of it
 */
public record TransportRow(String group, String name, Check check) {
  /** Does something to a client. */
  @FunctionalInterface
  public interface Check {
    /**
     * Does it.
     *
     * @param client opens the client
     * @return what happened instead of what is promised, in a few words without numbers of this
     *     run; null when the promise holds
     * @throws Exception when the check itself failed
     */
    @Nullable String otherwise(HttpAdapter.Factory client) throws Exception;
  }
}
