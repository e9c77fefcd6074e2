package io.github.partnerapi.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.partnerapi.contract.sandbox.Sandbox;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A program whose {@code System.Logger} is Logback, which shows DEBUG unless told otherwise: the
 * JDK's HTTP client then writes URLs, and that of a payment token holds a card.
 */
@Timeout(120)
class CardInLogTest {
  private static final String QUIET =
      "<configuration><appender name='out' class='ch.qos.logback.core.ConsoleAppender'><encoder>"
          + "<pattern>%logger %msg%n</pattern></encoder></appender>"
          + "<logger name='jdk.internal.httpclient.debug' level='INFO'/>"
          + "<root level='DEBUG'><appender-ref ref='out'/></root></configuration>";

  private static Sandbox sandbox;

  @TempDir Path folder;

  @BeforeAll
  static void start() {
    sandbox = Sandbox.start();
  }

  @AfterAll
  static void stop() {
    sandbox.close();
  }

  @Test
  void theCallIsRefusedWhereTheJdkWouldShowTheCard() throws Exception {
    assertThat(run("native"))
        .contains("getRecurlyToken: not sent")
        .contains("set the logger jdk.internal.httpclient.debug to INFO")
        .doesNotContain(CardProgram.CARD)
        .doesNotContain("made");
  }

  @Test
  @EnabledForJreRange(max = JRE.JAVA_24, disabledReason = "java.net.http of Java 25 writes no URL")
  void whoAllowsItSeesTheCardInTheLog() throws Exception {
    assertThat(run("allowed")).contains("made").contains(CardProgram.CARD);
  }

  @Test
  void theOtherClientShowsNoCardInTheSameLog() throws Exception {
    assertThat(run("feign")).contains("made").contains("DEBUG").doesNotContain(CardProgram.CARD);
  }

  @Test
  void aLogThatIsQuietAboutItIsGoodEnough() throws Exception {
    Path quiet = Files.writeString(folder.resolve("logback.xml"), QUIET);

    assertThat(run("native", "-Dlogback.configurationFile=" + quiet))
        .contains("made")
        .doesNotContain(CardProgram.CARD);
  }

  @ParameterizedTest
  @CsvSource({
    "-Djdk.internal.httpclient.debug=true, leave its system property out",
    "'-Djdk.httpclient.HttpClient.log=errors,requests', leave 'requests' out"
  })
  void theJdksOwnSwitchesCountToo(String option, String says) throws Exception {
    Path quiet = Files.writeString(folder.resolve("logback.xml"), QUIET);

    assertThat(run("native", option, "-Dlogback.configurationFile=" + quiet))
        .contains(says)
        .doesNotContain(CardProgram.CARD);
  }

  private String run(String client, String... options) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(options));
    command.addAll(
        List.of(
            "-cp", classPath(), CardProgram.class.getName(), client, sandbox.baseUrl().toString()));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(text).isZero();
    return text;
  }

  /** The class path of these tests, with another log in place of theirs. */
  private static String classPath() {
    String others =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> !entry.contains("slf4j-jdk14"))
            .collect(Collectors.joining(File.pathSeparator));
    return others + File.pathSeparator + Path.of("target/another-log").toAbsolutePath() + "/*";
  }
}
