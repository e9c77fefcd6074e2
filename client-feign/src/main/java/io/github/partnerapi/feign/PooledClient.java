package io.github.partnerapi.feign;

import feign.Client;

/** A Feign client with a pool of connections, to be closed when it is not needed any more. */
public interface PooledClient extends Client, AutoCloseable {
  /** Closes the connections. Calls under way end with an exception. */
  @Override
  void close();
}
