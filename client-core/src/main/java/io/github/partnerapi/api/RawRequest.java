package io.github.partnerapi.api;

import io.github.partnerapi.RawJson;
import io.github.partnerapi.Response;
import io.github.partnerapi.call.CallEngine;
import io.github.partnerapi.call.Operation;
import io.github.partnerapi.call.OperationBuilder;
import io.github.partnerapi.call.RequestBuilder;
import io.github.partnerapi.call.ResponseReader;
import io.github.partnerapi.config.ServerSetting;
import io.github.partnerapi.json.Codecs;
import io.github.partnerapi.transport.WireRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A request that the document does not describe, to the server of its client and with its
 * credential. For one thread.
 *
 * <p>In exceptions and events its operation id is {@code rawRequest}.
 */
public final class RawRequest {
  private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "PATCH", "DELETE");
  private static final Pattern PATH =
      Pattern.compile("(/([A-Za-z0-9._~!$&'()*+,;=:@-]|%[0-9A-Fa-f]{2}|\\{\\w+})+)+");
  private static final Pattern LEAVES_ITS_PLACE =
      Pattern.compile("/(\\.|%2e){1,2}(/|$)", Pattern.CASE_INSENSITIVE);

  private final CallEngine engine;
  private final Operation<byte[]> operation;
  private final List<Consumer<RequestBuilder>> arguments = new ArrayList<>();

  private RawRequest(CallEngine engine, Operation<byte[]> operation) {
    this.engine = engine;
    this.operation = operation;
  }

  static RawRequest of(CallEngine engine, String method, String path, ServerSetting server) {
    if (!METHODS.contains(Objects.requireNonNull(method, "method"))) {
      throw new IllegalArgumentException("method: must be one of GET, POST, PUT, PATCH, DELETE");
    }
    if (!PATH.matcher(Objects.requireNonNull(path, "path")).matches()
        || LEAVES_ITS_PLACE.matcher(path).find()) {
      throw new IllegalArgumentException(
          "path: must be an encoded path such as /v2/partners/things/{id}, without query and without dot segments");
    }
    OperationBuilder operation = Operation.of("rawRequest", method, path).server(server.url());
    server.credentials().forEach(each -> operation.security(each.scheme()));
    return new RawRequest(engine, operation.returns(ResponseReader.BYTES));
  }

  /**
   * Sets a parameter of the path.
   *
   * @param name its name between the braces
   * @param value its value, not encoded
   * @return this request
   */
  public RawRequest path(String name, String value) {
    return add(request -> request.path(name, value));
  }

  /**
   * Adds a parameter of the query.
   *
   * @param name its name
   * @param value its value, not encoded; null for none
   * @return this request
   */
  public RawRequest query(String name, @Nullable String value) {
    return add(request -> request.query(name, value));
  }

  /**
   * Adds a field of a form body.
   *
   * @param name its name
   * @param value its value, not encoded; null for none
   * @return this request
   */
  public RawRequest form(String name, @Nullable String value) {
    return add(request -> request.form(name, value));
  }

  /**
   * Sets a JSON body.
   *
   * @param body the body
   * @return this request
   */
  public RawRequest json(RawJson body) {
    return add(request -> request.json("body", body, Codecs.RAWJSON));
  }

  /**
   * Sends the request.
   *
   * @return status, headers and the bytes of the body
   */
  public Response<byte[]> send() {
    RequestBuilder request = engine.request(operation);
    arguments.forEach(argument -> argument.accept(request));
    WireRequest built = request.build();
    return engine.capture(capturing -> capturing.call(operation, built));
  }

  private RawRequest add(Consumer<RequestBuilder> argument) {
    arguments.add(argument);
    return this;
  }
}
