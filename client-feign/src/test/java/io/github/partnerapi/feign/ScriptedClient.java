package io.github.partnerapi.feign;

import feign.Client;
import feign.Request;
import feign.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/** A Feign client without a socket: answers from a script and keeps what it was sent. */
final class ScriptedClient implements Client {
  private final List<Request> requests = new ArrayList<>();
  private final Deque<Answer> answers = new ArrayDeque<>();

  /** What is done with a request. */
  @FunctionalInterface
  interface Answer {
    Response to(Request request) throws IOException;
  }

  ScriptedClient then(Answer answer) {
    answers.add(answer);
    return this;
  }

  ScriptedClient then(int status, String type, byte[] body) {
    return then(request -> response(request, status, Map.of("Content-Type", List.of(type)), body));
  }

  ScriptedClient then(int status, String body) {
    return then(status, "application/json", body.getBytes(StandardCharsets.UTF_8));
  }

  static Response response(
      Request request, int status, Map<String, Collection<String>> headers, byte[] body) {
    return Response.builder().status(status).headers(headers).request(request).body(body).build();
  }

  @Override
  public Response execute(Request request, Request.Options options) throws IOException {
    requests.add(request);
    return answers.isEmpty()
        ? response(request, 200, Map.of(), "{}".getBytes(StandardCharsets.UTF_8))
        : answers.remove().to(request);
  }

  List<Request> requests() {
    return requests;
  }

  Request request(int index) {
    return requests.get(index);
  }

  List<String> sent(String header) {
    return requests.stream()
        .map(request -> String.join("|", request.headers().getOrDefault(header, List.of())))
        .toList();
  }
}
