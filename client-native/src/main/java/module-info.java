/** The client on {@code java.net.http.HttpClient}. */
module io.github.partnerapi.nativeclient {
  requires com.fasterxml.jackson.databind;
  requires transitive io.github.partnerapi.core;
  requires transitive java.net.http;
  requires static org.jspecify;

  exports io.github.partnerapi.nativeclient;
}
