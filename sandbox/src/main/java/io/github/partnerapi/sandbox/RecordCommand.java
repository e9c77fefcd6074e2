package io.github.partnerapi.sandbox;

import io.github.partnerapi.sandbox.recording.Recorder;
import io.github.partnerapi.sandbox.recording.RecorderBuilder;
import io.github.partnerapi.sandbox.recording.Recording;
import io.github.partnerapi.sandbox.recording.RecordingException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;

/** Records what any client calls, until somebody presses Enter. */
public final class RecordCommand {
  private RecordCommand() {}

  /**
   * Records, and writes the recording.
   *
   * @param folder a new folder for fixtures and report
   * @param in a line of it, or its end, ends the recording
   * @throws RecordingException when the recording cannot begin or be written, and nothing is
   *     written then; and when an answer could not be decoded, after the rest was written
   */
  public static void run(RecorderBuilder options, Path folder, InputStream in, PrintStream out) {
    Recording.checkFolder(folder);
    try (Recorder recorder = options.start()) {
      out.println(
          "Recording at "
              + recorder.baseUrl()
              + " (Enter writes "
              + folder
              + ", Ctrl-C writes nothing)");
      waitForLine(in);
      Recording recording = recorder.finish();
      recording.write(folder);
      out.println(recording.summary(folder));
      if (!recording.undecoded().isEmpty()) {
        throw new RecordingException(
            String.join("; ", recording.undecoded()) + ". The rest was written");
      }
    }
  }

  private static void waitForLine(InputStream in) {
    try {
      for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
        // The rest of the line says nothing.
      }
    } catch (IOException e) {
      throw new RecordingException("The console cannot be read. Nothing was written", e);
    }
  }
}
