package io.github.partnerapi.contract;

import io.github.partnerapi.contract.internal.sandbox.SandboxOptions;
import java.io.PrintStream;
import java.util.List;
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

  private static final String HELP =
      """
      Serves recorded answers of the Text (LiveChat) Partner Program API and of 360dialog's Balance and usage API on 127.0.0.1.

      java -jar partner-sandbox.jar [--port <number>] [--answer <operation>=<case>]...

        --port <number>               the port to listen on, 8080 unless given; 0 takes any free port and prints it
        --answer <operation>=<case>   answers an operation with one of its cases, such as requestWithdrawal=below-minimum;
                                      may be given for several operations
        --help                        prints this

      Credentials: Authorization: Bearer sandbox-token (Text), X-API-Key: sandbox-api-key (360dialog). Any other secret is accepted too;
      none at all, revoked-token and revoked-api-key are refused.
      Exit codes: 0 stopped, 2 wrong argument, 3 port taken.
      """;

  private SandboxCommand() {}

  /** Runs the sandbox until the process is stopped. */
  public static void main(String[] arguments) throws InterruptedException {
    // What the libraries below log is not for who reads this console.
    LogManager.getLogManager().reset();
    CountDownLatch stopped = new CountDownLatch(1);
    int code = run(List.of(arguments), Fixtures::bundled, System.out, System.err, sandbox -> {
      Runtime.getRuntime().addShutdownHook(new Thread(sandbox::close, "sandbox-stop"));
      stopped.await();
    });
    System.exit(code);
  }

  /** Runs the sandbox while something else goes on, and gives the exit code. */
  static int run(List<String> arguments, Supplier<Fixtures> source, PrintStream out, PrintStream err, Meanwhile meanwhile)
      throws InterruptedException {
    try {
      SandboxOptions options = SandboxOptions.parse(arguments);
      if (options.help()) {
        out.print(HELP);
        return OK;
      }
      Fixtures fixtures = source.get();
      options.answers().forEach(fixtures::find);
      try (Sandbox sandbox = Sandbox.start(options.port(), fixtures)) {
        options.answers().forEach(sandbox::answer);
        out.println(greeting(fixtures, sandbox));
        meanwhile.run(sandbox);
        return OK;
      }
    } catch (PortTakenException e) {
      err.println(e.getMessage());
      return PORT_TAKEN;
    } catch (InvalidFixtureException e) {
      throw e;
    } catch (IllegalArgumentException e) {
      err.println(e.getMessage() + ". See --help");
      return WRONG_ARGUMENT;
    }
  }

  private static String greeting(Fixtures fixtures, Sandbox sandbox) {
    long operations = fixtures.all().stream().map(Fixture::operation).distinct().count();
    return "Serving " + operations + " operations from " + fixtures.all().size() + " fixtures at " + sandbox.baseUrl() + " (Ctrl-C stops)";
  }

  /** What goes on while the sandbox serves. */
  @FunctionalInterface
  interface Meanwhile {
    /** Returns when the sandbox has to stop. */
    void run(Sandbox sandbox) throws InterruptedException;
  }
}
