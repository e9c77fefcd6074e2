package io.github.partnerapi.sandbox;

import io.github.partnerapi.api.Dialog360Client;
import io.github.partnerapi.contract.fixture.Fixture;
import io.github.partnerapi.contract.fixture.Fixtures;
import io.github.partnerapi.contract.fixture.InvalidFixtureException;
import io.github.partnerapi.contract.sandbox.Sandbox;
import io.github.partnerapi.contract.server.PortTakenException;
import io.github.partnerapi.sandbox.recording.Recorder;
import io.github.partnerapi.sandbox.recording.RecorderBuilder;
import io.github.partnerapi.sandbox.recording.RecordingException;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import java.util.logging.LogManager;

/** The command line of the sandbox: {@code java -jar partner-sandbox.jar --port 8080}. */
public final class SandboxCommand {
  /** Exit code when the help was printed, or the sandbox was stopped. */
  static final int OK = 0;

  /** Exit code when an argument is wrong. */
  static final int WRONG_ARGUMENT = 2;

  /** Exit code when the port is taken. */
  static final int PORT_TAKEN = 3;

  /** Exit code when a recording was refused or could not be written. */
  static final int NOT_RECORDED = 4;

  /** Exit code when a fixture cannot be used. */
  static final int INVALID_FIXTURE = 5;

  private static final String HELP =
      """
      Serves recorded answers of the Text (LiveChat) Partner Program API and of 360dialog's Balance and usage API on 127.0.0.1.

      java -jar partner-sandbox.jar [--port <number>] [--answer <operation>=<case>]... [--fixtures <folder>]
      java -jar partner-sandbox.jar --record <folder> [--allow <operation>]... [--redaction <file>] [--port <number>]

        --port <number>               the port to listen on, 8080 unless given; 0 takes any free port and prints it
        --answer <operation>=<case>   answers an operation with one of its cases, such as requestWithdrawal=below-minimum;
                                      may be given for several operations
        --fixtures <folder>           answers with the fixtures of a folder as well, such as recorded ones
        --record <folder>             passes requests on to the live service with the credentials of the environment (PARTNERAPI_TEXT_TOKEN,
                                      PARTNERAPI_DIALOG360_API_KEY, PARTNERAPI_DIALOG360_BEARER_TOKEN); Enter ends it and writes redacted
                                      fixtures and a drift report into the new folder, Ctrl-C writes nothing. PARTNERAPI_TEXT_BASE_URL and
                                      PARTNERAPI_DIALOG360_BASE_URL name another service, such as a second sandbox
        --allow <operation>           lets a recording call an operation that does not only read; may be given for several operations
        --redaction <file>            redaction rules of your own
        --help                        prints this

      Credentials: Authorization: Bearer sandbox-token (Text), %s: sandbox-api-key (360dialog). Any other secret is accepted too;
      none at all, revoked-token and revoked-api-key are refused.
      Exit codes: 0 stopped, 2 wrong argument, 3 port taken, 4 nothing recorded, 5 a fixture cannot be used.
      """
          .formatted(Dialog360Client.API_KEY.scheme().header());

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
    try {
      SandboxOptions options = SandboxOptions.parse(arguments);
      if (options.help()) {
        process.out().print(HELP);
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
    } catch (IllegalArgumentException e) {
      process.err().println(e.getMessage() + ". See --help");
      return WRONG_ARGUMENT;
    }
  }

  private static void serve(SandboxOptions options, Surroundings process, Meanwhile meanwhile)
      throws InterruptedException {
    Fixtures bundled = process.fixtures().get();
    Fixtures fixtures = options.fixtures() == null ? bundled : bundled.with(options.fixtures());
    options.answers().forEach(fixtures::find);
    try (Sandbox sandbox = Sandbox.start(options.port(), fixtures)) {
      options.answers().forEach(sandbox::answer);
      process.out().println(greeting(fixtures, sandbox));
      meanwhile.run(sandbox);
    }
  }

  private static String greeting(Fixtures fixtures, Sandbox sandbox) {
    long operations = fixtures.all().stream().map(Fixture::operation).distinct().count();
    return "Serving "
        + operations
        + " operations from "
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
