package io.github.partnerapi.spec.tools.gate;

import static io.github.partnerapi.spec.tools.gate.ChangeKind.*;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Compares the types of two values, whether they can be null, and what they must not be. */
final class TypeComparison {
  private static final Set<String> PLAIN_FORMATS = Set.of("", "decimal", "password");

  private TypeComparison() {}

  /** Tells whether the two have enough in common to be compared further. */
  static boolean compare(Direction direction, NormalSchema old, NormalSchema now, Changes changes) {
    if (!sameType(direction, old, now, changes)) {
      return false;
    }
    boolean nullable = now.isTrue("nullable");
    if (old.isTrue("nullable") != nullable) {
      changes.add(
          nullable
              ? direction.pick(REQUEST_NULLABLE, RESPONSE_NULLABLE)
              : direction.pick(REQUEST_NOT_NULLABLE, RESPONSE_NOT_NULLABLE),
          now.place(),
          now.name() + (nullable ? " can be null" : " can't be null any more"));
    }
    compareExcluded(direction, old, now, changes);
    return true;
  }

  private static boolean sameType(
      Direction direction, NormalSchema old, NormalSchema now, Changes changes) {
    String was = old.type() + format(old);
    String is = now.type() + format(now);
    if (was.equals(is)) {
      return true;
    }
    boolean wider = isWider(was, is);
    boolean narrower = isWider(is, was);
    ChangeKind kind =
        wider
            ? direction.pick(REQUEST_TYPE_WIDENED, RESPONSE_TYPE_CHANGED)
            : narrower
                ? direction.pick(REQUEST_TYPE_CHANGED, RESPONSE_TYPE_NARROWED)
                : direction.pick(REQUEST_TYPE_CHANGED, RESPONSE_TYPE_CHANGED);
    changes.add(kind, now.place(), now.name() + " was " + words(was) + " and is " + words(is));
    return wider || narrower;
  }

  private static boolean isWider(String was, String is) {
    return is.isEmpty()
        || (is.equals("number") && was.startsWith("integer"))
        || (is.equals("integer:int64") && was.startsWith("integer"))
        || (is.equals("string") && was.startsWith("string"));
  }

  private static void compareExcluded(
      Direction direction, NormalSchema old, NormalSchema now, Changes changes) {
    Set<String> were = excluded(old);
    Set<String> are = excluded(now);
    if (!were.containsAll(are)) {
      changes.add(
          direction.pick(REQUEST_EXCLUSION_ADDED, RESPONSE_EXCLUSION_ADDED),
          now.place(),
          now.name() + " must not be what 'not' describes");
    }
    if (!are.containsAll(were)) {
      changes.add(
          direction.pick(REQUEST_EXCLUSION_DROPPED, RESPONSE_EXCLUSION_DROPPED),
          now.place(),
          now.name() + " can be what 'not' described");
    }
  }

  private static Set<String> excluded(NormalSchema schema) {
    return schema.excluded().stream()
        .map(Fingerprint::of)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String format(NormalSchema schema) {
    String format = schema.format();
    return PLAIN_FORMATS.contains(format)
            || (schema.type().equals("integer") && format.equals("int32"))
        ? ""
        : ":" + format;
  }

  private static String words(String type) {
    return type.isEmpty() ? "anything" : type.replace(':', ' ');
  }
}
