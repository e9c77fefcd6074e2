package io.github.partnerapi.spec.tools.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class JudgementTableTest {
  @Test
  void theTableOfTheDocumentationHasEachKindWithItsAxisAndWeight() throws IOException {
    String page = Files.readString(Path.of("..", "..", "docs", "changes.md"));
    for (ChangeKind kind : ChangeKind.values()) {
      assertThat(page)
          .contains(
              "| `"
                  + kind.id()
                  + "` | "
                  + kind.axis().name().toLowerCase(Locale.ROOT)
                  + " | "
                  + (kind.impact() == Impact.BREAKING ? "break" : "addition")
                  + " |");
    }
    assertThat(page.lines().filter(line -> line.matches("\\| `[a-z-]+` \\| .*")).count())
        .isEqualTo(ChangeKind.values().length);
  }
}
