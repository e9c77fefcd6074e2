package io.github.partnerapi.call;

import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;

/**
 * Says in words of its own why TLS refused a connection: the message below may quote what a server
 * sent.
 */
final class TlsRefusal {
  private TlsRefusal() {}

  static String of(SSLException refusal) {
    boolean outOfDate = false;
    boolean untrusted = false;
    boolean otherHost = refusal instanceof SSLPeerUnverifiedException;
    for (Throwable cause = refusal; cause != null; cause = cause.getCause()) {
      outOfDate |=
          cause instanceof CertificateExpiredException
              || cause instanceof CertificateNotYetValidException;
      untrusted |=
          cause instanceof CertPathBuilderException || cause instanceof CertPathValidatorException;
      otherHost |= cause.getClass() == CertificateException.class;
    }
    if (outOfDate) {
      return "the certificate of the server is out of date";
    }
    if (untrusted) {
      return "the certificate of the server is not trusted; the client's sslContext(...) says what is";
    }
    return otherHost ? "the certificate of the server is for another host" : "the handshake failed";
  }
}
