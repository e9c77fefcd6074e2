package io.github.partnerapi.sandbox.drift;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.partnerapi.contract.document.ApiDocument;
import io.github.partnerapi.contract.document.DocumentedOperation;
import io.github.partnerapi.contract.document.DocumentedResponse;
import io.github.partnerapi.contract.fixture.Body;
import io.github.partnerapi.contract.fixture.Fixture;
import io.github.partnerapi.contract.fixture.Provenance;
import io.github.partnerapi.contract.internal.text.ExactJson;
import io.github.partnerapi.contract.internal.text.MediaType;
import io.github.partnerapi.sandbox.drift.RecordedDrift.Kind;
import io.github.partnerapi.sandbox.redaction.Vocabulary;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Finds what a service added, removed, retyped and nulled. Most members of both APIs are optional,
 * since the pages do not say which always come; one of those counts as removed when a fixture that
 * was taken from a page or recorded shows it, its object came, and it never did.
 */
public final class DriftJudge {
  private final ApiDocument document;
  private final Collection<Fixture> fixtures;
  private final Vocabulary vocabulary;
  private final Map<Subject, BodyDrift> bodies = new LinkedHashMap<>();
  private final Set<RecordedDrift> drifts = new LinkedHashSet<>();

  private record Subject(DocumentedOperation operation, int status) {}

  /**
   * Judges by a document.
   *
   * @param fixtures what is known of the service so far
   * @param vocabulary the names and words that may be told
   */
  public DriftJudge(ApiDocument document, Collection<Fixture> fixtures, Vocabulary vocabulary) {
    this.document = document;
    this.fixtures = fixtures;
    this.vocabulary = vocabulary;
  }

  /**
   * Looks at one response as it came, before anything in it is redacted.
   *
   * @param type the media type in lower case; empty when there was none
   */
  public void see(DocumentedOperation operation, int status, String type, byte[] body) {
    DocumentedResponse response = operation.response(status).orElse(null);
    if (response == null) {
      add(
          operation,
          status,
          Kind.ADDED,
          "status",
          operation.pointer() + "/responses",
          "no such status",
          Integer.toString(status));
      return;
    }
    Map<String, String> media = response.schemaPointers();
    String pointer = response.pointer();
    if (body.length == 0) {
      if (!media.isEmpty() && status < 300) {
        add(
            operation,
            status,
            Kind.REMOVED,
            "body",
            pointer + "/content",
            "a body of " + String.join(", ", media.keySet()),
            "nothing");
      }
    } else if (media.isEmpty()) {
      add(operation, status, Kind.ADDED, "body", pointer, "no body", "a body of " + known(type));
    } else if (!media.containsKey(type)) {
      add(
          operation,
          status,
          Kind.ADDED,
          "media type",
          pointer + "/content",
          String.join(", ", media.keySet()),
          known(type));
    } else if (type.equals(MediaType.JSON)) {
      json(operation, status, pointer + "/content", media.get(type), body);
    }
  }

  /** Everything found, sorted by operation, status, place and kind. */
  public List<RecordedDrift> drifts() {
    Set<RecordedDrift> all = new LinkedHashSet<>(drifts);
    bodies.forEach((subject, body) -> removed(subject, body, all));
    Comparator<RecordedDrift> order =
        Comparator.comparing(RecordedDrift::operation)
            .thenComparing(RecordedDrift::status)
            .thenComparing(RecordedDrift::where);
    return all.stream()
        .sorted(order.thenComparing(RecordedDrift::kind).thenComparing(RecordedDrift::sent))
        .toList();
  }

  private void json(
      DocumentedOperation operation,
      int status,
      String contentPointer,
      String schemaPointer,
      byte[] body) {
    JsonNode tree;
    try {
      tree = ExactJson.read(body);
    } catch (JsonProcessingException e) {
      add(operation, status, Kind.RETYPED, "body", contentPointer, "JSON", "something else");
      return;
    }
    if (!schemaPointer.isEmpty()) {
      bodies
          .computeIfAbsent(new Subject(operation, status), subject -> body(subject, drifts))
          .see(schemaPointer, tree);
    }
  }

  private BodyDrift body(Subject subject, Set<RecordedDrift> into) {
    return new BodyDrift(
        document.tree(),
        subject.operation().id(),
        vocabulary,
        (kind, where, pointer, documented, sent) ->
            into.add(
                new RecordedDrift(
                    subject.operation().id(),
                    subject.status(),
                    kind,
                    where,
                    pointer,
                    documented,
                    sent)));
  }

  private void removed(Subject subject, BodyDrift body, Set<RecordedDrift> all) {
    Set<String> known = known(subject);
    body.objects()
        .forEach(
            (where, schemaPointer) -> {
              JsonNode schema = document.tree().at(JsonPointer.compile(schemaPointer));
              Set<String> required = new HashSet<>();
              schema.path("required").forEach(name -> required.add(name.asText()));
              schema
                  .path("properties")
                  .fieldNames()
                  .forEachRemaining(
                      member -> {
                        String name = ExactJson.escaped(member);
                        String at = where + "/" + name;
                        if (!required.contains(member)
                            && known.contains(at)
                            && !body.seen().contains(at)) {
                          String pointer = schemaPointer + "/properties/" + name;
                          all.add(
                              new RecordedDrift(
                                  subject.operation().id(),
                                  subject.status(),
                                  Kind.REMOVED,
                                  at,
                                  pointer,
                                  "an optional member that the fixtures show",
                                  "nothing"));
                        }
                      });
            });
  }

  /** The members that fixtures of the real service show; what was made up proves nothing. */
  private Set<String> known(Subject subject) {
    BodyDrift shown = body(subject, new HashSet<>());
    for (Fixture fixture : fixtures) {
      boolean real = !(fixture.provenance() instanceof Provenance.Synthesised);
      if (real
          && fixture.operation().equals(subject.operation().id())
          && fixture.status() == subject.status()
          && fixture.response().body() instanceof Body.JsonText json) {
        DocumentedResponse response =
            Objects.requireNonNull(subject.operation().response(subject.status()).orElse(null));
        String pointer = response.schemaPointers().getOrDefault(MediaType.JSON, "");
        if (!pointer.isEmpty()) {
          shown.see(pointer, json.tree());
        }
      }
    }
    return shown.seen();
  }

  private void add(
      DocumentedOperation operation,
      int status,
      Kind kind,
      String where,
      String pointer,
      String documented,
      String sent) {
    drifts.add(new RecordedDrift(operation.id(), status, kind, where, pointer, documented, sent));
  }

  /** A header may hold anything; a media type is kept. */
  private static String known(String type) {
    return type.matches("[a-z]+/[A-Za-z0-9.+-]{1,60}")
        ? type
        : type.isEmpty() ? "no media type" : "another media type";
  }
}
