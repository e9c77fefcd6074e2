package io.github.partnerapi.spec.tools.yaml;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.emitter.Emitter;
import org.yaml.snakeyaml.events.DocumentEndEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.ImplicitTuple;
import org.yaml.snakeyaml.events.MappingEndEvent;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceEndEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.events.StreamEndEvent;
import org.yaml.snakeyaml.events.StreamStartEvent;

/**
 * Writes nodes as block style YAML with {@code \n} line ends. Scalars keep their characters and
 * their quoting, so that a reader sees the same types as in the source. The same nodes always give
 * the same bytes.
 */
public final class YamlWriter {
  private static final int LONGEST_KEY = 1000;

  private final Emitter emitter;

  private YamlWriter(Emitter emitter) {
    this.emitter = emitter;
  }

  /** Returns the YAML text of a node. */
  public static String write(Node root) {
    StringWriter text = new StringWriter();
    DumperOptions options = new DumperOptions();
    options.setSplitLines(false);
    options.setAllowUnicode(true);
    options.setMaxSimpleKeyLength(LONGEST_KEY);
    options.setLineBreak(DumperOptions.LineBreak.UNIX);
    try {
      YamlWriter writer = new YamlWriter(new Emitter(text, options));
      writer.emitter.emit(new StreamStartEvent(null, null));
      writer.emitter.emit(new DocumentStartEvent(null, null, false, null, Map.of()));
      writer.emit(root);
      writer.emitter.emit(new DocumentEndEvent(null, null, false));
      writer.emitter.emit(new StreamEndEvent(null, null));
    } catch (IOException e) {
      throw new UncheckedIOException("writing YAML to memory failed", e);
    }
    return text.toString();
  }

  private void emit(Node node) throws IOException {
    if (node instanceof MapNode map) {
      emitter.emit(new MappingStartEvent(null, null, true, null, null, FlowStyle.BLOCK));
      for (Member member : map.members()) {
        emit(member.key());
        emit(member.value());
      }
      emitter.emit(new MappingEndEvent(null, null));
    } else if (node instanceof ListNode list) {
      emitter.emit(new SequenceStartEvent(null, null, true, null, null, FlowStyle.BLOCK));
      for (Node item : list.items()) {
        emit(item);
      }
      emitter.emit(new SequenceEndEvent(null, null));
    } else if (node instanceof ScalarNode scalar) {
      emitter.emit(
          new ScalarEvent(
              null,
              null,
              new ImplicitTuple(true, true),
              scalar.text(),
              null,
              null,
              style(scalar.style())));
    }
  }

  private static ScalarStyle style(ScalarNode.Style style) {
    return switch (style) {
      case PLAIN -> ScalarStyle.PLAIN;
      case SINGLE_QUOTED -> ScalarStyle.SINGLE_QUOTED;
      case DOUBLE_QUOTED -> ScalarStyle.DOUBLE_QUOTED;
      case LITERAL -> ScalarStyle.LITERAL;
      case FOLDED -> ScalarStyle.FOLDED;
    };
  }
}
