package io.github.partnerapi.spec.tools.yaml;

import io.github.partnerapi.spec.tools.finding.Location;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.comments.CommentType;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.CommentEvent;
import org.yaml.snakeyaml.events.Event;

/**
 * Is a comment of a YAML file. What looks like one inside a text is none.
 *
 * @param at its place
 * @param text what follows {@code #}, without the blanks around it
 * @param about the line that it is about, counted from 1: its own behind content, else the next one
 *     with content
 */
public record Comment(Location at, String text, int about) {
  /**
   * Returns the comments of a file, none if it is no YAML.
   *
   * @param file name for positions
   * @param text the YAML
   */
  public static List<Comment> all(String file, String text) {
    LoaderOptions options = new LoaderOptions();
    options.setProcessComments(true);
    List<String> lines = text.lines().toList();
    List<Comment> comments = new ArrayList<>();
    try {
      for (Event event : new Yaml(options).parse(new StringReader(text))) {
        if (event instanceof CommentEvent comment
            && comment.getCommentType() != CommentType.BLANK_LINE) {
          int line = comment.getStartMark().getLine();
          comments.add(
              new Comment(
                  new Location(file, line + 1, comment.getStartMark().getColumn() + 1),
                  comment.getValue().strip(),
                  about(lines, line) + 1));
        }
      }
    } catch (YAMLException e) {
      return List.of();
    }
    return comments;
  }

  private static int about(List<String> lines, int line) {
    int about = line;
    while (about < lines.size() && isWithoutContent(lines.get(about))) {
      about++;
    }
    return about;
  }

  private static boolean isWithoutContent(String line) {
    return line.isBlank() || line.strip().startsWith("#");
  }
}
