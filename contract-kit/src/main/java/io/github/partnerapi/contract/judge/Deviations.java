package io.github.partnerapi.contract.judge;

import io.github.partnerapi.contract.fixture.Deviation;
import io.github.partnerapi.contract.fixture.Fixture;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Takes away the differences that a fixture announces, and adds one for each announcement that did
 * not come true.
 */
final class Deviations {
  private Deviations() {}

  /**
   * Lists what is left.
   *
   * @param differences what the document's judge found
   * @param prefix the part of the fixture that was judged, {@code /request/} for a request; empty
   *     for all of it
   */
  static List<Difference> beyond(Fixture fixture, List<Difference> differences, String prefix) {
    Set<String> found = differences.stream().map(Difference::pointer).collect(Collectors.toSet());
    Set<String> announced =
        fixture.deviations().stream().map(Deviation::pointer).collect(Collectors.toSet());
    List<Difference> left =
        new ArrayList<>(
            differences.stream()
                .filter(difference -> !announced.contains(difference.pointer()))
                .toList());
    fixture.deviations().stream()
        .filter(
            deviation ->
                deviation.pointer().startsWith(prefix) && !found.contains(deviation.pointer()))
        .forEach(
            deviation ->
                left.add(
                    new Difference(
                        deviation.pointer(),
                        "the deviation that the fixture announces",
                        "nothing unusual")));
    return left;
  }
}
