package io.github.partnerapi.benchmarks;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The versions of what was measured, as the class path names them. */
final class Versions {
  private static final List<String> NAMED =
      List.of(
          "feign-core",
          "feign-okhttp",
          "httpclient5",
          "jackson-databind",
          "jmh-core",
          "okhttp-jvm",
          "retrofit",
          "spring-web");
  private static final Pattern JAR = Pattern.compile("(.+?)-(\\d.*)\\.jar");

  private Versions() {}

  static Map<String, String> present() {
    Map<String, String> versions = new TreeMap<>();
    Arrays.stream(System.getProperty("java.class.path").split(java.io.File.pathSeparator, -1))
        .map(entry -> JAR.matcher(String.valueOf(Path.of(entry).getFileName())))
        .filter(Matcher::matches)
        .filter(jar -> NAMED.contains(jar.group(1)))
        .forEach(jar -> versions.put(jar.group(1), jar.group(2)));
    return versions;
  }
}
