package io.github.partnerapi.contract.client;

import io.github.partnerapi.contract.fixture.Fixture;
import io.github.partnerapi.contract.fixture.Login;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A client that the kit can judge. */
public interface ContractClient extends AutoCloseable {
  /**
   * Makes the recorded call and tells what came of it.
   *
   * @param fixture its {@link Fixture#operation()} and {@link Fixture#call()} say what to call
   * @return what the caller got; an exception of the client is an {@link Outcome.Thrown}, not
   *     thrown here
   */
  Outcome call(Fixture fixture);

  @Override
  void close();

  /** Makes clients of one kind. */
  interface Factory {
    /**
     * Gives a factory a name.
     *
     * @param name the name of this kind of client in reports, lower case letters and hyphens
     * @param maker makes a client, see {@link #connect}
     */
    static Factory named(String name, Maker maker) {
      return new Factory() {
        @Override
        public String name() {
          return name;
        }

        @Override
        public ContractClient connect(Map<String, URI> servers, @Nullable Login login) {
          return maker.connect(servers, login);
        }
      };
    }

    /** The name of this kind of client in reports, such as {@code feign}. */
    String name();

    /**
     * Makes a client. The kit closes it.
     *
     * @param servers where each documented server listens, by its documented base URL
     * @param login the secret to configure for every server that takes one sent that way; null when
     *     the operation takes none
     */
    ContractClient connect(Map<String, URI> servers, @Nullable Login login);
  }

  /** Makes clients. */
  @FunctionalInterface
  interface Maker {
    /** Makes a client; see {@link Factory#connect}. */
    ContractClient connect(Map<String, URI> servers, @Nullable Login login);
  }
}
