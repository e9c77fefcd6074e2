package io.github.partnerapi.spec.tools.register;

import io.github.partnerapi.spec.tools.document.Bundle;
import io.github.partnerapi.spec.tools.document.Element;
import io.github.partnerapi.spec.tools.document.Kind;
import io.github.partnerapi.spec.tools.finding.Finding;
import io.github.partnerapi.spec.tools.yaml.ScalarNode;
import java.util.ArrayList;
import java.util.List;

/**
 * Checks that no description claims more than somebody has said: a claim has the vendor's words
 * beside it ({@code x-quote}) or an entry of the register, by its phrase or at its very place. An
 * entry that points at an operation or at an object with properties explains something else about
 * it, and no claim.
 */
final class RegisterClaims {
  private static final String QUOTE = "x-quote";

  private RegisterClaims() {}

  static List<Finding> findings(Discrepancies register, Bundle bundle) {
    List<Finding> findings = new ArrayList<>();
    bundle
        .elements()
        .filter(element -> element.reference().isEmpty())
        .forEach(
            element ->
                element
                    .map()
                    .scalar("description")
                    .filter(any -> !isBacked(element, register))
                    .ifPresent(text -> check(text, register, findings)));
    return findings;
  }

  private static boolean isBacked(Element element, Discrepancies register) {
    return element.pointer().steps().size() < 3 // title, tags and servers describe themselves
        || element.map().has(QUOTE)
        || (isOneThing(element)
            && register.entries().stream()
                .anyMatch(entry -> entry.pointer().filter(element.pointer()::equals).isPresent()));
  }

  private static boolean isOneThing(Element element) {
    return element.kind() != Kind.OPERATION && !element.map().has("properties");
  }

  private static void check(ScalarNode text, Discrepancies register, List<Finding> findings) {
    for (Claim claim : Claim.values()) {
      for (String sentence : claim.in(text.text())) {
        if (register.entries().stream()
            .noneMatch(entry -> !entry.phrase().isEmpty() && sentence.contains(entry.phrase()))) {
          findings.add(
              new Finding(
                  "claim-unsourced",
                  text.location(),
                  "nobody is named for this claim of " + claim.word() + ": '" + sentence + "'",
                  "Add the vendor's words as '"
                      + QUOTE
                      + "', or an entry of the register, or remove the sentence."));
        }
      }
    }
  }
}
