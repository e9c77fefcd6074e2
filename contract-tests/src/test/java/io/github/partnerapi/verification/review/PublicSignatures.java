package io.github.partnerapi.verification.review;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Lists what a caller's source can name in a jar: public classes with their public and protected
 * members. Internal packages and the rooms that only our own modules use are left out.
 */
final class PublicSignatures {
  private static final String ROOT = "io/github/partnerapi/";
  private static final Pattern OWN = Pattern.compile(ROOT + "(call|json|transport)/");

  private PublicSignatures() {}

  /** Lists the signatures of the jar, or folder of classes, that a class comes from. */
  static SortedSet<String> of(Class<?> anchor) {
    try {
      Path origin = Path.of(anchor.getProtectionDomain().getCodeSource().getLocation().toURI());
      if (Files.isDirectory(origin)) {
        return list(origin, anchor.getClassLoader());
      }
      try (FileSystem jar =
          FileSystems.newFileSystem(URI.create("jar:" + origin.toUri()), Map.of())) {
        return list(jar.getPath("/"), anchor.getClassLoader());
      }
    } catch (URISyntaxException e) {
      throw new IllegalStateException(
          "The class path has a place that is no file: " + e.getInput(), e);
    } catch (IOException e) {
      throw new UncheckedIOException("Can't list the classes beside " + anchor.getName(), e);
    }
  }

  private static SortedSet<String> list(Path root, ClassLoader loader) throws IOException {
    SortedSet<String> signatures = new TreeSet<>();
    try (Stream<Path> files = Files.walk(root.resolve(ROOT))) {
      files
          .map(file -> root.relativize(file).toString().replace('\\', '/'))
          .filter(file -> file.endsWith(".class") && !file.endsWith("-info.class"))
          .filter(file -> !file.contains("/internal/") && !OWN.matcher(file).lookingAt())
          .forEach(file -> add(signatures, load(file, loader)));
    }
    return signatures;
  }

  private static Class<?> load(String file, ClassLoader loader) {
    try {
      return Class.forName(
          file.substring(0, file.length() - ".class".length()).replace('/', '.'), false, loader);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(file + " is there and can't be loaded", e);
    }
  }

  private static void add(SortedSet<String> signatures, Class<?> type) {
    if (!isReachable(type)) {
      return;
    }
    String name = shorter(type.getTypeName());
    String above =
        Stream.concat(
                Stream.ofNullable(type.getGenericSuperclass()),
                Arrays.stream(type.getGenericInterfaces()))
            .map(each -> shorter(each.getTypeName()))
            .filter(each -> !each.equals("Object"))
            .sorted()
            .collect(Collectors.joining(", "));
    signatures.add(
        Modifier.toString(type.getModifiers())
            + " "
            + name
            + (above.isEmpty() ? "" : " is " + above));
    Stream<Executable> executables =
        Stream.concat(
            Stream.<Executable>of(type.getDeclaredConstructors()),
            Stream.<Executable>of(type.getDeclaredMethods()));
    executables
        .filter(PublicSignatures::isNameable)
        .map(PublicSignatures::text)
        .forEach(each -> signatures.add(name + ": " + each));
    Stream.of(type.getDeclaredFields())
        .filter(PublicSignatures::isNameable)
        .map(Field::toGenericString)
        .forEach(each -> signatures.add(name + ": " + shorter(each)));
  }

  private static String text(Executable executable) {
    return shorter(
        executable instanceof Method method
            ? method.toGenericString()
            : ((Constructor<?>) executable).toGenericString());
  }

  private static boolean isReachable(Class<?> type) {
    return Modifier.isPublic(type.getModifiers())
        && (type.getEnclosingClass() == null || isReachable(type.getEnclosingClass()));
  }

  private static boolean isNameable(Member member) {
    return !member.isSynthetic()
        && (Modifier.isPublic(member.getModifiers())
            || Modifier.isProtected(member.getModifiers()));
  }

  private static String shorter(String text) {
    return text.replace("io.github.partnerapi.", "")
        .replaceAll("\\bjava\\.(lang|util)\\.(?=[A-Z])", "");
  }
}
