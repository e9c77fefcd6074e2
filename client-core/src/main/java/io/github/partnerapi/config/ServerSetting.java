package io.github.partnerapi.config;

import io.github.partnerapi.call.Credential;
import io.github.partnerapi.call.SecurityScheme;
import io.github.partnerapi.call.Server;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A server of the document, and the settings that configure it.
 *
 * @param url the base URL that the document gives, which is the default
 * @param property the system property that gives another address, such as {@code
 *     partnerapi.text.base-url}; the environment variable is derived from it
 * @param credentials those that the server takes, the preferred one first, of which one must be
 *     configured; empty when nothing is sent there
 */
public record ServerSetting(String url, String property, List<CredentialSetting> credentials) {
  /** Checks that nothing is missing. */
  public ServerSetting {
    Objects.requireNonNull(url, "url");
    Objects.requireNonNull(property, "property");
    credentials = List.copyOf(credentials);
  }

  Server server(
      Settings settings,
      @Nullable URI baseUrl,
      Map<SecurityScheme, Supplier<String>> secrets,
      Set<String> plainHttp) {
    List<Credential> configured = new ArrayList<>();
    for (CredentialSetting each : credentials) {
      Credential credential = each.credential(settings, secrets.get(each.scheme()));
      if (credential != null) {
        configured.add(credential);
      }
    }
    if (configured.isEmpty() && !credentials.isEmpty()) {
      throw new IllegalStateException(credentials.get(0).missing());
    }
    return new Server(
        settings.value(baseUrl, property, URI::create, URI.create(url)), configured, plainHttp);
  }
}
