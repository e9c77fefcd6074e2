/**
 * The sandbox on the command line, with recording, redaction and drift: a program, which exports
 * nothing.
 */
// WireMock has no descriptor.
@SuppressWarnings("requires-automatic")
module io.github.partnerapi.sandbox {
  requires com.fasterxml.jackson.databind;
  requires com.fasterxml.jackson.dataformat.csv;
  requires io.github.partnerapi.contract;
  requires io.github.partnerapi.core;
  requires info.picocli;
  requires java.logging;
  requires java.net.http;
  requires wiremock.standalone;

  opens io.github.partnerapi.sandbox to
      info.picocli;
}
