package io.github.partnerapi.contract;

/** Both clients send the same. */
class ClientsAgreeTest extends Promise {
  ClientsAgreeTest() {
    super(Check.CLIENTS_AGREE);
  }
}
