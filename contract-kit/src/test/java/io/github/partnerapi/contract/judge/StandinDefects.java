package io.github.partnerapi.contract.judge;

import static io.github.partnerapi.contract.judge.StandinClient.Defect.outcome;
import static io.github.partnerapi.contract.judge.StandinClient.Defect.request;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.partnerapi.contract.client.Outcome;
import io.github.partnerapi.contract.fixture.Body;
import io.github.partnerapi.contract.fixture.FixtureRequest;
import io.github.partnerapi.contract.internal.text.ExactJson;
import io.github.partnerapi.contract.judge.StandinClient.Defect;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** The defects that a client of the tests can have. */
final class StandinDefects {
  private StandinDefects() {}

  static Defect headers(Consumer<Map<String, String>> change) {
    return request(
        r -> {
          Map<String, String> headers = new LinkedHashMap<>(r.headers());
          change.accept(headers);
          return new FixtureRequest(r.server(), r.method(), r.target(), headers, r.body());
        });
  }

  static Defect target(String find, String replacement) {
    return request(
        r ->
            new FixtureRequest(
                r.server(),
                r.method(),
                r.target().replace(find, replacement),
                r.headers(),
                r.body()));
  }

  static Defect body(Body body) {
    return request(r -> new FixtureRequest(r.server(), r.method(), r.target(), r.headers(), body));
  }

  static Defect json(String text) {
    return body(tree(text));
  }

  static Defect returned(String text) {
    UnaryOperator<Outcome> change = o -> new Outcome.Returned(tree(text));
    return outcome(change);
  }

  static Defect unread(String pointer) {
    return outcome(o -> new Outcome.Returned(((Outcome.Returned) o).value(), Set.of(pointer)));
  }

  static Defect thrown(String exception, int status, String message) {
    return outcome(o -> new Outcome.Thrown(exception, status, message, null));
  }

  static Body tree(String text) {
    try {
      return new Body.JsonText(ExactJson.read(text.getBytes(UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
