package io.github.partnerapi.contract;

import io.github.partnerapi.contract.internal.document.ApiDocument;
import io.github.partnerapi.contract.internal.fixture.FixtureFolder;
import io.github.partnerapi.contract.internal.fixture.FixtureReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A checked set of fixtures, sorted by file name. */
public final class Fixtures {
  private final ApiDocument document;
  private final Map<String, Fixture> byFile;

  private Fixtures(ApiDocument document, Map<String, Fixture> byFile) {
    this.document = document;
    this.byFile = byFile;
  }

  /**
   * Reads the fixtures that this kit brings.
   *
   * @throws InvalidFixtureException when one of them cannot be used
   */
  public static Fixtures bundled() {
    return new Fixtures(ApiDocument.bundled(), Map.of()).plus("fixtures/", FixtureFolder.besideClass(Fixtures.class));
  }

  /**
   * Reads the fixtures below a folder of yours, which has one folder per operation.
   *
   * @throws InvalidFixtureException when one of them cannot be used
   */
  public static Fixtures in(Path folder) {
    return in(folder, ApiDocument.bundled());
  }

  /**
   * Reads a folder against a document other than the bundled one.
   *
   * @throws InvalidFixtureException when one of them cannot be used
   */
  public static Fixtures in(Path folder, ApiDocument document) {
    return new Fixtures(document, Map.of()).with(folder);
  }

  /**
   * Adds the fixtures below a folder of yours to these.
   *
   * @throws InvalidFixtureException when one of them cannot be used, or has the operation, status and case of one that is already here
   */
  public Fixtures with(Path folder) {
    return plus(folder + "/", FixtureFolder.read(folder));
  }

  /**
   * Adds cases that were made in code, such as {@code fixture.like("my-case").json("{}").build()}.
   *
   * @throws InvalidFixtureException when one has an operation that the document lacks, or the operation, status and case of one that is
   *     already here
   */
  public Fixtures with(Fixture... fixtures) {
    Map<String, Fixture> all = new LinkedHashMap<>(byFile);
    for (Fixture fixture : fixtures) {
      add(fixture.file(), fixture, all);
    }
    return sorted(all);
  }

  /** All fixtures, sorted by operation, status and case. */
  public List<Fixture> all() {
    return List.copyOf(byFile.values());
  }

  /** The fixtures of one operation, sorted by status and case; empty when there are none. */
  public List<Fixture> of(String operation) {
    return byFile.values().stream().filter(fixture -> fixture.operation().equals(operation)).toList();
  }

  /**
   * Finds one fixture by its case.
   *
   * @param operation the operationId
   * @param name the case, as in {@code below-minimum}; with the status before it, as in {@code 403-below-minimum}, where several statuses have it
   * @throws IllegalArgumentException when there is none or more than one; the message lists the cases there are
   */
  public Fixture find(String operation, String name) {
    document.operation(operation);
    List<Fixture> found = new ArrayList<>();
    for (Fixture fixture : of(operation)) {
      if (name.equals(fixture.name()) || name.equals(fixture.status() + "-" + fixture.name())) {
        found.add(fixture);
      }
    }
    if (found.size() == 1) {
      return found.get(0);
    }
    String cases = of(operation).stream().map(fixture -> fixture.status() + "-" + fixture.name()).collect(Collectors.joining(", "));
    String problem = found.isEmpty() ? "has no case " : "has several cases ";
    throw new IllegalArgumentException(operation + " " + problem + "'" + name + "'. Choose one of: " + cases);
  }

  /** The document that these fixtures were checked against. */
  public ApiDocument document() {
    return document;
  }

  private Fixtures plus(String folder, Map<String, byte[]> files) {
    FixtureReader reader = new FixtureReader();
    Map<String, Fixture> all = new LinkedHashMap<>(byFile);
    files.forEach((name, bytes) -> add(folder + name, reader.read(folder + name, bytes), all));
    return sorted(all);
  }

  private void add(String file, Fixture fixture, Map<String, Fixture> all) {
    if (!document.has(fixture.operation())) {
      throw new InvalidFixtureException(file, document.unknownOperation(fixture.operation()));
    }
    if (all.putIfAbsent(fixture.file(), fixture) != null) {
      throw new InvalidFixtureException(file, fixture.id() + " exists already. Give this one another case");
    }
  }

  private Fixtures sorted(Map<String, Fixture> all) {
    Map<String, Fixture> sorted = new LinkedHashMap<>();
    all.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
    return new Fixtures(document, sorted);
  }
}
