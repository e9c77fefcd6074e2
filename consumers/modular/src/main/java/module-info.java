/** A program of a stranger. */
module com.example.consumer {
  requires io.github.partnerapi.contract;
  requires io.github.partnerapi.nativeclient;
}
