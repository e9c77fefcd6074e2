package io.github.partnerapi.spec.tools.document;

import io.github.partnerapi.spec.tools.finding.Finding;
import io.github.partnerapi.spec.tools.yaml.ListNode;
import io.github.partnerapi.spec.tools.yaml.MapNode;
import io.github.partnerapi.spec.tools.yaml.Member;
import io.github.partnerapi.spec.tools.yaml.Node;
import io.github.partnerapi.spec.tools.yaml.Pointer;
import io.github.partnerapi.spec.tools.yaml.ScalarNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Divides the document into one bundle for each server, because other tools take the first server
 * of a document and one credential for all of it. The folder of a path names its bundle. What is
 * known of the sets of values in answers is no limit there: see {@link OpenSets}. Their examples
 * are those of the fixtures: see {@link BundleExamples}.
 */
public final class ServerBundles {
  private static final Pointer SCHEMES = Pointer.parse("/components/securitySchemes");

  private final Bundle whole;
  private final Consumer<Finding> findings;

  private ServerBundles(Bundle whole, Consumer<Finding> findings) {
    this.whole = whole;
    this.findings = findings;
  }

  /**
   * Divides a document.
   *
   * @param tree the sources
   * @param whole the same in one tree
   * @param findings takes what is wrong
   * @return a bundle for each folder of paths, sorted by name
   */
  public static List<ServerBundle> of(SourceTree tree, Bundle whole, Consumer<Finding> findings) {
    Bundle complete =
        BundleExamples.add(OpenSets.open(whole), Fixtures.read(tree.folder(), findings), findings);
    ServerBundles bundles = new ServerBundles(complete, findings);
    Map<String, List<Element>> paths = bundles.paths();
    Map<String, MapNode> texts = BundleTexts.read(tree, paths.keySet(), findings);
    List<ServerBundle> divided = new ArrayList<>();
    paths.forEach(
        (name, items) -> {
          bundles.checkServer(name, items);
          MapNode text = texts.get(name);
          if (text != null) {
            divided.add(new ServerBundle(name, new Bundle(bundles.document(items, text))));
          }
        });
    return divided;
  }

  private Map<String, List<Element>> paths() {
    Map<String, List<Element>> paths = new TreeMap<>();
    whole
        .elements()
        .filter(element -> element.kind() == Kind.PATH_ITEM)
        .forEach(path -> paths.computeIfAbsent(folder(path), any -> new ArrayList<>()).add(path));
    return paths;
  }

  /** Returns the folder that holds the file of a path, directly below that of all paths. */
  private static String folder(Element path) {
    String[] steps = path.node().location().file().split("/", -1);
    int paths = Arrays.asList(steps).indexOf("paths");
    return paths < 0 ? steps[0] : steps[paths + 1];
  }

  private MapNode server(Element path) {
    List<Node> servers = new ArrayList<>(path.map().list("servers"));
    servers.addAll(whole.root().list("servers"));
    return servers.isEmpty() ? new MapNode(List.of(), path.key()) : servers.get(0).asMap();
  }

  private void checkServer(String name, List<Element> items) {
    String first = server(items.get(0)).text("url").orElse("");
    for (Element path : items) {
      String url = server(path).text("url").orElse("");
      boolean several = path.map().list("servers").size() > 1;
      boolean own = path.children().stream().anyMatch(child -> child.map().has("servers"));
      if (!url.equals(first) || several || own) {
        findings.accept(
            new Finding(
                "bundle-server",
                server(path).scalar("url").map(ScalarNode::location).orElse(path.key()),
                "the bundle '"
                    + name
                    + "' would have two servers: "
                    + first
                    + (url.equals(first) ? " and another" : " and " + url),
                "Move the path into a folder of its own below paths, one for each server."));
      }
    }
  }

  private MapNode document(List<Element> items, MapNode text) {
    Set<String> tags = new HashSet<>();
    Set<Pointer> used = new HashSet<>();
    for (Element path : items) {
      for (Element operation : path.children()) {
        if (operation.kind() == Kind.OPERATION) {
          operation.map().list("tags").forEach(tag -> tags.add(((ScalarNode) tag).text()));
          used.addAll(Reach.of(whole, operation).components());
          operation
              .subtree()
              .filter(element -> element.kind() == Kind.SECURITY_REQUIREMENT)
              .flatMap(requirement -> requirement.map().names())
              .forEach(scheme -> used.add(SCHEMES.child(scheme)));
        }
      }
    }
    Set<String> names = items.stream().map(Element::name).collect(Collectors.toSet());
    List<Member> members = new ArrayList<>();
    for (Member member : whole.root().members()) {
      Node value =
          switch (member.name()) {
            case "info" -> info(member.value().asMap(), text);
            case "externalDocs" -> text.get("externalDocs").orElse(member.value());
            case "servers" ->
                new ListNode(List.of(server(items.get(0))), member.value().location());
            case "tags" -> tags(member.value(), tags);
            case "paths" ->
                paths(member.value().asMap(), names, new SourceLinks(text.get("externalDocs")));
            case "components" -> components(member.value().asMap(), used);
            default -> member.value();
          };
      if (!value.asMap().members().isEmpty() || !(value instanceof MapNode)) {
        members.add(new Member(member.key(), value));
      }
    }
    return new MapNode(members, whole.root().location());
  }

  private static MapNode info(MapNode info, MapNode text) {
    List<Member> members = new ArrayList<>();
    for (Member member : info.members()) {
      members.add(text.member(member.name()).orElse(member));
    }
    text.member("description").filter(any -> !info.has("description")).ifPresent(members::add);
    return new MapNode(members, info.location());
  }

  private static ListNode tags(Node all, Set<String> used) {
    return new ListNode(
        all.asList().items().stream()
            .filter(tag -> used.contains(tag.asMap().text("name").orElse("")))
            .toList(),
        all.location());
  }

  /** Keeps the paths of one server; what they say about it the document says now. */
  private static MapNode paths(MapNode all, Set<String> names, SourceLinks links) {
    return new MapNode(
        all.members().stream()
            .filter(path -> names.contains(path.name()))
            .map(path -> new Member(path.key(), links.in(without(path.value().asMap(), "servers"))))
            .toList(),
        all.location());
  }

  private static MapNode components(MapNode all, Set<Pointer> used) {
    List<Member> sections = new ArrayList<>();
    for (Member section : all.members()) {
      MapNode kept =
          new MapNode(
              section.value().asMap().members().stream()
                  .filter(
                      component ->
                          used.contains(
                              Pointer.ROOT
                                  .child("components")
                                  .child(section.name())
                                  .child(component.name())))
                  .toList(),
              section.value().location());
      if (!kept.members().isEmpty()) {
        sections.add(new Member(section.key(), kept));
      }
    }
    return new MapNode(sections, all.location());
  }

  private static MapNode without(MapNode map, String name) {
    return new MapNode(
        map.members().stream().filter(member -> !Objects.equals(member.name(), name)).toList(),
        map.location());
  }
}
