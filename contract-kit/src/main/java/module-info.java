/**
 * Recorded exchanges of both partner APIs, a sandbox that answers with them, and the verdicts that
 * judge a client by them.
 */
@SuppressWarnings({
  // The sandbox is built after this module, so the compiler can't find it.
  "module",
  // WireMock has no descriptor.
  "requires-automatic"
})
module io.github.partnerapi.contract {
  requires com.fasterxml.jackson.dataformat.yaml;
  requires transitive com.fasterxml.jackson.databind;
  requires com.networknt.schema;
  requires transitive io.github.partnerapi.core;
  requires io.github.partnerapi.spec;
  requires wiremock.standalone;
  requires static org.junit.jupiter.api;
  requires static org.junit.platform.launcher;

  exports io.github.partnerapi.contract.client;
  exports io.github.partnerapi.contract.document;
  exports io.github.partnerapi.contract.fault;
  exports io.github.partnerapi.contract.fixture;
  exports io.github.partnerapi.contract.judge;
  exports io.github.partnerapi.contract.junit;
  exports io.github.partnerapi.contract.mutation;
  exports io.github.partnerapi.contract.sandbox;
  exports io.github.partnerapi.contract.server;
  exports io.github.partnerapi.contract.transport;
  exports io.github.partnerapi.contract.internal.server to
      io.github.partnerapi.sandbox;
  exports io.github.partnerapi.contract.internal.text to
      io.github.partnerapi.sandbox;
}
