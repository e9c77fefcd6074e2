package io.github.partnerapi.verification.report;

import io.github.partnerapi.contract.judge.Verdict;
import java.util.Collection;
import java.util.stream.Collectors;

/** Failed verdicts as lines that GitHub shows at the fixture in a pull request. */
public final class VerdictAnnotations {
  private VerdictAnnotations() {}

  /**
   * Writes one line for each verdict that is not passed.
   *
   * @param folder the folder of the fixtures, relative to the repository, with a slash at its end
   */
  public static String of(Collection<Verdict> verdicts, String folder) {
    return verdicts.stream()
        .filter(verdict -> !verdict.passed())
        .map(
            verdict ->
                "::error file="
                    + folder
                    + verdict.fixture().file()
                    + ",title="
                    + property(verdict.name())
                    + "::"
                    + data(text(verdict))
                    + "\n")
        .collect(Collectors.joining());
  }

  private static String text(Verdict verdict) {
    String differences =
        verdict.differences().stream().map(Object::toString).collect(Collectors.joining("\n"));
    return "Not so: " + verdict.check().sentence() + "\n" + differences;
  }

  private static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}
