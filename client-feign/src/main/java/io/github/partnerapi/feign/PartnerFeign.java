package io.github.partnerapi.feign;

import feign.Contract;
import feign.Feign;
import feign.Request;
import feign.RequestInterceptor;
import feign.Retryer;
import feign.codec.Decoder;
import feign.codec.Encoder;
import feign.codec.ErrorDecoder;
import feign.interceptor.MethodInterceptor;
import io.github.partnerapi.CallOptions;
import io.github.partnerapi.call.SecurityScheme;
import io.github.partnerapi.feign.internal.ApacheClient;
import io.github.partnerapi.feign.internal.ApiMethods;
import io.github.partnerapi.feign.internal.CredentialInterceptor;
import io.github.partnerapi.feign.internal.PartnerContract;
import io.github.partnerapi.feign.internal.PartnerDecoder;
import io.github.partnerapi.feign.internal.PartnerEncoder;
import io.github.partnerapi.feign.internal.PlainCalls;
import io.github.partnerapi.transport.ConnectionSettings;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * What the annotated interfaces of {@code io.github.partnerapi.feign.api} need in a {@link
 * Feign.Builder} of the caller's own: the same requests on the wire and the same exceptions as from
 * the clients of this project, with the interceptors, the logger, the client and the repeats of the
 * caller's Feign.
 *
 * <pre>{@code
 * AccountFeignApi account =
 *     PartnerFeign.configure(Feign.builder())
 *         .client(PartnerFeign.client())
 *         .requestInterceptor(PartnerFeign.bearer(() -> token))
 *         .target(AccountFeignApi.class, PartnerFeign.server(AccountFeignApi.class));
 * }</pre>
 *
 * <p>There is no deadline, repeat, pacing or listener: these are of {@link FeignTextClient} and
 * {@link FeignDialog360Client}.
 */
public final class PartnerFeign {
  private PartnerFeign() {}

  /**
   * Makes all settings. Feign's repeats are switched off: a call that may have been executed must
   * not be sent twice.
   *
   * @param builder the caller's builder; its client, interceptors, logger and capabilities are left
   *     alone
   * @return the builder
   */
  public static Feign.Builder configure(Feign.Builder builder) {
    Objects.requireNonNull(builder, "builder");
    return builder
        .contract(contract())
        .encoder(encoder())
        .decoder(decoder())
        .errorDecoder(errorDecoder())
        .methodInterceptor(methodInterceptor())
        .options(options())
        .retryer(Retryer.NEVER_RETRY)
        .doNotCloseAfterDecode();
  }

  /**
   * Returns how the annotations are read.
   *
   * @return Feign's own contract, with the encoding of this project
   */
  public static Contract contract() {
    return PartnerContract.forFeign(new ApiMethods());
  }

  /**
   * Returns what writes bodies.
   *
   * @return an encoder of models, files and forms
   */
  public static Encoder encoder() {
    return new PartnerEncoder();
  }

  /**
   * Returns what reads bodies of at most 16 MiB after decompression. A longer one is an {@link
   * io.github.partnerapi.UnreadableResponseException}.
   *
   * @return the decoder; it needs {@link Feign.Builder#doNotCloseAfterDecode()} for streams and
   *     closes everything else itself
   */
  public static Decoder decoder() {
    return decoder(CallOptions.builder().build().maxBodyBytes());
  }

  /**
   * Returns what reads bodies up to a length.
   *
   * @param maxBodyBytes bytes after decompression, more than zero; streams have no limit
   * @return the decoder
   */
  public static Decoder decoder(long maxBodyBytes) {
    return new PartnerDecoder(new ApiMethods(), maxBodyBytes);
  }

  /**
   * Returns what turns error responses into exceptions.
   *
   * @return the error decoder; it makes a {@link io.github.partnerapi.ResponseException}
   */
  public static ErrorDecoder errorDecoder() {
    return PlainCalls.errorDecoder(new ApiMethods());
  }

  /**
   * Returns what completes the request and unwraps the exceptions.
   *
   * @return an interceptor that adds query and standard headers, refuses missing arguments, and
   *     throws the exceptions of this project without one of Feign around them
   */
  public static MethodInterceptor methodInterceptor() {
    return new PlainCalls(new ApiMethods());
  }

  /**
   * Returns the times of a request.
   *
   * @return 10 seconds to connect, 60 seconds to read, no redirects
   */
  public static Request.Options options() {
    return new Request.Options(10, TimeUnit.SECONDS, 60, TimeUnit.SECONDS, false);
  }

  /**
   * Creates the client that the clients of this project send with: Apache HttpClient 5, which sends
   * once and takes the read timeout as the time of the whole exchange. Feign's default client
   * repeats a POST by itself when a connection breaks, and can't read the body of a status 401.
   *
   * @return the client, to be closed by the caller
   */
  public static PooledClient client() {
    return new PooledClient(new ApacheClient(ConnectionSettings.DEFAULT));
  }

  /**
   * Returns the server that the document gives for an interface.
   *
   * @param api one of the annotated interfaces
   * @return its base URL
   */
  public static String server(Class<?> api) {
    return ApiMethods.operations(api).get(0).server();
  }

  /**
   * Returns what adds a bearer token to the operations that take one, and to no other.
   *
   * @param token asked for the token on every request
   * @return the interceptor
   */
  public static RequestInterceptor bearer(Supplier<String> token) {
    return new CredentialInterceptor(
        SecurityScheme::isBearer, Objects.requireNonNull(token, "token"));
  }

  /**
   * Returns what adds an API key, in the header that the document gives it, to the operations that
   * take one, and to no other.
   *
   * @param key asked for the key on every request
   * @return the interceptor
   */
  public static RequestInterceptor apiKey(Supplier<String> key) {
    return new CredentialInterceptor(
        scheme -> !scheme.isBearer(), Objects.requireNonNull(key, "key"));
  }
}
