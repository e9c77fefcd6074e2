package io.github.partnerapi.feign;

import feign.Capability;
import feign.Feign;
import feign.Logger;
import feign.RequestInterceptor;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * What a builder of this module takes for the Feign within its clients. All of it sees every
 * attempt of every call, streams and raw requests included.
 *
 * @param <B> the builder's own type
 */
public interface FeignSettings<B> {
  /**
   * Makes a setting of Feign. Its client, contract, encoder, decoder, error decoder, options,
   * retryer and invocation handler are the business of this project: they have no effect here.
   *
   * @param setting makes it on the builder of each client
   * @return this builder
   */
  B feign(Consumer<Feign.Builder> setting);

  /**
   * Adds an interceptor. It runs for each attempt, on the complete request: the credential, the
   * standard headers and the query are there.
   *
   * @param interceptor changes the request
   * @return this builder
   */
  default B requestInterceptor(RequestInterceptor interceptor) {
    Objects.requireNonNull(interceptor, "interceptor");
    return feign(feign -> feign.requestInterceptor(interceptor));
  }

  /**
   * Adds interceptors, to run in their order.
   *
   * @param interceptors change the request
   * @return this builder
   */
  default B requestInterceptors(Iterable<RequestInterceptor> interceptors) {
    Objects.requireNonNull(interceptors, "interceptors");
    return feign(feign -> interceptors.forEach(feign::requestInterceptor));
  }

  /**
   * Adds a capability, such as that of Micrometer. What it puts around the client, the logger and
   * the interceptors sees every attempt; what it puts around the invocation handler sees every call
   * once. Its encoder sees models as bytes; its decoder sees nothing, since the engine decodes.
   *
   * @param capability enriches the parts of Feign
   * @return this builder
   */
  default B capability(Capability capability) {
    Objects.requireNonNull(capability, "capability");
    return feign(feign -> feign.addCapability(capability));
  }

  /**
   * Adds capabilities, in their order.
   *
   * @param capabilities enrich the parts of Feign
   * @return this builder
   */
  default B capabilities(Iterable<? extends Capability> capabilities) {
    Objects.requireNonNull(capabilities, "capabilities");
    return feign(feign -> capabilities.forEach(feign::addCapability));
  }

  /**
   * Sets Feign's logger. Nothing is logged by default. {@link Logger.Level#BASIC} shows URLs, whose
   * query may hold a card; {@link Logger.Level#HEADERS} shows the credential too, unless the logger
   * leaves its header out in {@code shouldLogRequestHeader}; {@link Logger.Level#FULL} shows
   * bodies, and from {@link Logger.Level#HEADERS} on Feign reads each body into memory first, of
   * any length.
   *
   * @param logger writes the lines
   * @param level how much
   * @return this builder
   */
  default B logger(Logger logger, Logger.Level level) {
    Objects.requireNonNull(logger, "logger");
    Objects.requireNonNull(level, "level");
    return feign(feign -> feign.logger(logger).logLevel(level));
  }
}
