package io.github.partnerapi.verification.promise;

import io.github.partnerapi.contract.judge.Check;

/** Both clients send the same. */
class ClientsAgreeTest extends Promise {
  ClientsAgreeTest() {
    super(Check.CLIENTS_AGREE);
  }
}
