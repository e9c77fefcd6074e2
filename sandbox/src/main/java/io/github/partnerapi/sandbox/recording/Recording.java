package io.github.partnerapi.sandbox.recording;

import io.github.partnerapi.contract.fixture.Fixture;
import io.github.partnerapi.contract.fixture.FixtureWriter;
import io.github.partnerapi.contract.internal.text.ExactJson;
import io.github.partnerapi.sandbox.drift.DriftReport;
import io.github.partnerapi.sandbox.drift.RecordedDrift;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A finished recording.
 *
 * @param fixtures the redacted fixtures in the order of their calls
 * @param drift where the service and the document differ, sorted; empty when they agree
 * @param notRecorded what was refused, failed or left out, and why, sorted
 */
public record Recording(
    List<Fixture> fixtures, List<RecordedDrift> drift, List<String> notRecorded) {
  /** Keeps copies. */
  public Recording {
    fixtures = List.copyOf(fixtures);
    drift = List.copyOf(drift);
    notRecorded = List.copyOf(notRecorded);
  }

  /**
   * The report of the drift, operation by operation, in Markdown. Two recordings of the same
   * exchanges give the same bytes.
   */
  public String report() {
    return driftReport().markdown();
  }

  /**
   * Writes {@code fixtures/<operation>/<status>-<case>.json}, {@code drift.md} and {@code
   * drift.json}: all of them or none.
   *
   * @param folder a folder that does not exist, or is empty
   * @throws RecordingException when there is something in the folder, or it cannot be written
   */
  public void write(Path folder) {
    Map<String, String> files = new LinkedHashMap<>();
    fixtures.forEach(
        fixture ->
            files.put("fixtures/" + fixture.file(), ExactJson.pretty(FixtureWriter.tree(fixture))));
    files.put("drift.md", driftReport().markdown());
    files.put("drift.json", driftReport().json());
    NewFolder.write(folder, files);
  }

  /**
   * Makes sure, before anything is called, that {@link #write} can write a folder.
   *
   * @throws RecordingException when there is something in the folder already
   */
  public static void checkFolder(Path folder) {
    NewFolder.check(folder);
  }

  /**
   * The answers that came and could not be decoded: the recording lacks them.
   *
   * @return why, sorted; empty when all that came was read
   */
  public List<String> undecoded() {
    return notRecorded.stream().filter(RecordingProxy::isUndecoded).toList();
  }

  /**
   * What was written, in one line.
   *
   * @param folder where it was written to
   */
  public String summary(Path folder) {
    String differences = drift.isEmpty() ? "no drift" : counted(drift.size(), "difference");
    return counted(fixtures.size(), "fixture")
        + ", "
        + differences
        + ", "
        + notRecorded.size()
        + " not recorded: see "
        + folder.resolve("drift.md");
  }

  DriftReport driftReport() {
    return new DriftReport(fixtures, drift, notRecorded);
  }

  private static String counted(int number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }
}
