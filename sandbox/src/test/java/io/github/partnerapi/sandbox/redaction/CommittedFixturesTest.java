package io.github.partnerapi.sandbox.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.partnerapi.contract.fixture.Fixture;
import io.github.partnerapi.contract.fixture.FixtureWriter;
import io.github.partnerapi.contract.fixture.Fixtures;
import io.github.partnerapi.contract.internal.text.ExactJson;
import io.github.partnerapi.sandbox.redaction.SecretScan.Suspect;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Searches the files of the repository, as they are committed, for what looks secret or personal.
 */
class CommittedFixturesTest {
  private static final Path FIXTURES =
      Path.of("..", "contract-kit", "src", "main", "resources", "fixtures");

  /** What looks secret and is not: each text with the reason. */
  private static final Path ALLOWED =
      Path.of("src", "test", "resources", "secrets", "allowed.json");

  private final SecretScan scan = new SecretScan(Set.of());

  @Test
  void noCommittedFixtureHoldsASecretOrAPerson() throws IOException {
    List<String> left = new ArrayList<>();
    for (Map.Entry<String, byte[]> file : committed().entrySet()) {
      for (Suspect suspect : scan.of(ExactJson.read(file.getValue()))) {
        if (!allowed().containsKey(suspect.text())) {
          left.add(file.getKey() + " " + suspect);
        }
      }
    }

    assertThat(committed()).hasSizeGreaterThan(300);
    assertThat(left).isEmpty();
  }

  @Test
  void everyAllowanceIsNeededAndHasAReason() throws IOException {
    Set<String> found = new TreeSet<>();
    for (byte[] file : committed().values()) {
      scan.of(ExactJson.read(file)).forEach(suspect -> found.add(suspect.text()));
    }

    assertThat(allowed().keySet()).isEqualTo(found);
    assertThat(allowed().values()).noneMatch(String::isBlank);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      /response/body/json/login              | zenobia@quillfeather.io                          | an e-mail address
      /response/headers/Set-Cookie           | id=a81Kd92Lq0Zx7Vn3Bt5R                          | a text like a key
      /request/headers/Authorization         | Bearer 8fk2Lq0Zx7Vn3Bt5RmQ                       | a bearer token
      /request/target                        | /v2/partners?owner=zenobia%40quillfeather.io     | an e-mail address
      /call/credential                       | us-south1:q8fK2Lq0Zx7Vn3Bt                       | a key of a vendor
      /provenance/reason                     | for +48 601 222 333                              | a phone number
      /response/body/json/contact_name       | DE89 3704 0044 0532 0130 00                      | a bank account
      """)
  void aSecretInAnyPartOfAFixtureIsFound(String pointer, String planted, String kind) {
    ObjectNode fixture =
        FixtureWriter.tree(Fixtures.bundled().find("getProfile", "unknown-members")).deepCopy();
    int slash = pointer.lastIndexOf('/');
    ((ObjectNode) fixture.at(pointer.substring(0, slash)))
        .put(pointer.substring(slash + 1), planted);

    assertThat(scan.of(fixture)).extracting(Suspect::toString).contains(pointer + " holds " + kind);
  }

  @Test
  void aFixtureIsWrittenAsItStandsInTheRepository() throws IOException {
    Map<String, byte[]> committed = committed();
    for (Fixture fixture : Fixtures.bundled().all()) {
      assertThat(ExactJson.pretty(FixtureWriter.tree(fixture)))
          .as(fixture.file())
          .isEqualTo(new String(committed.get(fixture.file()), StandardCharsets.UTF_8));
    }
  }

  private static Map<String, byte[]> committed() throws IOException {
    Map<String, byte[]> committed = new TreeMap<>();
    try (Stream<Path> files = Files.walk(FIXTURES)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        committed.put(
            FIXTURES.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
      }
    }
    return committed;
  }

  private static Map<String, String> allowed() throws IOException {
    Map<String, String> allowed = new TreeMap<>();
    for (JsonNode entry : ExactJson.read(Files.readAllBytes(ALLOWED))) {
      allowed.put(entry.path("text").asText(), entry.path("reason").asText());
    }
    return allowed;
  }
}
