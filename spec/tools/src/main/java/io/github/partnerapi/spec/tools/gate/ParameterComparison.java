package io.github.partnerapi.spec.tools.gate;

import static io.github.partnerapi.spec.tools.gate.ChangeKind.*;

import io.github.partnerapi.spec.tools.document.Kind;
import io.github.partnerapi.spec.tools.yaml.ScalarNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Compares what is sent with a call beside its body. */
final class ParameterComparison {
  private final Changes changes;
  private final SchemaComparison schemas;

  ParameterComparison(Changes changes, SchemaComparison schemas) {
    this.changes = changes;
    this.schemas = schemas;
  }

  void compare(String name, Side old, Side now) {
    compareVariables(name, old, now);
    Parameters parameters = Parameters.of(old, now);
    parameters
        .were()
        .forEach(
            (key, parameter) -> {
              if (!parameters.are().containsKey(key)) {
                changes.removed(
                    PARAMETER_REMOVED,
                    parameter,
                    now,
                    name + ": the " + Parameters.label(parameter) + " is gone");
              }
            });
    parameters
        .are()
        .forEach(
            (key, parameter) -> {
              Side was = parameters.were().get(key);
              String what = name + ": the " + Parameters.label(parameter);
              if (was != null) {
                compareParameter(what, was, parameter);
              } else {
                changes.add(
                    parameter.isTrue("required") ? PARAMETER_ADDED_REQUIRED : PARAMETER_ADDED,
                    parameter,
                    what + " is new");
              }
            });
  }

  private void compareVariables(String name, Side old, Side now) {
    List<String> were = Parameters.variables(old);
    List<String> are = Parameters.variables(now);
    List<String> kept = were.stream().filter(are::contains).toList();
    List<String> keeps = are.stream().filter(were::contains).toList();
    boolean samePlaces = were.size() == are.size();
    for (String variable : kept) {
      if (kept.indexOf(variable) != keeps.indexOf(variable)
          || (samePlaces && were.indexOf(variable) != are.indexOf(variable))) {
        changes.add(
            PATH_VARIABLE_MOVED,
            now,
            variable,
            name + ": the path variable '" + variable + "' stands in another place");
      }
    }
  }

  private void compareParameter(String what, Side old, Side now) {
    Ownership.compare(Kind.PARAMETER, old, now, changes);
    boolean required = now.isTrue("required");
    if (old.isTrue("required") != required) {
      changes.add(
          required ? PARAMETER_REQUIRED : PARAMETER_OPTIONAL,
          now,
          what + (required ? " is required now" : " is optional now"));
    }
    if (!style(old).equals(style(now))) {
      changes.add(
          PARAMETER_STYLE_CHANGED,
          now,
          what + " is written differently: " + style(old) + " became " + style(now));
    }
    boolean empty = now.isTrue("allowEmptyValue");
    if (old.isTrue("allowEmptyValue") != empty) {
      changes.add(
          empty ? REQUEST_LIMIT_LOOSENED : REQUEST_LIMIT_TIGHTENED,
          now,
          "allowEmptyValue",
          what + (empty ? " can be empty now" : " can't be empty any more"));
    }
    boolean masked = now.isTrue("x-sensitive");
    if (old.isTrue("x-sensitive") != masked) {
      changes.add(
          masked ? SENSITIVITY_ADDED : SENSITIVITY_DROPPED,
          now,
          what + (masked ? " is masked now" : " is not masked any more"));
    }
    if (!old.isTrue("deprecated") && now.isTrue("deprecated")) {
      changes.add(DEPRECATED, now, what + " is deprecated");
    }
    Optional<Side> was = content(old);
    Optional<Side> is = content(now);
    if (was.isPresent() && is.isPresent()) {
      Ownership.compare(Kind.MEDIA_TYPE, was.get(), is.get(), changes);
    }
    schemas.compareBelow(Direction.REQUEST, was.orElse(old), is.orElse(now));
  }

  static String style(Side parameter) {
    String content = String.join(",", parameter.children("content").keySet());
    if (!content.isEmpty()) {
      return content.toLowerCase(Locale.ROOT);
    }
    String style =
        parameter.text("style").isEmpty()
            ? Set.of("query", "cookie").contains(parameter.text("in")) ? "form" : "simple"
            : parameter.text("style");
    boolean exploded =
        parameter.text("explode").isEmpty() ? style.equals("form") : parameter.isTrue("explode");
    boolean several =
        parameter
            .child("schema")
            .map(NormalSchema::of)
            .filter(schema -> Set.of("array", "object").contains(schema.type()))
            .isPresent();
    return (several ? style + ", explode " + exploded : style)
        + (parameter.isTrue("allowReserved") ? ", reserved characters as they are" : "");
  }

  private static Optional<Side> content(Side parameter) {
    return parameter.child("schema").isPresent()
        ? Optional.empty()
        : parameter.children("content").values().stream().findFirst();
  }

  /** Tells whether a flag is on that is on without saying so. */
  static boolean isOn(Side holder, String member, boolean unsaid) {
    return holder.map().scalar(member).map(ScalarNode::isTrue).orElse(unsaid);
  }
}
