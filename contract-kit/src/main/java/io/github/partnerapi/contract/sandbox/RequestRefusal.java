package io.github.partnerapi.contract.sandbox;

import io.github.partnerapi.contract.document.ApiDocument;
import io.github.partnerapi.contract.document.DocumentedOperation;
import io.github.partnerapi.contract.document.DocumentedResponse;
import io.github.partnerapi.contract.internal.server.SandboxRequest;
import io.github.partnerapi.contract.internal.text.MediaType;
import io.github.partnerapi.contract.judge.Difference;
import io.github.partnerapi.contract.judge.DocumentJudge;
import io.github.partnerapi.contract.server.SentRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Says what a service would refuse a request for: a body that can't be read or lacks a member, a
 * parameter that is missing or impossible, a media type that it does not take or does not send.
 * What the document does not describe, a service ignores. Safe for use by many threads.
 */
final class RequestRefusal {
  private static final String TARGET = "/request/target/";
  private static final String FIELD = "/request/body/text/";

  private final ApiDocument document;
  private final DocumentJudge judge;

  RequestRefusal(ApiDocument document) {
    this.document = document;
    this.judge = new DocumentJudge(document);
  }

  /**
   * A refusal.
   *
   * @param status 400, 406 or 415
   * @param reason what is wrong and what would be right, without any value of the request
   */
  record Reason(int status, String reason) {}

  /**
   * Gives the reason to refuse a request, or nothing when it is as documented.
   *
   * @param recorded whether it is that of a fixture but for these headers, and so right or wrong as
   *     recorded
   */
  Optional<Reason> of(DocumentedOperation operation, SandboxRequest request, boolean recorded) {
    return notAcceptable(operation, request)
        .or(() -> unsupported(operation, request))
        .or(() -> recorded ? Optional.empty() : bad(operation, request));
  }

  private static Optional<Reason> notAcceptable(
      DocumentedOperation operation, SandboxRequest request) {
    Set<String> served = new TreeSet<>();
    operation
        .responses()
        .forEach(
            (status, response) -> {
              if (status.startsWith("2")) {
                served.addAll(types(response));
              }
            });
    String accept = request.header("Accept");
    if (accept == null || accept.isBlank() || served.isEmpty()) {
      return Optional.empty();
    }
    boolean acceptable =
        MediaType.list(accept).stream()
            .filter(type -> !type.parameters().replace(" ", "").matches("(?i).*;q=0(\\.0*)?(;.*)?"))
            .anyMatch(type -> served.stream().anyMatch(each -> covers(type, each)));
    return acceptable
        ? Optional.empty()
        : Optional.of(new Reason(406, "Accept: must allow " + String.join(" or ", served)));
  }

  private static Set<String> types(DocumentedResponse response) {
    return response.schemaPointers().keySet();
  }

  private static boolean covers(MediaType range, String type) {
    String name = range.lowerCaseName();
    return name.equals("*/*")
        || name.equals(type)
        || (name.endsWith("/*") && type.startsWith(name.substring(0, name.length() - 1)));
  }

  private static Optional<Reason> unsupported(
      DocumentedOperation operation, SandboxRequest request) {
    Set<String> taken = operation.requestMedia().keySet();
    if (taken.isEmpty() || request.body().length == 0) {
      return Optional.empty();
    }
    MediaType sent = MediaType.of(request.header("Content-Type"));
    return taken.contains(sent.lowerCaseName())
        ? Optional.empty()
        : Optional.of(
            new Reason(
                415,
                "Content-Type: must be "
                    + taken.stream().sorted().collect(Collectors.joining(" or "))));
  }

  private Optional<Reason> bad(DocumentedOperation operation, SandboxRequest request) {
    List<String> wrong =
        judge.request(operation.id(), sent(operation, request)).stream()
            .filter(difference -> refused(operation, difference))
            .map(RequestRefusal::sentence)
            .toList();
    return wrong.isEmpty()
        ? Optional.empty()
        : Optional.of(new Reason(400, String.join("; ", wrong)));
  }

  /** A service ignores what it does not know, and its credential has been looked at before. */
  private static boolean refused(DocumentedOperation operation, Difference difference) {
    String pointer = difference.pointer();
    return !pointer.startsWith("/request/headers")
        && !difference.expected().equals("no body")
        && !difference.expected().equals("no such field")
        && (!pointer.startsWith(TARGET)
            || operation.parameters().stream()
                .anyMatch(
                    parameter -> (pointer + "/").startsWith(TARGET + parameter.name() + "/")));
  }

  private static String sentence(Difference difference) {
    String pointer = difference.pointer();
    String place =
        pointer.startsWith(TARGET)
            ? pointer.substring(TARGET.length())
            : pointer.startsWith(FIELD)
                ? pointer.substring(FIELD.length())
                : pointer.replaceFirst("^/request/", "").replaceFirst("^body/(json|text)", "body");
    return place + ": must be " + difference.expected();
  }

  private SentRequest sent(DocumentedOperation operation, SandboxRequest request) {
    List<Map.Entry<String, String>> headers = new ArrayList<>();
    Set<String> names = new TreeSet<>(document.credentialHeaders());
    names.add("Content-Type");
    for (String name : names) {
      String value = request.header(name);
      if (value != null) {
        // The judge compares type and subtype letter by letter; a service does not.
        headers.add(
            Map.entry(
                name, name.equals("Content-Type") ? MediaType.of(value).lowerCaseName() : value));
      }
    }
    return new SentRequest(
        operation.server(),
        request.method().equals("HEAD") ? operation.method() : request.method(),
        request.target(),
        headers,
        request.body());
  }
}
