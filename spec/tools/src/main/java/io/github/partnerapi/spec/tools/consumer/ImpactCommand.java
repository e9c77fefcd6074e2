package io.github.partnerapi.spec.tools.consumer;

import io.github.partnerapi.spec.tools.document.Bundle;
import io.github.partnerapi.spec.tools.finding.Finding;
import io.github.partnerapi.spec.tools.finding.FindingsException;
import io.github.partnerapi.spec.tools.gate.Change;
import io.github.partnerapi.spec.tools.gate.Gate;
import io.github.partnerapi.spec.tools.yaml.Node;
import io.github.partnerapi.spec.tools.yaml.YamlReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says what the step from one version of the document to another means for programs. */
public final class ImpactCommand {
  private ImpactCommand() {}

  /**
   * Writes {@code impact.md} and {@code impact.json}, and prints the page.
   *
   * @param args the whole bundle before, that after, the folder to write to, and the programs: jars
   *     or folders of classes
   * @throws FindingsException if a document can't be read; nothing is written then
   * @throws IOException if the output can't be written
   */
  public static void main(String[] args) throws IOException {
    run(args, System.out);
  }

  static void run(String[] args, PrintStream out) throws IOException {
    if (args.length < 4 || args[0] == null || args[1] == null || args[3] == null) {
      throw new IllegalArgumentException(
          "Expected the document before, that after, a folder to write to, and a jar or a folder of"
              + " classes; with Maven -Dimpact.before=, -Dimpact.after= and -Dimpact.program=.");
    }
    Bundle before = bundle(Path.of(args[0]));
    Bundle after = bundle(Path.of(args[1]));
    List<Change> changes =
        Gate.differences(before, after)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        args[0]
                            + " and "
                            + args[1]
                            + " can't be compared. Are both whole bundles?"));
    StringBuilder page = new StringBuilder();
    List<String> trees = new ArrayList<>();
    for (int i = 3; i < args.length; i++) {
      for (String program : args[i].split(",", -1)) {
        ProgramUses uses = ProgramUses.of(Path.of(program));
        List<Touched> touched = ProgramImpact.of(before, after, changes, uses);
        page.append(page.isEmpty() ? "" : "\n").append(ImpactReport.markdown(program, touched));
        trees.add(ImpactReport.json(program, touched).strip());
      }
    }
    Path folder = Path.of(args[2]);
    Files.createDirectories(folder);
    write(folder.resolve("impact.md"), page.toString());
    write(folder.resolve("impact.json"), "[" + String.join(",\n", trees) + "]\n");
    out.print(page);
  }

  private static void write(Path file, String text) throws IOException {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    Files.writeString(part, text);
    Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
  }

  private static Bundle bundle(Path file) throws IOException {
    List<Finding> findings = new ArrayList<>();
    Optional<Node> root = YamlReader.read(file.toString(), Files.readString(file), findings::add);
    if (!findings.isEmpty() || root.isEmpty()) {
      throw new FindingsException(findings);
    }
    return new Bundle(root.get().asMap());
  }
}
