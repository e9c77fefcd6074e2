package io.github.partnerapi.verification.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A page in a real browser, with a keyboard: spoken to by the browser's own protocol. */
public final class LiveBrowser implements AutoCloseable, WebSocket.Listener {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int SECONDS = 60;
  private static final String LISTENING = "DevTools listening on ws://";

  private final Process process;
  private final WebSocket socket;
  private final AtomicInteger last = new AtomicInteger();
  private final Map<Integer, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
  private final StringBuilder part = new StringBuilder();

  /**
   * Opens a page.
   *
   * @param command the browser's program
   * @param folder a folder for its files
   */
  public LiveBrowser(String command, Path folder, URI page) throws Exception {
    process =
        new ProcessBuilder(
                command,
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--user-data-dir=" + folder.resolve("profile"),
                "--remote-debugging-port=0",
                "--remote-allow-origins=*",
                page.toString())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    String authority = authority();
    HttpClient http = HttpClient.newHttpClient();
    JsonNode target = null;
    while (target == null) {
      HttpResponse<String> list =
          http.send(
              HttpRequest.newBuilder(URI.create("http://" + authority + "/json/list")).build(),
              HttpResponse.BodyHandlers.ofString());
      for (JsonNode each : JSON.readTree(list.body())) {
        target = each.path("type").asText().equals("page") ? each : target;
      }
    }
    socket =
        http.newWebSocketBuilder()
            .buildAsync(URI.create(target.get("webSocketDebuggerUrl").asText()), this)
            .get(SECONDS, TimeUnit.SECONDS);
    call("Runtime.enable", JSON.createObjectNode());
    call("Page.bringToFront", JSON.createObjectNode());
  }

  private String authority() throws IOException {
    BufferedReader log =
        new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8));
    for (String line = log.readLine(); line != null; line = log.readLine()) {
      int at = line.indexOf(LISTENING);
      if (at >= 0) {
        Thread reader = new Thread(() -> log.lines().forEach(ignored -> {}), "browser-log");
        reader.setDaemon(true);
        reader.start();
        return line.substring(at + LISTENING.length()).split("/", 2)[0];
      }
    }
    throw new IOException("the browser ended before it listened");
  }

  private JsonNode call(String method, ObjectNode parameters) throws Exception {
    int id = last.incrementAndGet();
    CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    waiting.put(id, answer);
    ObjectNode message = JSON.createObjectNode().put("id", id).put("method", method);
    message.set("params", parameters);
    socket.sendText(JSON.writeValueAsString(message), true).get(SECONDS, TimeUnit.SECONDS);
    return answer.get(SECONDS, TimeUnit.SECONDS);
  }

  /** Returns what an expression gives in the page; waits for a promise. */
  public JsonNode evaluate(String expression) throws Exception {
    JsonNode answer =
        call(
            "Runtime.evaluate",
            JSON.createObjectNode()
                .put("expression", expression)
                .put("awaitPromise", true)
                .put("returnByValue", true));
    if (answer.has("exceptionDetails")) {
      throw new IllegalStateException(answer.get("exceptionDetails").toString());
    }
    return answer.path("result").path("value");
  }

  /** Waits until an expression is true in the page; one that throws is not yet. */
  public void until(String expression) throws Exception {
    evaluate(
        "new Promise((resolve, reject) => { const end = Date.now() + 20000; const holds = () => {"
            + " try { return "
            + expression
            + "; } catch (e) { return false; } }; const look = () => { if (holds()) resolve(true);"
            + " else if (Date.now() > end) reject(new Error('never: ' + document.body.innerText));"
            + " else setTimeout(look, 20); }; look(); })");
  }

  /** Presses a key such as {@code Tab}, {@code Enter} or {@code ArrowDown}. */
  public void press(String key, int code) throws Exception {
    ObjectNode down =
        JSON.createObjectNode()
            .put("type", "keyDown")
            .put("key", key)
            .put("code", key)
            .put("windowsVirtualKeyCode", code);
    if (key.equals("Enter")) {
      down.put("text", "\r");
    }
    call("Input.dispatchKeyEvent", down);
    ObjectNode up = down.deepCopy().put("type", "keyUp");
    up.remove("text");
    call("Input.dispatchKeyEvent", up);
  }

  @Override
  public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean isLast) {
    part.append(data);
    if (isLast) {
      try {
        JsonNode message = JSON.readTree(part.toString());
        CompletableFuture<JsonNode> answer =
            message.has("id") ? waiting.remove(message.get("id").asInt()) : null;
        if (answer != null) {
          answer.complete(message.path("result"));
        }
      } catch (IOException e) {
        throw new IllegalStateException(e);
      } finally {
        part.setLength(0);
      }
    }
    from.request(1);
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public void close() throws IOException {
    socket.abort();
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
