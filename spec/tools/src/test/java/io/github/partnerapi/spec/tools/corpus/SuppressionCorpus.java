package io.github.partnerapi.spec.tools.corpus;

import static io.github.partnerapi.spec.tools.corpus.Files.SCHEMA;
import static io.github.partnerapi.spec.tools.corpus.Planted.defect;
import static io.github.partnerapi.spec.tools.corpus.Planted.nearMiss;

import java.util.stream.Stream;

/** Holds comments that suppress, and comments that only look like it. */
final class SuppressionCorpus {
  private static final String RULE = "suppression";
  private static final String SOUND = "  history:";
  private static final String BROKEN = "  the history:";

  private SuppressionCorpus() {}

  static Stream<Planted> suppressions() {
    return Stream.of(
        nearMiss(
            RULE,
            "a comment above the line",
            SCHEMA,
            SOUND,
            "  # lint-ignore property-name until 9999-12-31: The vendor writes it so.\n" + BROKEN),
        nearMiss(
            RULE,
            "a comment behind the line",
            SCHEMA,
            SOUND,
            BROKEN + " # lint-ignore property-name until 9999-12-31: The vendor writes it so."),
        nearMiss(
            RULE,
            "a comment above another comment",
            SCHEMA,
            SOUND,
            "  # lint-ignore property-name until 9999-12-31: The vendor writes it so.\n"
                + "  # More about it.\n\n"
                + BROKEN),
        nearMiss(
            RULE,
            "a comment that speaks of it",
            SCHEMA,
            SOUND,
            "  # no lint-ignore here\n" + SOUND),
        nearMiss(
            RULE,
            "a text",
            d ->
                d.replace(
                    SCHEMA,
                    "description: The sum.",
                    "description: |\n      # lint-ignore bounds\n      The sum.")),
        defect(
            RULE,
            "no day",
            SCHEMA,
            SOUND,
            "  # lint-ignore property-name: The vendor writes it so.\n" + BROKEN,
            "lint-ignore"),
        defect(
            RULE,
            "no reason",
            SCHEMA,
            SOUND,
            "  # lint-ignore property-name until 9999-12-31:\n" + BROKEN,
            "lint-ignore"),
        defect(RULE, "no rule", SCHEMA, SOUND, "  # lint-ignore\n" + BROKEN, "lint-ignore"),
        defect(
            RULE,
            "a rule that does not exist",
            SCHEMA,
            SOUND,
            "  # lint-ignore property-names until 9999-12-31: A typo.\n" + BROKEN,
            "lint-ignore"),
        defect(
            RULE,
            "a rule about files that can't be read",
            SCHEMA,
            SOUND,
            "  # lint-ignore yaml-alias until 9999-12-31: Once.\n" + BROKEN,
            "lint-ignore"),
        defect(
            RULE,
            "the rule itself",
            SCHEMA,
            SOUND,
            "  # lint-ignore suppression until 9999-12-31: Once.\n" + BROKEN,
            "lint-ignore"),
        defect(
            RULE,
            "a day that does not exist",
            SCHEMA,
            SOUND,
            "  # lint-ignore property-name until 2027-02-30: The vendor writes it so.\n" + BROKEN,
            "lint-ignore"),
        defect(
            RULE,
            "a day that is over",
            SCHEMA,
            SOUND,
            "  # lint-ignore property-name until 2020-01-31: The vendor writes it so.\n" + BROKEN,
            "lint-ignore"),
        defect(
            RULE,
            "nothing to suppress",
            SCHEMA,
            SOUND,
            "  # lint-ignore property-name until 9999-12-31: The vendor writes it so.\n" + SOUND,
            "lint-ignore"),
        defect(
            "property-name",
            "another line than the suppressed one",
            SCHEMA,
            SOUND,
            "  # lint-ignore property-name until 9999-12-31: The vendor writes it so.\n"
                + "  a b: {type: string}\n"
                + BROKEN,
            "the history"),
        defect(
            "property-name",
            "another rule than the suppressed one",
            SCHEMA,
            SOUND,
            BROKEN + " # lint-ignore bounds until 9999-12-31: The vendor writes it so.",
            "the history"));
  }
}
