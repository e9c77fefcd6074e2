package io.github.partnerapi.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.partnerapi.contract.document.ApiDocument;
import io.github.partnerapi.contract.fixture.Fixtures;
import io.github.partnerapi.contract.sandbox.Sandbox;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SandboxCommandTest {
  /**
   * A small document and its fixtures, so that what is expected here does not move with the real
   * ones.
   */
  private static final Path STANDIN =
      Path.of("..", "contract-kit", "src", "test", "resources", "standin");

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final AtomicInteger port = new AtomicInteger();
  private Consumer<Sandbox> meanwhile = sandbox -> {};

  @TempDir Path folder;

  @Test
  void itSaysInOneLineWhatItServesAndWhere() throws Exception {
    assertThat(run("--port", "0")).isEqualTo(SandboxCommand.OK);

    assertThat(text(out))
        .isEqualTo(
            "Serving 8 operations from 11 fixtures at http://127.0.0.1:"
                + port
                + " (Ctrl-C stops)\n");
    assertThat(text(err)).isEmpty();
  }

  @Test
  void anotherVersionOrAFileIsServedWhereItIsNamed() throws Exception {
    assertThat(run("--port=0", "--document", "1.0.0")).isEqualTo(SandboxCommand.OK);
    assertThat(text(out))
        .startsWith("Serving ")
        .contains(" operations of the document 1.0.0 from ", " at http://127.0.0.1:" + port);

    out.reset();
    Path file = folder.resolve("copy.yaml");
    Files.writeString(file, Files.readString(STANDIN.resolve("openapi.yaml")));
    assertThat(run("--port=0", "--document", file.toString())).isEqualTo(SandboxCommand.OK);
    assertThat(text(out)).startsWith("Serving 8 operations of the document ");
  }

  @Test
  void aVersionThatThereIsNotIsRefusedWithThoseThereAre() throws Exception {
    assertThat(run("--port=0", "--document=3.1.4")).isEqualTo(SandboxCommand.WRONG_ARGUMENT);
    assertThat(text(err))
        .isEqualTo(
            "--document is '3.1.4', which is neither a released version ("
                + String.join(", ", ApiDocument.releases())
                + ") nor a file. See --help\n");
  }

  @Test
  void severalCasesMayBeChosen() throws Exception {
    assertThat(
            run(
                "--port=0",
                "--answer",
                "requestWithdrawal=below-minimum",
                "--answer=createApiToken=other"))
        .isEqualTo(SandboxCommand.OK);
  }

  @Test
  void theHelpNamesEveryArgument() throws Exception {
    assertThat(run("--help")).isEqualTo(SandboxCommand.OK);

    assertThat(text(out))
        .contains("--port", "--answer", "--fixtures", "--record", "--allow", "--redaction")
        .contains("--completion", "--help", "--version", "Examples:", "Exit codes:")
        .doesNotContain("\u001b");
    assertThat(port).hasValue(0);
  }

  @Test
  void theVersionsAreThoseOfTheProgramAndOfTheDocument() throws Exception {
    assertThat(run("--version")).isEqualTo(SandboxCommand.OK);

    assertThat(text(out)).matches("partner-sandbox .+\nAPI document [0-9]+\\.[0-9]+\\.[0-9]+\n");
  }

  @Test
  void aCompletionScriptCompletesEveryArgument() throws Exception {
    assertThat(run("--completion")).isEqualTo(SandboxCommand.OK);

    assertThat(text(out))
        .startsWith("#!/usr/bin/env bash")
        .contains("partner-sandbox", "--port", "--answer", "--fixtures", "--record", "--version");
    assertThat(port).hasValue(0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      --prot 8080                          | Unknown argument '--prot', did you mean --port?. See --help
      8080                                 | Unknown argument '8080'. See --help
      --port=0 --hlep                      | Unknown argument '--hlep', did you mean --help?. See --help
      --record                             | --record needs a value. See --help
      --port                               | --port needs a value. See --help
      --port 65536                         | --port is '65536', which is no number from 0 to 65535. See --help
      --port -1                            | --port is '-1', which is no number from 0 to 65535. See --help
      --answer requestWithdrawal           | --answer is 'requestWithdrawal', which is not of the form <operation>=<case>. See --help
      --answer a=b --answer a=c            | --answer names a twice. See --help
      --answer requestWithdrawl=documented | the document has no operation 'requestWithdrawl'. Did you mean requestWithdrawal?. See --help
      --allow createApiToken               | --allow and --redaction need --record. See --help
      --record a --answer getStatus=up     | --record passes requests on, so --answer and --fixtures have no use with it. See --help
      --document                           | --document needs a value. See --help
      --record a --document 1.0.0          | --record passes requests on, so --document has no use with it. See --help
      --document ../pom.xml                | --document is '../pom.xml', which is no OpenAPI document in one file. Give a bundle, such as spec/target/classes/io/github/partnerapi/spec/openapi.yaml of a working copy. See --help
      --document ../spec/openapi.yaml      | --document is '../spec/openapi.yaml', which is no OpenAPI document in one file. Give a bundle, such as spec/target/classes/io/github/partnerapi/spec/openapi.yaml of a working copy. See --help
      --host                               | --host needs a value. See --help
      --record a --host 0.0.0.0            | --host, --lenient and --log are for serving, so they have no use with --record. See --help
      --answer getStatus=down              | getStatus has no case 'down'. Choose one of: 200-running. See --help
      """)
  void aWrongArgumentIsOneClearLine(String arguments, String line) throws Exception {
    assertThat(run(arguments.split(" "))).isEqualTo(SandboxCommand.WRONG_ARGUMENT);

    assertThat(text(err)).isEqualTo(line + "\n");
    assertThat(text(out)).isEmpty();
  }

  @Test
  void anotherAddressIsListenedOn() throws Exception {
    assertThat(run("--port=0", "--host", "0.0.0.0")).isEqualTo(SandboxCommand.OK);
    assertThat(text(out)).contains("http://127.0.0.1:" + port);

    assertThat(run("--port=8089", "--host", "192.0.2.1")).isEqualTo(SandboxCommand.PORT_TAKEN);
    assertThat(text(err))
        .isEqualTo(
            "Port 8089 of 192.0.2.1 is taken, or this machine has no such address. Choose another one, or 0 for"
                + " any free port\n");
  }

  @Test
  void everyRequestIsALineWhereThatIsWanted() throws Exception {
    meanwhile = sandbox -> get(sandbox, "/v2/partners/profile?secret=abc", "application/json");
    assertThat(run("--port=0", "--log")).isEqualTo(SandboxCommand.OK);
    assertThat(text(out)).contains("\nGET /v2/partners/profile (").doesNotContain("abc");
    assertThat(text(err)).isEmpty();
  }

  @Test
  void aRefusedRequestIsAlwaysALine() throws Exception {
    meanwhile = sandbox -> get(sandbox, "/api/v2/partners/examplePA/balance", "text/html");
    assertThat(run("--port=0")).isEqualTo(SandboxCommand.OK);
    assertThat(text(err)).contains("406, refused: Accept: must allow ");

    err.reset();
    assertThat(run("--port=0", "--lenient")).isEqualTo(SandboxCommand.OK);
    assertThat(text(err)).isEmpty();
  }

  private static void get(Sandbox sandbox, String target, String accept) {
    try {
      HttpURLConnection connection =
          (HttpURLConnection) URI.create(sandbox.baseUrl() + target).toURL().openConnection();
      connection.setRequestProperty("Authorization", "Bearer sandbox-token");
      connection.setRequestProperty("Accept", accept);
      connection.getResponseCode();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void aTakenPortIsOneClearLine() throws Exception {
    try (Sandbox first = Sandbox.start(0, fixtures())) {
      int taken = first.baseUrl().getPort();

      assertThat(run("--port", Integer.toString(taken))).isEqualTo(SandboxCommand.PORT_TAKEN);
      assertThat(text(err))
          .isEqualTo(
              "Port "
                  + taken
                  + " of 127.0.0.1 is taken. Choose another one, or 0 for any free port\n");
    }
  }

  @Test
  void fixturesOfOnesOwnAreServedToo() throws Exception {
    Path file = Files.createDirectories(folder.resolve("getStatus")).resolve("200-mine.json");
    Files.writeString(
        file,
        Files.readString(STANDIN.resolve("fixtures/getStatus/200-running.json"))
            .replace("\"running\"", "\"mine\""));

    assertThat(run("--port=0", "--fixtures", folder.toString(), "--answer", "getStatus=mine"))
        .isEqualTo(SandboxCommand.OK);
    assertThat(text(out)).startsWith("Serving 8 operations from 12 fixtures at ");
  }

  @Test
  void aFixtureThatCannotBeUsedIsOneClearLine() throws Exception {
    Path file = Files.createDirectories(folder.resolve("getStatus")).resolve("200-mine.json");
    Files.writeString(file, "{");

    assertThat(run("--port=0", "--fixtures", folder.toString()))
        .isEqualTo(SandboxCommand.INVALID_FIXTURE);
    assertThat(text(err))
        .startsWith(folder + "/getStatus/200-mine.json: is not valid JSON at line 1, column 2")
        .hasLineCount(1);
  }

  @Test
  void aRecordingWithoutCredentialsIsOneClearLine() throws Exception {
    assertThat(run("--record", folder.resolve("new").toString(), "--port", "0"))
        .isEqualTo(SandboxCommand.NOT_RECORDED);

    assertThat(text(err))
        .isEqualTo(
            "Recording needs a real credential in the environment: one or more of PARTNERAPI_DIALOG360_API_KEY, "
                + "PARTNERAPI_DIALOG360_BEARER_TOKEN, PARTNERAPI_TEXT_TOKEN\n");
    assertThat(text(out)).isEmpty();
    assertThat(folder).isEmptyDirectory();
  }

  private int run(String... arguments) throws InterruptedException {
    SandboxCommand.Surroundings process =
        new SandboxCommand.Surroundings(
            SandboxCommandTest::fixtures,
            Map.of(),
            InputStream.nullInputStream(),
            print(out),
            print(err));
    return SandboxCommand.run(
        List.of(arguments),
        process,
        sandbox -> {
          port.set(sandbox.baseUrl().getPort());
          meanwhile.accept(sandbox);
        });
  }

  private static Fixtures fixtures() {
    try {
      return Fixtures.in(
          STANDIN.resolve("fixtures"),
          ApiDocument.parse(Files.readString(STANDIN.resolve("openapi.yaml"))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static PrintStream print(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, UTF_8);
  }

  private static String text(ByteArrayOutputStream bytes) {
    return bytes.toString(UTF_8).replace(System.lineSeparator(), "\n");
  }
}
