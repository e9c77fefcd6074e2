package io.github.partnerapi.call;

import io.github.partnerapi.Upload;
import io.github.partnerapi.json.Arguments;
import io.github.partnerapi.json.JsonCodec;
import io.github.partnerapi.json.JsonText;
import io.github.partnerapi.transport.WireRequest;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Puts the arguments of one call on the wire, in the order of the document. An argument without a
 * value is not sent.
 *
 * <p>For one call and one thread.
 */
public final class RequestBuilder {
  private final Operation<?> operation;
  private final String baseUrl;
  private final String[] segments;
  private @Nullable StringBuilder query;
  private @Nullable StringBuilder form;
  private byte @Nullable [] body;
  private @Nullable String contentType;

  RequestBuilder(Operation<?> operation, String baseUrl) {
    this.operation = operation;
    this.baseUrl = baseUrl;
    this.segments = new String[operation.template().size()];
  }

  /**
   * Sets a parameter of the path.
   *
   * @param name its name
   * @param value its value
   * @return this builder
   */
  public RequestBuilder path(String name, Object value) {
    segments[operation.template().indexOf(name)] = WireText.segment(name, value);
    return this;
  }

  /**
   * Sets a parameter of the query.
   *
   * @param name its name
   * @param value its value, or null for none
   * @return this builder
   */
  public RequestBuilder query(String name, @Nullable Object value) {
    return append(name, WireText.query(name, value));
  }

  /**
   * Repeats a parameter of the query for each value.
   *
   * @param name its name
   * @param values the values, or null for none
   * @return this builder
   */
  public RequestBuilder queryEach(String name, @Nullable Collection<?> values) {
    return append(name, WireText.list(name, values, "&" + name + "="));
  }

  /**
   * Sets a parameter of the query to a list with commas.
   *
   * @param name its name
   * @param values the values, or null for none
   * @return this builder
   */
  public RequestBuilder queryCommas(String name, @Nullable Collection<?> values) {
    return append(name, WireText.list(name, values, ","));
  }

  /**
   * Sets a parameter of the query to JSON.
   *
   * @param name its name
   * @param value the value, or null for none
   * @param codec writes the JSON
   * @param <V> the type of the value
   * @return this builder
   */
  public <V> RequestBuilder queryJson(String name, @Nullable V value, JsonCodec<V> codec) {
    return append(name, WireText.json(name, value, codec));
  }

  private RequestBuilder append(String name, @Nullable String encoded) {
    if (encoded != null) {
      query = query == null ? new StringBuilder("?") : query.append('&');
      query.append(name).append('=').append(encoded);
    }
    return this;
  }

  /**
   * Makes the body a form, empty until fields are set.
   *
   * @return this builder
   */
  public RequestBuilder form() {
    form = new StringBuilder();
    return this;
  }

  /**
   * Sets a field of the form.
   *
   * @param name its name
   * @param value its value, or null for none
   * @return this builder
   */
  public RequestBuilder form(String name, @Nullable Object value) {
    if (form == null) {
      form = new StringBuilder();
    }
    if (value != null) {
      form.append(form.length() == 0 ? "" : "&")
          .append(WireText.form(name, name))
          .append('=')
          .append(WireText.form(name, value));
    }
    return this;
  }

  /**
   * Sets a JSON body.
   *
   * @param name the argument, for the message
   * @param value the body
   * @param codec writes the JSON
   * @param <V> the type of the body
   * @return this builder
   */
  public <V> RequestBuilder json(String name, V value, JsonCodec<V> codec) {
    body = JsonText.body(name, value, codec);
    contentType = "application/json";
    return this;
  }

  /**
   * Sets a binary body.
   *
   * @param name the argument, for the message
   * @param file the file
   * @return this builder
   * @throws IllegalArgumentException when the operation does not take the media type
   */
  public RequestBuilder upload(String name, Upload file) {
    contentType = uploadType(operation, name, file);
    body = file.bytes();
    return this;
  }

  /**
   * Checks the media type of a file.
   *
   * @param operation the operation that takes the file
   * @param name the argument, for the message
   * @param file the file
   * @return its media type
   * @throws IllegalArgumentException when the operation does not take the media type
   */
  public static String uploadType(Operation<?> operation, String name, Upload file) {
    String type = Arguments.required(name, file).mediaType();
    if (!operation.uploadTypes().contains(type)) {
      throw new IllegalArgumentException(
          name
              + ": the media type must be one of "
              + operation.uploadTypes()
              + " for "
              + operation.id());
    }
    return type;
  }

  /**
   * Builds the request.
   *
   * @return the request, without credential and standard headers
   * @throws IllegalArgumentException when a parameter of the path was not set
   */
  public WireRequest build() {
    if (form != null) {
      body = form.toString().getBytes(StandardCharsets.US_ASCII);
      contentType = "application/x-www-form-urlencoded";
    }
    int length =
        baseUrl.length() + operation.path().length() + (query == null ? 0 : query.length());
    StringBuilder url = new StringBuilder(length).append(baseUrl);
    operation.template().expand(url, segments);
    if (query != null) {
      url.append(query);
    }
    return new WireRequest(
        operation.method(),
        url.toString(),
        contentType == null ? List.of() : List.of(Map.entry("Content-Type", contentType)),
        body);
  }
}
