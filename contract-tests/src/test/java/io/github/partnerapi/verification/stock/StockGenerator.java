package io.github.partnerapi.verification.stock;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openapitools.codegen.DefaultGenerator;
import org.openapitools.codegen.config.CodegenConfigurator;
import org.openapitools.codegen.config.GlobalSettings;

/**
 * Makes a client with the templates that the generator itself brings, and reads in its sources
 * where it sends each call.
 */
enum StockGenerator {
  /** Java on {@code java.net.http}. Its caller adds the credential; its pages say which one. */
  JAVA(
      "java",
      Map.of("library", "native"),
      "ApiClient.java",
      "updateBaseUri\\(\"(https://[^\"]+)\"\\)",
      "Api.java",
      "private HttpRequest.Builder (?=\\w+RequestBuilder\\()",
      "(?s)String localVarPath = \"(?<path>[^\"]+)\".*?\\.method\\(\"(?<method>\\w+)\"") {
    @Override
    Set<String> credentials(Path client, String source, String block) {
      String id = block.substring(0, block.indexOf("RequestBuilder("));
      String page = text(client.resolve("docs").resolve(source.replace(".java", ".md")));
      String section = page.split("\n## " + id + "\n", -1)[1].split("\n## ", -1)[0];
      String named = section.split("### Authorization\n", -1)[1].split("\n### ", -1)[0];
      return all(Pattern.compile("\\[(\\w+)\\]"), named);
    }
  },

  /** Python on urllib3. */
  PYTHON(
      "python",
      Map.of(),
      "configuration.py",
      "'url': \"(https://[^\"]+)\"",
      "_api.py",
      "\n    def _(?=\\w+_serialize\\()",
      "method='(?<method>\\w+)',\\s+resource_path='(?<path>[^']+)'") {
    @Override
    Set<String> credentials(Path client, String source, String block) {
      String settings = block.split("_auth_settings: List\\[str\\] = \\[", -1)[1].split("]", -1)[0];
      return all(Pattern.compile("'(\\w+)'"), settings);
    }
  },

  /** TypeScript on {@code fetch}. */
  TYPESCRIPT(
      "typescript-fetch",
      Map.of(),
      "runtime.ts",
      "BASE_PATH = \"(https://[^\"]+)\"",
      "Api.ts",
      "\n    async (?=\\w+RequestOpts\\()",
      "(?s)let urlPath = `(?<path>[^`]+)`.*?method: '(?<method>\\w+)'") {
    @Override
    Set<String> credentials(Path client, String source, String block) {
      return all(Pattern.compile("(?:token\\(\"|// )(\\w+)(?:\"| authentication)"), block);
    }
  };

  private final String name;
  private final Map<String, String> options;
  private final String settings;
  private final Pattern server;
  private final String suffix;
  private final String start;
  private final Pattern call;

  StockGenerator(
      String name,
      Map<String, String> options,
      String settings,
      String server,
      String suffix,
      String start,
      String call) {
    this.name = name;
    this.options = options;
    this.settings = settings;
    this.server = Pattern.compile(server);
    this.suffix = suffix;
    this.start = start;
    this.call = Pattern.compile(call);
  }

  /** Returns the security schemes that one call of the client names. */
  abstract Set<String> credentials(Path client, String source, String block);

  /** Generates a client from a document. */
  void generate(Path document, Path client) {
    GlobalSettings.reset();
    CodegenConfigurator configurator =
        new CodegenConfigurator()
            .setGeneratorName(name)
            .setInputSpec(document.toString())
            .setOutputDir(client.toString());
    if (options.containsKey("library")) {
      configurator.setLibrary(options.get("library"));
    }
    DefaultGenerator generator = new DefaultGenerator();
    generator.setGenerateMetadata(false);
    generator.opts(configurator.toClientOptInput()).generate();
  }

  /** Returns where a generated client sends each of its calls. */
  List<StockCall> calls(Path client) throws IOException {
    List<Path> sources;
    try (Stream<Path> files = Files.walk(client)) {
      sources = files.filter(file -> !file.toString().contains("test")).toList();
    }
    Path settings =
        sources.stream().filter(file -> file.endsWith(this.settings)).findFirst().orElseThrow();
    Matcher host = server.matcher(text(settings));
    if (!host.find()) {
      throw new IllegalStateException(settings + " names no server");
    }
    List<StockCall> calls = new ArrayList<>();
    for (Path source : sources) {
      if (source.getFileName().toString().endsWith(suffix)) {
        for (String block : text(source).split(start, -1)) {
          Matcher found = call.matcher(block);
          if (found.find()) {
            String file = source.getFileName().toString();
            calls.add(
                new StockCall(
                    found.group("method") + " " + found.group("path"),
                    host.group(1),
                    credentials(client, file, block)));
          }
        }
      }
    }
    return calls;
  }

  private static Set<String> all(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
