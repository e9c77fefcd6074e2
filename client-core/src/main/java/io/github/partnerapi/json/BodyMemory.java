package io.github.partnerapi.json;

/**
 * What the values of one body may weigh in memory, so that a short body can't unfold to more than a
 * small heap holds. An estimate in bytes; for one thread.
 *
 * <p>All values together may weigh six times the longest body; what the document does not describe,
 * a quarter of it.
 */
final class BodyMemory {
  /** An object, or an entry of a list or map, with nothing in it. */
  static final int VALUE = 40;

  private static final long LEAST = 1024 * 1024;
  private static final int RAW = 200;

  private long left;
  private long leftForRaw;

  BodyMemory(long longestBody) {
    long longest = Math.min(longestBody, Long.MAX_VALUE / 8);
    this.left = Math.max(LEAST, 6 * longest);
    this.leftForRaw = Math.max(LEAST, longest / 4);
  }

  void spend(long bytes) throws UnreadableBody {
    left -= bytes;
    if (left < 0) {
      throw UnreadableBody.tooMuch();
    }
  }

  /** Returns how many characters of raw JSON may still be kept. */
  long leftForRaw() {
    return leftForRaw;
  }

  void spendRaw(long characters) throws UnreadableBody {
    spend(RAW + characters);
    leftForRaw -= RAW + characters;
    if (leftForRaw < 0) {
      throw UnreadableBody.tooMuch();
    }
  }
}
