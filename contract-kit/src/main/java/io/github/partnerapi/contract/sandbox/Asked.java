package io.github.partnerapi.contract.sandbox;

import java.util.List;

/**
 * A request and its answer, for the page of the sandbox.
 *
 * @param number how many were asked before it, and one
 * @param answered who was asked and what was answered, without query, headers and bodies
 * @param why why it was answered so
 * @param differs where request or answer are not as documented, without any value
 */
record Asked(long number, AnsweredRequest answered, String why, List<String> differs) {
  Asked {
    differs = List.copyOf(differs);
  }
}
