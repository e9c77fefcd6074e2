package io.github.partnerapi.spec.tools.gate;

import static io.github.partnerapi.spec.tools.gate.ChangeKind.*;

import io.github.partnerapi.spec.tools.yaml.Node;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Compares which values a type takes: enumerations, limits, defaults. */
final class ValueComparison {
  private final Changes changes;

  ValueComparison(Changes changes) {
    this.changes = changes;
  }

  void compare(Direction direction, NormalSchema old, NormalSchema now) {
    compareEnum(direction, old, now);
    // Whoever lists the values has said with it what the limits would say.
    if (old.values().isPresent() == now.values().isPresent()) {
      compareLimits(direction, old, now);
    }
    compareDefault(direction, old, now);
  }

  private void compareEnum(Direction direction, NormalSchema old, NormalSchema now) {
    Optional<List<Node>> listed = old.values();
    Optional<List<Node>> lists = now.values();
    if (listed.isPresent() != lists.isPresent()) {
      changes.add(
          lists.isPresent()
              ? direction.pick(REQUEST_VALUE_REMOVED, RESPONSE_VALUE_REMOVED)
              : direction.pick(REQUEST_VALUE_ADDED, RESPONSE_VALUE_ADDED),
          now.place(),
          now.name() + (lists.isPresent() ? " takes certain values only" : " takes any value"));
      return;
    }
    List<Node> were = listed.orElse(List.of());
    List<Node> are = lists.orElse(List.of());
    were.stream()
        .filter(value -> are.stream().noneMatch(value::sameData))
        .forEach(
            value ->
                changes.add(
                    direction.pick(REQUEST_VALUE_REMOVED, RESPONSE_VALUE_REMOVED),
                    now.place(),
                    subject(value),
                    now.name() + " is never " + NormalSchema.text(value) + " any more"));
    are.stream()
        .filter(value -> were.stream().noneMatch(value::sameData))
        .forEach(
            value ->
                changes.add(
                    direction.pick(REQUEST_VALUE_ADDED, RESPONSE_VALUE_ADDED),
                    now.place().bundle(),
                    now.place().pointer(),
                    value.location(),
                    subject(value),
                    now.name() + " can be " + NormalSchema.text(value)));
  }

  private void compareLimits(Direction direction, NormalSchema old, NormalSchema now) {
    Limits were = old.limits();
    Limits are = now.limits();
    for (String keyword : Limits.keywords()) {
      Limit was = were.bounds().get(keyword);
      Limit is = are.bounds().get(keyword);
      if (was == null ? is != null : !was.equals(is)) {
        boolean tighter =
            was == null || (is != null && is.isTighterThan(was, Limits.isLower(keyword)));
        report(direction, tighter, now, keyword, words(was), words(is));
      }
    }
    if (were.unique() != are.unique()) {
      report(
          direction,
          are.unique(),
          now,
          "uniqueItems",
          Boolean.toString(were.unique()),
          Boolean.toString(are.unique()));
    }
    compareSets(direction, now, "pattern", were.patterns(), are.patterns());
    Set<BigDecimal> tightening = unmet(are.multiples(), were.multiples(), now);
    Set<BigDecimal> loosening = unmet(were.multiples(), are.multiples(), now);
    boolean tighter = direction == Direction.REQUEST ? !tightening.isEmpty() : loosening.isEmpty();
    if (!tightening.isEmpty() || !loosening.isEmpty()) {
      report(
          direction, tighter, now, "multipleOf", words(were.multiples()), words(are.multiples()));
    }
  }

  /** Returns the numbers of which a value that the others let pass need not be a multiple. */
  private static Set<BigDecimal> unmet(
      Set<BigDecimal> wanted, Set<BigDecimal> others, NormalSchema schema) {
    Set<BigDecimal> unmet = new HashSet<>(wanted);
    unmet.removeIf(
        number ->
            others.stream().anyMatch(other -> Limits.divides(number, other))
                || (schema.type().equals("integer") && Limits.divides(number, BigDecimal.ONE)));
    return unmet;
  }

  /** Two expressions can't be weighed against each other: the worse of the two meanings counts. */
  private void compareSets(
      Direction direction, NormalSchema now, String keyword, Set<String> were, Set<String> are) {
    boolean added = !were.containsAll(are);
    boolean dropped = !are.containsAll(were);
    if (added || dropped) {
      report(
          direction,
          direction == Direction.REQUEST ? added : !dropped,
          now,
          keyword,
          words(were),
          words(are));
    }
  }

  private void report(
      Direction direction,
      boolean tighter,
      NormalSchema now,
      String keyword,
      String was,
      String is) {
    changes.add(
        tighter
            ? direction.pick(REQUEST_LIMIT_TIGHTENED, RESPONSE_LIMIT_TIGHTENED)
            : direction.pick(REQUEST_LIMIT_LOOSENED, RESPONSE_LIMIT_LOOSENED),
        now.place(),
        keyword,
        now.name() + ": " + keyword + " was " + was + " and is " + is);
  }

  private void compareDefault(Direction direction, NormalSchema old, NormalSchema now) {
    if (direction == Direction.RESPONSE) {
      return;
    }
    Optional<Node> was = old.first("default");
    Optional<Node> is = now.first("default");
    if (was.isPresent() != is.isPresent()
        || (was.isPresent() && !was.get().sameData(is.orElseThrow()))) {
      changes.add(
          DEFAULT_CHANGED,
          now.place(),
          now.name()
              + ": the default was "
              + was.map(NormalSchema::text).orElse("none")
              + " and is "
              + is.map(NormalSchema::text).orElse("none"));
    }
  }

  private static String subject(Node value) {
    return value instanceof io.github.partnerapi.spec.tools.yaml.ScalarNode scalar
        ? scalar.text()
        : io.github.partnerapi.spec.tools.yaml.JsonTree.of(value).toString();
  }

  private static String words(@org.jspecify.annotations.Nullable Limit limit) {
    return limit == null ? "none" : limit.toString();
  }

  private static String words(Set<?> values) {
    return values.isEmpty()
        ? "none"
        : String.join(
            " and ",
            values.stream()
                .map(each -> each instanceof BigDecimal number ? number.toPlainString() : each)
                .map(Object::toString)
                .toList());
  }
}
