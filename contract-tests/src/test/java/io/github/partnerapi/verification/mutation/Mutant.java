package io.github.partnerapi.verification.mutation;

/**
 * One planted change.
 *
 * @param operation the operation whose fixture or description was changed
 * @param kind the kind of change, the same words for all mutants of a kind
 * @param where what was changed, so that a reader finds it
 */
record Mutant(String operation, String kind, String where) {
  @Override
  public String toString() {
    return operation + ": " + kind + " at " + where;
  }
}
