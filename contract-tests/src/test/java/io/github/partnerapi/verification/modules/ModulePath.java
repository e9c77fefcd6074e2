package io.github.partnerapi.verification.modules;

import java.io.File;
import java.lang.module.FindException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleDescriptor.Requires;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes module paths of what stands on the class path of the tests: a module and all that it
 * requires, and nothing that it can do without.
 */
final class ModulePath {
  /** What a descriptor would say where a jar has none. */
  private static final Map<String, String> WITHOUT_DESCRIPTOR =
      Map.of(
          "org.apache.httpcomponents.client5.httpclient5",
          "org.apache.httpcomponents.core5.httpcore5.h2");

  private final Map<String, Path> places = new LinkedHashMap<>();
  private final Map<String, ModuleDescriptor> descriptors = new LinkedHashMap<>();

  private ModulePath() {
    Pattern.compile(Pattern.quote(File.pathSeparator))
        .splitAsStream(System.getProperty("java.class.path"))
        .map(Path::of)
        .forEach(this::add);
  }

  /** Reads the class path. */
  static ModulePath ofClassPath() {
    return new ModulePath();
  }

  private void add(Path place) {
    try {
      for (ModuleReference module : ModuleFinder.of(place).findAll()) {
        places.putIfAbsent(module.descriptor().name(), place);
        descriptors.putIfAbsent(module.descriptor().name(), module.descriptor());
      }
    } catch (FindException e) {
      // A jar whose name makes no module name; no module can require it.
    }
  }

  /** The jar or folder of a module. */
  Path place(String module) {
    return places.get(module);
  }

  /** The path that a module needs, its own place first. */
  String of(String... modules) {
    Set<String> needed = new LinkedHashSet<>();
    Stream.of(modules).forEach(module -> require(module, needed));
    return needed.stream()
        .map(places::get)
        .map(Path::toString)
        .collect(Collectors.joining(File.pathSeparator));
  }

  private void require(String module, Set<String> needed) {
    if (!places.containsKey(module) || !needed.add(module)) {
      return;
    }
    require(WITHOUT_DESCRIPTOR.getOrDefault(module, ""), needed);
    descriptors.get(module).requires().stream()
        .filter(each -> !each.modifiers().contains(Requires.Modifier.STATIC))
        .forEach(each -> require(each.name(), needed));
  }
}
