package io.github.partnerapi.contract.sandbox;

import io.github.partnerapi.contract.fixture.FixtureResponse;

/**
 * Sees each answer of a sandbox before it is sent, and may send another one. Asked on the threads
 * of the server.
 */
@FunctionalInterface
public interface AnswerFilter {
  /**
   * Gives what is sent.
   *
   * @param operation the operationId of the request
   * @param target path and query of the request, encoded as sent
   * @param normal what the sandbox would answer
   */
  FilteredAnswer filter(String operation, String target, FixtureResponse normal);

  /**
   * Sees that somebody plans a fault, which takes the place of an answer; does nothing unless
   * overridden.
   *
   * @param operation the operationId
   * @param fault what will go wrong
   */
  default void planned(String operation, SandboxFault fault) {}
}
