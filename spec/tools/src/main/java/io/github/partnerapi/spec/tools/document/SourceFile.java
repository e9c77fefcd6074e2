package io.github.partnerapi.spec.tools.document;

import io.github.partnerapi.spec.tools.finding.Location;

/**
 * Is one file of the document.
 *
 * @param path path below the document's folder, with forward slashes
 * @param root its content, as the object that its folder says it is
 */
public record SourceFile(String path, Element root) {
  /** Returns the file's name without folder and {@code .yaml}. */
  public String name() {
    return path.substring(path.lastIndexOf('/') + 1, path.length() - SourceTree.SUFFIX.length());
  }

  /** Tells whether the file is a shared component. */
  public boolean isComponent() {
    return path.startsWith("components/");
  }

  /** Returns the file's beginning, for what concerns it as a whole. */
  public Location start() {
    return Location.startOf(root.node().location().file());
  }
}
