package io.github.partnerapi.feign.internal;

import io.github.partnerapi.transport.NotSentException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.Socket;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import org.apache.hc.client5.http.io.ManagedHttpClientConnection;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.Method;
import org.apache.hc.core5.http.ProtocolException;
import org.apache.hc.core5.http.impl.io.DefaultBHttpClientConnection;
import org.apache.hc.core5.http.impl.io.DefaultHttpResponseParserFactory;
import org.apache.hc.core5.http.impl.io.SocketHolder;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * A connection of Apache HttpClient that carries one answer for each request, and none else: what
 * comes unasked ends it. It also logs nothing; the library's own writes every header and every byte
 * to its log at the level DEBUG, the credential among them.
 */
final class QuietConnection extends DefaultBHttpClientConnection
    implements ManagedHttpClientConnection {
  private final @Nullable String proxyAuthorization;
  private final ExecutorService threads;
  private final AtomicBoolean closed = new AtomicBoolean();
  private Timeout socketTimeout = Timeout.ZERO_MILLISECONDS;
  private boolean tunnelling;
  private int interimAnswers;

  /** Why the body of the request was not sent to its end, though an answer came. */
  private @Nullable IOException refused;

  private QuietConnection(@Nullable String proxyAuthorization, ExecutorService threads) {
    super(
        WireLimits.HTTP1,
        null,
        null,
        Framing.INSTANCE,
        null,
        null,
        new DefaultHttpResponseParserFactory(WireLimits.HTTP1));
    this.proxyAuthorization = proxyAuthorization;
    this.threads = threads;
  }

  /**
   * Creates one.
   *
   * @param proxyAuthorization what a proxy is told when it is asked for a tunnel, or null
   * @param threads where an answer is waited for while a long body is sent
   */
  static QuietConnection create(
      @Nullable Socket socket, @Nullable String proxyAuthorization, ExecutorService threads)
      throws IOException {
    QuietConnection connection = new QuietConnection(proxyAuthorization, threads);
    if (socket != null) {
      connection.bind(socket);
    }
    return connection;
  }

  @Override
  public void bind(Socket socket) throws IOException {
    bind(new WatchedSocket(socket));
  }

  @Override
  public void bind(SSLSocket tls, Socket socket) throws IOException {
    // Whatever stands in the buffer came before TLS: nobody has signed it.
    if (getSocketHolder() instanceof WatchedSocket plain && !plain.isBufferClean(this::fill)) {
      throw new NotSentException("the proxy sent more than the answer to CONNECT", null);
    }
    bind(new WatchedSocket(tls, socket));
  }

  @Override
  public void bind(SocketHolder holder) throws IOException {
    if (closed.get()) {
      holder.getSocket().close();
      throw new InterruptedIOException("the connection was closed while it was made");
    }
    super.bind(holder);
    socketTimeout = Timeout.ofMilliseconds(holder.getSocket().getSoTimeout());
  }

  @Override
  public void sendRequestHeader(ClassicHttpRequest request) throws HttpException, IOException {
    if (!isClean()) {
      throw new NotSentException("the server spoke before it was asked", null);
    }
    tunnelling = request.getMethod().equals(Method.CONNECT.name());
    interimAnswers = 0;
    refused = null;
    if (tunnelling) {
      ApacheBuilder.authorise(request, proxyAuthorization);
    }
    super.sendRequestHeader(request);
  }

  @Override
  public void sendRequestEntity(ClassicHttpRequest request) throws HttpException, IOException {
    HttpEntity body = request.getEntity();
    IOException broken =
        body != null
                && body.getContentLength() > RefusableBody.LONG_BYTES
                && getSocketHolder() instanceof WatchedSocket socket
            ? sendLong(request, socket)
            : send(request);
    if (broken != null && !isAnswered()) {
      throw broken;
    }
    refused = broken;
  }

  private @Nullable IOException sendLong(ClassicHttpRequest request, WatchedSocket socket)
      throws HttpException, IOException {
    RefusableBody waiting =
        new RefusableBody(socket, () -> isDataAvailable(Timeout.ZERO_MILLISECONDS), threads);
    try {
      return send(request);
    } finally {
      waiting.close();
    }
  }

  /** Returns what broke it off, or null. */
  private @Nullable IOException send(ClassicHttpRequest request) throws HttpException {
    try {
      super.sendRequestEntity(request);
      super.flush();
      return null;
    } catch (IOException broken) {
      return broken;
    }
  }

  private boolean isAnswered() {
    try {
      return fill();
    } catch (IOException nothing) {
      return false;
    }
  }

  @Override
  public void flush() throws IOException {
    if (refused == null) {
      super.flush();
    }
  }

  @Override
  public ClassicHttpResponse receiveResponseHeader() throws HttpException, IOException {
    ClassicHttpResponse response = super.receiveResponseHeader();
    boolean success =
        response.getCode() >= HttpStatus.SC_SUCCESS
            && response.getCode() < HttpStatus.SC_CLIENT_ERROR;
    if (refused != null && success) {
      throw refused;
    }
    if (getSocketHolder() instanceof WatchedSocket socket && socket.ended()) {
      throw new ConnectionClosedException("the head of the answer broke off");
    }
    int status = response.getCode();
    if (tunnelling && status != HttpStatus.SC_OK) {
      throw new NotSentException("the proxy answered CONNECT with status " + status, null);
    }
    if (status == HttpStatus.SC_SWITCHING_PROTOCOLS
        || (status < HttpStatus.SC_SUCCESS && ++interimAnswers > WireLimits.INTERIM_ANSWERS)) {
      throw new ProtocolException("interim answers that nobody asked for");
    }
    return response;
  }

  @Override
  public boolean isStale() throws IOException {
    return !isClean();
  }

  /** Asked before the connection is kept. */
  @Override
  public boolean isConsistent() {
    try {
      return refused == null && super.isConsistent() && isClean();
    } catch (IOException broken) {
      return false;
    }
  }

  private boolean isClean() throws IOException {
    return getSocketHolder() instanceof WatchedSocket socket && socket.isClean(this::fill);
  }

  private boolean fill() throws IOException {
    return isDataAvailable(Timeout.ONE_MILLISECOND);
  }

  @Override
  public @Nullable Socket getSocket() {
    SocketHolder holder = getSocketHolder();
    return holder == null ? null : holder.getSocket();
  }

  @Override
  public @Nullable SSLSession getSSLSession() {
    return getSocket() instanceof SSLSocket tls ? tls.getSession() : null;
  }

  @Override
  public void setSocketTimeout(Timeout timeout) {
    super.setSocketTimeout(timeout);
    socketTimeout = timeout;
  }

  @Override
  public void passivate() {
    super.setSocketTimeout(Timeout.ZERO_MILLISECONDS);
  }

  @Override
  public void activate() {
    super.setSocketTimeout(socketTimeout);
  }

  @Override
  public void close() throws IOException {
    if (closed.compareAndSet(false, true)) {
      super.close();
    }
  }

  @Override
  public void close(CloseMode mode) {
    if (closed.compareAndSet(false, true)) {
      super.close(mode);
    }
  }
}
