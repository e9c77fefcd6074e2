package io.github.partnerapi.spec.tools.document;

import io.github.partnerapi.spec.tools.finding.Finding;
import io.github.partnerapi.spec.tools.finding.Location;
import io.github.partnerapi.spec.tools.yaml.MapNode;
import io.github.partnerapi.spec.tools.yaml.Member;
import io.github.partnerapi.spec.tools.yaml.Node;
import io.github.partnerapi.spec.tools.yaml.ScalarNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Puts the bodies of the fixtures into the document, as named examples of each media type of each
 * operation. An error whose body is documented nowhere, and shown by no fixture, has an empty
 * object as its example.
 */
final class BundleExamples {
  private static final String UNDOCUMENTED = "UndocumentedError";

  private final Bundle bundle;
  private final List<Fixture> fixtures;
  private final Consumer<Finding> findings;

  private BundleExamples(Bundle bundle, List<Fixture> fixtures, Consumer<Finding> findings) {
    this.bundle = bundle;
    this.fixtures = fixtures.stream().filter(Fixture::isPlain).toList();
    this.findings = findings;
  }

  /**
   * Returns the same document with examples; without fixtures, as it is.
   *
   * @param bundle the document
   * @param fixtures the fixtures in the order in which their examples shall stand
   * @param findings takes what has no example
   */
  static Bundle add(Bundle bundle, List<Fixture> fixtures, Consumer<Finding> findings) {
    return fixtures.isEmpty()
        ? bundle
        : new Bundle(new BundleExamples(bundle, fixtures, findings).document());
  }

  private MapNode document() {
    MapNode root = replace(bundle.root(), "paths", paths -> each(paths, this::path));
    return replace(root, "components", this::components);
  }

  private Node path(Member path) {
    return each(
        path.value().asMap(),
        method ->
            method.value().asMap().has("operationId")
                ? operation(method.value().asMap())
                : method.value());
  }

  private MapNode operation(MapNode operation) {
    List<Fixture> own =
        fixtures.stream()
            .filter(fixture -> operation.text("operationId").orElse("").equals(fixture.operation()))
            .toList();
    Set<String> statuses = Set.copyOf(operation.map("responses").names().toList());
    MapNode changed =
        replace(
            operation,
            "responses",
            all ->
                each(
                    all,
                    response ->
                        response(
                            operation,
                            response,
                            own.stream()
                                .filter(each -> response.name().equals(key(statuses, each)))
                                .toList())));
    List<Fixture> accepted =
        own.stream().filter(fixture -> fixture.status().startsWith("2")).toList();
    return replace(
        changed,
        "requestBody",
        body ->
            content(
                body,
                type -> examples(accepted, fixture -> fixture.request(type.name())),
                any -> missing(operation, "request", any)));
  }

  private Node response(MapNode operation, Member response, List<Fixture> own) {
    MapNode written = response.value().asMap();
    MapNode resolved =
        written
            .text("$ref")
            .flatMap(reference -> bundle.internal(reference).flatMap(bundle::at))
            .map(Node::asMap)
            .orElse(written);
    boolean shown =
        resolved.map("content").members().stream()
            .anyMatch(
                type -> own.stream().anyMatch(each -> each.response(type.name()).isPresent()));
    if (!shown && written.has("$ref")) {
      return written;
    }
    return content(
        resolved,
        type -> examples(own, fixture -> fixture.response(type.name())),
        type ->
            response.name().startsWith("2")
                ? missing(operation, response.name(), type)
                : undocumented(type));
  }

  private MapNode components(MapNode components) {
    MapNode responses =
        replace(
            components,
            "responses",
            all ->
                each(
                    all,
                    response ->
                        content(response.value().asMap(), type -> List.of(), this::undocumented)));
    List<Member> members = new ArrayList<>(responses.members());
    members.add(
        new Member(
            key("examples", components.location()),
            map(UNDOCUMENTED, undocumentedError(components.location()))));
    return new MapNode(members, components.location());
  }

  /** Returns the documented status that stands for that of a fixture. */
  private static String key(Set<String> statuses, Fixture fixture) {
    String range = fixture.status().charAt(0) + "XX";
    return statuses.contains(fixture.status())
        ? fixture.status()
        : statuses.contains(range) ? range : "default";
  }

  private static List<Member> examples(
      List<Fixture> own, Function<Fixture, Optional<Member>> body) {
    return own.stream().flatMap(fixture -> body.apply(fixture).stream()).toList();
  }

  private MapNode content(
      MapNode holder, Function<Member, List<Member>> examples, Function<Member, MapNode> without) {
    return replace(
        holder,
        "content",
        content ->
            each(
                content,
                type -> {
                  List<Member> found = examples.apply(type);
                  return found.isEmpty()
                      ? without.apply(type)
                      : withExamples(type.value().asMap(), found);
                }));
  }

  private MapNode missing(MapNode operation, String where, Member type) {
    findings.accept(
        new Finding(
            "example-missing",
            type.key().location(),
            operation.text("operationId").orElse("")
                + " has no example of "
                + where
                + " in "
                + type.name(),
            "Add a fixture to contract-kit/src/main/resources/fixtures/"
                + operation.text("operationId").orElse("")
                + "."));
    return type.value().asMap();
  }

  private MapNode undocumented(Member type) {
    Location at = type.key().location();
    MapNode reference = map("$ref", ScalarNode.of("#/components/examples/" + UNDOCUMENTED, at));
    return withExamples(
        type.value().asMap(), List.of(new Member(key("undocumented", at), reference)));
  }

  private static MapNode undocumentedError(Location at) {
    return new MapNode(
        List.of(
            new Member(key("summary", at), ScalarNode.of("An error without a documented body", at)),
            new Member(
                key("description", at),
                ScalarNode.of(
                    "No page of the vendor shows the body of an error. It may be missing.", at)),
            new Member(key("value", at), new MapNode(List.of(), at))),
        at);
  }

  private static MapNode withExamples(MapNode type, List<Member> examples) {
    List<Member> members = new ArrayList<>();
    type.members().stream()
        .filter(member -> !Set.of("example", "examples").contains(member.name()))
        .forEach(members::add);
    members.add(
        new Member(key("examples", type.location()), new MapNode(examples, type.location())));
    return new MapNode(members, type.location());
  }

  private static MapNode each(MapNode map, Function<Member, Node> change) {
    return new MapNode(
        map.members().stream()
            .map(member -> new Member(member.key(), change.apply(member)))
            .toList(),
        map.location());
  }

  private static MapNode replace(MapNode map, String name, UnaryOperator<MapNode> change) {
    return each(
        map,
        member ->
            member.name().equals(name) ? change.apply(member.value().asMap()) : member.value());
  }

  private static MapNode map(String name, Node value) {
    return new MapNode(List.of(new Member(key(name, value.location()), value)), value.location());
  }

  private static ScalarNode key(String name, Location at) {
    return new ScalarNode(name, ScalarNode.Type.STRING, ScalarNode.Style.PLAIN, at);
  }
}
