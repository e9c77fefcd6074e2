package io.github.partnerapi.nativeclient.internal;

import io.github.partnerapi.api.BalanceAndUsageApi;
import io.github.partnerapi.api.Dialog360Binding;
import io.github.partnerapi.call.CallEngine;

/** The operations of 360dialog on java.net.http. */
public final class NativeDialog360Binding implements Dialog360Binding {
  @Override
  public BalanceAndUsageApi balanceAndUsage(CallEngine engine) {
    return new BalanceAndUsageNativeApi(engine);
  }
}
