package io.github.partnerapi.contract.judge;

import io.github.partnerapi.contract.fixture.Fixture;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The result of one check of one fixture.
 *
 * @param check what was judged
 * @param fixture the fixture
 * @param client the name of the client, or of the clients joined by {@code +} where they are
 *     compared
 * @param differences what is wrong; empty when the check is passed
 */
public record Verdict(Check check, Fixture fixture, String client, List<Difference> differences) {
  /** Keeps a copy of the differences. */
  public Verdict {
    differences = List.copyOf(differences);
  }

  /** Says whether nothing is wrong. */
  public boolean passed() {
    return differences.isEmpty();
  }

  /** The name of the verdict in a test report: {@code <operation> [<status>] <case> (<client>)}. */
  public String name() {
    return fixture.id() + " (" + client + ")";
  }

  /**
   * Says what was judged, of which fixture and client, and every difference on a line of its own.
   */
  public String message() {
    String lines =
        differences.stream().map(difference -> "\n  " + difference).collect(Collectors.joining());
    return (passed() ? "ok: " : "FAILED: ")
        + check.sentence()
        + ", "
        + name()
        + ", fixtures/"
        + fixture.file()
        + lines;
  }

  @Override
  public String toString() {
    return message();
  }
}
