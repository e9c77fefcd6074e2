package io.github.partnerapi.json;

import com.fasterxml.jackson.core.JsonToken;
import io.github.partnerapi.CallListener.Drift.Kind;
import io.github.partnerapi.OpenValue;
import io.github.partnerapi.RawJson;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The codecs of the types that models are made of; a constant is named after its Java type, so that
 * templates find it.
 */
public final class Codecs {
  /** JSON strings. */
  public static final JsonCodec<String> STRING =
      of(JsonReader::string, (value, out) -> out.string(value));

  /** JSON numbers, as exact as they are written. */
  public static final JsonCodec<BigDecimal> BIGDECIMAL =
      of(JsonReader::decimal, (value, out) -> out.decimal(value));

  /** Whole JSON numbers of 64 bits. */
  public static final JsonCodec<Long> LONG =
      of(JsonReader::integer, (value, out) -> out.integer(value));

  /** Whole JSON numbers of 32 bits. */
  public static final JsonCodec<Integer> INTEGER =
      of(Codecs::readInteger, (value, out) -> out.integer(value));

  /** JSON booleans. */
  public static final JsonCodec<Boolean> BOOLEAN =
      of(JsonReader::bool, (value, out) -> out.bool(value));

  /** Timestamps without a zone, {@code yyyy-MM-dd HH:mm:ss}. */
  public static final JsonCodec<LocalDateTime> LOCALDATETIME =
      of(JsonReader::timestamp, (value, out) -> out.string(PartnerTimestamps.format(value)));

  /**
   * RFC 3339 timestamps, written with their own offset and fraction, so that nothing of a response
   * is lost.
   */
  public static final JsonCodec<OffsetDateTime> OFFSETDATETIME =
      of(
          in -> parsed(in, OffsetDateTime::parse),
          (value, out) -> out.string(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(value)));

  /** Any JSON but null, which is no value. */
  public static final JsonCodec<RawJson> RAWJSON =
      of(in -> in.at(JsonToken.VALUE_NULL) ? null : in.any(), (value, out) -> out.raw(value));

  private Codecs() {}

  /**
   * Returns the codec of an open set of values.
   *
   * @param known the values that the document lists
   * @param factory makes any other value from its text
   * @param <T> the type of the values
   * @return the codec; it reports values that the document does not list
   */
  public static <T extends OpenValue> JsonCodec<T> open(
      List<T> known, Function<String, T> factory) {
    return of(
        in -> {
          if (!in.at(JsonToken.VALUE_STRING)) {
            return null;
          }
          for (T value : known) {
            if (in.isText(value.value())) {
              return value;
            }
          }
          in.report(Kind.UNKNOWN_VALUE);
          return factory.apply(in.string());
        },
        (value, out) -> out.string(value.value()));
  }

  /**
   * Returns the codec of an array. An element of another type is left out and reported; the model
   * that has the list keeps the whole array as it came.
   *
   * @param element the codec of the elements
   * @param <T> the type of the elements
   * @return the codec; what it reads is unmodifiable
   */
  public static <T> JsonCodec<List<T>> list(JsonCodec<T> element) {
    return new ListCodec<>(element);
  }

  /**
   * Returns the codec of an object with free names. A member of another type is left out and
   * reported; the model that has the map keeps the whole object as it came.
   *
   * @param member the codec of the values
   * @param <T> the type of the values
   * @return the codec; what it reads is unmodifiable and in the order of the body
   */
  public static <T> JsonCodec<Map<String, T>> map(JsonCodec<T> member) {
    return new MapCodec<>(member);
  }

  private static @Nullable Integer readInteger(JsonReader in) throws IOException {
    Long value = in.integer();
    return value == null || value.intValue() != value ? null : Integer.valueOf(value.intValue());
  }

  private static <T> @Nullable T parsed(JsonReader in, Function<String, T> parser)
      throws IOException {
    String text = in.string();
    if (text == null) {
      return null;
    }
    try {
      return parser.apply(text);
    } catch (DateTimeException notOfTheFormat) {
      return null;
    }
  }

  private interface Read<T> {
    @Nullable T read(JsonReader in) throws IOException;
  }

  private interface Write<T> {
    void write(T value, JsonWriter out) throws IOException;
  }

  private static <T> JsonCodec<T> of(Read<T> read, Write<T> write) {
    return new JsonCodec<>() {
      @Override
      public @Nullable T read(JsonReader in) throws IOException {
        return read.read(in);
      }

      @Override
      public void write(T value, JsonWriter out) throws IOException {
        write.write(value, out);
      }
    };
  }
}
