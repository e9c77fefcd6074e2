package io.github.partnerapi.csv;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.github.partnerapi.CallListener;
import io.github.partnerapi.CallListener.Drift;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

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

  /** Columns of the documented example, of which a report has one at least. */
  private static final Set<String> KNOWN =
      Set.of("License ID", "Managed by", "Status", "Client name", "Client email", "Product");

  private final InputStream body;
  private final @Nullable CallListener listener;
  private final MappingIterator<Map<String, String>> rows;
  private boolean iterated;

  private LicenseReport(
      InputStream body,
      @Nullable CallListener listener,
      MappingIterator<Map<String, String>> rows) {
    this.body = body;
    this.listener = listener;
    this.rows = rows;
  }

  /**
   * Starts reading a report while it comes over the wire.
   *
   * @param body the body of {@code getSolutionLicensesCsvReportStream}
   * @return the rows; to be closed
   * @throws IOException when the connection broke, the deadline passed, or the header line can't be
   *     read or has no column of the report, as the page of a proxy has none
   */
  public static LicenseReport read(InputStream body) throws IOException {
    return started(body, null);
  }

  /**
   * Starts reading a report while it comes over the wire, and tells where it differs from the
   * document.
   *
   * @param body the body of {@code getSolutionLicensesCsvReportStream}
   * @param listener told of each text that an accessor can't give, such as an amount {@code
   *     1,234.50}, by a pointer of the row's number from 0 and the column
   * @return the rows; to be closed
   * @throws IOException as {@link #read(InputStream)} does
   */
  public static LicenseReport read(InputStream body, CallListener listener) throws IOException {
    return started(body, Objects.requireNonNull(listener, "listener"));
  }

  private static LicenseReport started(InputStream body, @Nullable CallListener listener)
      throws IOException {
    Objects.requireNonNull(body, "body");
    boolean open = false;
    try {
      LicenseReport report = new LicenseReport(body, listener, ROWS.readValues(body));
      report.checkColumns();
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

  private void checkColumns() throws IOException {
    boolean found = false;
    for (CsvSchema.Column column : (CsvSchema) rows.getParserSchema()) {
      found |= KNOWN.contains(column.getName());
    }
    if (!found) {
      throw new IOException(
          "the license report has none of its columns in the header line: it may be the page of a proxy");
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
    private int number;

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
        LicenseRow row = new LicenseRow(rows.nextValue());
        if (listener != null) {
          for (String column : row.unreadColumns()) {
            tell(listener, number, column);
          }
        }
        number++;
        return row;
      } catch (IOException e) {
        throw new UnreadableReportException(e);
      }
    }
  }

  private static void tell(CallListener listener, int row, String column) {
    listener.drifted(
        new Drift("getSolutionLicensesCsvReport", Drift.Kind.WRONG_TYPE, "/" + row + "/" + column));
  }
}
