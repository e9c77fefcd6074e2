/** Observes the calls of the clients with Micrometer. */
@SuppressWarnings({"requires-automatic", "requires-transitive-automatic"})
module io.github.partnerapi.observation {
  requires transitive io.github.partnerapi.core;
  requires transitive micrometer.core;
  requires transitive micrometer.observation;
  requires micrometer.commons;
  requires static org.jspecify;

  exports io.github.partnerapi.observation;
}
