package io.github.partnerapi.verification.regeneration;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * Reads from the poms how the generator is run, so that its configuration stands there and nowhere
 * else.
 */
final class Poms {
  private static final String GENERATOR = "openapi-generator-maven-plugin";

  private Poms() {}

  /**
   * Gives every execution of the generator, in the order of the modules.
   *
   * @param root the folder of the parent's pom
   */
  static List<Execution> executions(Path root) {
    Element parent = read(root.resolve("pom.xml"));
    Map<String, Setting> managed =
        settings(plugin(child(child(parent, "build"), "pluginManagement")));
    List<Execution> executions = new ArrayList<>();
    for (Element module : children(child(parent, "modules"))) {
      Path folder = root.resolve(module.getTextContent());
      Element plugin = plugin(child(read(folder.resolve("pom.xml")), "build"));
      for (Element execution : children(child(plugin, "executions"))) {
        Map<String, Setting> own = under(settings(plugin), settings(execution));
        executions.add(
            new Execution(folder, child(execution, "id").getTextContent(), under(managed, own)));
      }
    }
    return executions;
  }

  private static Map<String, Setting> under(
      Map<String, Setting> inherited, Map<String, Setting> own) {
    Map<String, Setting> merged = new LinkedHashMap<>(inherited);
    own.forEach(
        (name, setting) -> {
          Setting before = merged.put(name, setting);
          if (before != null && !before.children().isEmpty()) {
            throw new IllegalStateException(
                "<" + name + "> has children in two poms, which this reader can't merge");
          }
        });
    return merged;
  }

  private static Map<String, Setting> settings(Element owner) {
    Map<String, Setting> settings = new LinkedHashMap<>();
    for (Element setting : children(child(owner, "configuration"))) {
      List<Map.Entry<String, String>> parts =
          children(setting).stream()
              .map(part -> Map.entry(part.getTagName(), part.getTextContent()))
              .toList();
      settings.put(
          setting.getTagName(),
          new Setting(parts.isEmpty() ? setting.getTextContent() : "", parts));
    }
    return settings;
  }

  /** The generator among the plugins, or an empty element. */
  private static Element plugin(Element owner) {
    Element none = owner.getOwnerDocument().createElement("plugin");
    return children(child(owner, "plugins")).stream()
        .filter(plugin -> child(plugin, "artifactId").getTextContent().equals(GENERATOR))
        .findFirst()
        .orElse(none);
  }

  /** The first child of a name, or an empty element. */
  private static Element child(Element parent, String name) {
    Element none = parent.getOwnerDocument().createElement(name);
    return children(parent).stream()
        .filter(child -> child.getTagName().equals(name))
        .findFirst()
        .orElse(none);
  }

  private static List<Element> children(Element parent) {
    List<Element> children = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) {
        children.add(element);
      }
    }
    return children;
  }

  private static Element read(Path pom) {
    try {
      return DocumentBuilderFactory.newDefaultInstance()
          .newDocumentBuilder()
          .parse(pom.toFile())
          .getDocumentElement();
    } catch (IOException | SAXException | ParserConfigurationException e) {
      throw new IllegalStateException(pom + " can't be read", e);
    }
  }
}
