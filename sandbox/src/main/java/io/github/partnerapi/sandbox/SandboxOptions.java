package io.github.partnerapi.sandbox;

import io.github.partnerapi.contract.internal.text.Nearest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The arguments of the sandbox's command line.
 *
 * @param help whether only the help is wanted
 * @param port the port to listen on, 0 for any free one
 * @param answers the case to answer with, by operation
 * @param fixtures a folder with further fixtures to answer with; null for none
 * @param recording the folder to write a recording to; null when nothing is recorded
 * @param allowed the operations that a recording may call although they do not only read
 * @param redaction the file with further redaction rules; null for none
 */
record SandboxOptions(
    boolean help,
    int port,
    Map<String, String> answers,
    @Nullable Path fixtures,
    @Nullable Path recording,
    List<String> allowed,
    @Nullable Path redaction) {
  /** The port when none is given. */
  static final int DEFAULT_PORT = 8080;

  private static final List<String> NAMES =
      List.of("--port", "--answer", "--fixtures", "--record", "--allow", "--redaction", "--help");

  /**
   * Reads the arguments.
   *
   * @throws IllegalArgumentException when one is unknown, has no value or a wrong one; the message
   *     is one line for the reader
   */
  static SandboxOptions parse(List<String> arguments) {
    int port = DEFAULT_PORT;
    boolean help = false;
    Path fixtures = null;
    Path recording = null;
    Path redaction = null;
    List<String> allowed = new ArrayList<>();
    Map<String, String> answers = new LinkedHashMap<>();
    for (int i = 0; i < arguments.size(); i++) {
      String argument = arguments.get(i);
      int equals = argument.startsWith("--") ? argument.indexOf('=') : -1;
      String name = equals < 0 ? argument : argument.substring(0, equals);
      if (name.equals("--help") || name.equals("-h")) {
        help = true;
        continue;
      }
      if (!NAMES.contains(name)) {
        throw new IllegalArgumentException("Unknown argument '" + argument + "'" + hint(name));
      }
      String value = equals < 0 ? value(arguments, ++i, name) : argument.substring(equals + 1);
      switch (name) {
        case "--port" -> port = port(value);
        case "--answer" -> answer(value, answers);
        case "--fixtures" -> fixtures = Path.of(value);
        case "--record" -> recording = Path.of(value);
        case "--allow" -> allowed.add(value);
        default -> redaction = Path.of(value);
      }
    }
    if (recording == null && (redaction != null || !allowed.isEmpty())) {
      throw new IllegalArgumentException("--allow and --redaction need --record");
    }
    if (recording != null && (fixtures != null || !answers.isEmpty())) {
      throw new IllegalArgumentException(
          "--record passes requests on, so --answer and --fixtures have no use with it");
    }
    return new SandboxOptions(
        help, port, answers, fixtures, recording, List.copyOf(allowed), redaction);
  }

  private static String value(List<String> arguments, int index, String name) {
    if (index >= arguments.size()) {
      throw new IllegalArgumentException(name + " needs a value");
    }
    return arguments.get(index);
  }

  private static int port(String value) {
    if (!value.matches("[0-9]{1,5}") || Integer.parseInt(value) > 65535) {
      throw new IllegalArgumentException(
          "--port is '" + value + "', which is no number from 0 to 65535");
    }
    return Integer.parseInt(value);
  }

  private static void answer(String value, Map<String, String> answers) {
    int equals = value.indexOf('=');
    if (equals < 1 || equals == value.length() - 1) {
      throw new IllegalArgumentException(
          "--answer is '" + value + "', which is not of the form <operation>=<case>");
    }
    if (answers.putIfAbsent(value.substring(0, equals), value.substring(equals + 1)) != null) {
      throw new IllegalArgumentException("--answer names " + value.substring(0, equals) + " twice");
    }
  }

  private static String hint(String name) {
    return Nearest.to(name, NAMES).map(near -> ", did you mean " + near + "?").orElse("");
  }
}
