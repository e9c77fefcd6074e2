package io.github.partnerapi.readme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One page of the documentation: its programs and its links.
 *
 * @param path where it stands
 * @param text what it says
 */
record Page(Path path, String text) {
  private static final Path ROOT = Path.of("..");
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```(java|text)\n(.*?)^```$");
  private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:)([^)]+)\\)");
  private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");
  private static final Pattern CODE = Pattern.compile("(?ms)^```.*?^```$");

  /** Gives the README and every page that stands in the folder for pages. */
  static List<Page> all() {
    try (Stream<Path> files = Files.list(ROOT.resolve("docs"))) {
      return Stream.concat(
              Stream.of(ROOT.resolve("README.md")),
              files.filter(file -> file.toString().endsWith(".md")).sorted())
          .map(Page::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Page read(Path path) {
    try {
      return new Page(path, Files.readString(path, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Gives its programs, each with what the page says next that it prints. */
  List<Program> programs() {
    List<Program> programs = new ArrayList<>();
    Matcher block = BLOCK.matcher(text);
    while (block.find()) {
      String content = block.group(2);
      if (block.group(1).equals("java")) {
        programs.add(new Program(path, content, List.of()));
      } else {
        Program last = programs.remove(programs.size() - 1);
        programs.add(new Program(path, last.source(), content.lines().toList()));
      }
    }
    return programs;
  }

  /** Gives its links that lead into the repository. */
  List<String> links() {
    return LINK.matcher(text).results().map(link -> link.group(1)).toList();
  }

  /** Gives the page or file that a link leads to. */
  Path target(String link) {
    String file = link.split("#", 2)[0];
    return file.isEmpty() ? path : path.resolveSibling(file);
  }

  /** Tells whether it has the heading that the end of a link names, as GitHub names them. */
  boolean has(String anchor) {
    return HEADING
        .matcher(CODE.matcher(text).replaceAll(""))
        .results()
        .map(heading -> heading.group(1).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9 -]", ""))
        .anyMatch(heading -> heading.replace(' ', '-').equals(anchor));
  }

  @Override
  public String toString() {
    return ROOT.relativize(path).toString();
  }
}
