package io.github.partnerapi.spec.tools.consumer;

import io.github.partnerapi.spec.tools.consumer.Use.Kind;
import io.github.partnerapi.spec.tools.document.Bundle;
import io.github.partnerapi.spec.tools.gate.Advice;
import io.github.partnerapi.spec.tools.gate.Axis;
import io.github.partnerapi.spec.tools.gate.Change;
import io.github.partnerapi.spec.tools.gate.ChangeKind;
import io.github.partnerapi.spec.tools.gate.Impact;
import io.github.partnerapi.spec.tools.naming.JavaName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Finds which changes of the document touch a program: which of its calls, members and sets of
 * values, on the wire, in Java, or in behaviour.
 */
public final class ProgramImpact {
  private static final Set<ChangeKind> TOLD =
      Set.of(ChangeKind.DEPRECATED, ChangeKind.RESPONSE_VALUE_ADDED);

  private final ProgramUses program;
  private final List<Bundle> bundles;
  private final List<Reached> operations = new ArrayList<>();
  private final SignatureUses signatures;

  private ProgramImpact(Bundle before, Bundle after, ProgramUses program) {
    this.program = program;
    this.bundles = List.of(after, before);
    this.signatures = new SignatureUses(program.all());
    for (Bundle bundle : bundles) {
      bundle.operations().map(each -> Reached.of(bundle, each)).forEach(operations::add);
    }
  }

  /**
   * Finds them.
   *
   * @param changes the changes from one document to the other
   * @return each change that touches the program, in the order given
   */
  public static List<Touched> of(
      Bundle before, Bundle after, Collection<Change> changes, ProgramUses program) {
    ProgramImpact impact = new ProgramImpact(before, after, program);
    List<Touched> touched = new ArrayList<>();
    for (Change change : changes) {
      if (change.kind().impact() == Impact.BREAKING || TOLD.contains(change.kind())) {
        List<Use> uses = List.copyOf(new TreeSet<>(impact.uses(change)));
        if (!uses.isEmpty()) {
          touched.add(new Touched(change, todo(change), uses));
        }
      }
    }
    return touched;
  }

  private static String todo(Change change) {
    return Advice.of(change.kind())
        .orElse(
            change.kind() == ChangeKind.RESPONSE_VALUE_ADDED
                ? "handle the new value"
                : "look for what takes its place, before it goes");
  }

  private List<Use> uses(Change change) {
    if (change.kind() == ChangeKind.SIGNATURE_REMOVED) {
      return signatures.of(change.subject());
    }
    Optional<DocumentedMember> member = DocumentedMember.at(change.pointer());
    String kind = change.kind().id();
    if (change.kind().axis() == Axis.JAVA || change.kind() == ChangeKind.DEPRECATED) {
      return calls(change, each -> each.place().covers(change.pointer()));
    }
    if (kind.startsWith("response-value")) {
      return values(change, member);
    }
    if (member.isPresent() && kind.startsWith("response-")) {
      return found(Kind.READ, member.get());
    }
    if (change.kind() == ChangeKind.REQUEST_VALUE_REMOVED) {
      return sentValues(change, member);
    }
    if (member.isPresent() && kind.startsWith("request-property-")) {
      return kind.endsWith("required")
          ? without(calls(change, each -> each.sends(change.pointer())), member.get())
          : sets(member.get(), change);
    }
    if (member.isPresent() && kind.startsWith("request-")) {
      return sets(member.get(), change);
    }
    if (change.kind() == ChangeKind.DEFAULT_CHANGED) {
      List<Use> calls = calls(change, each -> each.sends(change.pointer()));
      return argument(change).or(() -> member).map(each -> without(calls, each)).orElse(calls);
    }
    if (kind.startsWith("parameter-")) {
      return parameter(change);
    }
    if (change.kind() == ChangeKind.PAGING_CHANGED) {
      return calls(change, each -> each.place().covers(change.pointer())).stream()
          .filter(use -> use.name().endsWith("Pages"))
          .toList();
    }
    if (member.isPresent() && kind.startsWith("sensitivity-")) {
      List<Use> both = new ArrayList<>(found(Kind.READ, member.get()));
      both.addAll(sets(member.get(), change));
      return both;
    }
    List<String> steps = change.pointer().steps();
    if (steps.isEmpty()
        || !Set.of("paths", "components").contains(steps.get(0))
        || steps.contains("securitySchemes")) {
      return calls(change, each -> true);
    }
    boolean sent = kind.startsWith("request-");
    boolean got = kind.startsWith("response-");
    return calls(
        change,
        each -> (!got && each.sends(change.pointer())) || (!sent && each.gets(change.pointer())));
  }

  /** The calls of the operation that a change names, or of those that a place belongs to. */
  private List<Use> calls(Change change, Predicate<Reached> wanted) {
    List<Use> calls = new ArrayList<>();
    Predicate<Reached> asked = named(change).orElse(wanted);
    for (Reached operation : operations) {
      if (asked.test(operation)) {
        program.all().stream()
            .filter(use -> use.kind() == Kind.CALL && isCallOf(use, operation))
            .forEach(calls::add);
      }
    }
    return calls;
  }

  /** A place that several operations share can have a change for each of them. */
  private Optional<Predicate<Reached>> named(Change change) {
    Set<String> ids = new TreeSet<>();
    for (Reached operation : operations) {
      if (change.message().startsWith(operation.label() + ": ")) {
        ids.add(operation.id());
      }
    }
    return ids.isEmpty() ? Optional.empty() : Optional.of(each -> ids.contains(each.id()));
  }

  private static boolean isCallOf(Use use, Reached operation) {
    String owner = operation.tag().replaceAll("[^A-Za-z0-9]+(.)?", "$1") + "Api";
    return use.owner().equalsIgnoreCase(owner)
        && (use.name().equals(operation.id())
            || use.name().equals(operation.id() + "Stream")
            || use.name().equals(operation.id() + "Pages"));
  }

  private List<Use> found(Kind kind, DocumentedMember member) {
    return program.all().stream()
        .filter(
            use ->
                use.kind() == kind
                    && use.owner().equals(member.owner())
                    && use.name().equals(JavaName.of(member.name())))
        .toList();
  }

  /** Where a member of what is sent is set: in a model, or as an argument that a form has. */
  private List<Use> sets(DocumentedMember member, Change change) {
    List<Use> sets = new ArrayList<>(found(Kind.WRITE, member));
    sets.addAll(arguments(member.name(), change));
    return sets;
  }

  private List<Use> arguments(String name, Change change) {
    List<Use> arguments = new ArrayList<>();
    Predicate<Reached> asked = named(change).orElse(operation -> operation.sends(change.pointer()));
    for (Reached operation : operations) {
      if (asked.test(operation)) {
        program.all().stream()
            .filter(
                use ->
                    use.kind() == Kind.ARGUMENT
                        && use.owner()
                            .toLowerCase(Locale.ROOT)
                            .endsWith("." + operation.id().toLowerCase(Locale.ROOT) + "request")
                        && use.name().equals(JavaName.of(name)))
            .forEach(arguments::add);
      }
    }
    return arguments;
  }

  /** A class that sets it for the same call is not touched by having to. */
  private List<Use> without(List<Use> calls, DocumentedMember member) {
    List<Use> setting =
        program.all().stream()
            .filter(use -> use.name().equals(JavaName.of(member.name())))
            .filter(
                use ->
                    use.kind() == Kind.ARGUMENT
                        || (use.kind() == Kind.WRITE && use.owner().equals(member.owner())))
            .toList();
    return calls.stream()
        .filter(
            call ->
                setting.stream()
                    .noneMatch(
                        use ->
                            use.type().equals(call.type())
                                && (use.kind() == Kind.WRITE || isArgumentOf(use, call))))
        .toList();
  }

  private static boolean isArgumentOf(Use argument, Use call) {
    String operation = call.name().replaceFirst("(Stream|Pages)$", "");
    return argument.owner().equalsIgnoreCase(call.owner() + "." + operation + "Request");
  }

  private Optional<DocumentedMember> argument(Change change) {
    return bundles.stream()
        .flatMap(bundle -> DocumentedMember.parameter(bundle, change.pointer()).stream())
        .findFirst();
  }

  private List<Use> parameter(Change change) {
    List<Use> calls = calls(change, each -> each.sends(change.pointer()));
    Optional<DocumentedMember> parameter = argument(change);
    if (change.kind() == ChangeKind.PARAMETER_ADDED_REQUIRED || parameter.isEmpty()) {
      return calls;
    }
    if (change.kind() == ChangeKind.PARAMETER_REQUIRED) {
      return without(calls.stream().filter(use -> !isPositional(use)).toList(), parameter.get());
    }
    List<Use> uses = new ArrayList<>(arguments(parameter.get().name(), change));
    calls.stream().filter(ProgramImpact::isPositional).forEach(uses::add);
    return uses;
  }

  /** One by one, and not in a request object. */
  private static boolean isPositional(Use call) {
    return !call.types().isEmpty()
        && call.types().stream()
            .noneMatch(each -> each.matches(".*Request|Consumer|UnaryOperator"));
  }

  private List<Use> values(Change change, Optional<DocumentedMember> member) {
    if (member.isPresent()) {
      return found(Kind.READ, member.get());
    }
    String set = DocumentedMember.component(change.pointer());
    return program.all().stream()
        .filter(use -> use.kind() == Kind.CONSTANT && use.owner().equals(set))
        .toList();
  }

  private List<Use> sentValues(Change change, Optional<DocumentedMember> member) {
    String set = DocumentedMember.component(change.pointer());
    String value = change.subject();
    List<Use> uses =
        new ArrayList<>(
            program.all().stream()
                .filter(use -> use.owner().equals(set))
                .filter(
                    use ->
                        (use.kind() == Kind.CONSTANT
                                && (value.isEmpty() || use.name().equals(JavaName.ofValue(value))))
                            || (use.kind() == Kind.VALUE
                                && (value.isEmpty()
                                    || use.name().isEmpty()
                                    || use.name().equals(value))))
                .toList());
    member.ifPresent(each -> uses.addAll(sets(each, change)));
    return uses;
  }
}
