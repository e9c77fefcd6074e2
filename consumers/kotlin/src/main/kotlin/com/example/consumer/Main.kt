package com.example.consumer

import io.github.partnerapi.contract.sandbox.Sandbox
import io.github.partnerapi.nativeclient.NativeTextClient
import java.math.BigDecimal

/** Reads a balance from the sandbox and prints one line. */
fun main() {
  Sandbox.start().use { sandbox ->
    NativeTextClient.builder().baseUrl(sandbox.baseUrl()).token("t").build().use { client ->
      val available: BigDecimal? = client.account().balance.available()
      println("consumer kotlin ${KotlinVersion.CURRENT}: ${available ?: "nothing"}")
    }
  }
}
