/**
 * What both clients share: the interfaces, the models, and the runtime. A program needs one of the
 * clients, which bring this along.
 */
@SuppressWarnings({
  // The modules named behind "to" are built after this one, so the compiler can't find them.
  "module",
  // Bucket4j has no descriptor.
  "requires-automatic"
})
module io.github.partnerapi.core {
  requires com.fasterxml.jackson.annotation;
  requires com.fasterxml.jackson.core;
  requires com.fasterxml.jackson.databind;
  requires com.fasterxml.jackson.dataformat.csv;
  requires static io.github.bucket4j.core;
  requires static org.jspecify;

  exports io.github.partnerapi;
  exports io.github.partnerapi.api;
  exports io.github.partnerapi.config;
  exports io.github.partnerapi.csv;
  exports io.github.partnerapi.model;
  exports io.github.partnerapi.pacing;
  exports io.github.partnerapi.testing;
  exports io.github.partnerapi.transport;

  // A caller's own Jackson, of either line, reads models through private methods of their builders.
  opens io.github.partnerapi.json to
      com.fasterxml.jackson.databind,
      tools.jackson.databind;
  opens io.github.partnerapi.model to
      com.fasterxml.jackson.databind,
      tools.jackson.databind;

  exports io.github.partnerapi.call to
      io.github.partnerapi.feign,
      io.github.partnerapi.nativeclient,
      io.github.partnerapi.sandbox;
  exports io.github.partnerapi.json to
      io.github.partnerapi.contract,
      io.github.partnerapi.feign,
      io.github.partnerapi.nativeclient,
      io.github.partnerapi.sandbox;
}
