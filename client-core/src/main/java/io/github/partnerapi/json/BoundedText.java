package io.github.partnerapi.json;

import java.io.Writer;

/** Collects a text, and ends a body that has more of it than is kept. For one thread. */
final class BoundedText extends Writer {
  private final StringBuilder text = new StringBuilder();
  private final long longest;

  BoundedText(long longest) {
    this.longest = longest;
  }

  @Override
  public void write(char[] characters, int offset, int length) throws UnreadableBody {
    if (text.length() + (long) length > longest) {
      throw UnreadableBody.tooMuch();
    }
    text.append(characters, offset, length);
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}

  @Override
  public String toString() {
    return text.toString();
  }
}
