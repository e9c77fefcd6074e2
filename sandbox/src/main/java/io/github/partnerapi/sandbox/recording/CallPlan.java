package io.github.partnerapi.sandbox.recording;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The calls to record, in their order.
 *
 * @param calls the calls
 * @param leftOut which operations are not called, and what is missing for them; for the report
 */
public record CallPlan(List<PlannedCall> calls, List<String> leftOut) {
  /** Keeps copies. */
  public CallPlan {
    calls = List.copyOf(calls);
    leftOut = List.copyOf(leftOut);
  }

  /**
   * One call.
   *
   * @param operation the operationId
   * @param name the case that its fixture gets
   * @param arguments by their names on the wire, a JSON body under {@code body}; an argument {@code
   *     {"from": "<operation>", "at": "<pointer>"}} is taken from the last successful answer of
   *     that operation
   * @param optional whether the call is left out, with a note, when there is no credential for it
   *     or nothing to take an argument from
   */
  public record PlannedCall(
      String operation, String name, Map<String, JsonNode> arguments, boolean optional) {
    /** Keeps a copy of the arguments. */
    public PlannedCall {
      arguments = Map.copyOf(arguments);
    }
  }

  /**
   * A call of every operation that only reads, with the arguments that it requires: as in the kit's
   * fixtures, identifiers as the lists of the account give them. Where no list gives them, as with
   * the partners, clients and channels of 360dialog, the operation is left out.
   */
  public static CallPlan readOnly() {
    return PlanReader.readOnly();
  }

  /**
   * Reads calls from a JSON array of {@code {"operation": "...", "case": "...", "arguments":
   * {...}}}; the case is {@code recorded} unless given.
   *
   * @throws RecordingException when the file cannot be read, or an entry has another form or an
   *     unknown operation
   */
  public static CallPlan read(Path file) {
    return PlanReader.read(file);
  }

  /** These calls, then others. What the others call is no longer left out. */
  public CallPlan then(CallPlan others) {
    List<PlannedCall> all = new ArrayList<>(calls);
    all.addAll(others.calls());
    List<String> missing = new ArrayList<>(leftOut);
    missing.addAll(others.leftOut());
    missing.removeIf(
        line -> all.stream().anyMatch(call -> line.startsWith(call.operation() + " ")));
    return new CallPlan(all, missing);
  }
}
