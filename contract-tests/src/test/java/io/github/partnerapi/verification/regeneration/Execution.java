package io.github.partnerapi.verification.regeneration;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

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

  /** The name for tests: the module's and the execution's. */
  String name() {
    return module.getFileName() + "/" + id;
  }

  /** The folder of the templates that the build has put together. */
  Path templates() {
    return folder(TEMPLATES, "");
  }

  /** The folder that the build has written to; the plugin's own default when the poms name none. */
  Path output() {
    return folder(OUTPUT, "${project.build.directory}/generated-sources/openapi");
  }

  /** What the generator itself is told: everything but the places, which are other ones here. */
  Map<String, Setting> forGenerator() {
    Map<String, Setting> rest = new LinkedHashMap<>(settings);
    rest.keySet()
        .removeIf(
            name ->
                name.equals(OUTPUT)
                    || name.equals(TEMPLATES)
                    || name.equals("inputSpec")
                    || name.equals("cleanupOutput"));
    return rest;
  }

  private Path folder(String name, String preset) {
    String text = settings.containsKey(name) ? settings.get(name).text() : preset;
    String path = text.replace("${project.build.directory}", module.resolve("target").toString());
    if (path.isEmpty() || path.contains("${")) {
      throw new IllegalStateException(name() + ": no folder can be made of <" + name + "> " + text);
    }
    return Path.of(path);
  }
}
