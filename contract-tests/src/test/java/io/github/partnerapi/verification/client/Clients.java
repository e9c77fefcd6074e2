package io.github.partnerapi.verification.client;

import io.github.partnerapi.api.Dialog360Client;
import io.github.partnerapi.api.TextClient;
import io.github.partnerapi.config.ServerSetting;
import io.github.partnerapi.contract.client.ContractClient;
import io.github.partnerapi.contract.client.TypedClient;
import io.github.partnerapi.contract.fixture.Login;
import io.github.partnerapi.feign.FeignDialog360Client;
import io.github.partnerapi.feign.FeignTextClient;
import io.github.partnerapi.feign.PartnerFeign;
import io.github.partnerapi.nativeclient.NativeDialog360Client;
import io.github.partnerapi.nativeclient.NativeTextClient;
import java.lang.reflect.Method;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The two clients that are judged, and the annotated interfaces in a Feign of the caller's. */
public enum Clients {
  FEIGN("feign", FeignTextClient::builder, FeignDialog360Client::builder),
  NATIVE("native", NativeTextClient::builder, NativeDialog360Client::builder),
  PLAIN_FEIGN("plain-feign");

  /**
   * Configured where an exchange takes no credential, so that a client which sends one all the same
   * is found out.
   */
  private static final String MUST_NOT_BE_SENT = "must-not-be-sent";

  /** In place of a server that no fixture has, as a changed document may name one. */
  static final URI NOWHERE = URI.create("http://127.0.0.1:1");

  private final ContractClient.Factory factory;

  Clients(
      String title,
      Supplier<TextClient.Builder<?, ?>> text,
      Supplier<Dialog360Client.Builder<?, ?>> dialog360) {
    this.factory =
        ContractClient.Factory.named(
            title, (servers, login) -> connect(text.get(), dialog360.get(), servers, login));
  }

  Clients(String title) {
    this.factory = ContractClient.Factory.named(title, Clients::connect);
  }

  /** All of them. */
  public static List<ContractClient.Factory> all() {
    return Stream.of(values()).map(Clients::factory).toList();
  }

  /** The two that have a runtime of their own: their code reads what the third one reads. */
  public static List<ContractClient.Factory> ofThisProject() {
    return Stream.of(FEIGN, NATIVE).map(Clients::factory).toList();
  }

  /** One of them by its name in reports. */
  public static ContractClient.Factory named(String title) {
    return all().stream().filter(kind -> kind.name().equals(title)).findFirst().orElseThrow();
  }

  /**
   * {@link #all()} of other code than that of the build.
   *
   * @param code loads this class and everything that it links to once more
   */
  public static List<ContractClient.Factory> all(ClassLoader code) {
    return of("all", code);
  }

  /** {@link #ofThisProject()} of other code than that of the build. */
  public static List<ContractClient.Factory> ofThisProject(ClassLoader code) {
    return of("ofThisProject", code);
  }

  @SuppressWarnings("unchecked")
  private static List<ContractClient.Factory> of(String method, ClassLoader code) {
    try {
      Method list = Class.forName(Clients.class.getName(), true, code).getMethod(method);
      return (List<ContractClient.Factory>) list.invoke(null);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("The regenerated clients can't be made", e);
    }
  }

  public ContractClient.Factory factory() {
    return factory;
  }

  /** Nothing is repeated: each exchange has one request. */
  private static ContractClient connect(
      TextClient.Builder<?, ?> text,
      Dialog360Client.Builder<?, ?> dialog360,
      Map<String, URI> servers,
      @Nullable Login login) {
    String secret = secret(login);
    TextClient textClient =
        text.token(secret)
            .baseUrl(server(servers, TextClient.SERVER))
            .paymentBaseUrl(server(servers, TextClient.PAYMENT_SERVER))
            .maxRetries(0)
            .build();
    dialog360.baseUrl(server(servers, Dialog360Client.SERVER)).maxRetries(0);
    if (isBearer(login)) {
      dialog360.bearerToken(() -> secret);
    } else {
      dialog360.apiKey(secret);
    }
    return new TypedClient(textClient, dialog360.build());
  }

  private static ContractClient connect(Map<String, URI> servers, @Nullable Login login) {
    String secret = secret(login);
    boolean key = login != null && !isBearer(login);
    return new TypedClient(
        new PlainFeign(
            servers, key ? PartnerFeign.apiKey(() -> secret) : PartnerFeign.bearer(() -> secret)));
  }

  private static String secret(@Nullable Login login) {
    return login == null ? MUST_NOT_BE_SENT : login.secret();
  }

  private static boolean isBearer(@Nullable Login login) {
    return login != null && login.header().equals(Dialog360Client.BEARER_TOKEN.scheme().header());
  }

  private static URI server(Map<String, URI> servers, ServerSetting server) {
    return servers.getOrDefault(server.url(), NOWHERE);
  }
}
