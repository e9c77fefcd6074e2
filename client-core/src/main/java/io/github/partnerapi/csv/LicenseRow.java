package io.github.partnerapi.csv;

import io.github.partnerapi.model.LicenseStatus;
import io.github.partnerapi.model.PaymentOrigin;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One license of the CSV report. The columns are those of the documented example.
 *
 * <p>An accessor returns null when the column is missing, is empty, or holds a text of another
 * kind; {@link #columns()} has every column as it came. Immutable.
 */
public final class LicenseRow {
  private static final DateTimeFormatter TIMESTAMP =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);
  private static final Pattern PLAIN = Pattern.compile("-?[0-9]{1,30}(\\.[0-9]{1,30})?");

  /** The columns that are more than text. */
  private static final Map<String, Function<String, ?>> READERS =
      Map.of(
          "Created",
          LicenseRow::timestamp,
          "Commission level",
          LicenseRow::amount,
          "Discount level",
          LicenseRow::amount,
          "Total earnings",
          LicenseRow::amount,
          "Total savings",
          LicenseRow::amount);

  private final Map<String, String> columns;

  /** Takes over a map that is made for this row and kept by nobody else. */
  LicenseRow(Map<String, String> columns) {
    this.columns = Collections.unmodifiableMap(columns);
  }

  /**
   * Returns every column, known or not.
   *
   * @return an unmodifiable map from the name in the header line to the text, in the order of the
   *     report
   */
  public Map<String, String> columns() {
    return columns;
  }

  /**
   * The id of the license.
   *
   * @return column {@code License ID}, or null
   */
  public @Nullable String licenseId() {
    return value("License ID", Function.identity());
  }

  /**
   * Who manages the subscription.
   *
   * @return column {@code Managed by}, or null
   */
  public @Nullable PaymentOrigin managedBy() {
    return value("Managed by", PaymentOrigin::of);
  }

  /**
   * The status of the license.
   *
   * @return column {@code Status}, or null
   */
  public @Nullable LicenseStatus status() {
    return value("Status", LicenseStatus::of);
  }

  /**
   * The name of the client.
   *
   * @return column {@code Client name}, or null
   */
  public @Nullable String clientName() {
    return value("Client name", Function.identity());
  }

  /**
   * The e-mail address of the client.
   *
   * @return column {@code Client email}, or null
   */
  public @Nullable String clientEmail() {
    return value("Client email", Function.identity());
  }

  /**
   * The identifier that the partner gave the client.
   *
   * @return column {@code Client identifier}, or null
   */
  public @Nullable String clientIdentifier() {
    return value("Client identifier", Function.identity());
  }

  /**
   * When the license was created, without a zone.
   *
   * @return column {@code Created}, or null
   */
  public @Nullable LocalDateTime created() {
    return value("Created", LicenseRow::timestamp);
  }

  /**
   * The product, with capital letters as in HelpDesk.
   *
   * @return column {@code Product}, or null
   */
  public @Nullable String product() {
    return value("Product", Function.identity());
  }

  /**
   * Whether there is a card, yes or no.
   *
   * @return column {@code Credit card}, or null
   */
  public @Nullable String creditCard() {
    return value("Credit card", Function.identity());
  }

  /**
   * The problem with the card.
   *
   * @return column {@code Card problem}, or null
   */
  public @Nullable String cardProblem() {
    return value("Card problem", Function.identity());
  }

  /**
   * The commission in percent.
   *
   * @return column {@code Commission level}, or null
   */
  public @Nullable BigDecimal commissionLevel() {
    return value("Commission level", LicenseRow::amount);
  }

  /**
   * The discount in percent.
   *
   * @return column {@code Discount level}, or null
   */
  public @Nullable BigDecimal discountLevel() {
    return value("Discount level", LicenseRow::amount);
  }

  /**
   * The earnings in US dollars.
   *
   * @return column {@code Total earnings}, or null
   */
  public @Nullable BigDecimal totalEarnings() {
    return value("Total earnings", LicenseRow::amount);
  }

  /**
   * The savings in US dollars.
   *
   * @return column {@code Total savings}, or null
   */
  public @Nullable BigDecimal totalSavings() {
    return value("Total savings", LicenseRow::amount);
  }

  /**
   * Returns the columns whose text no accessor can give, since it is of another kind: an amount
   * {@code 1,234.50}, a date of another form.
   *
   * @return their names; the texts are in {@link #columns()}
   */
  public Set<String> unreadColumns() {
    Set<String> unread = new LinkedHashSet<>();
    READERS.forEach(
        (column, reader) -> {
          String text = columns.get(column);
          if (text != null && !text.isEmpty() && value(column, reader) == null) {
            unread.add(column);
          }
        });
    return Collections.unmodifiableSet(unread);
  }

  /** Plain digits, as the report is documented; an exponent or a separator is drift. */
  private static BigDecimal amount(String text) {
    if (!PLAIN.matcher(text).matches()) {
      throw new NumberFormatException("no plain number");
    }
    return new BigDecimal(text);
  }

  private static LocalDateTime timestamp(String text) {
    return LocalDateTime.parse(text, TIMESTAMP);
  }

  private <T> @Nullable T value(String column, Function<String, T> parser) {
    String text = columns.get(column);
    if (text == null || text.isEmpty()) {
      return null;
    }
    try {
      return parser.apply(text);
    } catch (NumberFormatException | DateTimeException ofAnotherKind) {
      return null;
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof LicenseRow row && row.columns.equals(columns);
  }

  @Override
  public int hashCode() {
    return columns.hashCode();
  }

  @Override
  public String toString() {
    return "LicenseRow[" + licenseId() + "]";
  }
}
