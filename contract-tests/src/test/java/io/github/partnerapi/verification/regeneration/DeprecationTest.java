package io.github.partnerapi.verification.regeneration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.partnerapi.api.SolutionApi;
import io.github.partnerapi.contract.document.ApiDocument;
import io.github.partnerapi.contract.document.DocumentedOperation;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the document calls deprecated is so in Java, wherever a caller meets it, with the reason.
 */
class DeprecationTest {
  private static final String CORE = "client-core/models-and-interfaces";
  private static final String REASON = "It ends; call the other one.";
  private static final Set<String> OF_ARGUMENTS = Set.of("builder", "toBuilder", "build");

  @TempDir Path folder;

  /** What the document says of an operation, every method of it says, and no other method does. */
  @Test
  void theMethodsOfDeprecatedOperationsAreDeprecatedAndNoOthers() throws ClassNotFoundException {
    ApiDocument document = ApiDocument.bundled();
    List<String> ids = document.operations().stream().map(DocumentedOperation::id).toList();
    List<String> wrong = new ArrayList<>();
    Set<String> seen = new TreeSet<>();
    for (String name : apis(document)) {
      for (Method method : Class.forName("io.github.partnerapi." + name).getDeclaredMethods()) {
        // A paged operation has methods that add a word to its name.
        Optional<String> id =
            ids.stream()
                .filter(method.getName()::startsWith)
                .max(Comparator.comparing(String::length));
        if (id.isPresent() && !method.isSynthetic()) {
          seen.add(id.get());
          boolean deprecated =
              document
                  .tree()
                  .at(document.operation(id.get()).pointer())
                  .path("deprecated")
                  .asBoolean();
          if (deprecated != method.isAnnotationPresent(Deprecated.class)) {
            wrong.add(method.toString());
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(seen).containsExactlyInAnyOrderElementsOf(ids);
  }

  /** The same of each member of a data type: its accessor, and the method of its builder. */
  @Test
  void theMembersThatAreDeprecatedAreSoInModelsAndBuildersAndNoOthers()
      throws ClassNotFoundException {
    JsonNode schemas = ApiDocument.bundled().tree().at("/components/schemas");
    List<String> wrong = new ArrayList<>();
    Set<String> deprecated = new TreeSet<>();
    for (Map.Entry<String, JsonNode> schema : schemas.properties()) {
      if (schema.getValue().has("properties") && !schema.getKey().endsWith("Form")) {
        Class<?> model = Class.forName("io.github.partnerapi.model." + schema.getKey());
        for (Map.Entry<String, JsonNode> member :
            schema.getValue().get("properties").properties()) {
          boolean expected = member.getValue().path("deprecated").asBoolean();
          if (expected) {
            deprecated.add(schema.getKey() + "." + member.getKey());
          }
          wrong.addAll(otherwise(model, camelCase(member.getKey()), expected));
          wrong.addAll(
              otherwise(
                  Class.forName(model.getName() + "$Builder"),
                  camelCase(member.getKey()),
                  expected));
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(deprecated).contains("ExpertProfile.googleplus", "CreateLicenseBody.data_center");
  }

  /** And of each field of a form, which is an argument. */
  @Test
  void theFieldsOfFormsThatAreDeprecatedAreSoInTheirArguments() {
    assertThat(otherwise(SolutionApi.TransferLicenseRequest.class, "password", true)).isEmpty();
    assertThat(otherwise(SolutionApi.TransferLicenseRequest.Builder.class, "password", true))
        .isEmpty();
    assertThat(otherwise(SolutionApi.TransferLicenseRequest.class, "newOwner", false)).isEmpty();
  }

  /** The public methods of a name that are, or are not, deprecated other than expected. */
  private static List<String> otherwise(Class<?> type, String name, boolean expected) {
    List<Method> methods =
        Arrays.stream(type.getDeclaredMethods())
            .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
            .filter(method -> method.getName().equals(name))
            .toList();
    return methods.isEmpty()
        ? List.of(type.getName() + "." + name + " is not there")
        : methods.stream()
            .filter(method -> method.isAnnotationPresent(Deprecated.class) != expected)
            .map(Method::toString)
            .toList();
  }

  private static String camelCase(String name) {
    return Pattern.compile("_([a-z0-9])")
        .matcher(name)
        .replaceAll(match -> match.group(1).toUpperCase(Locale.ROOT));
  }

  /** The interfaces of a document, ours and those of Feign. */
  private static List<String> apis(ApiDocument document) {
    return document.tree().get("tags").findValuesAsText("name").stream()
        .map(
            tag ->
                Stream.of(tag.split(" "))
                    .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                    .collect(Collectors.joining()))
        .flatMap(tag -> Stream.of("api." + tag + "Api", "feign.api." + tag + "FeignApi"))
        .toList();
  }

  @Test
  void streamsPagesOverloadsAndArgumentsToo() throws ClassNotFoundException {
    Regeneration regeneration = Regeneration.in(folder).document(allDeprecated());
    ClassLoader loader = regeneration.load();
    List<String> missing = new ArrayList<>();
    for (String name : apis(ApiDocument.bundled())) {
      Class<?> api = loader.loadClass("io.github.partnerapi." + name);
      missing.addAll(notDeprecated(api, Set.of()));
      for (Class<?> arguments : api.getDeclaredClasses()) {
        missing.addAll(notDeprecated(arguments, OF_ARGUMENTS));
        for (Class<?> builder : arguments.getDeclaredClasses()) {
          missing.addAll(notDeprecated(builder, OF_ARGUMENTS));
        }
      }
    }
    assertThat(missing).isEmpty();

    Method member =
        Stream.of(loader.loadClass("io.github.partnerapi.model.Balance").getMethods())
            .filter(method -> method.getName().equals("available"))
            .findFirst()
            .orElseThrow();
    assertThat(member.isAnnotationPresent(Deprecated.class)).isTrue();
  }

  @Test
  void eachSaysWhyAndWhatTakesItsPlace() {
    Map<String, String> sources = Regeneration.in(folder).document(allDeprecated()).generated(CORE);
    assertThat(sources)
        .allSatisfy(
            (file, source) ->
                assertThat(source.split("@Deprecated\n", -1))
                    .as(file)
                    .hasSameSizeAs(source.split("@deprecated " + REASON + "\n", -1)));
    assertThat(String.join("", sources.values())).contains("@deprecated " + REASON);
  }

  private static ObjectNode allDeprecated() {
    ObjectNode document = ApiDocument.bundled().tree().deepCopy();
    document.get("paths").forEach(path -> path.forEach(DeprecationTest::deprecate));
    document.at("/components/parameters").forEach(DeprecationTest::deprecate);
    document
        .at("/components/schemas")
        .forEach(schema -> schema.path("properties").forEach(DeprecationTest::deprecate));
    return document;
  }

  private static void deprecate(JsonNode node) {
    if (node instanceof ObjectNode object && !object.has("$ref")) {
      object.put("deprecated", true).put("x-deprecated", REASON);
      object.path("parameters").forEach(DeprecationTest::deprecate);
    }
  }

  private static List<String> notDeprecated(Class<?> type, Set<String> except) {
    return Arrays.stream(type.getDeclaredMethods())
        .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
        .filter(method -> !except.contains(method.getName()))
        .filter(method -> !method.isAnnotationPresent(Deprecated.class))
        .filter(method -> !isBody(method))
        .map(method -> type.getName() + "." + method.getName())
        .toList();
  }

  /** A body is no parameter of OpenAPI, and can't be deprecated. */
  private static boolean isBody(Method method) {
    return method.getName().equals("body");
  }
}
