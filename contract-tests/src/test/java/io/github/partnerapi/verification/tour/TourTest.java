package io.github.partnerapi.verification.tour;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import org.junit.jupiter.api.Test;

class TourTest {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(bytes, true, UTF_8);

  @Test
  void bothClientsReceiveTheSameOnEveryStep() {
    assertThat(Tour.run(out)).isZero();

    assertThat(bytes.toString(UTF_8))
        .contains(
            "5 of 5 campaigns",
            "%PDF-",
            "ForbiddenException, status 403",
            "Both clients received the same.")
        .doesNotContain("null");
  }

  @Test
  void aDifferenceIsShown() {
    SideBySide table = new SideBySide(out);
    table.step("Balance", List.of("1"), List.of("2"));

    assertThat(table.differences()).isEqualTo(1);
    assertThat(bytes.toString(UTF_8)).contains("the clients differ");
  }
}
