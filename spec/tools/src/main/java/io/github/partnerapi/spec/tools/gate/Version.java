package io.github.partnerapi.spec.tools.gate;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Is the version of the document, by semantic versioning.
 *
 * @param major grows with what breaks somebody
 * @param minor grows with additions
 * @param patch grows with better texts
 */
public record Version(int major, int minor, int patch) implements Comparable<Version> {
  private static final Pattern FORM =
      Pattern.compile("(0|[1-9][0-9]{0,5})\\.(0|[1-9][0-9]{0,5})\\.(0|[1-9][0-9]{0,5})");

  /** Reads a version; nothing if it is none. */
  public static Optional<Version> parse(String text) {
    Matcher matcher = FORM.matcher(text);
    return matcher.matches()
        ? Optional.of(
            new Version(
                Integer.parseInt(matcher.group(1)),
                Integer.parseInt(matcher.group(2)),
                Integer.parseInt(matcher.group(3))))
        : Optional.empty();
  }

  /** Returns the lowest version that may follow this one after a change of some impact. */
  public Version next(Impact impact) {
    return switch (impact) {
      case BREAKING -> new Version(major + 1, 0, 0);
      case ADDITION -> new Version(major, minor + 1, 0);
      case NONE -> new Version(major, minor, patch + 1);
    };
  }

  @Override
  public int compareTo(Version other) {
    int byMajor = Integer.compare(major, other.major);
    int byMinor = Integer.compare(minor, other.minor);
    return byMajor != 0 ? byMajor : byMinor != 0 ? byMinor : Integer.compare(patch, other.patch);
  }

  @Override
  public String toString() {
    return major + "." + minor + "." + patch;
  }
}
