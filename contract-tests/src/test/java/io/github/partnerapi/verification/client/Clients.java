package io.github.partnerapi.verification.client;

import io.github.partnerapi.api.Dialog360Client;
import io.github.partnerapi.api.TextClient;
import io.github.partnerapi.config.ServerSetting;
import io.github.partnerapi.contract.client.ContractClient;
import io.github.partnerapi.contract.client.TypedClient;
import io.github.partnerapi.contract.fixture.Login;
import io.github.partnerapi.feign.FeignDialog360Client;
import io.github.partnerapi.feign.FeignTextClient;
import io.github.partnerapi.nativeclient.NativeDialog360Client;
import io.github.partnerapi.nativeclient.NativeTextClient;
import java.lang.reflect.Method;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The two clients that are judged. */
public enum Clients {
  FEIGN("feign", FeignTextClient::builder, FeignDialog360Client::builder),
  NATIVE("native", NativeTextClient::builder, NativeDialog360Client::builder);

  /**
   * Configured where an exchange takes no credential, so that a client which sends one all the same
   * is found out.
   */
  private static final String MUST_NOT_BE_SENT = "must-not-be-sent";

  /** In place of a server that no fixture has, as a changed document may name one. */
  private static final URI NOWHERE = URI.create("http://127.0.0.1:1");

  private final Supplier<TextClient.Builder<?, ?>> text;
  private final Supplier<Dialog360Client.Builder<?, ?>> dialog360;
  private final ContractClient.Factory factory;

  Clients(
      String title,
      Supplier<TextClient.Builder<?, ?>> text,
      Supplier<Dialog360Client.Builder<?, ?>> dialog360) {
    this.text = text;
    this.dialog360 = dialog360;
    this.factory = ContractClient.Factory.named(title, this::connect);
  }

  /** Both. */
  public static List<ContractClient.Factory> all() {
    return Stream.of(values()).map(Clients::factory).toList();
  }

  /** One of them by its name in reports. */
  public static ContractClient.Factory named(String title) {
    return all().stream().filter(kind -> kind.name().equals(title)).findFirst().orElseThrow();
  }

  /**
   * The same two clients of other code than that of the build.
   *
   * @param code loads this class and everything that it links to once more
   */
  @SuppressWarnings("unchecked")
  public static List<ContractClient.Factory> of(ClassLoader code) {
    try {
      Method all = Class.forName(Clients.class.getName(), true, code).getMethod("all");
      return (List<ContractClient.Factory>) all.invoke(null);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("The regenerated clients can't be made", e);
    }
  }

  public ContractClient.Factory factory() {
    return factory;
  }

  /** Nothing is repeated: each exchange has one request. */
  private ContractClient connect(Map<String, URI> servers, @Nullable Login login) {
    String secret = login == null ? MUST_NOT_BE_SENT : login.secret();
    TextClient textClient =
        text.get()
            .token(secret)
            .baseUrl(server(servers, TextClient.SERVER))
            .paymentBaseUrl(server(servers, TextClient.PAYMENT_SERVER))
            .maxRetries(0)
            .build();
    Dialog360Client.Builder<?, ?> builder =
        dialog360.get().baseUrl(server(servers, Dialog360Client.SERVER)).maxRetries(0);
    if (login != null && login.header().equals(Dialog360Client.BEARER_TOKEN.scheme().header())) {
      builder.bearerToken(() -> secret);
    } else {
      builder.apiKey(secret);
    }
    return new TypedClient(textClient, builder.build());
  }

  private static URI server(Map<String, URI> servers, ServerSetting server) {
    return servers.getOrDefault(server.url(), NOWHERE);
  }
}
