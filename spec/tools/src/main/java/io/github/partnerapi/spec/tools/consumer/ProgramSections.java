package io.github.partnerapi.spec.tools.consumer;

import io.github.partnerapi.spec.tools.document.Bundle;
import io.github.partnerapi.spec.tools.gate.Change;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

/** Says on the review page what a change means for programs that are listed beside the document. */
public final class ProgramSections {
  /** Names the list: a jar or a folder of classes in each line, seen from its own folder. */
  public static final String FILE = "programs.txt";

  private ProgramSections() {}

  /**
   * Returns the section; empty where there is no list.
   *
   * @param folder the document's folder
   * @throws IllegalArgumentException if a program of the list can't be read
   * @throws IOException if the list can't be read
   */
  public static String of(Path folder, Bundle before, Bundle after, Collection<Change> changes)
      throws IOException {
    Path list = folder.resolve(FILE);
    if (!Files.exists(list)) {
      return "";
    }
    StringBuilder section = new StringBuilder("\n## What it means for these programs\n");
    List<String> programs =
        Files.readAllLines(list).stream()
            .map(String::strip)
            .filter(line -> !line.isEmpty() && !line.startsWith("#"))
            .toList();
    for (String program : programs) {
      section
          .append('\n')
          .append(
              ImpactReport.markdown(
                  program,
                  ProgramImpact.of(
                      before, after, changes, ProgramUses.of(folder.resolve(program)))));
    }
    return section.toString();
  }
}
