package io.github.partnerapi.sandbox.recording;

import io.github.partnerapi.contract.document.ApiDocument;
import io.github.partnerapi.contract.fixture.Fixture;
import io.github.partnerapi.contract.fixture.FixtureWriter;
import io.github.partnerapi.contract.fixture.Fixtures;
import io.github.partnerapi.sandbox.drift.DriftJudge;
import io.github.partnerapi.sandbox.redaction.Pseudonyms;
import io.github.partnerapi.sandbox.redaction.RedactionRules;
import io.github.partnerapi.sandbox.redaction.Redactor;
import io.github.partnerapi.sandbox.redaction.SecretScan;
import io.github.partnerapi.sandbox.redaction.UnrecordableException;
import io.github.partnerapi.sandbox.redaction.Vocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Makes the recording of what a proxy has kept. */
final class RecordingMaker {
  private final ApiDocument document;
  private final Fixtures known;
  private final LiveCredentials credentials;
  private final RedactionRules rules;
  private final LocalDate day;

  /**
   * Prepares a recording.
   *
   * @param known the fixtures that show the service as it was
   * @param day the day of the recording
   */
  RecordingMaker(
      ApiDocument document,
      Fixtures known,
      LiveCredentials credentials,
      RedactionRules rules,
      LocalDate day) {
    this.document = document;
    this.known = known;
    this.credentials = credentials;
    this.rules = rules;
    this.day = day;
  }

  /**
   * Makes the recording.
   *
   * @throws RecordingException when nothing was recorded, a rule matches nothing, or something
   *     secret would be left
   */
  Recording make(RecordingProxy proxy, Player player) {
    Pseudonyms pseudonyms = new Pseudonyms(credentials.key());
    FixtureMaker maker = new FixtureMaker(document, new Redactor(document, pseudonyms, rules), day);
    DriftJudge drift =
        new DriftJudge(document, known.all(), new Vocabulary(document.tree(), rules));
    Set<String> notRecorded = new TreeSet<>(proxy.problems());
    notRecorded.addAll(player.leftOut());
    Map<String, Fixture> fixtures = new LinkedHashMap<>();
    for (Captured exchange : proxy.captured()) {
      drift.see(exchange.operation(), exchange.status(), exchange.mediaType(), exchange.body());
      try {
        add(maker.of(exchange, player.name(exchange).orElse("recorded")), fixtures);
      } catch (UnrecordableException e) {
        notRecorded.add(exchange.operation().id() + ": " + e.getMessage());
      }
    }
    if (fixtures.isEmpty()) {
      throw new RecordingException(
          "Nothing was recorded"
              + (notRecorded.isEmpty()
                  ? ". Call the service through the recorder"
                  : ": " + String.join("; ", notRecorded)));
    }
    rules
        .unused()
        .ifPresent(
            rule -> {
              throw new RecordingException(
                  rule + " matches nothing that was recorded. Correct its pointer, or remove it");
            });
    Set<String> secrets = new HashSet<>(credentials.secrets());
    secrets.addAll(pseudonyms.sensitiveOnes());
    SecretScan scan = new SecretScan(secrets);
    fixtures.values().forEach(fixture -> check(scan, fixture));
    Recording recording =
        new Recording(new ArrayList<>(fixtures.values()), drift.drifts(), List.copyOf(notRecorded));
    scan.of(recording.driftReport().tree()).stream()
        .findFirst()
        .ifPresent(
            suspect -> {
              throw new RecordingException(
                  "The report of the drift: "
                      + suspect
                      + ". Leave out the call that brings it. Nothing was written");
            });
    return recording;
  }

  /** The same exchange twice is one fixture; another one of the same case gets a number. */
  private static void add(Fixture fixture, Map<String, Fixture> fixtures) {
    Fixture candidate = fixture;
    for (int number = 2; fixtures.containsKey(candidate.file()); number++) {
      Fixture there = fixtures.get(candidate.file());
      if (there.request().equals(fixture.request())
          && there.response().equals(fixture.response())) {
        return;
      }
      candidate = fixture.withName(fixture.name() + "-" + number);
    }
    fixtures.put(candidate.file(), candidate);
  }

  private static void check(SecretScan scan, Fixture fixture) {
    scan.of(FixtureWriter.tree(fixture)).stream()
        .findFirst()
        .ifPresent(
            suspect -> {
              throw new RecordingException(
                  fixture.id()
                      + ": "
                      + suspect
                      + " after the redaction. Add a rule that replaces it, or remove the one that keeps it. Nothing was written");
            });
  }
}
