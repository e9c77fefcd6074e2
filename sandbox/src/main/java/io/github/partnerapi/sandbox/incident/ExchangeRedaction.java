package io.github.partnerapi.sandbox.incident;

import io.github.partnerapi.call.ContentCodings;
import io.github.partnerapi.contract.document.ApiDocument;
import io.github.partnerapi.contract.document.DocumentedCredential;
import io.github.partnerapi.contract.document.DocumentedOperation;
import io.github.partnerapi.contract.document.Router;
import io.github.partnerapi.contract.fixture.Fixture;
import io.github.partnerapi.contract.fixture.FixtureWriter;
import io.github.partnerapi.sandbox.incident.LastExchange.Kept;
import io.github.partnerapi.sandbox.recording.Captured;
import io.github.partnerapi.sandbox.recording.FixtureMaker;
import io.github.partnerapi.sandbox.redaction.Pseudonyms;
import io.github.partnerapi.sandbox.redaction.RedactionRules;
import io.github.partnerapi.sandbox.redaction.Redactor;
import io.github.partnerapi.sandbox.redaction.SecretScan;
import io.github.partnerapi.sandbox.redaction.UnrecordableException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Makes a redacted fixture of an exchange, or says why it does not. */
final class ExchangeRedaction {
  private static final String NAME = "incident";
  private static final int KEY_BYTES = 32;

  private final ApiDocument document;
  private final Router router;
  private final Supplier<LocalDate> day;
  private final SecureRandom random = new SecureRandom();

  ExchangeRedaction(ApiDocument document, Supplier<LocalDate> day) {
    this.document = document;
    this.router = new Router(document);
    this.day = day;
  }

  Kept of(WatchedExchange exchange) {
    try {
      return kept(exchange);
    } catch (UnrecordableException e) {
      return none(String.valueOf(e.getMessage()));
    } catch (IOException | RuntimeException e) {
      // Its message may quote the exchange.
      return none("it can't be redacted (" + e.getClass().getSimpleName() + ")");
    }
  }

  private static Kept none(String reason) {
    return new Kept(null, "The last exchange was not kept: " + reason);
  }

  private Kept kept(WatchedExchange exchange) throws IOException {
    URI url = URI.create(exchange.request().url());
    String path = path(exchange.request().method(), url.getRawPath());
    Optional<DocumentedOperation> operation = router.find(exchange.request().method(), path);
    if (operation.isEmpty()) {
      return none("the document does not describe its operation");
    }
    if (!exchange.isWhole()) {
      return none(
          operation.get().id()
              + " got an answer that was not read to its end, or is longer than "
              + WatchedTransport.LONGEST_BODY
              + " bytes");
    }
    Set<String> secrets = new HashSet<>();
    Captured captured =
        new Captured(
            operation.get(),
            path + (url.getRawQuery() == null ? "" : "?" + url.getRawQuery()),
            shown(operation.get(), exchange, secrets),
            exchange.request().body() == null ? new byte[0] : exchange.request().body(),
            exchange.status(),
            headers(exchange),
            decoded(exchange));
    byte[] key = new byte[KEY_BYTES];
    random.nextBytes(key);
    Pseudonyms pseudonyms = new Pseudonyms(key);
    Redactor redactor = new Redactor(document, pseudonyms, new RedactionRules(List.of()));
    Fixture fixture = new FixtureMaker(document, redactor, day.get()).of(captured, NAME);
    secrets.addAll(pseudonyms.sensitiveOnes());
    List<SecretScan.Suspect> suspects = new SecretScan(secrets).of(FixtureWriter.tree(fixture));
    return suspects.isEmpty()
        ? new Kept(fixture, "")
        : none(suspects.get(0) + " after the redaction");
  }

  /** A base URL may have a path of its own before that of the document. */
  private String path(String method, String sent) {
    String path = sent;
    while (router.find(method, path).isEmpty() && path.indexOf('/', 1) > 0) {
      path = path.substring(path.indexOf('/', 1));
    }
    return router.find(method, path).isPresent() ? path : sent;
  }

  /** The headers that belong to a fixture, with the credential of the sandbox. */
  private static Map<String, String> shown(
      DocumentedOperation operation, WatchedExchange exchange, Set<String> secrets) {
    Map<String, String> shown = new LinkedHashMap<>();
    for (Map.Entry<String, String> header : exchange.request().headers()) {
      for (DocumentedCredential credential : operation.credentials()) {
        if (header.getKey().equalsIgnoreCase(credential.header())
            && header.getValue().startsWith(credential.prefix())) {
          String secret = header.getValue().substring(credential.prefix().length());
          String own = "sandbox-" + (credential.isBearer() ? "token" : "api-key");
          if (!secret.equals(own)) {
            secrets.add(secret);
          }
          shown.put(credential.header(), credential.prefix() + own);
        }
      }
    }
    for (String name : List.of("Accept", "Content-Type")) {
      exchange.request().headers().stream()
          .filter(header -> header.getKey().equalsIgnoreCase(name))
          .map(Map.Entry::getValue)
          .filter(value -> Captured.isDocumented(operation, value))
          .findFirst()
          .ifPresent(value -> shown.put(name, value));
    }
    return shown;
  }

  private static Map<String, String> headers(WatchedExchange exchange) {
    Map<String, String> headers = new LinkedHashMap<>();
    exchange
        .headers()
        .asMap()
        .forEach(
            (name, values) -> {
              if (!name.equalsIgnoreCase("Content-Encoding")) {
                headers.put(name, String.join(", ", values));
              }
            });
    return headers;
  }

  private static byte[] decoded(WatchedExchange exchange) throws IOException {
    List<String> codings = ContentCodings.of(exchange.headers());
    if (codings.isEmpty() || exchange.body().length == 0) {
      return exchange.body().clone();
    }
    try (InputStream body =
        ContentCodings.decoded(codings, new ByteArrayInputStream(exchange.body()))) {
      byte[] start = body.readNBytes(WatchedTransport.LONGEST_BODY);
      if (body.read() >= 0) {
        throw new IOException("longer than a fixture may be");
      }
      return start;
    }
  }
}
