package com.example.consumer;

import io.github.partnerapi.api.TextClient;
import io.github.partnerapi.contract.sandbox.Sandbox;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootVersion;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.cloud.openfeign.EnableFeignClients;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.context.ConfigurableApplicationContext;

/** Reads a balance with the client that the starter has made. */
@SpringBootApplication
@EnableFeignClients(clients = Main.Own.class)
public class Main {
  /** A Feign client of the application's own, which must go on to work as before. */
  @FeignClient(name = "own", url = "${own.url}")
  public interface Own {
    @org.springframework.web.bind.annotation.GetMapping("/v2/partners/status")
    String status();
  }

  public static void main(String[] args) {
    try (Sandbox sandbox = Sandbox.start();
        ConfigurableApplicationContext application =
            SpringApplication.run(
                Main.class,
                "--spring.main.banner-mode=off",
                "--logging.level.root=warn",
                "--partnerapi.text.base-url=" + sandbox.baseUrl(),
                "--own.url=" + sandbox.baseUrl(),
                "--spring.main.web-application-type=none",
                "--partnerapi.text.token=t")) {
      application.getBean(Own.class).hashCode();
      TextClient client = application.getBean(TextClient.class);
      System.out.println(
          "consumer openfeign with Boot "
              + SpringBootVersion.getVersion()
              + " on Java "
              + Runtime.version().feature()
              + ": "
              + client.account().getBalance().available());
    }
  }
}
