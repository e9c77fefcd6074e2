package io.github.partnerapi.transportkit;

import io.github.partnerapi.contract.transport.HttpAdapter;
import io.github.partnerapi.contract.transport.TransportKit;
import io.github.partnerapi.feign.FeignTextClient;
import io.github.partnerapi.nativeclient.NativeTextClient;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Runs the transport kit with four clients, in a virtual machine of its own: some leave threads
 * behind that never end.
 */
public final class TransportKitProgram {
  private static final Map<String, HttpAdapter.Factory> CLIENTS =
      Map.of(
          "feign",
          proxy -> new PartnerAdapter(FeignTextClient::builder, proxy),
          "native",
          proxy -> new PartnerAdapter(NativeTextClient::builder, proxy),
          "feign.Client.Default",
          FeignDefaultAdapter::new,
          "OkHttp",
          OkHttpAdapter::new);

  private TransportKitProgram() {}

  /**
   * Writes the table as data to a file.
   *
   * @param args the file, and the names of the clients
   * @throws IOException when it can't be written
   * @throws InterruptedException when the run is interrupted
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    TransportKit kit = new TransportKit();
    for (String name : List.of(args).subList(1, args.length)) {
      kit.client(name, CLIENTS.get(name));
    }
    Files.writeString(Path.of(args[0]), kit.run().tsv(), StandardCharsets.UTF_8);
    Runtime.getRuntime().halt(0);
  }
}
