package io.github.partnerapi.spec.tools.gate;

import static io.github.partnerapi.spec.tools.gate.ChangeKind.*;

import io.github.partnerapi.spec.tools.document.Kind;
import io.github.partnerapi.spec.tools.gate.Choice.Alternative;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;

/** Compares types that are one of several. */
final class AlternativeComparison {
  private final Changes changes;
  private final SchemaComparison schemas;

  AlternativeComparison(Changes changes, SchemaComparison schemas) {
    this.changes = changes;
    this.schemas = schemas;
  }

  void compare(Direction direction, NormalSchema old, NormalSchema now) {
    List<Choice> were = old.choices();
    List<Choice> are = now.choices();
    for (int i = 0; i < Math.max(were.size(), are.size()); i++) {
      if (i >= were.size()) {
        changes.add(
            direction.pick(REQUEST_TYPE_CHANGED, RESPONSE_TYPE_NARROWED),
            now.place(),
            are.get(i).keyword(),
            now.name() + " has to be one of several forms now");
      } else if (i >= are.size()) {
        changes.add(
            direction.pick(REQUEST_TYPE_WIDENED, RESPONSE_TYPE_CHANGED),
            now.place(),
            were.get(i).keyword(),
            now.name() + " need not be one of several forms any more");
      } else {
        compare(direction, were.get(i), are.get(i), now);
      }
    }
    String was = were.stream().map(Choice::property).findFirst().orElse(property(old));
    String is = are.stream().map(Choice::property).findFirst().orElse(property(now));
    if (!was.equals(is)) {
      changes.add(
          DISCRIMINATOR_CHANGED,
          now.place(),
          now.name() + " is told apart by '" + is + "' instead of '" + was + "'");
    }
    discriminator(old)
        .ifPresent(
            before ->
                discriminator(now)
                    .ifPresent(
                        after -> Ownership.compare(Kind.DISCRIMINATOR, before, after, changes)));
  }

  private static Optional<Side> discriminator(NormalSchema schema) {
    return schema.parts().stream()
        .flatMap(part -> part.child("discriminator").stream())
        .findFirst();
  }

  private static String property(NormalSchema schema) {
    return schema.parts().stream()
        .flatMap(part -> part.map().map("discriminator").text("propertyName").stream())
        .findFirst()
        .orElse("");
  }

  private void compare(Direction direction, Choice old, Choice now, NormalSchema holder) {
    if (!old.keyword().equals(now.keyword())) {
      boolean wider = now.keyword().equals("anyOf");
      changes.add(
          wider
              ? direction.pick(REQUEST_TYPE_WIDENED, RESPONSE_TYPE_CHANGED)
              : direction.pick(REQUEST_TYPE_CHANGED, RESPONSE_TYPE_NARROWED),
          holder.place(),
          now.keyword(),
          holder.name() + " was " + old.keyword() + " and is " + now.keyword());
    }
    List<Pair> pairs = new ArrayList<>();
    List<Alternative> gone = new ArrayList<>(old.alternatives());
    List<Alternative> fresh = new ArrayList<>(now.alternatives());
    match(gone, fresh, pairs, AlternativeComparison::shareValue);
    match(gone, fresh, pairs, AlternativeComparison::shareName);
    match(gone, fresh, pairs, AlternativeComparison::sameType);
    if (gone.size() == 1 && fresh.size() == 1) {
      match(gone, fresh, pairs, (one, other) -> one.values().isEmpty() && other.values().isEmpty());
    }
    gone.forEach(
        was ->
            changes.removed(
                direction.pick(REQUEST_ALTERNATIVE_REMOVED, RESPONSE_ALTERNATIVE_REMOVED),
                was.type().place(),
                holder.place(),
                holder.name() + " is never " + was.label() + " any more"));
    fresh.forEach(
        is ->
            changes.add(
                direction.pick(REQUEST_ALTERNATIVE_ADDED, RESPONSE_ALTERNATIVE_ADDED),
                is.type().place(),
                holder.name() + " can be " + is.label()));
    pairs.forEach(
        pair -> {
          compareValues(direction, pair.old(), pair.now(), now);
          schemas.compare(direction, pair.old().type(), pair.now().type());
        });
  }

  private void compareValues(Direction direction, Alternative old, Alternative now, Choice choice) {
    Set<String> added = new TreeSet<>(now.values());
    added.removeAll(old.values());
    Set<String> removed = new TreeSet<>(old.values());
    removed.removeAll(now.values());
    if (old.values().isEmpty() || now.values().isEmpty()) {
      return; // the member that tells them apart is new or gone, and that is said elsewhere
    }
    boolean breaks = direction == Direction.REQUEST ? !removed.isEmpty() : !added.isEmpty();
    if (breaks) {
      changes.add(
          DISCRIMINATOR_CHANGED,
          choice.place(),
          now.label(),
          Names.of(choice.place())
              + ": "
              + choice.property()
              + " of "
              + now.label()
              + " was "
              + String.join(" or ", old.values())
              + " and is "
              + String.join(" or ", now.values()));
    } else if (!added.isEmpty() || !removed.isEmpty()) {
      changes.add(
          direction.pick(REQUEST_VALUE_ADDED, RESPONSE_VALUE_REMOVED),
          choice.place(),
          now.label(),
          Names.of(choice.place())
              + ": "
              + choice.property()
              + " of "
              + now.label()
              + " is "
              + String.join(" or ", now.values()));
    }
  }

  private static void match(
      List<Alternative> gone,
      List<Alternative> fresh,
      List<Pair> pairs,
      BiPredicate<Alternative, Alternative> test) {
    for (Alternative was : List.copyOf(gone)) {
      fresh.stream()
          .filter(is -> test.test(was, is))
          .findFirst()
          .ifPresent(
              is -> {
                pairs.add(new Pair(was, is));
                gone.remove(was);
                fresh.remove(is);
              });
    }
  }

  private static boolean shareValue(Alternative one, Alternative other) {
    return one.values().stream().anyMatch(other.values()::contains);
  }

  private static boolean shareName(Alternative one, Alternative other) {
    return !one.type().component().isEmpty()
        && one.type().component().equals(other.type().component());
  }

  private static boolean sameType(Alternative one, Alternative other) {
    return Fingerprint.of(one.type()).equals(Fingerprint.of(other.type()));
  }

  private record Pair(Alternative old, Alternative now) {}
}
