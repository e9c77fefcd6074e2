package io.github.partnerapi.json;

import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.node.NullNode;
import io.github.partnerapi.CallListener.Drift.Kind;
import java.io.IOException;
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
  /** What became of a member of the body. */
  protected enum Member {
    /** Read into the builder. */
    READ,
    /** Described, but of another type. */
    WRONG_TYPE,
    /** Not described. */
    UNKNOWN
  }

  /** For generated codecs. */
  protected ModelCodec() {}

  @Override
  public final @Nullable T read(JsonReader in) throws IOException {
    if (!in.at(JsonToken.START_OBJECT)) {
      return null;
    }
    B builder = builder();
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      if (in.next() == JsonToken.VALUE_NULL) {
        builder.keep(name, NullNode.getInstance());
        continue;
      }
      Member member = read(name, in, builder);
      if (member != Member.READ) {
        keep(member, name, in, builder);
      }
    }
    return build(builder);
  }

  private void keep(Member member, String name, JsonReader in, B builder) throws IOException {
    boolean emptyTimestamp = member == Member.WRONG_TYPE && "".equals(in.string());
    if (!emptyTimestamp) {
      in.report(member == Member.UNKNOWN ? Kind.UNKNOWN_MEMBER : Kind.WRONG_TYPE);
    }
    builder.keep(name, in.tree());
  }

  @Override
  public final void write(T value, JsonWriter out) throws IOException {
    out.startObject();
    writeMembers(value, out);
    out.extras(value.extraMembers());
    out.endObject();
  }

  /**
   * Says whether a member was read.
   *
   * @param value what its codec returned
   * @return READ, or WRONG_TYPE for null
   */
  protected static Member read(@Nullable Object value) {
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
