package io.github.partnerapi.verification.generated;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What a reader of generated code would stumble over, and no compiler tells. */
final class GeneratedSource {
  private static final Pattern IMPORT = Pattern.compile("(?m)^import ([\\w.]+\\.(\\w+|\\*));\n");
  private static final Pattern ESCAPE = Pattern.compile("&(#\\w+|quot|apos|amp|lt|gt);");
  private static final Pattern JAVADOC = Pattern.compile("(?s)/\\*\\*(.*?)\\*/");
  private static final Pattern PARAGRAPH =
      Pattern.compile("\n\\s*\n|\n?<p>|(?=\n@)|(?=\n\\s*<li>)|</?ul>");
  private static final Pattern FUSED =
      Pattern.compile("[a-z0-9`)}]\\s(May be null\\.|No optional argument|The body is|All pages)");
  private static final Pattern ENDED = Pattern.compile("(?s).*[.:?!>]");

  private GeneratedSource() {}

  /** Lists the faults of a source file, in words. */
  static List<String> faults(String source) {
    List<String> faults = new ArrayList<>(imports(source));
    ESCAPE.matcher(source).results().forEach(match -> faults.add("escape " + match.group()));
    for (MatchResult comment : JAVADOC.matcher(source).results().toList()) {
      String text = comment.group(1).replaceAll("(?m)^\\s*\\* ?", "");
      FUSED.matcher(text).results().forEach(match -> faults.add("fused " + match.group()));
      for (String paragraph : PARAGRAPH.split(text, -1)) {
        String prose = paragraph.strip();
        if (!prose.isEmpty() && Character.isUpperCase(prose.charAt(0)) && !ended(prose)) {
          faults.add("no end: " + prose);
        }
      }
    }
    return faults;
  }

  private static boolean ended(String prose) {
    return ENDED.matcher(prose).matches();
  }

  private static List<String> imports(String source) {
    String rest = IMPORT.matcher(source).replaceAll("");
    Set<String> seen = new HashSet<>();
    return IMPORT
        .matcher(source)
        .results()
        .filter(
            match ->
                !seen.add(match.group(1))
                    || !Pattern.compile("\\b" + Pattern.quote(match.group(2)) + "\\b")
                        .matcher(rest)
                        .find())
        .map(match -> "import " + match.group(1))
        .toList();
  }
}
