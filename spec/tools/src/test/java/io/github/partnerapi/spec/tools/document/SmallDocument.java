package io.github.partnerapi.spec.tools.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Is a private copy of the small document of the tests, to plant defects in. */
public final class SmallDocument {
  private final Path folder;

  private SmallDocument(Path folder) {
    this.folder = folder;
  }

  /** Copies the document into a temporary folder. */
  public static SmallDocument in(Path temporary) {
    return copy("/document/spec", temporary);
  }

  /** Copies a document of the test resources into a temporary folder. */
  public static SmallDocument copy(String name, Path temporary) {
    Path origin = resource(name);
    Path folder = temporary.resolve("spec");
    try (Stream<Path> files = Files.walk(origin)) {
      for (Path file : files.toList()) {
        Path copy = folder.resolve(origin.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(file, copy);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new SmallDocument(folder);
  }

  /** Returns where a test resource is. */
  public static Path resource(String name) {
    try {
      return Path.of(SmallDocument.class.getResource(name).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Returns the document's folder. */
  public Path folder() {
    return folder;
  }

  /** Replaces a text that stands exactly once in a file. */
  public SmallDocument replace(String file, String text, String replacement) {
    String content = read(file);
    assertThat(content.split(Pattern.quote(text), -1))
        .as("'%s' stands once in %s", text, file)
        .hasSize(2);
    return write(file, content.replace(text, replacement));
  }

  /** Replaces a text wherever it stands in a file. */
  public SmallDocument replaceAll(String file, String text, String replacement) {
    return write(file, read(file).replace(text, replacement));
  }

  /** Adds text at the end of a file. */
  public SmallDocument append(String file, String text) {
    return write(file, read(file) + text);
  }

  /** Writes a file. */
  public SmallDocument write(String file, String content) {
    try {
      Files.createDirectories(folder.resolve(file).getParent());
      Files.writeString(folder.resolve(file), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /** Writes a file that need not be text. */
  public SmallDocument writeBytes(String file, byte[] content) {
    try {
      Files.write(folder.resolve(file), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /** Gives a file another name. */
  public SmallDocument rename(String file, String name) {
    String content = read(file);
    return delete(file).write(name, content);
  }

  /** Removes a file. */
  public SmallDocument delete(String file) {
    try {
      Files.delete(folder.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /** Returns the number of the only line of a file that contains a text. */
  public int line(String file, String text) {
    String[] lines = read(file).split("\n", -1);
    int found = 0;
    for (int i = 0; i < lines.length; i++) {
      if (lines[i].contains(text)) {
        assertThat(found).as("'%s' stands on one line of %s", text, file).isZero();
        found = i + 1;
      }
    }
    assertThat(found).as("'%s' stands on a line of %s", text, file).isPositive();
    return found;
  }

  /** Returns the text of a file. */
  public String read(String file) {
    try {
      return Files.readString(folder.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
