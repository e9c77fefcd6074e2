package io.github.partnerapi.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.partnerapi.UnreadableResponseException;
import io.github.partnerapi.api.TextClient;
import io.github.partnerapi.contract.fault.Answer;
import io.github.partnerapi.contract.fault.FaultServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** No response, however large or deep, takes more memory than the caller allows. */
@Timeout(120)
class MemoryTest {
  private static final int MEBIBYTE = 1024 * 1024;

  /** Sends a head and then the bytes, gzipped if wanted. */
  private static Answer large(String contentType, boolean gzip, long mebibytes, byte fill) {
    return (request, connection) -> {
      String encoding = gzip ? "Content-Encoding: gzip\r\n" : "";
      connection.send(
          ("HTTP/1.1 200 OK\r\nContent-Type: "
                  + contentType
                  + "\r\nConnection: close\r\n"
                  + encoding
                  + "\r\n")
              .getBytes(StandardCharsets.US_ASCII));
      byte[] block = new byte[MEBIBYTE];
      Arrays.fill(block, fill);
      OutputStream raw =
          new OutputStream() {
            @Override
            public void write(int octet) throws IOException {
              connection.send(new byte[] {(byte) octet});
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
              connection.send(Arrays.copyOfRange(bytes, offset, offset + length));
            }
          };
      OutputStream out = gzip ? new GZIPOutputStream(raw, 64 * 1024) : raw;
      for (long i = 0; i < mebibytes; i++) {
        out.write(block);
      }
      if (out instanceof GZIPOutputStream zip) {
        zip.finish();
      }
      connection.close();
    };
  }

  @ParameterizedTest
  @EnumSource
  void aBodyOverTheLimitIsRefused(TestClient kind) {
    try (FaultServer server =
            FaultServer.answering(large("application/json", false, 20, (byte) ' '));
        TextClient client = kind.text(server.url()).maxRetries(0).build()) {
      assertThatExceptionOfType(UnreadableResponseException.class)
          .isThrownBy(() -> client.account().getBalance())
          .withMessageContaining("longer than the limit of 16777216 bytes");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aZipBombStopsAtTheLimit(TestClient kind) {
    try (FaultServer server =
            FaultServer.answering(large("application/json", true, 1024, (byte) ' '));
        TextClient client = kind.text(server.url()).maxRetries(0).build()) {
      assertThatExceptionOfType(UnreadableResponseException.class)
          .isThrownBy(() -> client.account().getBalance())
          .withMessageContaining("longer than the limit");
    }
  }

  @ParameterizedTest
  @EnumSource
  void theLimitCanBeChangedForACall(TestClient kind) {
    try (FaultServer server = FaultServer.answering(Answer.json("{\"pending\":1}"));
        TextClient client = kind.text(server.url()).maxRetries(0).build()) {
      assertThatExceptionOfType(UnreadableResponseException.class)
          .isThrownBy(() -> client.with(o -> o.maxBodyBytes(12)).account().getBalance());
      assertThat(client.with(o -> o.maxBodyBytes(13)).account().getBalance().pending())
          .isEqualTo(BigDecimal.ONE);
    }
  }

  @ParameterizedTest
  @EnumSource
  void gzipIsAskedForAndDecoded(TestClient kind) throws IOException {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(zipped)) {
      zip.write("{\"pending\":21.00}".getBytes(StandardCharsets.UTF_8));
    }
    byte[] body = zipped.toByteArray();
    Answer answer =
        (request, connection) -> {
          connection.send(
              ("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Encoding: gzip\r\nContent-Length: "
                      + body.length
                      + "\r\n\r\n")
                  .getBytes(StandardCharsets.US_ASCII));
          connection.send(body);
        };
    try (FaultServer server = FaultServer.answering(answer);
        TextClient client = kind.text(server.url()).build()) {
      assertThat(client.account().getBalance().pending()).isEqualTo(new BigDecimal("21.00"));
      assertThat(server.requests().get(0).header("Accept-Encoding")).isEqualTo("gzip");
    }
  }

  @ParameterizedTest
  @EnumSource
  void twoHundredMegabytesGoThroughASmallHeap(TestClient kind, @TempDir Path folder)
      throws Exception {
    Path file = folder.resolve("invoice.pdf");
    try (FaultServer server =
        FaultServer.answering(large("application/pdf", false, 200, (byte) 'x'))) {
      Process download =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-Xmx64m",
                  "-XX:+UseSerialGC",
                  "-cp",
                  System.getProperty("java.class.path"),
                  Download.class.getName(),
                  kind.name(),
                  server.url().toString(),
                  file.toString())
              .redirectErrorStream(true)
              .start();
      String output = new String(download.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

      assertThat(download.waitFor()).as(output).isZero();
      assertThat(Files.size(file)).isEqualTo(200L * MEBIBYTE);
    }
  }
}
