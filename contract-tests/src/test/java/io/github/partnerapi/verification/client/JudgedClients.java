package io.github.partnerapi.verification.client;

import io.github.partnerapi.contract.client.ContractClient;
import java.util.List;

/** The two clients, for tests in other packages. */
public final class JudgedClients {
  private JudgedClients() {}

  /** Both clients. */
  public static List<ContractClient.Factory> all() {
    return Clients.all();
  }

  /** One of them. */
  public static ContractClient.Factory named(String name) {
    return all().stream().filter(kind -> kind.name().equals(name)).findFirst().orElseThrow();
  }
}
