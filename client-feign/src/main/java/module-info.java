/** The client on OpenFeign. */
// Apache HttpClient has no descriptor.
@SuppressWarnings("requires-automatic")
module io.github.partnerapi.feign {
  requires com.fasterxml.jackson.databind;
  requires transitive feign.core;
  requires transitive io.github.partnerapi.core;
  requires org.apache.httpcomponents.client5.httpclient5;
  requires org.apache.httpcomponents.core5.httpcore5;
  // HttpClient logs through it and can't say so.
  requires org.slf4j;
  requires static org.jspecify;

  exports io.github.partnerapi.feign;
  exports io.github.partnerapi.feign.annotation;
  exports io.github.partnerapi.feign.api;
}
