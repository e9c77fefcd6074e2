package io.github.partnerapi.call;

import io.github.partnerapi.json.Arguments;
import java.util.ArrayList;
import java.util.List;

/** A path cut at its parameters once, so that a call only joins the pieces. */
final class PathTemplate {
  private final List<String> literals = new ArrayList<>();
  private final List<String> names = new ArrayList<>();

  PathTemplate(String path) {
    int from = 0;
    for (int open = path.indexOf('{'); open >= 0; open = path.indexOf('{', from)) {
      int close = path.indexOf('}', open);
      literals.add(path.substring(from, open));
      names.add(path.substring(open + 1, close));
      from = close + 1;
    }
    literals.add(path.substring(from));
  }

  void expand(StringBuilder target, String[] values) {
    for (int i = 0; i < names.size(); i++) {
      target.append(literals.get(i)).append(Arguments.required(names.get(i), values[i]));
    }
    target.append(literals.get(names.size()));
  }

  /**
   * Returns the encoded value that a parameter has in a target, or nothing for an unknown
   * parameter.
   */
  String valueOf(String name, String target) {
    int from = 0;
    for (int i = 0; i < names.size(); i++) {
      from += literals.get(i).length();
      int end = from;
      while (end < target.length() && "/?".indexOf(target.charAt(end)) < 0) {
        end++;
      }
      if (names.get(i).equals(name)) {
        return target.substring(from, end);
      }
      from = end;
    }
    return "";
  }

  int size() {
    return names.size();
  }

  int indexOf(String name) {
    int index = names.indexOf(name);
    if (index < 0) {
      throw new IllegalArgumentException(name + ": the path has no such parameter");
    }
    return index;
  }
}
