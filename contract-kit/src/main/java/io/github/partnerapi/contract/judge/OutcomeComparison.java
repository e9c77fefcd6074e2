package io.github.partnerapi.contract.judge;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.partnerapi.contract.client.Outcome;
import io.github.partnerapi.contract.fixture.Body;
import io.github.partnerapi.contract.fixture.Expectation;
import io.github.partnerapi.contract.fixture.FixtureResponse;
import io.github.partnerapi.contract.internal.text.ExactJson;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Compares what a caller got with what the recorded response says. */
final class OutcomeComparison {
  private OutcomeComparison() {}

  /**
   * Lists what a success lost or changed on its way through the client.
   *
   * @param timestamps the pointers below the body at which a timestamp stands
   */
  static List<Difference> success(
      FixtureResponse recorded, Outcome outcome, Set<String> timestamps) {
    if (outcome instanceof Outcome.Thrown thrown) {
      return List.of(new Difference("/response", "a value", thrown.toString()));
    }
    Body value = ((Outcome.Returned) outcome).value();
    if (recorded.body() instanceof Body.JsonText json) {
      try {
        return JsonDifference.between(
            "/response/body/json",
            json.tree(),
            ExactJson.read(value.bytes()),
            JsonDifference.Numbers.VALUE,
            pointer -> timestamps.contains(pointer.substring("/response/body/json".length())));
      } catch (JsonProcessingException e) {
        return List.of(
            new Difference(
                "/response/body/json", "JSON", RequestComparison.readable(value.bytes())));
      }
    }
    return Arrays.equals(recorded.body().bytes(), value.bytes())
        ? List.of()
        : List.of(
            new Difference(
                "/response/body",
                RequestComparison.readable(recorded.body().bytes()),
                RequestComparison.readable(value.bytes())));
  }

  /** Lists how the error that a caller got differs from the expected one. */
  static List<Difference> error(Expectation expected, FixtureResponse recorded, Outcome outcome) {
    if (!(outcome instanceof Outcome.Thrown thrown)) {
      return List.of(new Difference("/expect/exception", expected.exception(), "a value"));
    }
    List<Difference> differences = new ArrayList<>();
    if (!expected.exception().equals(thrown.exception())) {
      differences.add(new Difference("/expect/exception", expected.exception(), thrown.toString()));
    }
    if (thrown.status() != recorded.status()) {
      differences.add(
          new Difference(
              "/response/status",
              Integer.toString(recorded.status()),
              Integer.toString(thrown.status())));
    }
    if (!thrown.message().contains(expected.reason())) {
      differences.add(
          new Difference(
              "/expect/reason",
              "a message that contains '" + expected.reason() + "'",
              thrown.message()));
    }
    if (thrown.body() != null && !Arrays.equals(recorded.body().bytes(), thrown.body())) {
      differences.add(
          new Difference(
              "/response/body",
              RequestComparison.readable(recorded.body().bytes()),
              RequestComparison.readable(thrown.body())));
    }
    return differences;
  }
}
