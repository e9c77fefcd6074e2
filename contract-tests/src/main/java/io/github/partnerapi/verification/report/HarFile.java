package io.github.partnerapi.verification.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.partnerapi.contract.client.Exchange;
import io.github.partnerapi.contract.fixture.Body;
import io.github.partnerapi.contract.fixture.FixtureResponse;
import io.github.partnerapi.contract.internal.text.ExactJson;
import io.github.partnerapi.contract.internal.text.MediaType;
import io.github.partnerapi.contract.server.SentRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The exchanges of a run as one file in the HTTP Archive format 1.2, so that any other tool can
 * judge the same traffic. The URLs are those of the documented servers. No time is measured: every
 * exchange has the same instant, and two runs give the same bytes.
 */
public final class HarFile {
  private static final String INSTANT = "1970-01-01T00:00:00.000Z";
  private static final Set<String> TRANSPORT =
      Set.of("host", "connection", "user-agent", "content-length", "accept-encoding");
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private HarFile() {}

  /** Writes the file. Secrets other than those of the sandbox are masked. */
  public static String of(Collection<Exchange> exchanges) {
    ObjectNode file = NODES.objectNode();
    ObjectNode log = file.putObject("log");
    log.put("version", "1.2");
    log.putObject("creator").put("name", "partner-contract-tests").put("version", "1");
    ArrayNode entries = log.putArray("entries");
    for (Exchange exchange : exchanges) {
      exchange.requests().forEach(request -> entries.add(entry(exchange, request)));
    }
    return ExactJson.pretty(file);
  }

  private static ObjectNode entry(Exchange exchange, SentRequest request) {
    ObjectNode entry = NODES.objectNode();
    entry.put("startedDateTime", INSTANT).put("time", 0);
    entry.set("request", request(request));
    entry.set("response", response(exchange.fixture().response()));
    entry.putObject("cache");
    entry.putObject("timings").put("send", 0).put("wait", 0).put("receive", 0);
    entry.put("comment", exchange.fixture().id() + " (" + exchange.client() + ")");
    return entry;
  }

  private static ObjectNode request(SentRequest sent) {
    ObjectNode request = NODES.objectNode();
    request
        .put("method", sent.method())
        .put("url", sent.server() + sent.target())
        .put("httpVersion", "HTTP/1.1");
    request.putArray("cookies");
    ArrayNode headers = request.putArray("headers");
    sent.headers().stream()
        .filter(header -> !TRANSPORT.contains(header.getKey().toLowerCase(Locale.ROOT)))
        .sorted(Map.Entry.comparingByKey(String.CASE_INSENSITIVE_ORDER))
        .forEach(
            header ->
                headers.add(
                    pair(header.getKey(), Secrets.masked(header.getKey(), header.getValue()))));
    ArrayNode query = request.putArray("queryString");
    int mark = sent.target().indexOf('?');
    if (mark >= 0) {
      for (String parameter : sent.target().substring(mark + 1).split("&", 0)) {
        int equals = parameter.indexOf('=');
        query.add(
            pair(
                decoded(equals < 0 ? parameter : parameter.substring(0, equals)),
                decoded(parameter.substring(equals + 1))));
      }
    }
    if (sent.body().length > 0) {
      String type = sent.header("Content-Type").stream().findFirst().orElse("");
      boolean text = MediaType.of(type).isOfType("application");
      request
          .putObject("postData")
          .put("mimeType", type)
          .put("text", text ? sent.text() : Base64.getEncoder().encodeToString(sent.body()));
    }
    return request.put("headersSize", -1).put("bodySize", sent.body().length);
  }

  private static ObjectNode response(FixtureResponse sent) {
    ObjectNode response = NODES.objectNode();
    response.put("status", sent.status()).put("statusText", "").put("httpVersion", "HTTP/1.1");
    response.putArray("cookies");
    ArrayNode headers = response.putArray("headers");
    sent.headers().forEach((name, value) -> headers.add(pair(name, value)));
    byte[] bytes = sent.body().bytes();
    ObjectNode content =
        response
            .putObject("content")
            .put("size", bytes.length)
            .put("mimeType", sent.headers().getOrDefault("Content-Type", ""));
    if (sent.body() instanceof Body.Binary binary) {
      content.put("text", binary.base64()).put("encoding", "base64");
    } else if (!sent.body().isAbsent()) {
      content.put("text", new String(bytes, StandardCharsets.UTF_8));
    }
    return response.put("redirectURL", "").put("headersSize", -1).put("bodySize", bytes.length);
  }

  private static ObjectNode pair(String name, String value) {
    return NODES.objectNode().put("name", name).put("value", value);
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
