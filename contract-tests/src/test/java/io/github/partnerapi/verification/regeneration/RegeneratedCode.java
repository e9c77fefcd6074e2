package io.github.partnerapi.verification.regeneration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * Loads regenerated classes in place of those of the build, and loads again every class that links
 * to generated ones: the entry points and what is behind them. All others, such as exceptions and
 * what the kit is made of, are those of the tests.
 */
final class RegeneratedCode extends ClassLoader {
  private static final Pattern LINKED =
      Pattern.compile(
          "io\\.github\\.partnerapi\\.((api|model|csv|feign|nativeclient)\\..*|verification\\.client\\..*)");

  private final Path classes;

  RegeneratedCode(Path classes) {
    super(RegeneratedCode.class.getClassLoader());
    this.classes = classes;
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (!LINKED.matcher(name).matches() && !Files.exists(classes.resolve(file(name)))) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      return loaded != null ? loaded : define(name);
    }
  }

  private static String file(String name) {
    return name.replace('.', '/') + ".class";
  }

  private Class<?> define(String name) throws ClassNotFoundException {
    String file = file(name);
    Path regenerated = classes.resolve(file);
    try (InputStream built = getParent().getResourceAsStream(file)) {
      if (!Files.exists(regenerated) && built == null) {
        throw new ClassNotFoundException(name);
      }
      byte[] bytes =
          Files.exists(regenerated) ? Files.readAllBytes(regenerated) : built.readAllBytes();
      return defineClass(name, bytes, 0, bytes.length);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
