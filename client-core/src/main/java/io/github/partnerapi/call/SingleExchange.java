package io.github.partnerapi.call;

import io.github.partnerapi.PartnerApiException;
import io.github.partnerapi.json.DriftSink;
import io.github.partnerapi.transport.WireResponse;
import java.io.IOException;
import java.io.InputStream;

/**
 * Reads a response without an engine: for a binding whose HTTP client runs the call by itself, with
 * its own repeats and its own time. Results and exceptions are those of the engine.
 *
 * @param operation the operation that was called
 * @param <T> what a success gives
 */
public record SingleExchange<T>(Operation<T> operation) {
  /**
   * Reads the result and ends the exchange.
   *
   * @param response the response
   * @param maxBodyBytes the longest body that is read, in bytes after decompression
   * @return what the operation's reader read
   * @throws PartnerApiException when the response is an error, can't be read, or breaks off
   */
  public T read(WireResponse response, long maxBodyBytes) {
    try (response) {
      return new ResponseDecoder<>(operation, maxBodyBytes, DriftSink.NONE)
          .read(response, new ReceivedBody());
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /**
   * Leaves the body of a success to the caller.
   *
   * @param response the response
   * @return the body after decompression; closing it ends the exchange
   * @throws PartnerApiException when the response is an error, or can't be read
   */
  public InputStream open(WireResponse response) {
    boolean open = false;
    try {
      InputStream body =
          new ResponseDecoder<>(operation, Long.MAX_VALUE, DriftSink.NONE)
              .open(response, new ReceivedBody());
      open = true;
      return new StreamedBody(body, response, failure -> {});
    } catch (IOException e) {
      throw failed(e);
    } finally {
      if (!open) {
        response.close();
      }
    }
  }

  /**
   * Turns what the HTTP client threw into the exception of the clients.
   *
   * @param failure an {@link IOException} or an {@link InterruptedException}
   * @return the exception; a {@link java.net.SocketTimeoutException} means that the time was over
   */
  public PartnerApiException failed(Exception failure) {
    return TransportFailures.withoutDeadline(operation.id()).of(failure);
  }
}
