module com.example.consumer {
  requires io.github.partnerapi.nativeclient;
}
