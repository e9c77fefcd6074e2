package io.github.partnerapi.sandbox.recording;

import io.github.partnerapi.config.Settings;
import io.github.partnerapi.contract.document.DocumentedCredential;
import io.github.partnerapi.contract.document.DocumentedOperation;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The real credentials, taken from the same environment variables as the clients take them. They
 * are sent to the live service and to nobody else, and never written.
 */
final class LiveCredentials {
  /** The variable of each security scheme of the document. */
  private static final Map<String, String> VARIABLES =
      Providers.SERVERS.stream()
          .flatMap(server -> server.credentials().stream())
          .collect(
              Collectors.toUnmodifiableMap(
                  credential -> credential.scheme().name(),
                  credential -> Settings.variable(credential.property())));

  private final Map<String, String> byScheme = new LinkedHashMap<>();

  /** Takes what an environment has; variables that are blank count as absent. */
  LiveCredentials(Map<String, String> environment) {
    VARIABLES.keySet().stream()
        .sorted()
        .forEach(
            scheme -> {
              String secret = environment.get(VARIABLES.get(scheme));
              if (secret != null && !secret.isBlank()) {
                byScheme.put(scheme, secret.strip());
              }
            });
  }

  /** Says whether there is none at all. */
  boolean isEmpty() {
    return byScheme.isEmpty();
  }

  /**
   * The secrets themselves, to look for them in what is going to be written; those of the sandbox
   * are public.
   */
  List<String> secrets() {
    return byScheme.values().stream()
        .filter(secret -> !secret.matches("(sandbox|revoked)-(token|api-key)"))
        .toList();
  }

  /** The key that pseudonyms depend on: the same account gives the same pseudonyms. */
  byte[] key() {
    return String.join(" ", byScheme.values()).getBytes(StandardCharsets.UTF_8);
  }

  /**
   * The first accepted way to authenticate an operation of which there is a secret; empty when
   * there is none.
   */
  Optional<Live> of(DocumentedOperation operation) {
    for (DocumentedCredential credential : operation.credentials()) {
      String secret = byScheme.get(credential.scheme());
      if (secret != null) {
        return Optional.of(new Live(credential, secret));
      }
    }
    return Optional.empty();
  }

  /** The variables of which an operation needs one. */
  static String variables(DocumentedOperation operation) {
    return String.join(
        " or ",
        operation.credentials().stream()
            .map(credential -> VARIABLES.getOrDefault(credential.scheme(), credential.scheme()))
            .toList());
  }

  /** All variables, for a message. */
  static String variables() {
    return String.join(", ", VARIABLES.values().stream().sorted().toList());
  }

  /**
   * A credential with its secret.
   *
   * @param credential how it is sent
   * @param secret the secret itself
   */
  record Live(DocumentedCredential credential, String secret) {
    String headerValue() {
      return credential.prefix() + secret;
    }

    /** Leaves out the secret. */
    @Override
    public String toString() {
      return "Live[" + credential.header() + "]";
    }
  }
}
