package io.github.partnerapi.spec.tools.lint;

import io.github.partnerapi.spec.tools.document.Bundle;
import io.github.partnerapi.spec.tools.document.Element;
import io.github.partnerapi.spec.tools.document.Kind;
import io.github.partnerapi.spec.tools.document.SourceTree;
import java.util.List;
import java.util.stream.Stream;

/**
 * Is the document that the rules look at.
 *
 * @param tree the sources
 * @param bundle the same in one tree
 */
record Subject(SourceTree tree, Bundle bundle) {
  /** Returns all objects of a kind as written, each once however often it is used. */
  Stream<Element> all(Kind kind) {
    return tree.elements(kind);
  }

  /** Returns the path items, each with its path as name. */
  List<Element> paths() {
    return bundle.elements().filter(element -> element.kind() == Kind.PATH_ITEM).toList();
  }

  /** Returns the operations. */
  List<Element> operations() {
    return bundle.operations().toList();
  }

  /** Returns the parameters of a path item or operation, behind their references. */
  List<Element> parameters(Element holder) {
    return holder.children().stream()
        .filter(child -> child.kind() == Kind.PARAMETER)
        .flatMap(parameter -> bundle.resolve(parameter).stream())
        .toList();
  }
}
