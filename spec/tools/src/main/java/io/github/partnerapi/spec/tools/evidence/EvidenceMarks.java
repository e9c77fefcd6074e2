package io.github.partnerapi.spec.tools.evidence;

import io.github.partnerapi.spec.tools.document.Bundle;
import io.github.partnerapi.spec.tools.document.Element;
import io.github.partnerapi.spec.tools.document.Fixture;
import io.github.partnerapi.spec.tools.document.Kind;
import io.github.partnerapi.spec.tools.register.Discrepancies;
import io.github.partnerapi.spec.tools.register.Discrepancy;
import io.github.partnerapi.spec.tools.yaml.ListNode;
import io.github.partnerapi.spec.tools.yaml.MapNode;
import io.github.partnerapi.spec.tools.yaml.Member;
import io.github.partnerapi.spec.tools.yaml.Node;
import io.github.partnerapi.spec.tools.yaml.Pointer;
import io.github.partnerapi.spec.tools.yaml.ScalarNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Says in a bundle of each operation, and of each member of a data type, how well it is known: as
 * {@code x-known}, which the templates read. It is made from {@code x-source}, {@code x-evidence},
 * the register and the recorded fixtures, and written by no hand.
 */
public final class EvidenceMarks {
  private static final String MARK = "x-known";

  private final Bundle bundle;
  private final Map<Pointer, List<Discrepancy>> entries = new HashMap<>();
  private final List<Fixture> fixtures;
  private final Map<Pointer, Known> places = new HashMap<>();
  private final Map<Pointer, String> members = new HashMap<>();

  private EvidenceMarks(Bundle bundle, Discrepancies register, List<Fixture> fixtures) {
    this.bundle = bundle;
    this.fixtures = fixtures;
    for (Discrepancy entry : register.entries()) {
      entry
          .pointer()
          .ifPresent(place -> entries.computeIfAbsent(place, none -> new ArrayList<>()).add(entry));
    }
  }

  /**
   * Returns the same document with the marks.
   *
   * @param bundle a document without mistakes
   * @param register the register of its discrepancies
   * @param fixtures the recorded exchanges; none where there is no kit
   */
  public static Bundle add(Bundle bundle, Discrepancies register, List<Fixture> fixtures) {
    EvidenceMarks marks = new EvidenceMarks(bundle, register, fixtures);
    Pointer schemas = Pointer.parse("/components/schemas");
    bundle
        .at(schemas)
        .map(Node::asMap)
        .ifPresent(all -> all.names().forEach(name -> marks.schema(schemas.child(name))));
    bundle.operations().forEach(marks::operation);
    return new Bundle(marks.marked(bundle.root(), Pointer.ROOT).asMap());
  }

  private void schema(Pointer at) {
    Optional<Known> own = at(at);
    places.put(at, own.orElse(Known.DOCUMENTED));
    AnswerMembers.of(bundle, at)
        .direct()
        .forEach((name, place) -> places.put(place, member(place, own.orElse(Known.DOCUMENTED))));
  }

  private void operation(Element operation) {
    String id = operation.map().text("operationId").orElse("");
    MapNode source = operation.map().map("x-source");
    List<Fixture> recorded =
        fixtures.stream()
            .filter(fixture -> fixture.operation().equals(id) && fixture.status().startsWith("2"))
            .filter(fixture -> !fixture.recordedOn().isEmpty())
            .toList();
    String page =
        source.text("page").orElse("") + source.text("anchor").map(a -> "#" + a).orElse("");
    Known known =
        Stream.of(operation.pointer(), operation.pointer().parent())
            .flatMap(place -> at(place).stream())
            .findFirst()
            .orElseGet(() -> Known.documentedIn(page));
    Optional<String> date = recorded.stream().map(Fixture::recordedOn).max(String::compareTo);
    places.put(
        operation.pointer(), date.map(day -> Known.recordedOn(day, known.entries())).orElse(known));
    List<String> lines = new ArrayList<>();
    for (Element child : parameters(operation)) {
      String name = bundle.resolve(child).flatMap(each -> each.map().text("name")).orElse("");
      lines.add(line("?" + name, parameter(child)));
    }
    AnswerMembers.ofSuccess(bundle, operation)
        .all()
        .forEach(
            (pattern, member) -> {
              Known plain = member(member.place(), inherited(member.owners()));
              Optional<String> seen =
                  recorded.stream()
                      .filter(fixture -> fixture.shows(pattern))
                      .map(Fixture::recordedOn)
                      .max(String::compareTo);
              Known now = seen.map(day -> Known.recordedOn(day, plain.entries())).orElse(plain);
              seen.ifPresent(day -> places.put(member.place(), now));
              lines.add(line(pattern, now));
            });
    members.put(operation.pointer(), String.join(";", lines));
  }

  private static List<Element> parameters(Element operation) {
    return Stream.concat(operation.holder().children().stream(), operation.children().stream())
        .filter(child -> child.kind() == Kind.PARAMETER)
        .toList();
  }

  private Known parameter(Element parameter) {
    return at(parameter.pointer())
        .or(() -> bundle.resolve(parameter).flatMap(target -> at(target.pointer())))
        .orElse(Known.DOCUMENTED);
  }

  private Known inherited(List<Pointer> owners) {
    for (int i = owners.size() - 1; i >= 0; i--) {
      Optional<Known> known = at(owners.get(i));
      if (known.isPresent()) {
        return known.get();
      }
    }
    return Known.DOCUMENTED;
  }

  private Known member(Pointer place, Known owner) {
    return at(place)
        .or(() -> target(place).flatMap(this::at))
        .orElseGet(() -> owner.level() == Known.Level.DOCUMENTED ? Known.DOCUMENTED : owner);
  }

  private Optional<Pointer> target(Pointer place) {
    return bundle.at(place).flatMap(node -> node.asMap().text("$ref")).flatMap(bundle::internal);
  }

  /** Returns what is said of one place; nothing if nobody says anything. */
  private Optional<Known> at(Pointer place) {
    List<Discrepancy> about = entries.getOrDefault(place, List.of());
    boolean inferred =
        bundle
            .at(place)
            .flatMap(node -> node.asMap().text("x-evidence"))
            .filter("inferred"::equals)
            .isPresent();
    if (about.isEmpty()) {
      return inferred ? Optional.of(Known.DOCUMENTED.asInferred()) : Optional.empty();
    }
    Known known = Known.of(about);
    return Optional.of(inferred ? known.asInferred() : known);
  }

  private static String line(String name, Known known) {
    return Stream.of(name, known.level().id(), known.date(), String.join(",", known.entries()))
        .collect(Collectors.joining(" "))
        .strip();
  }

  private Node marked(Node node, Pointer at) {
    if (node instanceof ListNode list) {
      List<Node> items = new ArrayList<>();
      for (int i = 0; i < list.items().size(); i++) {
        items.add(marked(list.items().get(i), at.child(i)));
      }
      return new ListNode(items, list.location());
    }
    if (!(node instanceof MapNode map)) {
      return node;
    }
    List<Member> changed = new ArrayList<>();
    for (Member member : map.members()) {
      changed.add(new Member(member.key(), marked(member.value(), at.child(member.name()))));
    }
    Known known = places.get(at);
    if (known != null && !map.has("$ref")) {
      changed.add(new Member(ScalarNode.of(MARK, map.location()), mark(known, at, map)));
    }
    return new MapNode(changed, map.location());
  }

  private MapNode mark(Known known, Pointer at, MapNode beside) {
    List<Member> mark = new ArrayList<>();
    put("text", known.text(), beside, mark);
    String all = members.get(at);
    if (all != null) {
      put("level", known.level().id(), beside, mark);
      put("date", known.date(), beside, mark);
      put("source", known.source(), beside, mark);
      put("entries", String.join(",", known.entries()), beside, mark);
      put("members", all, beside, mark);
    }
    return new MapNode(mark, beside.location());
  }

  private static void put(String name, String value, MapNode beside, List<Member> to) {
    to.add(
        new Member(
            ScalarNode.of(name, beside.location()), ScalarNode.of(value, beside.location())));
  }
}
