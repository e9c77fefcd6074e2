package io.github.partnerapi.contract;

/** A fixture that cannot be used. The message names the file, what is wrong in it and how to mend it. */
public final class InvalidFixtureException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /**
   * Makes an exception about one file.
   *
   * @param file the file's name, as a reader finds it
   * @param problem what is wrong and how to mend it
   */
  public InvalidFixtureException(String file, String problem) {
    super(file + ": " + problem);
  }

  /** Makes an exception about one file, with what caused it. */
  public InvalidFixtureException(String file, String problem, Throwable cause) {
    super(file + ": " + problem, cause);
  }
}
