package io.github.partnerapi.call;

import io.github.partnerapi.json.UnreadableBody;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Ends a body of bytes or text that begins like a page or like JSON, whatever its header says: no
 * documented file does, and the page of a proxy would pass for a report without rows.
 */
final class NoMarkup extends FilterInputStream {
  private static final String BLANK = " \t\r\n\u00ef\u00bb\u00bf";
  private static final String MARKUP = "<{[";

  private boolean seen;

  NoMarkup(InputStream body) {
    super(body);
  }

  @Override
  public int read() throws IOException {
    int octet = super.read();
    if (octet >= 0) {
      check(octet);
    }
    return octet;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int count = super.read(target, offset, length);
    for (int i = 0; i < count && !seen; i++) {
      check(target[offset + i] & 0xff);
    }
    return count;
  }

  /** As the body itself reads it, in one array of the announced length. */
  @Override
  public byte[] readNBytes(int most) throws IOException {
    byte[] bytes = in.readNBytes(most);
    for (int i = 0; i < bytes.length && !seen; i++) {
      check(bytes[i] & 0xff);
    }
    return bytes;
  }

  @Override
  public byte[] readAllBytes() throws IOException {
    return readNBytes(Integer.MAX_VALUE);
  }

  private void check(int octet) throws UnreadableBody {
    if (!seen && BLANK.indexOf(octet) < 0) {
      seen = true;
      if (MARKUP.indexOf(octet) >= 0) {
        throw new UnreadableBody("it is a page or JSON, and not of the documented media type");
      }
    }
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
