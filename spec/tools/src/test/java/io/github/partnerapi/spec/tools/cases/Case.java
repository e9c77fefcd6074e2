package io.github.partnerapi.spec.tools.cases;

import io.github.partnerapi.spec.tools.document.SmallDocument;
import io.github.partnerapi.spec.tools.gate.Releases;
import io.github.partnerapi.spec.tools.yaml.MapNode;
import io.github.partnerapi.spec.tools.yaml.Node;
import io.github.partnerapi.spec.tools.yaml.ScalarNode;
import io.github.partnerapi.spec.tools.yaml.YamlReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Is an edit of the document of the cases, and what has to be said about it.
 *
 * @param node the case as written
 */
record Case(MapNode node) {
  /** Reads a file of cases. */
  static Stream<Case> all(String resource) {
    try {
      String text = Files.readString(SmallDocument.resource("/cases/" + resource));
      return YamlReader.read(
              resource,
              text,
              finding -> {
                throw new AssertionError(finding);
              })
          .orElseThrow()
          .asList()
          .items()
          .stream()
          .map(each -> new Case(each.asMap()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the unchanged document with its release. */
  static SmallDocument document(Path temporary) {
    try {
      return SmallDocument.copy("/cases/spec", temporary)
          .write(Releases.ALONE, Files.readString(SmallDocument.resource("/cases/released.yaml")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns what is expected. */
  String expected() {
    return node.text("expected").orElseThrow();
  }

  /** Tells whether nothing else may be said. */
  boolean isOnly() {
    return node.scalar("only").filter(ScalarNode::isTrue).isPresent();
  }

  /** Makes the edits. */
  SmallDocument in(Path temporary) {
    SmallDocument document = document(temporary);
    node.list("edits").forEach(edit -> apply(document, edit.asMap()));
    node.list("released")
        .forEach(
            edit ->
                document.replace(
                    Releases.ALONE,
                    edit.asMap().text("from").orElseThrow(),
                    edit.asMap().text("to").orElseThrow()));
    node.list("then").forEach(edit -> apply(document, edit.asMap()));
    return document;
  }

  private static void apply(SmallDocument document, MapNode edit) {
    String file = edit.text("file").orElseThrow();
    if (edit.has("write")) {
      document.write(file, edit.text("write").orElseThrow());
    } else if (edit.has("delete")) {
      document.delete(file);
    } else if (edit.has("all")) {
      document.replaceAll(file, edit.text("all").orElseThrow(), edit.text("to").orElseThrow());
    } else {
      if (!edit.text("from").orElseThrow().isEmpty()) {
        document.replace(file, edit.text("from").orElseThrow(), edit.text("to").orElseThrow());
      }
      edit.text("rename").ifPresent(name -> document.rename(file, name));
    }
  }

  /** Returns the name of the case. */
  @Override
  public String toString() {
    return node.get("name").map(Node::asMap).isPresent() ? node.text("name").orElse("") : "";
  }
}
