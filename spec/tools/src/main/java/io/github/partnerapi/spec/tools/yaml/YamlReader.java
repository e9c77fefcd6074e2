package io.github.partnerapi.spec.tools.yaml;

import io.github.partnerapi.spec.tools.finding.Finding;
import io.github.partnerapi.spec.tools.finding.Location;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.reader.ReaderException;

/**
 * Reads one YAML file into nodes that know their place, and reports what the rest of the program
 * relies on not being there: syntax errors, duplicate keys, keys that are no scalars, anchors,
 * aliases and tags.
 */
public final class YamlReader {
  private static final int LONGEST = 100_000_000;
  private static final int LONGEST_NUMBER = 400;
  private static final Pattern LARGE_EXPONENT = Pattern.compile("[eE][-+]?0*[1-9][0-9]{3,}$");

  private final String file;
  private final Consumer<Finding> findings;

  private YamlReader(String file, Consumer<Finding> findings) {
    this.file = file;
    this.findings = findings;
  }

  /**
   * Reads a file's text.
   *
   * @param file name for positions
   * @param text the YAML
   * @param findings takes what is wrong
   * @return the root, or nothing when something was wrong
   */
  public static Optional<Node> read(String file, String text, Consumer<Finding> findings) {
    List<Finding> own = new ArrayList<>();
    Optional<Node> root = new YamlReader(file, own::add).read(text);
    own.forEach(findings);
    return own.isEmpty() ? root : Optional.empty();
  }

  private Optional<Node> read(String text) {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(true);
    options.setCodePointLimit(LONGEST);
    try {
      for (Event event : new Yaml(options).parse(new StringReader(text))) {
        refuseIndirection(event);
      }
      org.yaml.snakeyaml.nodes.Node root =
          new Yaml(new SafeConstructor(options)).compose(new StringReader(text));
      if (root == null) {
        report(
            "yaml-empty",
            Location.startOf(file),
            "the file is empty",
            "Write its content, or delete it.");
        return Optional.empty();
      }
      return Optional.of(convert(root));
    } catch (MarkedYAMLException e) {
      Mark mark = e.getProblemMark() == null ? e.getContextMark() : e.getProblemMark();
      report(
          "yaml-syntax",
          location(mark),
          "is no YAML: " + oneLine(e.getProblem()),
          "Mend the indentation, quoting or brackets at this place.");
    } catch (ReaderException e) {
      report(
          "yaml-syntax",
          location(text, e.getPosition()),
          "has a character that no text has: " + String.format("U+%04X", e.getCodePoint()),
          "Delete it, or write it as an escape in double quotes.");
    } catch (YAMLException e) {
      report(
          "yaml-syntax",
          Location.startOf(file),
          "is no YAML: " + oneLine(String.valueOf(e.getMessage())),
          "Save it as plain UTF-8 text.");
    }
    return Optional.empty();
  }

  private void refuseIndirection(Event event) {
    boolean named =
        event instanceof AliasEvent
            || (event instanceof ScalarEvent scalar && scalar.getAnchor() != null)
            || (event instanceof CollectionStartEvent start && start.getAnchor() != null);
    boolean tagged =
        (event instanceof ScalarEvent scalar && scalar.getTag() != null)
            || (event instanceof CollectionStartEvent start && start.getTag() != null);
    if (named) {
      report(
          "yaml-alias",
          location(event.getStartMark()),
          "anchors and aliases are not used here",
          "Move the shared part into a component file and point at it with $ref.");
    }
    if (tagged) {
      report(
          "yaml-tag",
          location(event.getStartMark()),
          "YAML tags are not used here",
          "Remove the tag; quote the value if it is a string.");
    }
  }

  private Node convert(org.yaml.snakeyaml.nodes.Node node) {
    Location at = location(node.getStartMark());
    if (node instanceof MappingNode mapping) {
      return new MapNode(members(mapping), at);
    }
    if (node instanceof SequenceNode sequence) {
      return new ListNode(sequence.getValue().stream().map(this::convert).toList(), at);
    }
    org.yaml.snakeyaml.nodes.ScalarNode scalar = (org.yaml.snakeyaml.nodes.ScalarNode) node;
    ScalarNode.Style style = style(scalar.getScalarStyle());
    ScalarNode read =
        new ScalarNode(scalar.getValue(), ScalarTypes.of(scalar.getValue(), style), style, at);
    if (read.isNumber() && isUnreadable(read.text())) {
      report(
          "yaml-syntax",
          at,
          "the number has more digits than programs read",
          "Write a smaller one, or put it in quotes if it is a text.");
    }
    return read;
  }

  /**
   * A short text such as 1e999999999 would be written out somewhere, in a thousand million digits.
   */
  private static boolean isUnreadable(String number) {
    return number.length() > LONGEST_NUMBER || LARGE_EXPONENT.matcher(number).find();
  }

  private List<Member> members(MappingNode mapping) {
    List<Member> members = new ArrayList<>();
    Map<String, Location> seen = new HashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      Location at = location(tuple.getKeyNode().getStartMark());
      if (!(convert(tuple.getKeyNode()) instanceof ScalarNode key)) {
        report("yaml-key", at, "a key must be a plain name", "Replace the key by a string.");
        continue;
      }
      Location first = seen.putIfAbsent(key.text(), at);
      if (first != null) {
        report(
            "duplicate-key",
            at,
            "the key '" + key.text() + "' stands already in line " + first.line(),
            "Remove one of the two: readers silently keep only one.");
        continue;
      }
      members.add(new Member(key, convert(tuple.getValueNode())));
    }
    return members;
  }

  private static ScalarNode.Style style(ScalarStyle style) {
    return switch (style) {
      case SINGLE_QUOTED -> ScalarNode.Style.SINGLE_QUOTED;
      case DOUBLE_QUOTED, JSON_SCALAR_STYLE -> ScalarNode.Style.DOUBLE_QUOTED;
      case LITERAL -> ScalarNode.Style.LITERAL;
      case FOLDED -> ScalarNode.Style.FOLDED;
      case PLAIN -> ScalarNode.Style.PLAIN;
    };
  }

  private Location location(Mark mark) {
    return mark == null
        ? Location.startOf(file)
        : new Location(file, mark.getLine() + 1, mark.getColumn() + 1);
  }

  /** Returns the place of a character, counted in code points. */
  private Location location(String text, int position) {
    int end = text.offsetByCodePoints(0, Math.min(position, text.codePointCount(0, text.length())));
    String before = text.substring(0, end);
    int line = (int) before.chars().filter(character -> character == '\n').count() + 1;
    return new Location(file, line, before.length() - before.lastIndexOf('\n'));
  }

  private void report(String rule, Location at, String message, String remedy) {
    findings.accept(new Finding(rule, at, message, remedy));
  }

  private static String oneLine(String text) {
    return text == null ? "unreadable" : text.strip().replaceAll("\\s+", " ");
  }
}
