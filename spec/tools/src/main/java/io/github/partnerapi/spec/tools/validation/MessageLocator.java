package io.github.partnerapi.spec.tools.validation;

import io.github.partnerapi.spec.tools.document.Bundle;
import io.github.partnerapi.spec.tools.document.SourceFile;
import io.github.partnerapi.spec.tools.document.SourceTree;
import io.github.partnerapi.spec.tools.finding.Location;
import io.github.partnerapi.spec.tools.yaml.ListNode;
import io.github.partnerapi.spec.tools.yaml.MapNode;
import io.github.partnerapi.spec.tools.yaml.Member;
import io.github.partnerapi.spec.tools.yaml.Node;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the place that a message of Swagger Parser means. Its paths look like {@code attribute
 * paths.'/a/{b}'(get).parameters.[c].schema is missing}: this follows them as deep into the
 * document as they lead. A message about another file than the first ends with that file's name in
 * brackets.
 */
final class MessageLocator {
  private static final Pattern FILE = Pattern.compile(" \\(\\./([^)]+)\\)$");

  private static final Pattern NAMED_FILE = Pattern.compile("\\./([A-Za-z0-9_./-]+\\.yaml)");

  private final SourceTree tree;
  private final Bundle bundle;

  MessageLocator(SourceTree tree, Bundle bundle) {
    this.tree = tree;
    this.bundle = bundle;
  }

  /** Returns what a message says about the place, which two runs say alike about one mistake. */
  static String essence(String message) {
    String text = FILE.matcher(message).replaceFirst("");
    return text.substring(Math.max(text.lastIndexOf('.'), text.lastIndexOf(')')) + 1);
  }

  Location locate(String message) {
    String rest =
        message.startsWith("attribute ") ? message.substring("attribute ".length()) : message;
    Matcher file = FILE.matcher(message);
    Node node =
        file.find()
            ? tree.file(file.group(1)).map(found -> found.root().node()).orElse(bundle.root())
            : bundle.root();
    Location location = node.location();
    while (true) {
      String next = strip(rest);
      Optional<Step> step = step(node, next);
      if (step.isEmpty()) {
        return location.equals(bundle.root().location())
            ? named(message).orElse(location)
            : location;
      }
      node = step.get().node();
      location = step.get().location();
      rest = next.substring(step.get().length());
    }
  }

  private Optional<Location> named(String message) {
    Matcher matcher = NAMED_FILE.matcher(message);
    return matcher.find() ? tree.file(matcher.group(1)).map(SourceFile::start) : Optional.empty();
  }

  private static String strip(String rest) {
    int start = 0;
    while (start < rest.length()
        && "./'()[]\"".indexOf(rest.charAt(start)) >= 0
        && !rest.startsWith("/", start)) {
      start++;
    }
    return rest.substring(start);
  }

  private static Optional<Step> step(Node node, String rest) {
    if (node instanceof MapNode map) {
      return map.members().stream()
          .filter(member -> begins(rest, member.name()))
          .max(Comparator.comparingInt(member -> member.name().length()))
          .map(MessageLocator::step);
    }
    if (node instanceof ListNode list) {
      for (int i = 0; i < list.items().size(); i++) {
        Node item = list.items().get(i);
        String name = item.asMap().text("name").orElse(Integer.toString(i));
        if (begins(rest, name)) {
          return Optional.of(new Step(item, item.location(), name.length()));
        }
      }
    }
    return Optional.empty();
  }

  private static Step step(Member member) {
    return new Step(member.value(), member.key().location(), member.name().length());
  }

  private static boolean begins(String rest, String name) {
    return !name.isEmpty()
        && rest.startsWith(name)
        && (rest.length() == name.length()
            || "./'()[] \"".indexOf(rest.charAt(name.length())) >= 0);
  }

  private record Step(Node node, Location location, int length) {}
}
