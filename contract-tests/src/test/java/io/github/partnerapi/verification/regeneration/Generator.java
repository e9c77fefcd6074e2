package io.github.partnerapi.verification.regeneration;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.openapitools.codegen.DefaultGenerator;
import org.openapitools.codegen.config.CodegenConfigurator;
import org.openapitools.codegen.config.GlobalSettings;

/**
 * Runs the generator as its Maven plugin does. It keeps its settings for the whole thread, so one
 * run follows another.
 */
final class Generator {
  private final CodegenConfigurator configurator;

  private Generator(@Nullable Path configurationFile) {
    this.configurator =
        configurationFile == null
            ? new CodegenConfigurator()
            : CodegenConfigurator.fromFile(configurationFile.toString());
  }

  /**
   * Generates one execution's sources.
   *
   * @param execution how the poms configure it
   * @param document the document as YAML or JSON
   * @param templates the folder of the templates
   * @param output the folder to write to
   */
  static void run(Execution execution, Path document, Path templates, Path output) {
    GlobalSettings.reset();
    // What the plugin generates when nothing else is said.
    GlobalSettings.setProperty("apis", "");
    GlobalSettings.setProperty("models", "");
    GlobalSettings.setProperty("supportingFiles", "");
    Generator generator = new Generator(execution.configurationFile());
    execution.forGenerator().forEach(generator::configure);
    generator
        .configurator
        .setInputSpec(document.toString())
        .setTemplateDir(templates.toString())
        .setOutputDir(output.toString());
    DefaultGenerator run = new DefaultGenerator();
    run.setGenerateMetadata(false);
    run.opts(generator.configurator.toClientOptInput()).generate();
  }

  private void configure(String name, Setting setting) {
    String text = setting.text();
    switch (name) {
      case "generatorName" -> configurator.setGeneratorName(text);
      case "library" -> configurator.setLibrary(text);
      case "apiPackage" -> configurator.setApiPackage(text);
      case "modelPackage" -> configurator.setModelPackage(text);
      case "apiNameSuffix" -> configurator.setApiNameSuffix(text);
      case "generateModels" -> switchTo(text, "models");
      case "generateSupportingFiles" -> switchTo(text, "supportingFiles");
      case "supportingFilesToGenerate" -> GlobalSettings.setProperty("supportingFiles", text);
      case "generateApiTests" -> GlobalSettings.setProperty("apiTests", text);
      case "generateModelTests" -> GlobalSettings.setProperty("modelTests", text);
      case "generateApiDocumentation" -> GlobalSettings.setProperty("apiDocs", text);
      case "generateModelDocumentation" -> GlobalSettings.setProperty("modelDocs", text);
      case "globalProperties" ->
          setting
              .children()
              .forEach(entry -> configurator.addGlobalProperty(entry.getKey(), entry.getValue()));
      case "configOptions" ->
          setting
              .children()
              .forEach(
                  entry -> configurator.addAdditionalProperty(entry.getKey(), entry.getValue()));
      case "typeMappings" ->
          setting.children().forEach(entry -> mapping(entry, configurator::addTypeMapping));
      case "importMappings" ->
          setting.children().forEach(entry -> mapping(entry, configurator::addImportMapping));
      default ->
          throw new IllegalStateException(
              "The poms set <" + name + "> for the generator. Say here what it means");
    }
  }

  private static void switchTo(String text, String what) {
    if (text.equals("true")) {
      GlobalSettings.setProperty(what, "");
    } else {
      GlobalSettings.clearProperty(what);
    }
  }

  private static void mapping(Map.Entry<String, String> entry, BiConsumer<String, String> add) {
    String[] pair = entry.getValue().split("=", 2);
    add.accept(pair[0], pair[1]);
  }
}
