package io.github.partnerapi.spec.tools.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.partnerapi.spec.tools.document.Bundle;
import io.github.partnerapi.spec.tools.finding.Finding;
import io.github.partnerapi.spec.tools.finding.Location;
import io.github.partnerapi.spec.tools.gate.Advice;
import io.github.partnerapi.spec.tools.gate.Change;
import io.github.partnerapi.spec.tools.gate.Exemption;
import io.github.partnerapi.spec.tools.gate.Judged;
import io.github.partnerapi.spec.tools.gate.Judgement;
import io.github.partnerapi.spec.tools.gate.Version;
import io.github.partnerapi.spec.tools.suppression.Suppressed;
import io.github.partnerapi.spec.tools.yaml.JsonTree;
import java.util.Locale;
import java.util.Optional;

/**
 * Writes a review for programs; {@code spec/review.schema.json} says what each member holds. Within
 * one value of {@code format} members are only added.
 */
public final class ReviewJson {
  private static final int FORMAT = 1;
  private static final ObjectMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private ReviewJson() {}

  /** Returns the JSON text. */
  public static String of(Review review) {
    ObjectNode json = MAPPER.createObjectNode();
    json.put("format", FORMAT);
    json.put("accepted", review.isAccepted());
    json.put("headline", Headline.of(review));
    json.put("released", text(review.judgement().flatMap(Judgement::released)));
    json.put("declared", text(review.judgement().flatMap(Judgement::declared)));
    json.put("needed", text(review.judgement().flatMap(Judgement::needed)));
    ArrayNode problems = json.putArray("problems");
    review.reasons().forEach(finding -> problem(problems.addObject(), finding));
    ArrayNode suppressed = json.putArray("suppressed");
    review.document().suppressed().forEach(each -> suppressed(suppressed.addObject(), each));
    Subjects subjects = Subjects.of(review);
    ArrayNode changes = json.putArray("changes");
    review.changes().forEach(judged -> change(changes.addObject(), judged, review, subjects));
    try {
      return MAPPER.writeValueAsString(json).replace("\r\n", "\n") + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of plain nodes can always be written", e);
    }
  }

  private static void problem(ObjectNode json, Finding finding) {
    json.put("rule", finding.rule());
    place(json, finding.at());
    json.put("message", finding.message());
    json.put("remedy", finding.remedy());
  }

  private static void suppressed(ObjectNode json, Suppressed suppressed) {
    problem(json, suppressed.finding());
    json.put("until", suppressed.suppression().until().toString());
    json.put("reason", suppressed.suppression().reason());
  }

  private static void change(ObjectNode json, Judged judged, Review review, Subjects subjects) {
    Change change = judged.change();
    json.put("id", change.kind().id());
    json.put("axis", change.kind().axis().name().toLowerCase(Locale.ROOT));
    json.put("impact", change.kind().impact().name().toLowerCase(Locale.ROOT));
    json.put("pointer", change.stable().toString());
    json.put("subject", change.subject());
    json.put("fingerprint", change.fingerprint());
    place(json, change.at());
    json.put("message", change.message());
    json.put("about", subjects.of(change));
    subjects.operations(change).forEach(json.putArray("operations")::add);
    json.put("callersMust", Advice.of(change.kind()).orElse(null));
    json.set("before", value(review.baseline(), change));
    json.set("after", value(review.document().bundle(), change));
    json.put("ofThisPullRequest", review.pull().isEmpty() ? null : review.isOfThisPull(judged));
    json.put("exemption", judged.exemption().map(Exemption::reason).orElse(null));
  }

  private static JsonNode value(Optional<Bundle> bundle, Change change) {
    return bundle
        .flatMap(document -> document.at(change.pointer()))
        .map(JsonTree::of)
        .orElse(MAPPER.nullNode());
  }

  private static void place(ObjectNode json, Location at) {
    json.put("file", at.file());
    json.put("line", at.line());
    json.put("column", at.column());
  }

  private static @org.jspecify.annotations.Nullable String text(Optional<Version> version) {
    return version.map(Version::toString).orElse(null);
  }
}
