package io.github.partnerapi.feign.internal;

import feign.Response;
import feign.codec.Decoder;
import io.github.partnerapi.call.SingleExchange;
import java.io.IOException;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/** Reads a success as the document describes its operation. */
public final class PartnerDecoder implements Decoder {
  private final ApiMethods methods;
  private final long maxBodyBytes;

  /**
   * Creates a decoder.
   *
   * @param methods the annotated methods
   * @param maxBodyBytes the longest body that is read into memory, after decompression
   */
  public PartnerDecoder(ApiMethods methods, long maxBodyBytes) {
    if (maxBodyBytes <= 0) {
      throw new IllegalArgumentException("maxBodyBytes: must be more than zero");
    }
    this.methods = methods;
    this.maxBodyBytes = maxBodyBytes;
  }

  @Override
  public @Nullable Object decode(Response response, Type type) throws IOException {
    ApiMethod method = methods.of(response);
    SingleExchange<?> exchange = new SingleExchange<>(method.operation());
    FeignResponse wire = FeignResponse.of(response);
    return method.streamed() ? exchange.open(wire) : exchange.read(wire, maxBodyBytes);
  }
}
