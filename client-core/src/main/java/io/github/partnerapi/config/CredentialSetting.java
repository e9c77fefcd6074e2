package io.github.partnerapi.config;

import io.github.partnerapi.call.Credential;
import io.github.partnerapi.call.SecurityScheme;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A credential that a server takes, and the setting that gives it.
 *
 * @param scheme how the document says that the secret is sent
 * @param property the system property, such as {@code partnerapi.text.token}; the environment
 *     variable is derived from it
 * @param title what the secret is, for the message when there is none, such as {@code the API token
 *     of Text}
 * @param method the method of the builder, for the same message, such as {@code token(...)}
 */
public record CredentialSetting(
    SecurityScheme scheme, String property, String title, String method) {
  /** Checks that nothing is missing. */
  public CredentialSetting {
    Objects.requireNonNull(scheme, "scheme");
    Objects.requireNonNull(property, "property");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(method, "method");
  }

  @Nullable Credential credential(Settings settings, @Nullable Supplier<String> given) {
    Supplier<String> secret = settings.secret(given, property);
    return secret == null ? null : new Credential(scheme, secret);
  }

  String missing() {
    return title + " is " + Settings.missing(method, property);
  }
}
