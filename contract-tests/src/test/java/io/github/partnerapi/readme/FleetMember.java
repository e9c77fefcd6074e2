package io.github.partnerapi.readme;

import io.github.partnerapi.CallTimeoutException;
import io.github.partnerapi.Pacing;
import io.github.partnerapi.api.Dialog360Client;
import io.github.partnerapi.feign.FeignDialog360Client;
import io.github.partnerapi.nativeclient.NativeDialog360Client;
import java.net.URI;
import java.time.Duration;
import org.postgresql.ds.PGSimpleDataSource;
import redis.clients.jedis.JedisPooled;

/** One process of a fleet: asks for a balance again and again, and prints how often it might. */
public final class FleetMember {
  private static final int CALLS = 8;

  private FleetMember() {}

  /** Takes the store with its address, the client, and the URL of the service. */
  public static void main(String[] arguments) {
    Dialog360Client.Builder<?, ?> builder =
        arguments[2].equals("NATIVE")
            ? NativeDialog360Client.builder()
            : FeignDialog360Client.builder();
    builder.apiKey("key");
    builder.baseUrl(URI.create(arguments[3]));
    builder.pacing(pacing(arguments[0], arguments[1]));
    builder.deadline(Duration.ofSeconds(20));
    int sent = 0;
    try (Dialog360Client client = builder.build()) {
      for (int call = 0; call < CALLS; call++) {
        try {
          client.balanceAndUsage().getClientBalance(r -> r.clientId("aCL").partnerId("aPA"));
          sent++;
        } catch (CallTimeoutException noRoom) {
          // The next allowance is more than the deadline away.
        }
      }
    }
    System.out.println("sent " + sent);
    System.exit(0);
  }

  private static Pacing pacing(String store, String address) {
    if (store.equals("REDIS")) {
      return Fleet.redis(new JedisPooled("127.0.0.1", Integer.parseInt(address)));
    }
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(address);
    return Fleet.postgres(source);
  }
}
