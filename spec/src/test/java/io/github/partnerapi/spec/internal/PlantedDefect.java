package io.github.partnerapi.spec.internal;

import io.github.partnerapi.spec.internal.finding.Finding;
import io.github.partnerapi.spec.internal.finding.FindingsException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Is an edit of the small document, and what must be said about it.
 *
 * @param name     what is wrong, or almost wrong
 * @param edit     plants it
 * @param expected {@code file:line rule} for each finding; empty for a near miss
 */
record PlantedDefect(String name, UnaryOperator<SmallDocument> edit, List<String> expected) {
    static PlantedDefect defect(String name, UnaryOperator<SmallDocument> edit, String... expected) {
        return new PlantedDefect(name, edit, List.of(expected));
    }

    static PlantedDefect nearMiss(String name, UnaryOperator<SmallDocument> edit) {
        return new PlantedDefect(name, edit, List.of());
    }

    static List<String> findings(Path folder) {
        try {
            BundleCommand.run(folder, folder.resolveSibling("out"));
            return List.of();
        } catch (FindingsException e) {
            return e.findings().stream().map(PlantedDefect::text).distinct().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Finding finding) {
        return finding.at().file().substring("spec/".length()) + ":" + finding.at().line() + " " + finding.rule();
    }

    @Override
    public String toString() {
        return name;
    }
}
