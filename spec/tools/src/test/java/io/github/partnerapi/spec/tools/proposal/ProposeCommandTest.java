package io.github.partnerapi.spec.tools.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.partnerapi.spec.tools.document.SmallDocument;
import io.github.partnerapi.spec.tools.finding.FindingsException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From what a recording found to a proposed change. */
class ProposeCommandTest {
  private static final String BALANCE = "components/schemas/Balance.yaml";
  private static final String LOYALTY =
      drift("added", "/loyalty", "string", "/components/schemas/Balance/properties");
  private static final String NULLED =
      drift("nulled", "/total", "null", "/components/schemas/Balance/properties/total");
  private static final List<String> GUESSES =
      List.of(
          drift("added", "/*", "string", "/components/schemas/Balance/properties"),
          drift("added", "/tier", "object", "/components/schemas/Balance/properties"),
          drift("removed", "/currency", "nothing", "/components/schemas/Balance/properties"),
          drift("retyped", "/total", "string", "/components/schemas/Balance/properties/total/type"),
          drift(
              "nulled", "/updated_at", "null", "/components/schemas/Balance/properties/updated_at"),
          drift("added", "status", "503", "/paths/~1v2~1balance/get/responses"));

  @TempDir Path temporary;
  private SmallDocument document;
  private Git git;

  private static String drift(String kind, String where, String sent, String pointer) {
    return """
        {"operation": "getBalance", "status": 200, "kind": "%s", "where": "%s",
         "documented": "no such member", "sent": "%s", "documentPointer": "%s"}"""
        .formatted(kind, where, sent, pointer);
  }

  @BeforeEach
  void repository() throws IOException {
    document = SmallDocument.in(temporary);
    git = new Git(temporary);
    git.run("init", "-q", "-b", "main");
    git.run("config", "user.name", "Test");
    git.run("config", "user.email", "test@example.org");
    git.run("add", "-A");
    git.run("commit", "-q", "-m", "The document");
  }

  private String propose(String... drifts) throws IOException {
    Path recording = temporary.resolve("recording");
    Path fixture = recording.resolve("fixtures/getBalance/200-recorded.json");
    Files.createDirectories(fixture.getParent());
    Files.writeString(
        fixture,
        """
        {"operation": "getBalance", "status": 200, "case": "recorded", "title": "What came",
         "provenance": {"kind": "recorded", "date": "2026-03-14", "redactions": []},
         "request": {"headers": {}},
         "response": {"status": 200, "headers": {"Content-Type": "application/json"},
          "body": {"json": {"total": 21.00, "currency": "usd", "loyalty": "gold"}}},
         "deviations": [{"pointer": "/response/body/json/loyalty", "reason": "Recorded so."}]}
        """);
    Files.writeString(
        recording.resolve("drift.json"), "{\"drift\": [" + String.join(",", drifts) + "]}");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ProposeCommand.run(
          new String[] {
            document.folder().toString(),
            recording.toString(),
            temporary.resolve("review").toString()
          },
          new PrintStream(out, true, StandardCharsets.UTF_8));
    } finally {
      assertThat(git.run("worktree", "list").lines()).hasSize(1);
      assertThat(git.run("diff", "--name-only")).isEmpty();
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  private String proposed(String file) throws IOException {
    return git.run("show", "drift-2026-03-14:" + file);
  }

  @Test
  void aNewMemberIsAddedWithItsEntryAndItsFixture() throws IOException {
    String before = document.read(BALANCE);
    assertThat(propose(LOYALTY)).startsWith("1 proposed on the branch drift-2026-03-14, 0 refused");

    assertThat(proposed("spec/" + BALANCE) + "\n")
        .isEqualTo(
            before
                + "  loyalty:\n    type: string\n    description: Seen in an answer; what it means"
                + " is not documented.\n");
    assertThat(proposed("spec/discrepancies.yaml"))
        .contains(
            "- id: observed-balance-loyalty-added",
            "pointer: /components/schemas/Balance/properties/loyalty",
            "evidence: observed",
            "date: \"2026-03-14\"");
    assertThat(proposed("contract-kit/src/main/resources/fixtures/getBalance/200-recorded.json"))
        .contains("\"loyalty\": \"gold\"", "21.00")
        .doesNotContain("deviations");
    assertThat(temporary.resolve("review/review.md")).content().contains("loyalty");
  }

  @Test
  void nullIsAllowedWhereItCame() throws IOException {
    propose(NULLED, LOYALTY);

    assertThat(proposed("spec/" + BALANCE))
        .contains("    example: 21.00\n    nullable: true\n  currency:")
        .contains("  loyalty:\n");
  }

  @Test
  void whatWouldBeAGuessIsRefused() throws IOException {
    assertThatThrownBy(() -> propose(GUESSES.toArray(String[]::new)))
        .hasMessage("Nothing of the 6 differences can be proposed without a guess");
    assertThat(git.run("branch", "--list")).isEqualTo("* main");

    String[] all = Stream.concat(GUESSES.stream(), Stream.of(LOYALTY)).toArray(String[]::new);
    assertThat(propose(all)).contains("1 proposed", "6 refused", "would be a guess");
  }

  @Test
  void aDocumentThatWouldHaveMistakesLeavesNoBranch() {
    assertThatThrownBy(
            () ->
                propose(
                    drift("added", "/class", "string", "/components/schemas/Balance/properties"),
                    drift(
                        "added", "/api_token", "string", "/components/schemas/Balance/properties")))
        .isInstanceOf(FindingsException.class);
    assertThatThrownBy(() -> proposed("spec/" + BALANCE)).isInstanceOf(IOException.class);
  }
}
