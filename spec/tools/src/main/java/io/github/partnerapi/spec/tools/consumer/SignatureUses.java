package io.github.partnerapi.spec.tools.consumer;

import io.github.partnerapi.spec.tools.consumer.Use.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds who uses a signature of the generated Java source, as the gate writes it. */
final class SignatureUses {
  private static final Pattern METHOD = Pattern.compile("(\\w+Api)\\.(\\w+)\\((.*)\\): .*");
  private static final Pattern ARGUMENT = Pattern.compile("(\\w+Api\\.\\w+Request)\\.(\\w+): .*");
  private static final Pattern CONSTANT = Pattern.compile("(\\w+) constant (\\w+)");
  private static final Pattern MEMBER = Pattern.compile("(\\w+)\\.(\\w+): .*");

  private final List<Use> uses;

  SignatureUses(List<Use> uses) {
    this.uses = uses;
  }

  List<Use> of(String signature) {
    Matcher method = METHOD.matcher(signature);
    if (method.matches()) {
      List<String> types = types(method.group(3));
      return uses.stream()
          .filter(use -> use.kind() == Kind.CALL && use.owner().equals(method.group(1)))
          .filter(use -> use.name().equals(method.group(2)) || isStream(use, method.group(2)))
          .filter(use -> fits(use.types(), types))
          .toList();
    }
    Matcher argument = ARGUMENT.matcher(signature);
    if (argument.matches()) {
      return found(argument, Kind.ARGUMENT);
    }
    Matcher constant = CONSTANT.matcher(signature);
    if (constant.matches()) {
      return found(constant, Kind.CONSTANT);
    }
    Matcher member = MEMBER.matcher(signature);
    return member.matches() ? found(member, Kind.READ, Kind.WRITE) : List.of();
  }

  private List<Use> found(Matcher signature, Kind... kinds) {
    return uses.stream()
        .filter(
            use ->
                List.of(kinds).contains(use.kind())
                    && use.owner().equals(signature.group(1))
                    && use.name().equals(signature.group(2)))
        .toList();
  }

  private static boolean isStream(Use use, String operation) {
    return use.name().equals(operation + "Stream");
  }

  /** A request object can be given, or made in a lambda; both go with the same signature. */
  private static boolean fits(List<String> called, List<String> declared) {
    boolean takesRequest = declared.size() == 1 && declared.get(0).endsWith("Request");
    return takesRequest
        ? called.size() == 1 && called.get(0).matches(".*Request|Consumer|UnaryOperator|Function")
        : called.equals(declared);
  }

  private static List<String> types(String text) {
    List<String> types = new ArrayList<>();
    int depth = 0;
    StringBuilder type = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char sign = text.charAt(i);
      if (sign == '<') {
        depth++;
      } else if (sign == '>') {
        depth--;
      } else if (sign == ',' && depth == 0) {
        types.add(type.toString().strip());
        type.setLength(0);
      } else if (depth == 0) {
        type.append(sign);
      }
    }
    if (!type.isEmpty()) {
      types.add(type.toString().strip());
    }
    return types;
  }
}
