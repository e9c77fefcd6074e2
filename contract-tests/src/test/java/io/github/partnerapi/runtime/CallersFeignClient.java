package io.github.partnerapi.runtime;

import feign.Client;
import feign.DefaultClient;
import feign.Request;
import feign.Response;
import java.io.IOException;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** A Feign client as a caller may have one: some other client behind a class of his own. */
record CallersFeignClient(Client http) implements Client {
  CallersFeignClient(@Nullable SSLContext trusting) {
    this(new DefaultClient(trusting == null ? null : trusting.getSocketFactory(), null));
  }

  @Override
  public Response execute(Request request, Request.Options options) throws IOException {
    return http.execute(request, options);
  }
}
