package io.github.partnerapi.sandbox.redaction;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.partnerapi.contract.internal.text.ExactJson;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Searches a JSON file for what looks secret or personal: in names and texts, in percent-encoded
 * targets and forms, and inside base64.
 */
public final class SecretScan {
  /** A shorter secret stands in other texts by chance. */
  static final int RECOGNISABLE = 8;

  private final Set<String> secrets;

  /**
   * Searches for known secrets, and for everything that looks like one.
   *
   * @param secrets the known secrets, such as the credentials of a recording; they never stand in a
   *     message
   */
  public SecretScan(Collection<String> secrets) {
    this.secrets = new LinkedHashSet<>(secrets);
  }

  /**
   * A part of a file that looks secret or personal.
   *
   * @param pointer where it stands, as a JSON pointer
   * @param kind what it looks like
   * @param text the part itself; not for a message
   */
  public record Suspect(String pointer, String kind, String text) {
    /** Leaves out the text. */
    @Override
    public String toString() {
      return pointer + " holds " + kind;
    }
  }

  /** Lists what was found, in the order of the file. */
  public List<Suspect> of(JsonNode file) {
    List<Suspect> suspects = new ArrayList<>();
    visit("", file, suspects);
    return suspects;
  }

  private void visit(String pointer, JsonNode node, List<Suspect> suspects) {
    node.properties()
        .forEach(
            member -> {
              String below = pointer + "/" + ExactJson.escaped(member.getKey());
              search(below, member.getKey(), suspects);
              visit(below, member.getValue(), suspects);
            });
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      visit(pointer + "/" + i, node.get(i), suspects);
    }
    if (node.isTextual()) {
      leaf(pointer, node.textValue(), suspects);
    } else if (node.isNumber()) {
      search(pointer, node.asText(), suspects);
    }
  }

  private void leaf(String pointer, String text, List<Suspect> suspects) {
    if (pointer.endsWith("/base64")) {
      search(
          pointer,
          new String(Base64.getDecoder().decode(text), StandardCharsets.ISO_8859_1),
          suspects);
      return;
    }
    search(pointer, text, suspects);
    boolean encoded = pointer.equals("/request/target") || pointer.equals("/request/body/text");
    if (encoded && text.matches("(?s).*(%[0-9A-Fa-f]{2}|\\+).*")) {
      search(
          pointer,
          URLDecoder.decode(text.replaceAll("%(?![0-9A-Fa-f]{2})", "%25"), StandardCharsets.UTF_8),
          suspects);
    }
  }

  private void search(String pointer, String text, List<Suspect> suspects) {
    secrets.stream()
        .filter(
            secret -> secret.length() < RECOGNISABLE ? text.equals(secret) : text.contains(secret))
        .forEach(
            secret -> add(new Suspect(pointer, "a credential of the recording", secret), suspects));
    for (Suspicion suspicion : Suspicion.values()) {
      suspicion
          .in(text)
          .ifPresent(found -> add(new Suspect(pointer, suspicion.title(), found), suspects));
    }
  }

  private static void add(Suspect suspect, List<Suspect> suspects) {
    if (!suspects.contains(suspect)) {
      suspects.add(suspect);
    }
  }
}
