package io.github.partnerapi.contract.internal.sandbox;

import io.github.partnerapi.contract.internal.document.Nearest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The arguments of the sandbox's command line.
 *
 * @param help whether only the help is wanted
 * @param port the port to listen on, 0 for any free one
 * @param answers the case to answer with, by operation
 */
public record SandboxOptions(boolean help, int port, Map<String, String> answers) {
  /** The port when none is given. */
  public static final int DEFAULT_PORT = 8080;

  private static final List<String> NAMES = List.of("--port", "--answer", "--help");

  /**
   * Reads the arguments.
   *
   * @throws IllegalArgumentException when one is unknown, has no value or a wrong one; the message is one line for the reader
   */
  public static SandboxOptions parse(List<String> arguments) {
    int port = DEFAULT_PORT;
    boolean help = false;
    Map<String, String> answers = new LinkedHashMap<>();
    for (int i = 0; i < arguments.size(); i++) {
      String argument = arguments.get(i);
      int equals = argument.startsWith("--") ? argument.indexOf('=') : -1;
      String name = equals < 0 ? argument : argument.substring(0, equals);
      switch (name) {
        case "--help", "-h" -> help = true;
        case "--port" -> port = port(equals < 0 ? value(arguments, ++i, name) : argument.substring(equals + 1));
        case "--answer" -> answer(equals < 0 ? value(arguments, ++i, name) : argument.substring(equals + 1), answers);
        default -> throw new IllegalArgumentException("Unknown argument '" + argument + "'" + hint(name));
      }
    }
    return new SandboxOptions(help, port, answers);
  }

  private static String value(List<String> arguments, int index, String name) {
    if (index >= arguments.size()) {
      throw new IllegalArgumentException(name + " needs a value");
    }
    return arguments.get(index);
  }

  private static int port(String value) {
    if (!value.matches("[0-9]{1,5}") || Integer.parseInt(value) > 65535) {
      throw new IllegalArgumentException("--port is '" + value + "', which is no number from 0 to 65535");
    }
    return Integer.parseInt(value);
  }

  private static void answer(String value, Map<String, String> answers) {
    int equals = value.indexOf('=');
    if (equals < 1 || equals == value.length() - 1) {
      throw new IllegalArgumentException("--answer is '" + value + "', which is not of the form <operation>=<case>");
    }
    if (answers.putIfAbsent(value.substring(0, equals), value.substring(equals + 1)) != null) {
      throw new IllegalArgumentException("--answer names " + value.substring(0, equals) + " twice");
    }
  }

  private static String hint(String name) {
    return Nearest.to(name, NAMES).map(near -> ", did you mean " + near + "?").orElse("");
  }
}
