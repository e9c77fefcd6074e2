package com.example.provider;

import io.github.partnerapi.api.TextClient;
import io.github.partnerapi.api.ThirdClient;
import io.github.partnerapi.feign.FeignClients;
import io.github.partnerapi.feign.FeignTextClient;
import io.github.partnerapi.nativeclient.NativeClients;
import io.github.partnerapi.nativeclient.NativeTextClient;
import java.net.URI;
import java.util.Map;
import java.util.function.BiConsumer;

/** A caller of a provider and of a tag that only the changed document has. */
public final class Program implements BiConsumer<String, Map<String, URI>> {
  @Override
  public void accept(String client, Map<String, URI> servers) {
    ThirdClient.Builder<?> third =
        client.equals("native")
            ? NativeClients.builder(ThirdClient.Builder::new)
            : FeignClients.builder(ThirdClient.Builder::new);
    TextClient.Builder<?, ?> text =
        client.equals("native") ? NativeTextClient.builder() : FeignTextClient.builder();
    try (ThirdClient things =
            third.key(() -> "for-third").baseUrl(servers.get(ThirdClient.SERVER.url())).build();
        TextClient news =
            text.token("for-text").baseUrl(servers.get(TextClient.SERVER.url())).build()) {
      things.things().getThing("a b");
      things.with(options -> options.header("X-Case", "derived")).things().getThing("c");
      things.raw("GET", "/things").send();
      news.news().getNews();
    }
  }
}
