package io.github.partnerapi.call;

import io.github.partnerapi.transport.Deadline;
import io.github.partnerapi.transport.Transport;
import io.github.partnerapi.transport.WireRequest;
import io.github.partnerapi.transport.WireResponse;
import java.io.IOException;

/** Sends a request that was built before the call, over the transport of the client. */
record PreparedRequest(Transport transport, WireRequest request) implements Sender {
  @Override
  public WireResponse send(Additions additions, Deadline deadline)
      throws IOException, InterruptedException {
    return transport.send(additions.to(request), deadline);
  }

  @Override
  public long requestBytes() {
    return request.body() == null ? 0 : request.body().length;
  }
}
