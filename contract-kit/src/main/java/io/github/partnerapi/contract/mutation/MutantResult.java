package io.github.partnerapi.contract.mutation;

import java.util.List;

/**
 * What became of one mutant.
 *
 * @param mutant what the service did
 * @param fate whether a test failed
 * @param tests the test that failed, or those that ran and did not
 */
public record MutantResult(Mutant mutant, Fate fate, List<String> tests) {
  /** Keeps a copy of the tests. */
  public MutantResult {
    tests = List.copyOf(tests);
  }

  /** Says it in one sentence, such as {@code requestWithdrawal: ...: no test failed}. */
  public String sentence() {
    return mutant
        + switch (fate) {
          case NOTICED -> ": noticed by " + String.join(", ", tests);
          case UNNOTICED -> ": no test failed";
          case NOT_READ -> ": no test failed, and the program reads no such member";
          case NOT_RUN -> ": not tried";
        };
  }
}
