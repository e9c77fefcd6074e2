package io.github.partnerapi.spec.tools.gate;

import io.github.partnerapi.spec.tools.document.Kind;
import io.github.partnerapi.spec.tools.yaml.MapNode;
import io.github.partnerapi.spec.tools.yaml.Node;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Compares what an operation says beside its call: paging, failures, callbacks, links. */
final class OperationComparison {
  private OperationComparison() {}

  static void compare(String name, Side old, Side now, Changes changes) {
    Ownership.compare(Kind.OPERATION, old, now, changes);
    if (!old.isTrue("deprecated") && now.isTrue("deprecated")) {
      changes.add(ChangeKind.DEPRECATED, now, name + " is deprecated");
    }
    Optional<Node> was = old.get("x-paging");
    Optional<Node> is = now.get("x-paging");
    if (was.isPresent() && is.isPresent()) {
      boolean differs =
          Ownership.differ(was.get().asMap(), is.get().asMap(), pagingMembers(was.get(), is.get()));
      if (differs) {
        changes.add(
            ChangeKind.PAGING_CHANGED,
            now,
            name
                + ": its pages are found differently, so that a sequence begins, goes on or ends"
                + " elsewhere");
      }
    }
    compareErrorMember(name, old, now, changes);
    compareData(
        old,
        now,
        "callbacks",
        ChangeKind.CALLBACK_CHANGED,
        ChangeKind.CALLBACK_ADDED,
        each -> name + ": the callback " + each,
        changes);
  }

  /** The item's type is Java's affair; how sure we are is for readers. */
  private static String[] pagingMembers(Node old, Node now) {
    return Stream.concat(old.asMap().names(), now.asMap().names())
        .distinct()
        .filter(member -> !member.equals("x-evidence") && !member.equals("item"))
        .toArray(String[]::new);
  }

  static void compareErrorMember(String name, Side old, Side now, Changes changes) {
    if (Ownership.differ(old.map(), now.map(), "x-error-member")) {
      changes.add(
          ChangeKind.ERROR_MEMBER_CHANGED,
          now,
          name + ": what tells that an answer is a failure is another member");
    }
  }

  static void compareLinks(String what, Side old, Side now, Changes changes) {
    compareData(
        old,
        now,
        "links",
        ChangeKind.LINK_CHANGED,
        ChangeKind.LINK_ADDED,
        each -> what + ": the link " + each,
        changes);
  }

  /** Compares named objects that no client reads as data, whatever is in them. */
  private static void compareData(
      Side old,
      Side now,
      String member,
      ChangeKind changed,
      ChangeKind added,
      Function<String, String> message,
      Changes changes) {
    MapNode were = old.map().map(member);
    MapNode are = now.map().map(member);
    were.names()
        .forEach(
            each -> {
              Optional<Node> is = resolved(now, are.get(each));
              if (resolved(old, were.get(each))
                  .filter(was -> is.filter(was::sameData).isPresent())
                  .isEmpty()) {
                changes.add(
                    changed,
                    now,
                    each,
                    message.apply(each) + (is.isEmpty() ? " is gone" : " differs"));
              }
            });
    are.names()
        .filter(each -> !were.has(each))
        .forEach(each -> changes.add(added, now, each, message.apply(each) + " is new"));
  }

  private static Optional<Node> resolved(Side holder, Optional<Node> node) {
    return node.map(
        each ->
            each.asMap()
                .text("$ref")
                .flatMap(holder.bundle()::internal)
                .flatMap(holder.bundle()::at)
                .orElse(each));
  }
}
