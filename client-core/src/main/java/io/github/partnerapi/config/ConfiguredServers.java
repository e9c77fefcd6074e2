package io.github.partnerapi.config;

import io.github.partnerapi.call.SecurityScheme;
import io.github.partnerapi.call.Server;
import java.net.URI;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;

/** The servers of a client, with what its builder was given for them. For one thread. */
final class ConfiguredServers {
  private final List<ServerSetting> settings;
  private final Map<String, URI> baseUrls = new HashMap<>();
  private final Map<SecurityScheme, Supplier<String>> secrets = new HashMap<>();
  private final Set<String> plainHttp = new HashSet<>();

  ConfiguredServers(List<ServerSetting> settings) {
    this.settings = List.copyOf(settings);
  }

  void baseUrl(ServerSetting server, URI baseUrl) {
    baseUrls.put(server.url(), Objects.requireNonNull(baseUrl, "baseUrl"));
  }

  void secret(CredentialSetting credential, Supplier<String> secret) {
    secrets.put(credential.scheme(), Objects.requireNonNull(secret, "secret"));
  }

  /**
   * Allows http to a host.
   *
   * @throws IllegalArgumentException when a service itself is there
   */
  void plainHttp(String host) {
    String name = Objects.requireNonNull(host, "host").toLowerCase(Locale.ROOT);
    if (name.isBlank() || name.contains("/") || name.contains("*")) {
      throw new IllegalArgumentException("hosts: must be names of hosts, such as sandbox");
    }
    for (ServerSetting each : settings) {
      if (name.equals(URI.create(each.url()).getHost())) {
        throw new IllegalArgumentException(
            "hosts: " + name + " is the service itself, which is spoken to over https alone");
      }
    }
    plainHttp.add(name);
  }

  /** Resolves them, by the URL that the document gives. */
  Map<String, Server> resolve(Settings from) {
    if (plainHttp.isEmpty()) {
      String hosts = from.text("partnerapi.plain-http");
      if (hosts != null) {
        List.of(hosts.split(",", -1)).forEach(host -> plainHttp(host.trim()));
      }
    }
    Map<String, Server> servers = new HashMap<>();
    for (ServerSetting each : settings) {
      servers.put(each.url(), each.server(from, baseUrls.get(each.url()), secrets, plainHttp));
    }
    return servers;
  }
}
