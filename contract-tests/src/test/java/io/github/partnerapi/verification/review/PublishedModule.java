package io.github.partnerapi.verification.review;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleDescriptor.Exports;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Is a module of ours on the class path, as its own descriptor describes it.
 *
 * @param descriptor its descriptor
 * @param root its jar or its folder of classes
 */
record PublishedModule(ModuleDescriptor descriptor, Path root) {
  private static final String OURS = "io.github.partnerapi.";

  /** Finds every module of ours that the tests see; none has to be listed anywhere. */
  static List<PublishedModule> all() {
    try {
      return Collections.list(
              PublishedModule.class.getClassLoader().getResources("module-info.class"))
          .stream()
          .map(PublishedModule::read)
          .filter(module -> module.name().startsWith(OURS))
          .sorted((one, two) -> one.name().compareTo(two.name()))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("The descriptors on the class path can't be listed", e);
    }
  }

  private static PublishedModule read(URL url) {
    try (InputStream stream = url.openStream()) {
      URLConnection connection = url.openConnection();
      Path root =
          connection instanceof JarURLConnection jar
              ? Path.of(jar.getJarFileURL().toURI())
              : Path.of(url.toURI()).getParent();
      return new PublishedModule(ModuleDescriptor.read(stream), root);
    } catch (IOException | URISyntaxException e) {
      throw new IllegalStateException(url + " can't be read", e);
    }
  }

  String name() {
    return descriptor.name();
  }

  /** The packages that everybody may use. */
  Set<String> open() {
    return descriptor.exports().stream()
        .filter(exported -> !exported.isQualified())
        .map(Exports::source)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The packages that only modules named in the descriptor may use, or none at all. */
  boolean hides(String type) {
    return !open().contains(type.substring(0, Math.max(0, type.lastIndexOf('.'))));
  }

  /** The binary names of all classes in the packages that everybody may use. */
  List<String> openTypes() {
    try {
      if (Files.isDirectory(root)) {
        return list(root);
      }
      // Its own, since one by address is shared with whoever reads the same jar meanwhile.
      try (FileSystem jar = FileSystems.newFileSystem(root)) {
        return list(jar.getPath("/"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Can't list the classes of " + root, e);
    }
  }

  private List<String> list(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .filter(file -> file.endsWith(".class") && !file.endsWith("-info.class"))
          .map(file -> file.substring(0, file.length() - ".class".length()).replace('/', '.'))
          .filter(type -> !hides(type))
          .sorted()
          .toList();
    }
  }
}
