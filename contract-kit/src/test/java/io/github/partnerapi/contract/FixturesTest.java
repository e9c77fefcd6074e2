package io.github.partnerapi.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FixturesTest {
  private static final String FILE = "requestWithdrawal/403-below-minimum.json";

  @TempDir Path folder;

  @Test
  void aGoodFileIsReadWithEveryPart() throws IOException {
    Fixture fixture = plant(FILE, Standin.text(FILE)).all().get(0);

    assertThat(fixture.id()).isEqualTo("requestWithdrawal [403] below-minimum");
    assertThat(fixture.file()).isEqualTo(FILE);
    assertThat(fixture.call().credential()).isEqualTo("sandbox-token");
    assertThat(fixture.request().target()).isEqualTo("/v2/partners/withdrawals");
    assertThat(fixture.request().headers()).containsEntry("Authorization", "Bearer sandbox-token");
    assertThat(fixture.response().body().bytes()).isEqualTo("{}".getBytes(StandardCharsets.UTF_8));
    assertThat(fixture.expect()).isEqualTo(new Expectation("ForbiddenException", "not enough money"));
    assertThat(fixture.provenance()).isInstanceOf(Provenance.Synthesised.class);
  }

  @Test
  void numbersKeepTheirLiterals() {
    Body body = Standin.fixtures().find("getPartnerBalance", "documented").response().body();

    assertThat(new String(body.bytes(), StandardCharsets.UTF_8)).isEqualTo("{\"total\":100.450}");
    JsonNode total = ((Body.JsonText) body).tree().get("total");
    assertThat(total.decimalValue()).isEqualTo("100.450");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(delimiter = '|', textBlock = """
      cut off                   | "expect"                        | "expect                  | is not valid JSON at line
      a member twice            | "title":                        | "status": 403, "title":  | Duplicate field 'status'
      a member missing          | "title": "Case below-minimum",  |                          | required property 'title' not found
      an unknown member         | "title":                        | "titel": 1, "title":     | property 'titel' is not defined
      two kinds of body         | "json": {}                      | "json": {}, "text": ""   | /response/body
      a line break in a header  | Bearer sandbox-token            | Bearer\\r\\nX: y         | /request/headers/Authorization
      an unencoded target       | /v2/partners/withdrawals        | /v2/partners/with drawal | /request/target
      no reason why made up     | "reason": "Stands               | "source": "Stands        | /provenance
      two statuses              | "response": {"status": 403      | "response": {"status": 409  | Make both the same
      a length of another body  | "Accept": | "Content-Length": "7", "Accept": | /request/headers/Content-Length is 7 but the body has 0 bytes
      another name inside       | "case": "below-minimum"         | "case": "too-little"     | Rename the file
      an unknown operation      | requestWithdrawal               | requestWithdrawals       | Did you mean requestWithdrawal?
      """)
  void aBrokenFileIsRefusedByItsName(String defect, String find, String replacement, String message) throws IOException {
    String broken = Standin.text(FILE).replaceAll("\\s*\\n\\s*", " ").replace("\"response\": { ", "\"response\": {");
    assertThat(broken).contains(find);
    String changed = broken.replace(find, replacement == null ? "" : replacement);
    String file = defect.equals("an unknown operation") ? FILE.replace("requestWithdrawal", "requestWithdrawals") : FILE;

    assertThatThrownBy(() -> plant(file, changed))
        .isInstanceOf(InvalidFixtureException.class)
        .hasMessageContaining(file)
        .hasMessageContaining(message);
  }

  @Test
  void anErrorWithoutItsExceptionIsRefused() {
    String text = Standin.text(FILE).replaceAll(",\\s*\"expect\": \\{[^}]*}", "");

    assertThatThrownBy(() -> plant(FILE, text)).hasMessageContaining(FILE).hasMessageContaining("expect has to name the exception");
  }

  @Test
  void aSuccessWithAnExceptionIsRefused() {
    String file = "requestWithdrawal/201-documented.json";
    String text = Standin.text(file).replaceFirst("\"response\":", "\"expect\": {\"exception\": \"NoException\", \"reason\": \"\"}, \"response\":");

    assertThatThrownBy(() -> plant(file, text)).hasMessageContaining(file).hasMessageContaining("Remove expect");
  }

  @Test
  void anErrorInsideASuccessMayNameItsException() throws IOException {
    String file = "createApiToken/201-documented.json";
    String text =
        Standin.text(file)
            .replace("\"id\": \"1\",", "\"error\": {\"code\": \"declined\"},")
            .replaceFirst("\"response\":", "\"expect\": {\"exception\": \"PaymentTokenException\", \"reason\": \"\"}, \"response\":");

    assertThat(plant(file, text).all()).hasSize(1);
  }

  @Test
  void aFixtureThatExistsAlreadyIsRefused() throws IOException {
    Files.createDirectories(folder.resolve(FILE).getParent());
    Files.writeString(folder.resolve(FILE), Standin.text(FILE));

    assertThatThrownBy(() -> Standin.fixtures().with(folder)).hasMessageContaining(FILE).hasMessageContaining("exists already");
  }

  @Test
  void aFileThatIsNoFixtureIsRefusedInsteadOfSkipped() {
    assertThatThrownBy(() -> plant("requestWithdrawal/notes.txt", "hello")).hasMessageContaining("notes.txt");
  }

  @Test
  void aMissingFolderIsRefused() {
    assertThatThrownBy(() -> Standin.fixtures().with(folder.resolve("nowhere"))).hasMessageContaining("nowhere").hasMessageContaining("is no folder");
  }

  @Test
  void aCaseIsFoundByItsNameWithOrWithoutTheStatus() {
    Fixtures fixtures = Standin.fixtures();

    assertThat(fixtures.find("requestWithdrawal", "below-minimum")).isSameAs(fixtures.find("requestWithdrawal", "403-below-minimum"));
  }

  @Test
  void anUnknownCaseIsAnsweredWithTheCasesThereAre() {
    assertThatThrownBy(() -> Standin.fixtures().find("requestWithdrawal", "too-little"))
        .hasMessage("requestWithdrawal has no case 'too-little'. Choose one of: 201-documented, 401-revoked-token, 403-below-minimum");
  }

  private Fixtures plant(String file, String text) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
    return Fixtures.in(folder, Standin.document());
  }
}
