package io.github.partnerapi.json;

import com.fasterxml.jackson.core.JsonToken;
import io.github.partnerapi.CallListener.Drift.Kind;
import io.github.partnerapi.RawJson;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes a generated model. A member that the document does not describe, or that is not
 * of its documented type, is kept as raw JSON and reported; it never costs the rest of the body.
 *
 * @param <T> the model
 * @param <B> its builder
 */
public abstract class ModelCodec<T extends JsonModel, B extends ModelBuilder<B>>
    implements JsonCodec<T> {
  private static final int REFERENCE = 4;

  private final int weight;

  /**
   * For generated codecs.
   *
   * @param members how many members the document describes
   */
  protected ModelCodec(int members) {
    this.weight = BodyMemory.VALUE + REFERENCE * members;
  }

  /** What became of a member of the body. */
  protected enum Member {
    /** Read into the builder. */
    READ,
    /** Described, but of another type. */
    WRONG_TYPE,
    /** Not described. */
    UNKNOWN
  }

  @Override
  public final @Nullable T read(JsonReader in) throws IOException {
    if (!in.at(JsonToken.START_OBJECT)) {
      return null;
    }
    in.spend(weight);
    B builder = builder();
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      in.next();
      Member member = read(name, in, builder);
      RawJson partial = in.takePartial();
      if (member != Member.READ) {
        keep(member, name, in, builder);
      } else if (partial != null) {
        builder.keep(name, partial);
      } else {
        builder.forget(name);
      }
    }
    return build(builder);
  }

  private void keep(Member member, String name, JsonReader in, B builder) throws IOException {
    if (member == Member.UNKNOWN && builder.kept(name) != null) {
      in.repeated(name, null, null);
    }
    boolean expected =
        in.at(JsonToken.VALUE_NULL)
            || (member == Member.WRONG_TYPE && in.at(JsonToken.VALUE_STRING) && in.isText(""));
    if (!expected) {
      in.report(member == Member.UNKNOWN ? Kind.UNKNOWN_MEMBER : Kind.WRONG_TYPE);
    }
    builder.keep(name, in.undescribed(name.length()));
  }

  @Override
  public final void write(T value, JsonWriter out) throws IOException {
    Map<String, RawJson> outer = out.keeping(value.extraMembers());
    out.startObject();
    writeMembers(value, out);
    out.extras(value.extraMembers());
    out.endObject();
    out.keeping(outer);
  }

  /**
   * Notes what came for a member that the document describes.
   *
   * @param name its name in the body
   * @param in stands on its value
   * @param builder has received it
   * @param before what the builder had, from the same name before in the body
   * @param value what its codec returned
   * @return READ, or WRONG_TYPE for null
   * @throws IOException when the two values are amounts that differ
   */
  protected final Member came(
      String name, JsonReader in, B builder, @Nullable Object before, @Nullable Object value)
      throws IOException {
    Object earlier = before != null ? before : builder.kept(name);
    if (earlier != null) {
      in.repeated(name, earlier, value);
    }
    return value == null ? Member.WRONG_TYPE : Member.READ;
  }

  /**
   * Creates an empty builder.
   *
   * @return the builder
   */
  protected abstract B builder();

  /**
   * Reads one member into the builder.
   *
   * @param name its name in the body
   * @param in stands on its value
   * @param builder receives it
   * @return what became of it
   * @throws IOException when the body breaks off
   */
  protected abstract Member read(String name, JsonReader in, B builder) throws IOException;

  /**
   * Builds the model without checking what is required, since a service may leave anything out.
   *
   * @param builder all members
   * @return the model
   */
  protected abstract T build(B builder);

  /**
   * Writes the members that have a value.
   *
   * @param value the model
   * @param out where to write them
   * @throws IOException when the target refuses them
   */
  protected abstract void writeMembers(T value, JsonWriter out) throws IOException;
}
