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
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** Turns a response into the result of its operation, or into the exception that belongs to it. */
final class ResponseDecoder<T> {
  private static final int LONGEST_NUMBER = 15;

  private final Operation<T> operation;
  private final long maxBodyBytes;
  private final DriftSink drift;

  ResponseDecoder(Operation<T> operation, long maxBodyBytes, DriftSink drift) {
    this.operation = operation;
    this.maxBodyBytes = maxBodyBytes;
    this.drift = drift;
  }

  T read(WireResponse response, ReceivedBody received) throws IOException {
    received.keepStart();
    refuseErrors(response, received);
    if (operation.reader() == ResponseReader.NOTHING) {
      return operation.reader().read(InputStream.nullInputStream(), DriftSink.NONE, 0);
    }
    try (InputStream body = success(response, received)) {
      try {
        return operation.errorMember() == null
            ? operation.reader().read(body, drift, maxBodyBytes)
            : readUnlessError(response, body);
      } catch (UnreadableBody | ZipException e) {
        throw unreadable(response, received, e);
      }
    } catch (UnreadableBody e) {
      throw unreadable(response, received, e);
    }
  }

  InputStream open(WireResponse response, ReceivedBody received) throws IOException {
    refuseErrors(response, received);
    try {
      return success(response, received);
    } catch (UnreadableBody e) {
      throw unreadable(response, received, e);
    }
  }

  /** A body that is no gzip, or a page, is no lost connection, also when it shows late. */
  @Nullable Throwable ofStream(WireResponse response, @Nullable Throwable failure) {
    return failure instanceof ZipException || failure instanceof UnreadableBody
        ? unreadable(response, (IOException) failure, new byte[0])
        : failure;
  }

  private void refuseErrors(WireResponse response, ReceivedBody received) {
    int status = response.status();
    if (status < 200 || status > 599) {
      throw new UnreadableResponseException(
          error(response, null, startOf(response, received)),
          "it is no status of a final answer of HTTP");
    }
    if (status >= 300) {
      throw ResponseException.of(
          error(response, operation.reason(status), startOf(response, received)));
    }
  }

  private UnreadableResponseException unreadable(
      WireResponse response, ReceivedBody received, IOException e) throws IOException {
    received.keepStart();
    if (e instanceof ZipException) {
      received.undecodable();
    }
    return unreadable(response, e, received.readOn());
  }

  private UnreadableResponseException unreadable(
      WireResponse response, IOException e, byte[] start) {
    String detail =
        e instanceof UnreadableBody
            ? e.getMessage()
            : "it is not gzip, as its header says: " + e.getMessage();
    return new UnreadableResponseException(
        error(response, null, start), detail + contentType(response));
  }

  /** Bytes and text can't tell by themselves that they are the page of a proxy. */
  private InputStream success(WireResponse response, ReceivedBody received) throws IOException {
    InputStream wire = received.wire(response.body());
    boolean opaque =
        (operation.reader() == ResponseReader.BYTES || operation.reader() == ResponseReader.TEXT)
            && !operation.accept().startsWith("*");
    if (opaque && isPage(mediaType(response))) {
      throw new UnreadableBody("it is not of the documented media type");
    }
    List<String> codings = ContentCodings.of(response.headers());
    InputStream body = ContentCodings.decoded(codings, wire);
    body =
        codings.isEmpty()
            ? new BodyLimit(body, maxBodyBytes, length(response.headers().first("Content-Length")))
            : new BodyLimit(received.decoded(body), maxBodyBytes, -1);
    return opaque ? new NoMarkup(body) : body;
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
    return new ErrorResponse(
        operation.id(),
        response.status(),
        reason,
        response.headers(),
        body.length > ReceivedBody.KEPT ? Arrays.copyOf(body, ReceivedBody.KEPT) : body);
  }

  /**
   * An error is an error even when its body breaks off or can't be decompressed: then it is shown
   * as it came.
   */
  private byte[] startOf(WireResponse response, ReceivedBody received) {
    received.keepStart();
    try {
      InputStream wire = received.wire(response.body());
      List<String> codings = ContentCodings.of(response.headers());
      try (InputStream body = ContentCodings.decoded(codings, wire)) {
        return codings.isEmpty()
            ? received.readOn()
            : decodedStart(received, received.decoded(body));
      } catch (UnreadableBody undecodable) {
        return received.readOn();
      }
    } catch (IOException bodyLost) {
      return received.start();
    }
  }

  private static byte[] decodedStart(ReceivedBody received, InputStream body) throws IOException {
    try {
      return body.readNBytes(ReceivedBody.KEPT);
    } catch (ZipException undecodable) {
      received.undecodable();
      return received.readOn();
    }
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
        ? " (no content type that is known)"
        : " (content type " + mediaType + ")";
  }

  private static String mediaType(WireResponse response) {
    return HeaderText.mediaType(response.headers().first("Content-Type"));
  }
}
