package io.github.partnerapi.contract.client;

import io.github.partnerapi.contract.fixture.Fixture;
import java.util.List;

/**
 * A client that is built of the generated interfaces, whichever binding is behind them. The kit
 * finds each operation by its id, fills the arguments by name and encodes what comes back.
 */
public final class TypedClient implements ContractClient {
  private final List<AutoCloseable> entryPoints;
  private final OperationInvoker invoker;

  /**
   * Wraps what a caller has.
   *
   * @param entryPoints objects whose accessors return the generated interfaces, such as a {@code
   *     TextClient} and a {@code Dialog360Client}; closed with this client
   */
  public TypedClient(AutoCloseable... entryPoints) {
    this.entryPoints = List.of(entryPoints);
    this.invoker = new OperationInvoker(this.entryPoints);
  }

  @Override
  public Outcome call(Fixture fixture) {
    return invoker.call(fixture);
  }

  @Override
  public void close() {
    for (AutoCloseable entryPoint : entryPoints) {
      try {
        entryPoint.close();
      } catch (Exception e) {
        throw new IllegalStateException("The client could not be closed", e);
      }
    }
  }
}
