package io.github.partnerapi.spec.tools.consumer;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.partnerapi.spec.tools.gate.Axis;
import io.github.partnerapi.spec.tools.gate.Impact;
import java.util.List;
import java.util.Locale;

/**
 * Writes what a change of the document means for a program. The same input gives the same bytes.
 */
public final class ImpactReport {
  private ImpactReport() {}

  /**
   * Returns it as Markdown.
   *
   * @param name what to call the program
   */
  public static String markdown(String name, List<Touched> touched) {
    StringBuilder page = new StringBuilder();
    page.append("### ").append(name).append("\n\n");
    if (touched.isEmpty()) {
      return page.append("Nothing that it uses has changed.\n").toString();
    }
    long breaks = touched.stream().filter(ImpactReport::isBreak).count();
    page.append(breaks)
        .append(breaks == 1 ? " change breaks it, " : " changes break it, ")
        .append(touched.size() - breaks)
        .append(" to know of.\n");
    for (Axis axis : Axis.values()) {
      List<Touched> on =
          touched.stream().filter(each -> each.change().kind().axis() == axis).toList();
      if (!on.isEmpty()) {
        page.append("\n**").append(axis.title()).append("**\n\n");
        on.forEach(each -> item(each, page));
      }
    }
    return page.toString();
  }

  private static boolean isBreak(Touched touched) {
    return touched.change().kind().impact() == Impact.BREAKING;
  }

  private static void item(Touched touched, StringBuilder page) {
    page.append("- ")
        .append(touched.change().message())
        .append(" (`")
        .append(touched.change().kind().id())
        .append("`): ")
        .append(touched.todo())
        .append(".\n");
    touched
        .uses()
        .forEach(
            use ->
                page.append("  - `")
                    .append(use.place())
                    .append("`: ")
                    .append(use.owner())
                    .append('.')
                    .append(use.name())
                    .append('\n'));
  }

  /** Returns it as JSON. */
  public static String json(String name, List<Touched> touched) {
    ObjectNode tree = JsonNodeFactory.instance.objectNode();
    tree.put("version", 1).put("program", name);
    ArrayNode changes = tree.putArray("changes");
    for (Touched each : touched) {
      ObjectNode change =
          changes
              .addObject()
              .put("kind", each.change().kind().id())
              .put("axis", each.change().kind().axis().name().toLowerCase(Locale.ROOT))
              .put("breaks", isBreak(each))
              .put("pointer", each.change().pointer().toString())
              .put("subject", each.change().subject())
              .put("message", each.change().message())
              .put("todo", each.todo());
      ArrayNode uses = change.putArray("uses");
      for (Use use : each.uses()) {
        uses.addObject()
            .put("class", use.type())
            .put("method", use.method())
            .put("line", use.line())
            .put("uses", use.owner() + "." + use.name())
            .put("as", use.kind().name().toLowerCase(Locale.ROOT));
      }
    }
    return tree.toPrettyString() + "\n";
  }
}
