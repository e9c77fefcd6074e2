package io.github.partnerapi.verification.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.partnerapi.ForbiddenException;
import io.github.partnerapi.TransportException;
import io.github.partnerapi.api.TextClient;
import io.github.partnerapi.contract.sandbox.Sandbox;
import io.github.partnerapi.nativeclient.NativeTextClient;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of the sandbox, by its requests and in a real browser. */
class SandboxPageTest {
  private static final int TAB = 9;
  private static final int ENTER = 13;
  private static final int DOWN = 40;

  @TempDir Path folder;
  private Sandbox sandbox;
  private TextClient client;

  @BeforeEach
  void start() {
    sandbox = Sandbox.start();
    sandbox.remember();
    client =
        NativeTextClient.builder()
            .baseUrl(sandbox.baseUrl())
            .token("sandbox-token")
            .maxRetries(0)
            .build();
  }

  @AfterEach
  void stop() {
    client.close();
    sandbox.close();
  }

  private HttpResponse<String> send(String method, String path, String... headers)
      throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(sandbox.baseUrl() + "/__sandbox" + path))
            .method(method, HttpRequest.BodyPublishers.noBody());
    if (headers.length > 0) {
      request.headers(headers);
    }
    return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void itSaysWhatWasAskedWhyItWasAnsweredSoAndWhatDiffers() throws Exception {
    send("GET", "/state");
    client.account().createApiToken("mine");
    client.account().getBalance();
    sandbox.answer("getProfile", 200, "{\"solution_status\": 7}");
    client.account().getProfile();
    client.raw("GET", "/v2/partners/balance").query("secret", "krawczykowski").send();

    String state = send("GET", "/state").body();
    assertThat(state)
        .contains(
            "\"why\": \"from what was created here\"",
            "\"why\": \"this answer was chosen\"",
            "/response/body/json/solution_status: must be",
            "/request/target/secret: must be no such parameter",
            "getProfile is answered with 200 always",
            "\"label\": \"mine\"")
        .doesNotContain("krawczykowski", "Bearer");
  }

  @Test
  void onlyItsOwnPageCanPressAButton() throws Exception {
    assertThat(send("POST", "/reset").statusCode()).isEqualTo(403);
    assertThat(send("POST", "/reset", "X-Sandbox", "page").statusCode()).isEqualTo(204);
    assertThat(
            send("POST", "/answer?operation=getBalanc&case=documented", "X-Sandbox", "page").body())
        .contains("Did you mean getBalance?");
    assertThat(send("POST", "/fail?operation=getBalance&fault=X", "X-Sandbox", "p").statusCode())
        .isEqualTo(400);
    assertThat(send("GET", "").headers().firstValue("Content-Security-Policy")).isPresent();
  }

  /** Goes down the list that has the focus. */
  private static void choose(LiveBrowser browser, String value) throws Exception {
    while (!browser.evaluate("document.activeElement.value").asText().equals(value)) {
      String before = browser.evaluate("document.activeElement.selectedIndex").asText();
      browser.press("ArrowDown", DOWN);
      assertThat(browser.evaluate("document.activeElement.selectedIndex").asText())
          .as("the index after %s", before)
          .isNotEqualTo(before);
    }
  }

  @Test
  void itIsLiveAndAKeyboardIsEnough() throws Exception {
    assumeTrue(Browser.installed().isPresent(), "there is no browser on this machine");
    URI page = URI.create(sandbox.baseUrl() + "/__sandbox");
    try (LiveBrowser browser = new LiveBrowser(Browser.installed().orElseThrow(), folder, page)) {
      browser.until("document.getElementById('status')?.textContent.startsWith('Nothing')");
      client.account().getBalance();
      browser.until("document.getElementById('asked').innerText.includes('getBalance')");

      browser.press("Tab", TAB);
      choose(browser, "requestWithdrawal");
      browser.press("Tab", TAB);
      choose(browser, "403-below-minimum");
      browser.press("Tab", TAB);
      browser.press("Enter", ENTER);
      browser.until("document.getElementById('planned').innerText.includes('with 403 always')");
      assertThatThrownBy(() -> client.account().requestWithdrawal())
          .isInstanceOf(ForbiddenException.class);
      browser.until(
          "document.getElementById('asked').innerText.includes('this answer was chosen')");

      browser.press("Tab", TAB);
      browser.press("Tab", TAB);
      browser.press("Tab", TAB);
      browser.press("Enter", ENTER);
      browser.until("document.getElementById('planned').innerText.includes('fails with CLOSED')");
      assertThatThrownBy(() -> client.account().requestWithdrawal())
          .isInstanceOf(TransportException.class);

      browser.press("Tab", TAB);
      browser.press("Enter", ENTER);
      browser.until("document.getElementById('planned').innerText === ''");
      assertThat(client.account().requestWithdrawal().amount()).isPositive();

      assertThat(
              browser
                  .evaluate(
                      "performance.getEntriesByType('resource').every(e =>"
                          + " e.name.startsWith(location.origin))")
                  .asBoolean())
          .isTrue();
      assertThat(
              browser
                  .evaluate(
                      "[...document.querySelectorAll('select, input')].every(e => e.labels.length"
                          + " > 0)")
                  .asBoolean())
          .isTrue();
    }
  }
}
