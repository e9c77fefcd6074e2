package com.example.consumer;

import io.github.partnerapi.api.TextClient;
import io.github.partnerapi.contract.sandbox.Sandbox;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootVersion;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Reads a balance with the client that the starter has made. */
@SpringBootApplication
public class Main {
  public static void main(String[] args) {
    try (Sandbox sandbox = Sandbox.start();
        ConfigurableApplicationContext application =
            SpringApplication.run(
                Main.class,
                "--spring.main.banner-mode=off",
                "--logging.level.root=warn",
                "--partnerapi.text.base-url=" + sandbox.baseUrl(),
                "--partnerapi.text.token=t")) {
      TextClient client = application.getBean(TextClient.class);
      System.out.println(
          "consumer spring-boot-3 with Boot "
              + SpringBootVersion.getVersion()
              + " on Java "
              + Runtime.version().feature()
              + ": "
              + client.account().getBalance().available());
    }
  }
}
