package io.github.partnerapi.spec.tools.gate;

import io.github.partnerapi.spec.tools.document.Element;
import io.github.partnerapi.spec.tools.document.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Is what two states of an operation take beside a body, each parameter under the same key in both.
 * What makes a parameter the same is what goes on the wire: of a header the name in any case, of a
 * variable of the path its place, whatever it is called.
 *
 * @param were the former parameters in the order in which a caller passes them
 * @param are the present ones
 */
record Parameters(Map<String, Side> were, Map<String, Side> are) {
  private static final Pattern VARIABLE = Pattern.compile("\\{([^{}/]*)\\}");

  static Parameters of(Side old, Side now) {
    List<String> before = variables(old);
    List<String> after = variables(now);
    return new Parameters(byKey(old, before, after), byKey(now, after, before));
  }

  /** Returns the names of the variables of an operation's path, in their order. */
  static List<String> variables(Side operation) {
    List<String> names = new ArrayList<>();
    Matcher matcher = VARIABLE.matcher(operation.element().holder().name());
    while (matcher.find()) {
      names.add(matcher.group(1));
    }
    return names;
  }

  private static Map<String, Side> byKey(Side operation, List<String> own, List<String> other) {
    List<String> renamed = own.stream().filter(name -> !other.contains(name)).toList();
    Map<String, Side> found = new LinkedHashMap<>();
    for (Side parameter : of(operation)) {
      String name = parameter.text("name");
      String in = parameter.text("in");
      String key =
          switch (in) {
            case "header" -> name.toLowerCase(Locale.ROOT);
            case "path" -> renamed.contains(name) ? "#" + renamed.indexOf(name) : name;
            default -> name;
          };
      found.putIfAbsent(in + " " + key, parameter);
    }
    return found;
  }

  /**
   * Returns the parameters of an operation: those of its path, unless it has its own, come first.
   */
  static List<Side> of(Side operation) {
    List<Side> own = declared(operation, operation.element());
    List<Side> all = new ArrayList<>(declared(operation, operation.element().holder()));
    all.removeIf(shared -> own.stream().anyMatch(each -> id(each).equals(id(shared))));
    all.addAll(own);
    return all;
  }

  private static List<Side> declared(Side operation, Element holder) {
    return holder.children().stream()
        .filter(child -> child.kind() == Kind.PARAMETER)
        .flatMap(child -> Side.of(operation.bundle(), child).stream())
        .toList();
  }

  private static String id(Side parameter) {
    return parameter.text("in") + " " + parameter.text("name");
  }

  /** Returns how people call a parameter. */
  static String label(Side parameter) {
    return parameter.text("in") + " parameter '" + parameter.text("name") + "'";
  }
}
