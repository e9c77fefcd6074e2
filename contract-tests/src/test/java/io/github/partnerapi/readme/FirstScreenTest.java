package io.github.partnerapi.readme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Types the commands of the README's first screen, with the one jar and nothing else. */
@Timeout(120)
class FirstScreenTest {
  private static final Path JAR = Path.of("../sandbox/target/partner-sandbox.jar").toAbsolutePath();
  private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:[0-9]+");

  @TempDir Path folder;

  @Test
  void theFirstProgramReadsABalanceFromTheSandbox() throws Exception {
    Program first = Page.all().get(0).programs().get(0);
    Process sandbox = java("-jar", JAR.toString(), "--port", "0").start();
    try (BufferedReader said =
        new BufferedReader(
            new InputStreamReader(sandbox.getInputStream(), StandardCharsets.UTF_8))) {
      String greeting = said.readLine();
      Matcher address = ADDRESS.matcher(greeting);
      assertThat(address.find()).as(greeting).isTrue();
      Path file = folder.resolve(first.name() + ".java");
      Files.writeString(file, first.source().replace("http://127.0.0.1:8080", address.group()));

      assertThat(printed("-cp", JAR.toString(), file.toString()))
          .isEqualTo(String.join("\n", first.prints()));
    } finally {
      sandbox.destroy();
    }
  }

  @Test
  void theFirstCommandNamesTheVersions() throws Exception {
    assertThat(printed("-jar", JAR.toString(), "--version"))
        .startsWith("partner-sandbox 0.1.0")
        .contains("API document ");
  }

  private String printed(String... arguments) throws IOException, InterruptedException {
    Process process = java(arguments).start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(text).isZero();
    return text.replace("\r\n", "\n").strip();
  }

  private ProcessBuilder java(String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
  }
}
