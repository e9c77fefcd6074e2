package io.github.partnerapi;

import java.util.Objects;

/**
 * The bytes of a file to send, with their media type.
 *
 * <p>Immutable: the bytes are copied. {@link #toString()} shows the media type and the size only.
 */
public final class Upload {
  private final String mediaType;
  private final byte[] bytes;

  private Upload(String mediaType, byte[] bytes) {
    this.mediaType = Objects.requireNonNull(mediaType, "mediaType");
    this.bytes = Objects.requireNonNull(bytes, "bytes").clone();
  }

  /**
   * Creates an upload of a PNG image.
   *
   * @param bytes the content of the file
   * @return the upload
   */
  public static Upload png(byte[] bytes) {
    return new Upload("image/png", bytes);
  }

  /**
   * Creates an upload of a JPEG image.
   *
   * @param bytes the content of the file
   * @return the upload
   */
  public static Upload jpeg(byte[] bytes) {
    return new Upload("image/jpeg", bytes);
  }

  /**
   * Creates an upload of any media type. An operation refuses a type that the document does not
   * list for it.
   *
   * @param mediaType the media type, such as {@code image/png}
   * @param bytes the content of the file
   * @return the upload
   */
  public static Upload of(String mediaType, byte[] bytes) {
    return new Upload(mediaType, bytes);
  }

  /**
   * Returns the media type.
   *
   * @return the value of the Content-Type header
   */
  public String mediaType() {
    return mediaType;
  }

  /**
   * Returns the content.
   *
   * @return a copy of the bytes
   */
  public byte[] bytes() {
    return bytes.clone();
  }

  @Override
  public String toString() {
    return "Upload[" + mediaType + ", " + bytes.length + " bytes]";
  }
}
