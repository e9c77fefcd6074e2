package io.github.partnerapi.binding;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.partnerapi.ErrorResponse;
import io.github.partnerapi.ResponseException;
import io.github.partnerapi.UnreadableResponseException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** Turns a response into the result of its operation, or into the exception that belongs to it. */
final class Answer<T> {
  private static final int KEPT_OF_AN_ERROR = 64 * 1024;

  private final Operation<T> operation;
  private final long maxBodyBytes;

  Answer(Operation<T> operation, long maxBodyBytes) {
    this.operation = operation;
    this.maxBodyBytes = maxBodyBytes;
  }

  T read(WireResponse response) throws IOException {
    int status = response.status();
    if (status < 200 || status >= 300) {
      throw ResponseException.of(error(response, operation.reason(status), startOf(response)));
    }
    try (InputStream body = decoded(response)) {
      return operation.errorMember() == null 
          ? operation.reader().read(body, DriftListener.NONE)
          : readUnlessError(response, body);
    } catch (UnreadableBody | ZipException e) {
      throw new UnreadableResponseException(
          operation.id(), status, response.headers(), e.getMessage() + contentType(response), null);
    }
  }

  /** Recurly reports a refusal with status 200, so the body decides. */
  private T readUnlessError(WireResponse response, InputStream body) throws IOException {
    byte[] bytes = body.readAllBytes();
    if (hasErrorMember(bytes)) {
      throw ResponseException.of(error(response, "refused, as the member " + operation.errorMember() + " says", bytes));
    }
    return operation.reader().read(new ByteArrayInputStream(bytes), DriftListener.NONE);
  }

  private boolean hasErrorMember(byte[] bytes) throws IOException {
    try (JsonParser parser = Json.parser(new ByteArrayInputStream(bytes))) {
      JsonNode body = parser.nextToken() == null ? null : Json.tree(parser);
      return body != null && body.hasNonNull(operation.errorMember());
    } catch (JsonProcessingException notJson) {
      throw UnreadableBody.notJson(notJson);
    }
  }

  private ErrorResponse error(WireResponse response, @Nullable String reason, byte[] body) {
    return new ErrorResponse(operation.id(), response.status(), reason, response.headers(), body);
  }

  /** An error is an error even when its body breaks off or can't be decompressed. */
  private byte[] startOf(WireResponse response) {
    try (InputStream body = decoded(response)) {
      return body.readNBytes(KEPT_OF_AN_ERROR);
    } catch (IOException bodyLost) {
      return new byte[0];
    }
  }

  private InputStream decoded(WireResponse response) throws IOException {
    String encoding = response.headers().first("Content-Encoding");
    InputStream body = response.body();
    if (encoding == null || encoding.equalsIgnoreCase("identity")) {
      return new BodyLimit(body, maxBodyBytes);
    }
    if (!encoding.equalsIgnoreCase("gzip")) {
      throw new UnreadableBody("its content encoding was not asked for");
    }
    return new BodyLimit(new GZIPInputStream(body), maxBodyBytes);
  }

  private static String contentType(WireResponse response) {
    @Nullable String type = response.headers().first("Content-Type");
    if (type == null) {
      return " (no content type)";
    }
    String mediaType = type.split(";", 2)[0].trim().toLowerCase(Locale.ROOT);
    return mediaType.matches("[a-z]{1,20}/[a-z0-9.+-]{1,60}") ? " (content type " + mediaType + ")" : "";
  }
}
