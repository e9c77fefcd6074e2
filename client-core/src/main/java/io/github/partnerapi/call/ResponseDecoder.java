package io.github.partnerapi.call;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.partnerapi.ErrorResponse;
import io.github.partnerapi.ResponseException;
import io.github.partnerapi.UnreadableResponseException;
import io.github.partnerapi.json.DriftSink;
import io.github.partnerapi.json.JsonFormat;
import io.github.partnerapi.json.UnreadableBody;
import io.github.partnerapi.transport.WireResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** Turns a response into the result of its operation, or into the exception that belongs to it. */
final class ResponseDecoder<T> {
  private static final int KEPT_OF_AN_ERROR = 64 * 1024;
  private static final int LONGEST_NUMBER = 15;
  private static final Pattern MEDIA_TYPE = Pattern.compile("[a-z]{1,20}/[a-z0-9.+-]{1,60}");

  private final Operation<T> operation;
  private final long maxBodyBytes;
  private final DriftSink drift;

  ResponseDecoder(Operation<T> operation, long maxBodyBytes, DriftSink drift) {
    this.operation = operation;
    this.maxBodyBytes = maxBodyBytes;
    this.drift = drift;
  }

  T read(WireResponse response, ByteCount received) throws IOException {
    refuseErrors(response, received);
    if (operation.reader() == ResponseReader.NOTHING) {
      return operation.reader().read(InputStream.nullInputStream(), DriftSink.NONE, 0);
    }
    try (InputStream body = success(response, received)) {
      return operation.errorMember() == null
          ? operation.reader().read(body, drift, maxBodyBytes)
          : readUnlessError(response, body);
    } catch (UnreadableBody | ZipException e) {
      throw unreadable(response, e);
    }
  }

  InputStream open(WireResponse response, ByteCount received) throws IOException {
    refuseErrors(response, received);
    try {
      return success(response, received);
    } catch (UnreadableBody | ZipException e) {
      throw unreadable(response, e);
    }
  }

  /** A body that is no gzip is no lost connection, also when it shows late. */
  @Nullable Throwable ofStream(WireResponse response, @Nullable Throwable failure) {
    return failure instanceof ZipException e ? unreadable(response, e) : failure;
  }

  private void refuseErrors(WireResponse response, ByteCount received) {
    int status = response.status();
    if (status < 200 || status >= 300) {
      throw ResponseException.of(
          error(response, operation.reason(status), startOf(response, received)));
    }
  }

  private UnreadableResponseException unreadable(WireResponse response, IOException e) {
    String detail =
        e instanceof UnreadableBody ? e.getMessage() : "it is not gzip, as its header says";
    return new UnreadableResponseException(
        operation.id(),
        response.status(),
        response.headers(),
        detail + contentType(response),
        null);
  }

  /** Bytes and text can't tell by themselves that they are the page of a proxy. */
  private InputStream success(WireResponse response, ByteCount received) throws IOException {
    boolean opaque =
        operation.reader() == ResponseReader.BYTES || operation.reader() == ResponseReader.TEXT;
    if (opaque && !operation.accept().startsWith("*") && isPage(mediaType(response))) {
      throw new UnreadableBody("it is not of the documented media type");
    }
    return decoded(response, received);
  }

  private static boolean isPage(String type) {
    return type.equals("text/html") || type.equals("application/json");
  }

  /** Recurly reports a refusal with status 200, so the body decides. */
  private T readUnlessError(WireResponse response, InputStream body) throws IOException {
    byte[] bytes = body.readAllBytes();
    if (hasErrorMember(bytes)) {
      throw ResponseException.of(
          error(response, "refused, as the member " + operation.errorMember() + " says", bytes));
    }
    return operation.reader().read(new ByteArrayInputStream(bytes), drift, maxBodyBytes);
  }

  private boolean hasErrorMember(byte[] bytes) throws IOException {
    try {
      return JsonFormat.hasMember(bytes, Objects.requireNonNull(operation.errorMember()));
    } catch (JsonProcessingException notJson) {
      throw UnreadableBody.notJson(notJson);
    }
  }

  private ErrorResponse error(WireResponse response, @Nullable String reason, byte[] body) {
    return new ErrorResponse(operation.id(), response.status(), reason, response.headers(), body);
  }

  /** An error is an error even when its body breaks off or can't be decompressed. */
  private byte[] startOf(WireResponse response, ByteCount received) {
    try (InputStream body = decoded(response, received)) {
      return body.readNBytes(KEPT_OF_AN_ERROR);
    } catch (IOException bodyLost) {
      return new byte[0];
    }
  }

  private InputStream decoded(WireResponse response, ByteCount received) throws IOException {
    String encoding = response.headers().first("Content-Encoding");
    InputStream body = received.counting(response.body());
    long announced = -1;
    if (encoding != null && encoding.equalsIgnoreCase("gzip")) {
      body = new GZIPInputStream(body);
    } else if (encoding == null) {
      announced = length(response.headers().first("Content-Length"));
    } else if (!encoding.equalsIgnoreCase("identity")) {
      throw new UnreadableBody("it has a content encoding that was not asked for");
    }
    return new BodyLimit(body, maxBodyBytes, announced);
  }

  /** Only a hint: the transport is who checks the length. */
  private static long length(@Nullable String announced) {
    if (announced == null || announced.isEmpty() || announced.length() > LONGEST_NUMBER) {
      return -1;
    }
    long length = 0;
    for (int i = 0; i < announced.length(); i++) {
      char c = announced.charAt(i);
      if (c < '0' || c > '9') {
        return -1;
      }
      length = length * 10 + c - '0';
    }
    return length;
  }

  private static String contentType(WireResponse response) {
    String mediaType = mediaType(response);
    return mediaType.isEmpty()
        ? " (no readable content type)"
        : " (content type " + mediaType + ")";
  }

  /**
   * Returns the media type in lower case, or nothing when there is none or it is no media type at
   * all.
   */
  private static String mediaType(WireResponse response) {
    String type = response.headers().first("Content-Type");
    String bare = type == null ? "" : type.split(";", 2)[0].trim().toLowerCase(Locale.ROOT);
    return MEDIA_TYPE.matcher(bare).matches() ? bare : "";
  }
}
