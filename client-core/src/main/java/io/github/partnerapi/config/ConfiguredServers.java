package io.github.partnerapi.config;

import io.github.partnerapi.call.SecurityScheme;
import io.github.partnerapi.call.Server;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/** The servers of a client, with what its builder was given for them. For one thread. */
final class ConfiguredServers {
  private final List<ServerSetting> settings;
  private final Map<String, URI> baseUrls = new HashMap<>();
  private final Map<SecurityScheme, Supplier<String>> secrets = new HashMap<>();

  ConfiguredServers(List<ServerSetting> settings) {
    this.settings = List.copyOf(settings);
  }

  void baseUrl(ServerSetting server, URI baseUrl) {
    baseUrls.put(server.url(), Objects.requireNonNull(baseUrl, "baseUrl"));
  }

  void secret(CredentialSetting credential, Supplier<String> secret) {
    secrets.put(credential.scheme(), Objects.requireNonNull(secret, "secret"));
  }

  /** Resolves them, by the URL that the document gives. */
  Map<String, Server> resolve(Settings from) {
    Map<String, Server> servers = new HashMap<>();
    for (ServerSetting each : settings) {
      servers.put(each.url(), each.server(from, baseUrls.get(each.url()), secrets));
    }
    return servers;
  }
}
