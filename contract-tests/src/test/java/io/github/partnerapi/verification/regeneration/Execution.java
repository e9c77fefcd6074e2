package io.github.partnerapi.verification.regeneration;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One execution of the generator as the poms configure it.
 *
 * @param module the folder of the module
 * @param id the id of the execution
 * @param settings the configuration by name: the parent's, under that of the module
 */
record Execution(Path module, String id, Map<String, Setting> settings) {
  private static final String OUTPUT = "output";
  private static final String TEMPLATES = "templateDirectory";
  private static final String FILES = "configurationFile";

  /** The name for tests: the module's and the execution's. */
  String name() {
    return module.getFileName() + "/" + id;
  }

  /** The folder of the templates that the build has put together. */
  Path templates() {
    return path(TEMPLATES, "");
  }

  /** The folder that the build has written to; the plugin's own default when the poms name none. */
  Path output() {
    return path(OUTPUT, "${project.build.directory}/generated-sources/openapi");
  }

  /** The file that names more files to generate; null when the poms name none. */
  @Nullable Path configurationFile() {
    return settings.containsKey(FILES) ? path(FILES, "") : null;
  }

  /** What the generator itself is told: everything but the places, which are other ones here. */
  Map<String, Setting> forGenerator() {
    Map<String, Setting> rest = new LinkedHashMap<>(settings);
    rest.keySet()
        .removeIf(
            name ->
                name.equals(OUTPUT)
                    || name.equals(TEMPLATES)
                    || name.equals(FILES)
                    || name.equals("inputSpec")
                    || name.equals("cleanupOutput"));
    return rest;
  }

  private Path path(String name, String preset) {
    String text = settings.containsKey(name) ? settings.get(name).text() : preset;
    String resolved =
        text.replace("${project.build.directory}", module.resolve("target").toString())
            .replace("${project.basedir}", module.toString());
    if (resolved.isEmpty() || resolved.contains("${")) {
      throw new IllegalStateException(name() + ": no path can be made of <" + name + "> " + text);
    }
    return Path.of(resolved);
  }
}
