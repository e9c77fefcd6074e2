package io.github.partnerapi.spec.tools.document;

import io.github.partnerapi.spec.tools.yaml.Pointer;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Is the document as its author wrote it: all files, unchanged, with positions. */
public final class SourceTree {
  /** Ends the name of each file. */
  static final String SUFFIX = ".yaml";

  /** Names the file that all others are reached from. */
  public static final String ENTRY = "openapi.yaml";

  private final Path folder;
  private final SortedMap<String, SourceFile> files;

  SourceTree(Path folder, Collection<SourceFile> files) {
    this.folder = folder;
    this.files = new TreeMap<>(Comparator.naturalOrder());
    files.forEach(file -> this.files.put(file.path(), file));
  }

  /** Returns the folder that holds {@code openapi.yaml}. */
  public Path folder() {
    return folder;
  }

  /** Returns {@code openapi.yaml}. */
  public SourceFile entry() {
    return Objects.requireNonNull(files.get(ENTRY), ENTRY);
  }

  /** Returns all files, sorted by path. */
  public List<SourceFile> files() {
    return List.copyOf(files.values());
  }

  /** Returns the file at a path below the folder. */
  public Optional<SourceFile> file(String path) {
    return Optional.ofNullable(files.get(path));
  }

  /** Returns all objects of all files, in the order of the files and of what is in them. */
  public Stream<Element> elements() {
    return files.values().stream().flatMap(file -> file.root().subtree());
  }

  /** Returns all objects of a kind that are no references. */
  public Stream<Element> elements(Kind kind) {
    return elements().filter(element -> element.kind() == kind && element.reference().isEmpty());
  }

  /**
   * Returns the object that a reference leads to, through further references if need be.
   *
   * @param element any object; one that is no reference is returned as it is
   * @return the object, or nothing if the reference leads nowhere or in a circle
   */
  public Optional<Element> resolve(Element element) {
    Element current = element;
    for (int hops = 0; hops < files.size() + 1; hops++) {
      if (current.reference().isEmpty()) {
        return Optional.of(current);
      }
      Optional<Element> next = target(current);
      if (next.isEmpty()) {
        return Optional.empty();
      }
      current = next.get();
    }
    return Optional.empty();
  }

  /** Returns what a reference names, which may be another reference. */
  Optional<Element> target(Element reference) {
    return reference
        .reference()
        .flatMap(ref -> Reference.parse(pathOf(reference), ref.text()))
        .flatMap(this::target);
  }

  /** Returns what a parsed reference names. */
  Optional<Element> target(Reference reference) {
    return file(reference.path())
        .flatMap(
            file ->
                reference.pointer().equals(Pointer.ROOT)
                    ? Optional.of(file.root())
                    : file.root()
                        .subtree()
                        .filter(element -> element.pointer().equals(reference.pointer()))
                        .findFirst());
  }

  /** Returns the path of the file that an object stands in. */
  String pathOf(Element element) {
    String file = element.node().location().file();
    return file.substring(file.indexOf('/') + 1);
  }
}
