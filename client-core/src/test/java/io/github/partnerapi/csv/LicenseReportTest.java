package io.github.partnerapi.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.partnerapi.model.LicenseStatus;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LicenseReportTest {
  private static final String HEADER =
      "License ID,Managed by,Status,Client name,Created,Total earnings\n";

  @Test
  void rowsAreTyped() throws IOException {
    try (LicenseReport report =
        LicenseReport.read(
            HEADER + "L-1,partner,trial,\"Doe, \"\"Joe\"\"\",2024-01-22 08:53:53,0.10\n")) {
      LicenseRow row = report.iterator().next();

      assertThat(row.licenseId()).isEqualTo("L-1");
      assertThat(row.status()).isEqualTo(LicenseStatus.TRIAL);
      assertThat(row.clientName()).isEqualTo("Doe, \"Joe\"");
      assertThat(row.created()).isEqualTo(LocalDateTime.of(2024, 1, 22, 8, 53, 53));
      assertThat(row.totalEarnings()).isEqualTo(new BigDecimal("0.10"));
    }
  }

  @Test
  void unknownColumnsAreKeptAndTheOrderDoesNotMatter() throws IOException {
    LicenseRow row = LicenseReport.read("New,Status,License ID\nx,frozen,7\n").iterator().next();

    assertThat(row.columns())
        .containsExactly(
            Map.entry("New", "x"), Map.entry("Status", "frozen"), Map.entry("License ID", "7"));
    assertThat(row.status()).isEqualTo(LicenseStatus.of("frozen"));
    assertThat(row.totalEarnings()).isNull();
  }

  @Test
  void aTextOfAnotherKindCostsItsAccessorAlone() throws IOException {
    LicenseRow row =
        LicenseReport.read(HEADER + "L-1,partner,trial,Joe,soon,much\n").iterator().next();

    assertThat(row.created()).isNull();
    assertThat(row.totalEarnings()).isNull();
    assertThat(row.columns())
        .containsEntry("Created", "soon")
        .containsEntry("Total earnings", "much");
    assertThat(row.licenseId()).isEqualTo("L-1");
  }

  @Test
  void rowsAreReadAsTheyAreAskedFor() throws IOException {
    AtomicInteger read = new AtomicInteger();
    InputStream endless =
        new InputStream() {
          private final byte[] row = "L,partner,trial,Joe,,1\n".getBytes(StandardCharsets.US_ASCII);

          @Override
          public int read() {
            return row[read.getAndIncrement() % row.length];
          }
        };
    Iterator<LicenseRow> rows =
        LicenseReport.read(
                new SequenceInputStream(
                    new ByteArrayInputStream(HEADER.getBytes(StandardCharsets.US_ASCII)), endless))
            .iterator();

    rows.next();
    rows.next();

    assertThat(read.get()).isLessThan(100_000);
  }

  @Test
  void aBodyThatBreaksOffIsNamedWithoutItsText() throws IOException {
    InputStream broken =
        new SequenceInputStream(
            new ByteArrayInputStream(
                (HEADER + "canary,partner").getBytes(StandardCharsets.US_ASCII)),
            new InputStream() {
              @Override
              public int read() throws IOException {
                throw new IOException("canary");
              }
            });

    assertThatExceptionOfType(UnreadableReportException.class)
        .isThrownBy(() -> LicenseReport.read(broken).forEach(row -> {}))
        .satisfies(e -> assertThat(e + " " + e.getCause()).doesNotContain("canary"));
  }

  @Test
  void aReportIsReadOnce() throws IOException {
    LicenseReport report = LicenseReport.read(HEADER);

    assertThat(report.iterator()).isExhausted();
    assertThatIllegalStateException().isThrownBy(report::iterator);
  }

  @Test
  void rowsThatEndEarlyLeaveTheOthersAlone() throws IOException {
    List<Map<String, String>> rows =
        LicenseReport.read("License ID,Managed by,Status\n1,partner,paid\n2,client\n3,,trial\n")
            .stream()
            .map(LicenseRow::columns)
            .toList();

    assertThat(rows)
        .containsExactly(
            Map.of("License ID", "1", "Managed by", "partner", "Status", "paid"),
            Map.of("License ID", "2", "Managed by", "client"),
            Map.of("License ID", "3", "Managed by", "", "Status", "trial"));
    assertThat(rows.get(1)).doesNotContainKey("Status").hasSize(2);
    assertThat(rows.get(2).keySet()).containsExactly("License ID", "Managed by", "Status");
    assertThat(rows.get(0)).hasToString("{License ID=1, Managed by=partner, Status=paid}");
  }

  @Test
  void aFirstRowThatEndsEarlyHidesNothingOfTheNext() throws IOException {
    List<Map<String, String>> rows =
        LicenseReport.read("License ID,Managed by,Status\n1\n2,client,paid\n").stream()
            .map(LicenseRow::columns)
            .toList();

    assertThat(rows)
        .containsExactly(
            Map.of("License ID", "1"),
            Map.of("License ID", "2", "Managed by", "client", "Status", "paid"));
  }

  @Test
  void aReportWithoutRowsIsEmpty() throws IOException {
    assertThat(LicenseReport.read(HEADER).stream()).isEmpty();
  }

  @Test
  void aReportWithoutAHeaderLineIsRefused() {
    assertThatIOException()
        .isThrownBy(() -> LicenseReport.read(""))
        .withMessageContaining("header line");
  }
}
