package io.github.partnerapi.verification.recording;

import io.github.partnerapi.sandbox.recording.CallPlan;
import io.github.partnerapi.sandbox.recording.Recorder;
import io.github.partnerapi.sandbox.recording.RecorderBuilder;
import io.github.partnerapi.sandbox.recording.Recording;
import io.github.partnerapi.sandbox.recording.RecordingException;
import io.github.partnerapi.verification.client.Clients;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.logging.LogManager;

/**
 * Records the live service with the native client, for {@code mvn -Precord}: calls what only reads,
 * and what a file of calls adds. It needs real credentials in the environment and is no part of the
 * default build.
 */
public final class RecordLive {
  private RecordLive() {}

  /**
   * Records, writes, and fails when the service has drifted.
   *
   * @param arguments the new folder, the file of calls, the operations to allow with commas between
   *     them, the file of redaction rules; all but the first may be empty, for which Maven gives
   *     null
   */
  public static void main(String[] arguments) {
    // What the libraries below log is not for who reads this console.
    LogManager.getLogManager().reset();
    String[] given =
        Arrays.stream(arguments)
            .map(argument -> argument == null ? "" : argument)
            .toArray(String[]::new);
    run(Recorder.builder(), given, System.out);
  }

  static void run(RecorderBuilder options, String[] arguments, PrintStream out) {
    Path folder = Path.of(arguments[0]);
    try {
      Recording.checkFolder(folder);
      CallPlan plan =
          arguments[1].isEmpty()
              ? CallPlan.readOnly()
              : CallPlan.readOnly().then(CallPlan.read(Path.of(arguments[1])));
      options.allow(
          Arrays.stream(arguments[2].split(","))
              .map(String::strip)
              .filter(name -> !name.isEmpty())
              .toList());
      try (Recorder recorder =
          (arguments[3].isEmpty() ? options : options.redaction(Path.of(arguments[3]))).start()) {
        recorder.play(plan, Clients.named("native"));
        Recording recording = recorder.finish();
        recording.write(folder);
        out.println(recording.summary(folder));
        if (!recording.drift().isEmpty()) {
          throw new StoppedException(
              "The service has drifted from the document: " + folder.resolve("drift.md"));
        }
      }
    } catch (RecordingException e) {
      throw new StoppedException(e.getMessage());
    }
  }

  /** Ends the build with one line; it carries no stack trace. */
  static final class StoppedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StoppedException(String message) {
      super(message, null, false, false);
    }
  }
}
