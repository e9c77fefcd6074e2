package io.github.partnerapi.verification.regeneration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.partnerapi.contract.document.ApiDocument;
import io.github.partnerapi.contract.fault.Answer;
import io.github.partnerapi.contract.fault.FaultServer;
import io.github.partnerapi.contract.fault.ReceivedRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A provider is a change of the document and one class, a tag is a change of the document and three
 * lines.
 */
@Timeout(300)
class ThirdProviderTest {
  private static final String THIRD = "https://api.third.example";
  private static final String TEXT = "https://api.livechatinc.com";
  private static final Path TEXT_CLIENT =
      Path.of("../client-core/src/main/java/io/github/partnerapi/api/TextClient.java");

  @TempDir static Path folder;

  private static BiConsumer<String, Map<String, URI>> program;

  @BeforeAll
  @SuppressWarnings("unchecked")
  static void generate() throws IOException, ReflectiveOperationException {
    ClassLoader code =
        Regeneration.in(folder)
            .document(document())
            .source("io/github/partnerapi/api/ThirdClient.java", resource("ThirdClient.java"))
            .source("io/github/partnerapi/api/TextClient.java", textClientWithNews())
            .source("com/example/provider/Program.java", resource("Program.java"))
            .load();
    program =
        (BiConsumer<String, Map<String, URI>>)
            code.loadClass("com.example.provider.Program").getConstructor().newInstance();
  }

  @ParameterizedTest
  @ValueSource(strings = {"native", "feign"})
  void aProviderAndATagOfTheDocumentReachTheirServersWithTheirCredentials(String client) {
    try (FaultServer third = FaultServer.answering(Answer.json("{}"));
        FaultServer text = FaultServer.answering(Answer.json("{}"))) {
      program.accept(client, Map.of(THIRD, third.url(), TEXT, text.url()));

      assertThat(third.requests())
          .extracting(ReceivedRequest::requestLine)
          .containsExactly(
              "GET /things/a%20b HTTP/1.1", "GET /things/c HTTP/1.1", "GET /things HTTP/1.1");
      assertThat(third.requests())
          .allSatisfy(
              request -> {
                assertThat(request.header("X-Third-Key")).isEqualTo("for-third");
                assertThat(request.raw())
                    .doesNotContain("for-text")
                    .doesNotContainIgnoringCase("authorization")
                    .doesNotContainIgnoringCase("x-api-key");
              });
      assertThat(third.requests().get(1).header("X-Case")).isEqualTo("derived");
      assertThat(text.requests())
          .singleElement()
          .satisfies(
              request -> {
                assertThat(request.requestLine()).isEqualTo("GET /v2/partners/news HTTP/1.1");
                assertThat(request.header("Authorization")).isEqualTo("Bearer for-text");
                assertThat(request.raw())
                    .doesNotContain("for-third")
                    .doesNotContainIgnoringCase("x-third-key");
              });
    }
  }

  private static ObjectNode document() {
    ObjectNode document = ApiDocument.bundled().tree().deepCopy();
    document
        .withObject("/components/securitySchemes/thirdKey")
        .put("type", "apiKey")
        .put("in", "header")
        .put("name", "X-Third-Key");
    operation(document, THIRD, "/things/{id}", "getThing", "Things", "thirdKey")
        .withArray("parameters")
        .addObject()
        .put("name", "id")
        .put("in", "path")
        .put("required", true)
        .withObject("schema")
        .put("type", "string");
    operation(document, TEXT, "/v2/partners/news", "getNews", "News", "textToken");
    return document;
  }

  private static ObjectNode operation(
      ObjectNode document, String server, String path, String id, String tag, String scheme) {
    ObjectNode item = document.withObject("/paths").putObject(path);
    item.putArray("servers").addObject().put("url", server);
    ObjectNode operation =
        item.putObject("get").put("operationId", id).put("summary", "Get what is new");
    operation.putArray("tags").add(tag);
    operation.putArray("security").addObject().putArray(scheme);
    operation
        .putObject("responses")
        .putObject("200")
        .put("description", "What is new.")
        .putObject("content")
        .putObject("application/json")
        .putObject("schema")
        .put("$ref", "#/components/schemas/Balance");
    return operation;
  }

  /** The class of the build with one field and one accessor more. */
  private static String textClientWithNews() throws IOException {
    String text = Files.readString(TEXT_CLIENT);
    int constructor = text.indexOf("  private TextClient(");
    return text.substring(0, constructor)
        + "  private final NewsApi news = bind(NewsApi.class);\n"
        + "  public NewsApi news() { return news; }\n"
        + text.substring(constructor);
  }

  private static String resource(String name) throws IOException {
    try (InputStream stream = ThirdProviderTest.class.getResourceAsStream("/provider/" + name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
