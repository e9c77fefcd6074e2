package io.github.partnerapi.sandbox;

import io.github.partnerapi.contract.fixture.Fixture;
import io.github.partnerapi.contract.fixture.Fixtures;
import io.github.partnerapi.contract.fixture.InvalidFixtureException;
import io.github.partnerapi.contract.sandbox.AnsweredRequest;
import io.github.partnerapi.contract.sandbox.Sandbox;
import io.github.partnerapi.contract.sandbox.SandboxBuilder;
import io.github.partnerapi.contract.server.PortTakenException;
import io.github.partnerapi.sandbox.recording.Recorder;
import io.github.partnerapi.sandbox.recording.RecorderBuilder;
import io.github.partnerapi.sandbox.recording.RecordingException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import java.util.logging.LogManager;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** The command line of the sandbox: {@code java -jar partner-sandbox.jar --port 8080}. */
public final class SandboxCommand {
  /** Exit code when what was asked for was printed, or the sandbox was stopped. */
  static final int OK = 0;

  /** Exit code when an argument is wrong. */
  static final int WRONG_ARGUMENT = 2;

  /** Exit code when the port is taken. */
  static final int PORT_TAKEN = 3;

  /** Exit code when a recording was refused or could not be written. */
  static final int NOT_RECORDED = 4;

  /** Exit code when a fixture cannot be used. */
  static final int INVALID_FIXTURE = 5;

  private SandboxCommand() {}

  /** Runs the sandbox until the process is stopped. */
  public static void main(String[] arguments) throws InterruptedException {
    // What the libraries below log is not for who reads this console.
    LogManager.getLogManager().reset();
    CountDownLatch stopped = new CountDownLatch(1);
    Surroundings process =
        new Surroundings(Fixtures::bundled, System.getenv(), System.in, System.out, System.err);
    int code =
        run(
            List.of(arguments),
            process,
            sandbox -> {
              Runtime.getRuntime().addShutdownHook(new Thread(sandbox::close, "sandbox-stop"));
              stopped.await();
            });
    System.exit(code);
  }

  /** Runs the sandbox while something else goes on, or records, and gives the exit code. */
  static int run(List<String> arguments, Surroundings process, Meanwhile meanwhile)
      throws InterruptedException {
    SandboxOptions options = new SandboxOptions();
    CommandLine line = new CommandLine(options);
    line.setOut(new PrintWriter(process.out(), true, StandardCharsets.UTF_8));
    try {
      line.parseArgs(arguments.toArray(String[]::new));
      if (CommandLine.executeHelpRequest(line.getParseResult()) == null) {
        options.check();
        run(options, line, process, meanwhile);
      }
      return OK;
    } catch (RecordingException e) {
      process.err().println(e.getMessage());
      return NOT_RECORDED;
    } catch (PortTakenException e) {
      process.err().println(e.getMessage());
      return PORT_TAKEN;
    } catch (InvalidFixtureException e) {
      process.err().println(e.getMessage());
      return INVALID_FIXTURE;
    } catch (ParameterException e) {
      process.err().println(SandboxOptions.problem(e) + ". See --help");
      return WRONG_ARGUMENT;
    } catch (IllegalArgumentException e) {
      process.err().println(e.getMessage() + ". See --help");
      return WRONG_ARGUMENT;
    }
  }

  private static void run(
      SandboxOptions options, CommandLine line, Surroundings process, Meanwhile meanwhile)
      throws InterruptedException {
    if (options.completion()) {
      process.out().print(AutoComplete.bash(SandboxOptions.NAME, line));
    } else if (options.recording() != null) {
      RecorderBuilder recorder =
          Recorder.builder()
              .environment(process.environment())
              .port(options.port())
              .allow(options.allowed());
      RecordCommand.run(
          options.redaction() == null ? recorder : recorder.redaction(options.redaction()),
          options.recording(),
          process.in(),
          process.out());
    } else {
      serve(options, process, meanwhile);
    }
  }

  private static void serve(SandboxOptions options, Surroundings process, Meanwhile meanwhile)
      throws InterruptedException {
    Fixtures bundled = process.fixtures().get();
    Fixtures fixtures = options.fixtures() == null ? bundled : bundled.with(options.fixtures());
    SandboxBuilder builder =
        Sandbox.builder()
            .host(options.host())
            .port(options.port())
            .fixtures(fixtures)
            .lenient(options.lenient())
            .log(answered -> log(answered, options, process));
    if (options.document() != null) {
      builder.document(ServedDocument.of(options.document()));
    }
    options.answers().forEach(fixtures::find);
    try (Sandbox sandbox = builder.start()) {
      options.answers().forEach(sandbox::answer);
      process.out().println(greeting(sandbox, options.document() != null));
      meanwhile.run(sandbox);
    }
  }

  /** A refusal is always worth a line: whoever wrote the client wants to know. */
  private static void log(AnsweredRequest answered, SandboxOptions options, Surroundings process) {
    if (answered.refusal() != null) {
      process.err().println(answered);
    } else if (options.log()) {
      process.out().println(answered);
    }
  }

  private static String greeting(Sandbox sandbox, boolean named) {
    Fixtures fixtures = sandbox.fixtures();
    long operations = fixtures.all().stream().map(Fixture::operation).distinct().count();
    return "Serving "
        + operations
        + " operations "
        + (named ? "of the document " + fixtures.document().version() + " " : "")
        + "from "
        + fixtures.all().size()
        + " fixtures at "
        + sandbox.baseUrl()
        + " (Ctrl-C stops)";
  }

  /**
   * What the command finds around it.
   *
   * @param fixtures what the sandbox answers with
   * @param environment the variables, for the credentials of a recording
   * @param in a line of it, or its end, ends a recording
   * @param out where the greeting and the summary go
   * @param err where a problem goes, in one line
   */
  record Surroundings(
      Supplier<Fixtures> fixtures,
      Map<String, String> environment,
      InputStream in,
      PrintStream out,
      PrintStream err) {}

  /** What goes on while the sandbox serves. */
  @FunctionalInterface
  interface Meanwhile {
    /** Returns when the sandbox has to stop. */
    void run(Sandbox sandbox) throws InterruptedException;
  }
}
