package io.github.partnerapi.sandbox.recording;

import io.github.partnerapi.call.Server;
import io.github.partnerapi.config.ServerSetting;
import io.github.partnerapi.config.Settings;
import io.github.partnerapi.contract.document.ApiDocument;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Where the live service is: at the documented servers, unless the environment or the caller says
 * otherwise.
 */
final class Upstream {
  /** The variable of each documented server; the clients read the same ones. */
  private static final Map<String, String> VARIABLES =
      Providers.SERVERS.stream()
          .collect(
              Collectors.toUnmodifiableMap(
                  ServerSetting::url, server -> Settings.variable(server.property())));

  private Upstream() {}

  /**
   * Gives the address of each documented server.
   *
   * @param environment the variables of the process
   * @param given addresses by documented server, which come before the environment
   * @throws RecordingException when an address would let a credential go over the network in the
   *     clear, or is none
   */
  static Map<String, URI> of(
      ApiDocument document, Map<String, String> environment, Map<String, URI> given) {
    Map<String, URI> addresses = new LinkedHashMap<>();
    document
        .operations()
        .forEach(
            operation ->
                addresses.computeIfAbsent(
                    operation.server(),
                    server -> {
                      String variable = VARIABLES.getOrDefault(server, "");
                      String configured = environment.getOrDefault(variable, "");
                      boolean fromEnvironment = !configured.isBlank() && !given.containsKey(server);
                      String address =
                          fromEnvironment
                              ? configured.strip()
                              : given.getOrDefault(server, URI.create(server)).toString();
                      return checked(
                          fromEnvironment ? variable : "The address for " + server, address);
                    }));
    return addresses;
  }

  /** The recorder takes the same addresses as the clients: https, or http on this machine. */
  private static URI checked(String name, String address) {
    URI uri;
    try {
      uri = new URI(address);
    } catch (URISyntaxException e) {
      // Its message would quote the address, and with it a password that stands there by mistake.
      throw new RecordingException(name + " is no URL. Give one such as https://api.example.com");
    }
    try {
      return URI.create(new Server(uri, List.of()).baseUrl());
    } catch (IllegalArgumentException e) {
      throw new RecordingException(name + " cannot be used: " + e.getMessage(), e);
    }
  }
}
