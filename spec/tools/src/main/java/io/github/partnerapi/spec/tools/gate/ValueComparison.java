package io.github.partnerapi.spec.tools.gate;

import io.github.partnerapi.spec.tools.yaml.Node;
import io.github.partnerapi.spec.tools.yaml.ScalarNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares which values a type takes: enumerations, limits, defaults. */
final class ValueComparison {
  private static final Map<String, Integer> TIGHTER_WHEN =
      Map.of(
          "minimum",
          1,
          "minLength",
          1,
          "minItems",
          1,
          "minProperties",
          1,
          "maximum",
          -1,
          "maxLength",
          -1,
          "maxItems",
          -1,
          "maxProperties",
          -1);

  private final Changes changes;

  ValueComparison(Changes changes) {
    this.changes = changes;
  }

  void compare(Direction direction, Side old, Side now) {
    compareEnum(direction, old, now);
    TIGHTER_WHEN.forEach((limit, sign) -> compareLimit(direction, limit, sign, old, now));
    for (String flag : List.of("uniqueItems", "exclusiveMinimum", "exclusiveMaximum")) {
      if (old.isTrue(flag) != now.isTrue(flag)) {
        report(
            direction,
            now.isTrue(flag),
            now,
            flag + " was " + old.isTrue(flag) + " and is " + now.isTrue(flag));
      }
    }
    for (String exact : List.of("pattern", "multipleOf")) {
      if (!old.text(exact).equals(now.text(exact))) {
        boolean tighter =
            direction == Direction.REQUEST ? !now.text(exact).isEmpty() : old.text(exact).isEmpty();
        report(
            direction,
            tighter,
            now,
            exact + " was " + orNone(old.text(exact)) + " and is " + orNone(now.text(exact)));
      }
    }
    compareDefault(direction, old, now);
  }

  private void compareEnum(Direction direction, Side old, Side now) {
    List<Node> were = old.map().list("enum");
    List<Node> are = now.map().list("enum");
    String name = SchemaComparison.name(now);
    if (were.isEmpty() != are.isEmpty()) {
      boolean closed = !are.isEmpty();
      changes.add(
          closed
              ? direction.pick(ChangeKind.REQUEST_VALUE_REMOVED, ChangeKind.RESPONSE_VALUE_REMOVED)
              : direction.pick(ChangeKind.REQUEST_VALUE_ADDED, ChangeKind.RESPONSE_VALUE_ADDED),
          now,
          name + (closed ? " takes certain values only" : " takes any value"));
      return;
    }
    were.stream()
        .filter(value -> are.stream().noneMatch(value::sameData))
        .forEach(
            value ->
                changes.add(
                    direction.pick(
                        ChangeKind.REQUEST_VALUE_REMOVED, ChangeKind.RESPONSE_VALUE_REMOVED),
                    now,
                    name + " is never " + text(value) + " any more"));
    are.stream()
        .filter(value -> were.stream().noneMatch(value::sameData))
        .forEach(
            value ->
                changes.add(
                    direction.pick(ChangeKind.REQUEST_VALUE_ADDED, ChangeKind.RESPONSE_VALUE_ADDED),
                    now.pointer(),
                    value.location(),
                    name + " can be " + text(value)));
  }

  private void compareLimit(Direction direction, String limit, int sign, Side old, Side now) {
    Optional<BigDecimal> was = number(old, limit);
    Optional<BigDecimal> is = number(now, limit);
    if (was.map(BigDecimal::stripTrailingZeros).equals(is.map(BigDecimal::stripTrailingZeros))) {
      return;
    }
    boolean tighter = was.isEmpty() || (is.isPresent() && is.get().compareTo(was.get()) * sign > 0);
    report(
        direction,
        tighter,
        now,
        limit + " was " + orNone(old.text(limit)) + " and is " + orNone(now.text(limit)));
  }

  private void report(Direction direction, boolean tighter, Side now, String what) {
    changes.add(
        tighter
            ? direction.pick(
                ChangeKind.REQUEST_LIMIT_TIGHTENED, ChangeKind.RESPONSE_LIMIT_TIGHTENED)
            : direction.pick(ChangeKind.REQUEST_LIMIT_LOOSENED, ChangeKind.RESPONSE_LIMIT_LOOSENED),
        now,
        SchemaComparison.name(now) + ": " + what);
  }

  private void compareDefault(Direction direction, Side old, Side now) {
    if (direction == Direction.RESPONSE) {
      return;
    }
    Optional<Node> was = old.get("default");
    Optional<Node> is = now.get("default");
    if (was.isPresent() != is.isPresent()
        || (was.isPresent() && !was.get().sameData(is.orElseThrow()))) {
      changes.add(
          ChangeKind.DEFAULT_CHANGED,
          now,
          SchemaComparison.name(now)
              + ": the default was "
              + was.map(ValueComparison::text).orElse("none")
              + " and is "
              + is.map(ValueComparison::text).orElse("none"));
    }
  }

  private static Optional<BigDecimal> number(Side schema, String member) {
    return schema.map().scalar(member).filter(ScalarNode::isNumber).map(ScalarNode::number);
  }

  private static String text(Node node) {
    return node instanceof ScalarNode scalar ? "'" + scalar.text() + "'" : "another value";
  }

  private static String orNone(String text) {
    return text.isEmpty() ? "none" : text;
  }
}
