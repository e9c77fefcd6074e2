/**
 * The sandbox on the command line, with recording, redaction and drift: a program, which exports
 * only what makes a fixture of a failure.
 */
// WireMock has no descriptor.
@SuppressWarnings("requires-automatic")
module io.github.partnerapi.sandbox {
  requires com.fasterxml.jackson.databind;
  requires com.fasterxml.jackson.dataformat.csv;
  requires transitive io.github.partnerapi.contract;
  requires transitive io.github.partnerapi.core;
  requires info.picocli;
  requires java.logging;
  requires java.net.http;
  requires wiremock.standalone;

  exports io.github.partnerapi.sandbox.incident;

  opens io.github.partnerapi.sandbox to
      info.picocli;
}
