package io.github.partnerapi.contract.transport;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Breaks every promise: one connection for everything, nothing checked, and all of it tried again.
 */
final class CarelessAdapter implements HttpAdapter {
  private static final int ENOUGH = 8 * 1024;

  private final @Nullable InetSocketAddress proxy;
  private final Map<URI, Socket> kept = new HashMap<>();

  CarelessAdapter(@Nullable InetSocketAddress proxy) {
    this.proxy = proxy;
  }

  @Override
  public synchronized Response send(Request request) throws IOException {
    Response first = once(request);
    return first.status() == 200 ? first : once(request);
  }

  private Response once(Request request) throws IOException {
    URI server = request.uri();
    Socket socket = kept.get(server);
    if (socket == null) {
      socket =
          proxy == null
              ? new Socket(server.getHost(), server.getPort())
              : new Socket(proxy.getHostString(), proxy.getPort());
      kept.put(server, socket);
    }
    socket.setSoTimeout((int) Sent.LONG.toMillis());
    byte[] body = request.body() == null ? new byte[0] : request.body();
    String head =
        (proxy == null ? request.method() + " /" : "CONNECT " + server.getHost() + ":443")
            + " HTTP/1.1\r\nHost: x\r\nContent-Length: "
            + (proxy == null ? body.length : 0)
            + "\r\n\r\n";
    String all = proxy == null ? head + new String(body, StandardCharsets.ISO_8859_1) : head;
    socket.getOutputStream().write(all.getBytes(StandardCharsets.ISO_8859_1));
    return answer(socket.getInputStream());
  }

  /** Takes whatever there is for an answer. */
  private static Response answer(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    int octet = 0;
    while (head.indexOf("\r\n\r\n") < 0 && head.length() < ENOUGH && octet >= 0) {
      octet = in.read();
      head.append((char) octet);
    }
    String text = head.toString();
    int length = text.indexOf("Content-Length: ");
    byte[] body =
        length < 0
            ? new byte[0]
            : in.readNBytes(
                Integer.parseInt(text.substring(length + 16, text.indexOf("\r", length))));
    boolean known = text.startsWith("HTTP/1.1 ") && text.length() > 12;
    return new Response(known ? Integer.parseInt(text.substring(9, 12)) : 200, Map.of(), body);
  }

  @Override
  public void close() throws IOException {
    for (Socket socket : kept.values()) {
      socket.close();
    }
  }
}
