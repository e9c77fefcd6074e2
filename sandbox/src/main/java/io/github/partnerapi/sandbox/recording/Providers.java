package io.github.partnerapi.sandbox.recording;

import io.github.partnerapi.api.Dialog360Client;
import io.github.partnerapi.api.TextClient;
import io.github.partnerapi.config.ServerSetting;
import java.util.List;

/** The servers that can be recorded, with the settings that the clients read for them. */
final class Providers {
  static final List<ServerSetting> SERVERS =
      List.of(TextClient.SERVER, TextClient.PAYMENT_SERVER, Dialog360Client.SERVER);

  private Providers() {}
}
