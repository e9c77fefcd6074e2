package io.github.partnerapi.csv;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The rows of the CSV report of solution licenses, read one by one as they are asked for. The
 * columns are found by the names in the header line, so that their order does not matter and
 * further ones are kept.
 *
 * <p>It can be iterated once, by one thread. Closing it closes the body that it reads.
 */
public final class LicenseReport implements Iterable<LicenseRow>, AutoCloseable {
  private static final ObjectReader ROWS =
      CsvMapper.builder()
          .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
          .addModule(new SimpleModule().addDeserializer(Map.class, new RowDeserializer()))
          .build()
          .readerFor(Map.class)
          .with(CsvSchema.emptySchema().withHeader());

  private final InputStream body;
  private final MappingIterator<Map<String, String>> rows;
  private boolean iterated;

  private LicenseReport(InputStream body, MappingIterator<Map<String, String>> rows) {
    this.body = body;
    this.rows = rows;
  }

  /**
   * Starts reading a report while it comes over the wire.
   *
   * @param body the body of {@code getSolutionLicensesCsvReportStream}
   * @return the rows; to be closed
   * @throws IOException when the connection broke, the deadline passed, or the header line can't be
   *     read
   */
  public static LicenseReport read(InputStream body) throws IOException {
    Objects.requireNonNull(body, "body");
    boolean open = false;
    try {
      LicenseReport report = new LicenseReport(body, ROWS.readValues(body));
      open = true;
      return report;
    } catch (JsonProcessingException noHeader) {
      // Its message quotes the text, which is about clients.
      throw new IOException("the license report has no header line that can be read");
    } finally {
      if (!open) {
        body.close();
      }
    }
  }

  /**
   * Reads a report that is in memory.
   *
   * @param csv the result of {@code getSolutionLicensesCsvReport}
   * @return the rows
   * @throws IOException when the header line can't be read
   */
  public static LicenseReport read(String csv) throws IOException {
    return read(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
  }

  /**
   * Returns the rows.
   *
   * @return an iterator that reads a row when it is asked for; {@link UnreadableReportException}
   *     ends it when the rest can't be read
   * @throws IllegalStateException when the report is iterated a second time
   */
  @Override
  public Iterator<LicenseRow> iterator() {
    if (iterated) {
      throw new IllegalStateException(
          "the report can be read once; ask for it again to read it again");
    }
    iterated = true;
    return new Rows();
  }

  /**
   * Returns the rows as a stream.
   *
   * @return a lazy, sequential stream
   */
  public Stream<LicenseRow> stream() {
    return StreamSupport.stream(spliterator(), false);
  }

  @Override
  public void close() throws IOException {
    body.close();
  }

  private final class Rows implements Iterator<LicenseRow> {
    @Override
    public boolean hasNext() {
      try {
        return rows.hasNextValue();
      } catch (IOException e) {
        throw new UnreadableReportException(e);
      }
    }

    @Override
    public LicenseRow next() {
      if (!hasNext()) {
        throw new NoSuchElementException("there are no more rows");
      }
      try {
        return new LicenseRow(rows.nextValue());
      } catch (IOException e) {
        throw new UnreadableReportException(e);
      }
    }
  }
}
