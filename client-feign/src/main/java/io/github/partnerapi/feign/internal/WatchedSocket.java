package io.github.partnerapi.feign.internal;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import javax.net.ssl.SSLSocket;
import org.apache.hc.core5.http.impl.io.SocketHolder;
import org.jspecify.annotations.Nullable;

/**
 * A socket that can be asked, without waiting, whether anything stands in it that no request has
 * asked for: bytes, or the end. For one thread at a time.
 */
final class WatchedSocket extends SocketHolder {
  private static final int PIECE = 16 * 1024;

  private final ByteBuffer foreign = ByteBuffer.allocate(1);
  private boolean ended;
  private Asked asked = Asked.NOTHING;
  private boolean clean;
  private volatile long written;

  private enum Asked {
    NOTHING,
    OF_BUFFER,
    OF_BUFFER_AND_SOCKET
  }

  WatchedSocket(Socket socket) {
    super(socket);
  }

  WatchedSocket(SSLSocket tls, Socket socket) {
    super(tls, socket);
  }

  /** Fills the buffer of a connection from its socket, unless something is in the buffer. */
  @FunctionalInterface
  interface Filling {
    boolean hasData() throws IOException;
  }

  /** Tells whether neither the buffer of the connection nor the socket holds anything. */
  boolean isClean(Filling buffer) throws IOException {
    asked = Asked.OF_BUFFER_AND_SOCKET;
    clean = false;
    try {
      return !buffer.hasData() && clean;
    } finally {
      asked = Asked.NOTHING;
    }
  }

  /** Tells whether the buffer of the connection holds nothing, and leaves the socket alone. */
  boolean isBufferClean(Filling buffer) throws IOException {
    asked = Asked.OF_BUFFER;
    try {
      return !buffer.hasData();
    } finally {
      asked = Asked.NOTHING;
    }
  }

  /** Tells whether the other side has ended the connection, as far as was read. */
  boolean ended() {
    return ended;
  }

  /** Tells how much was written to the socket. For any thread. */
  long written() {
    return written;
  }

  @Override
  protected OutputStream getOutputStream(Socket socket) throws IOException {
    return new FilterOutputStream(super.getOutputStream(socket)) {
      @Override
      public void write(byte[] bytes, int offset, int length) throws IOException {
        // In pieces, so that it can be seen whether they are taken.
        for (int done = 0; done < length; done += PIECE) {
          int piece = Math.min(PIECE, length - done);
          out.write(bytes, offset + done, piece);
          count(piece);
        }
      }
    };
  }

  /** One thread writes. */
  @SuppressWarnings("NonAtomicVolatileUpdate")
  private void count(int more) {
    written += more;
  }

  @Override
  protected InputStream getInputStream(Socket socket) throws IOException {
    return new FilterInputStream(super.getInputStream(socket)) {
      @Override
      public int read(byte[] target, int offset, int length) throws IOException {
        if (asked != Asked.NOTHING) {
          clean = asked == Asked.OF_BUFFER || nothingWaits(in);
          return -1;
        }
        int count = super.read(target, offset, length);
        ended |= count < 0;
        return count;
      }
    };
  }

  private boolean nothingWaits(InputStream in) throws IOException {
    if (in.available() > 0) {
      return false;
    }
    SSLSocket tls = getSSLSocket();
    if (tls != null && getBaseSocket().getInputStream().available() > 0) {
      return isOnlyForTls(tls, in);
    }
    @Nullable SocketChannel channel = getBaseSocket().getChannel();
    if (channel == null) {
      return isOnlyForTls(getSocket(), in);
    }
    channel.configureBlocking(false);
    try {
      return channel.read(foreign.clear()) == 0;
    } finally {
      channel.configureBlocking(true);
    }
  }

  /** A session ticket may come at any time, and is nobody's answer. */
  private static boolean isOnlyForTls(Socket socket, InputStream in) throws IOException {
    int before = socket.getSoTimeout();
    socket.setSoTimeout(1);
    try {
      in.read();
      return false;
    } catch (SocketTimeoutException nothing) {
      return true;
    } finally {
      socket.setSoTimeout(before);
    }
  }
}
