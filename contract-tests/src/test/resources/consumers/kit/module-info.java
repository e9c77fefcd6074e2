module com.example.consumer {
  requires io.github.partnerapi.contract;
  requires io.github.partnerapi.nativeclient;
}
