package io.github.partnerapi.sandbox;

import io.github.partnerapi.contract.internal.text.Nearest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The arguments of the sandbox's command line. */
@Command(
    name = SandboxOptions.NAME,
    versionProvider = SandboxVersion.class,
    sortOptions = false,
    usageHelpAutoWidth = true,
    description =
        "Serves recorded answers of the Text (LiveChat) Partner Program API and of 360dialog's"
            + " Balance and usage API, or records what those answer.",
    footer = {
      "",
      "Examples:",
      "  java -jar partner-sandbox.jar --port 0",
      "  java -jar partner-sandbox.jar --answer requestWithdrawal=below-minimum --log",
      "  java -jar partner-sandbox.jar --host 0.0.0.0 --port 8080",
      "  java -jar partner-sandbox.jar --document 1.0.0",
      "  java -jar partner-sandbox.jar --record recording --allow createApiToken",
      "",
      "Credentials: the bearer token sandbox-token (Text), the API key sandbox-api-key"
          + " (360dialog). Any other secret is accepted too; none at all, revoked-token and"
          + " revoked-api-key are refused."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      SandboxCommand.OK + ":stopped, or printed what was asked for",
      SandboxCommand.WRONG_ARGUMENT + ":wrong argument",
      SandboxCommand.PORT_TAKEN + ":port taken",
      SandboxCommand.NOT_RECORDED + ":nothing recorded, or not all that came",
      SandboxCommand.INVALID_FIXTURE + ":a fixture cannot be used"
    })
final class SandboxOptions {
  /** The name of the program in its help and its completion script. */
  static final String NAME = "partner-sandbox";

  private static final int HIGHEST_PORT = 65535;

  // Picocli sets it.
  @SuppressWarnings("NullAway.Init")
  @Spec
  private CommandSpec spec;

  private int port = 8080;

  @Option(names = "--completion", description = "prints a completion script for bash and zsh")
  private boolean completion;

  // Picocli looks for the option itself.
  @SuppressWarnings("unused")
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "prints this")
  private boolean help;

  // Picocli looks for the option itself.
  @SuppressWarnings("unused")
  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "prints the versions of the program and of the API document")
  private boolean version;

  @ArgGroup(validate = false, heading = "%nTo serve:%n")
  private Serving serving = new Serving();

  @ArgGroup(validate = false, heading = "%nTo record:%n")
  private Recording recording = new Recording();

  private static final class Serving {
    @Option(
        names = "--host",
        paramLabel = "<address>",
        description =
            "the address to listen on, 127.0.0.1 unless given; 0.0.0.0 is every address of this"
                + " machine, as between containers. Clients then need plainHttp(\"<name>\") or"
                + " PARTNERAPI_PLAIN_HTTP=<name>")
    private String host = "127.0.0.1";

    @Option(
        names = "--lenient",
        description =
            "answers what a service would refuse as if it were right: broken JSON, a missing member,"
                + " a wrong media type")
    private boolean lenient;

    @Option(
        names = "--log",
        description = "prints a line for every request, without its query, headers and body")
    private boolean log;

    @Option(
        names = "--answer",
        paramLabel = "<operation>=<case>",
        description =
            "answers an operation with one of its cases; may be given for several operations")
    private List<String> answers = new ArrayList<>();

    @Option(
        names = "--fixtures",
        paramLabel = "<folder>",
        description = "answers with the fixtures of a folder as well, such as recorded ones")
    private @Nullable Path fixtures;

    @Option(
        names = "--document",
        paramLabel = "<version|file>",
        description =
            "serves a released version of the API document, such as 1.0.0, or the bundle in a file:"
                + " it decides where an operation is and what is refused. The newest unless given")
    private @Nullable String document;
  }

  private static final class Recording {
    @Option(
        names = "--record",
        paramLabel = "<folder>",
        description =
            "passes requests on to the live service with the credentials of the environment"
                + " (PARTNERAPI_TEXT_TOKEN, PARTNERAPI_DIALOG360_API_KEY,"
                + " PARTNERAPI_DIALOG360_BEARER_TOKEN); Enter ends it and writes redacted fixtures"
                + " and a drift report into the new folder, Ctrl-C writes nothing."
                + " PARTNERAPI_TEXT_BASE_URL and PARTNERAPI_DIALOG360_BASE_URL name another"
                + " service, such as a second sandbox")
    private @Nullable Path folder;

    @Option(
        names = "--allow",
        paramLabel = "<operation>",
        description =
            "lets a recording call an operation that does not only read; may be given for several"
                + " operations")
    private List<String> allowed = new ArrayList<>();

    @Option(
        names = "--redaction",
        paramLabel = "<file>",
        description = "redaction rules of your own")
    private @Nullable Path redaction;
  }

  // Picocli calls it.
  @SuppressWarnings("unused")
  @Option(
      names = "--port",
      paramLabel = "<number>",
      description = "the port to listen on, 8080 unless given; 0 takes any free one and prints it")
  private void setPort(String value) {
    if (!value.matches("[0-9]{1,5}") || Integer.parseInt(value) > HIGHEST_PORT) {
      throw wrong("--port is '" + value + "', which is no number from 0 to " + HIGHEST_PORT);
    }
    port = Integer.parseInt(value);
  }

  /** The port to listen on, 0 for any free one. */
  int port() {
    return port;
  }

  /** The address to listen on. */
  String host() {
    return serving.host;
  }

  /** Whether requests that a service would refuse are answered. */
  boolean lenient() {
    return serving.lenient;
  }

  /** Whether every request is printed, and not only those that are refused. */
  boolean log() {
    return serving.log;
  }

  /** Whether only a completion script is wanted. */
  boolean completion() {
    return completion;
  }

  /** The folder with further fixtures to answer with; null for none. */
  @Nullable Path fixtures() {
    return serving.fixtures;
  }

  /** The version or the file of the document to serve; null for the newest. */
  @Nullable String document() {
    return serving.document;
  }

  /** The folder to write a recording to; null when nothing is recorded. */
  @Nullable Path recording() {
    return recording.folder;
  }

  /** The operations that a recording may call although they do not only read. */
  List<String> allowed() {
    return recording.allowed;
  }

  /** The file with further redaction rules; null for none. */
  @Nullable Path redaction() {
    return recording.redaction;
  }

  /**
   * Reads the case to answer with, by operation.
   *
   * @throws ParameterException when one is not of the right form, or an operation has two
   */
  Map<String, String> answers() {
    Map<String, String> answers = new LinkedHashMap<>();
    for (String answer : serving.answers) {
      int equals = answer.indexOf('=');
      if (equals < 1 || equals == answer.length() - 1) {
        throw wrong("--answer is '" + answer + "', which is not of the form <operation>=<case>");
      }
      if (answers.putIfAbsent(answer.substring(0, equals), answer.substring(equals + 1)) != null) {
        throw wrong("--answer names " + answer.substring(0, equals) + " twice");
      }
    }
    return answers;
  }

  /**
   * Checks that the arguments go together.
   *
   * @throws ParameterException when they do not
   */
  void check() {
    if (serving.host.isBlank()) {
      throw wrong(
          "--host is blank. Give an address of this machine, such as 0.0.0.0 for all of them");
    }
    boolean serves = serving.fixtures != null || !answers().isEmpty();
    boolean local = serving.host.equals("127.0.0.1") && !serving.lenient && !serving.log;
    if (recording.folder != null && !local) {
      throw wrong("--host, --lenient and --log are for serving, so they have no use with --record");
    }
    if (recording.folder == null && (recording.redaction != null || !recording.allowed.isEmpty())) {
      throw wrong("--allow and --redaction need --record");
    }
    if (recording.folder != null && serves) {
      throw wrong("--record passes requests on, so --answer and --fixtures have no use with it");
    }
    if (recording.folder != null && serving.document != null) {
      throw wrong("--record passes requests on, so --document has no use with it");
    }
  }

  /** Says what is wrong with the arguments in one line for the reader. */
  static String problem(ParameterException wrong) {
    if (wrong instanceof UnmatchedArgumentException unmatched) {
      String argument = unmatched.getUnmatched().get(0);
      // Picocli suggests what begins with the same letters, which a mistyped name often does not.
      return "Unknown argument '"
          + argument
          + "'"
          + Nearest.to(
                  argument.split("=", 2)[0],
                  wrong.getCommandLine().getCommandSpec().optionsMap().keySet())
              .map(near -> ", did you mean " + near + "?")
              .orElse("");
    }
    return wrong instanceof MissingParameterException missing
        ? ((CommandLine.Model.OptionSpec) missing.getMissing().get(0)).longestName()
            + " needs a value"
        : String.valueOf(wrong.getMessage());
  }

  private ParameterException wrong(String problem) {
    return new ParameterException(spec.commandLine(), problem);
  }
}
