package io.github.partnerapi.verification.docs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.github.partnerapi.contract.document.ApiDocument;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes the documentation of both APIs as one HTML file that needs nothing else, neither a network
 * nor a second file.
 */
public final class DocumentationPage {
  private static final String REDOC =
      "META-INF/resources/webjars/redoc/2.1.4/bundles/redoc.standalone.js";
  private static final String REGISTER = "io/github/partnerapi/spec/discrepancies.yaml";
  private static final String LOGO = "https://cdn.redoc.ly/redoc/logo-mini.svg";
  private static final String NO_LOGO =
      "data:image/svg+xml,%3Csvg xmlns=%22http://www.w3.org/2000/svg%22/%3E";

  private DocumentationPage() {}

  /**
   * Writes the page.
   *
   * @param args the folder of the fixtures and the file to write
   * @throws IOException if a file can't be read or written
   */
  public static void main(String[] args) throws IOException {
    write(Path.of(args[0]), Path.of(args[1]));
  }

  static void write(Path fixtures, Path file) throws IOException {
    JsonNode document = document(fixtures);
    Files.createDirectories(file.getParent());
    Files.writeString(
        file,
        html(
            document.at("/info/title").asText(),
            document.toString(),
            resource(REDOC).replace(LOGO, NO_LOGO)));
  }

  /** Returns the document with examples, snippets, notes and limits. */
  static JsonNode document(Path fixtures) throws IOException {
    JsonNode document = new YAMLMapper().readTree(ApiDocument.bundledText());
    JsonNode register = new YAMLMapper().readTree(resource(REGISTER));
    return new DocumentedDocument(document, fixtures(fixtures), register).complete();
  }

  private static String html(String title, String json, String redoc) {
    return """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <link rel="icon" href="data:,">
    <title>%s</title>
    </head>
    <body style="margin: 0">
    <div id="documentation"></div>
    <script>%s</script>
    <script>
    Redoc.init(%s, {disableSearch: true, requiredPropsFirst: true, nativeScrollbars: true},
      document.getElementById('documentation'), error => {
        document.body.dataset.state = error ? 'failed' : 'rendered';
      });
    </script>
    </body>
    </html>
    """
        .formatted(title, redoc.replace("</script", "<\\/script"), json.replace("<", "\\u003c"));
  }

  private static List<JsonNode> fixtures(Path folder) throws IOException {
    List<JsonNode> fixtures = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".json")).sorted().toList()) {
        fixtures.add(new ObjectMapper().readTree(Files.readAllBytes(file)));
      }
    }
    return fixtures;
  }

  private static String resource(String name) throws IOException {
    try (InputStream stream = DocumentationPage.class.getClassLoader().getResourceAsStream(name)) {
      if (stream == null) {
        throw new IOException(
            "The class path has no " + name + "; build this module with its test dependencies.");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
