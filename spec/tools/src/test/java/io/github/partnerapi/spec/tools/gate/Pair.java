package io.github.partnerapi.spec.tools.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.partnerapi.spec.tools.document.Bundle;
import io.github.partnerapi.spec.tools.document.SmallDocument;
import io.github.partnerapi.spec.tools.yaml.YamlReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Is a released document with a changed one, and what has to be said about the two.
 *
 * @param name what changed
 * @param before the released text
 * @param after the changed text
 * @param expected ids of all changes
 */
record Pair(String name, String before, String after, Set<String> expected) {
  static final String RELEASED = read();

  /** Changes one text that stands once in the released document. */
  static Pair pair(String name, String from, String to, ChangeKind... expected) {
    assertThat(RELEASED.split(Pattern.quote(from), -1)).as("'%s' stands once", from).hasSize(2);
    return new Pair(name, RELEASED, RELEASED.replace(from, to), ids(expected));
  }

  /** Returns the same pair the other way round, with what is to be said then. */
  Pair back(ChangeKind... others) {
    return new Pair(name + ", taken back", after, before, ids(others));
  }

  List<Change> changes() {
    return Gate.changes(bundle(before), bundle(after));
  }

  static Bundle bundle(String text) {
    return new Bundle(
        YamlReader.read(
                "spec/openapi.yaml",
                text,
                finding -> {
                  throw new AssertionError(finding);
                })
            .orElseThrow()
            .asMap());
  }

  private static Set<String> ids(ChangeKind... kinds) {
    return Stream.of(kinds).map(ChangeKind::id).collect(Collectors.toCollection(TreeSet::new));
  }

  private static String read() {
    try {
      return Files.readString(SmallDocument.resource("/gate/released.yaml"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
