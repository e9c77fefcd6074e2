package io.github.partnerapi.verification.modules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.partnerapi.contract.sandbox.Sandbox;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a program with a {@code module-info} can and can't do with the jars. */
class ModularConsumerTest {
  private static final String OURS = "io.github.partnerapi.";
  private static final String CORE = "io.github.partnerapi.core";
  private static final String NATIVE = "io.github.partnerapi.nativeclient";
  private static final String BUCKETS = "io.github.bucket4j.core";
  private static final String NULLNESS = "org.jspecify";
  private static final ModulePath PATH = ModulePath.ofClassPath();

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "native, io.github.partnerapi.nativeclient",
    "feign, io.github.partnerapi.feign",
    "kit, io.github.partnerapi.contract"
  })
  void aProgramThatIsAModuleCallsTheService(String program, String module) throws Exception {
    try (Sandbox sandbox = Sandbox.start()) {
      Consumer consumer = Consumer.compile(sources(program), PATH.of(module, NATIVE), folder);

      assertThat(consumer.run(sandbox.baseUrl().toString()))
          .endsWith("joe@email.com" + System.lineSeparator());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "nativeclient, call.Server json.Codecs nativeclient.internal.NativeTransports",
    "feign, feign.internal.FeignTransports",
    "contract, contract.internal.text.ExactJson contract.internal.server.Servers",
    "sandbox, sandbox.SandboxCommand sandbox.recording.Recorder"
  })
  void whatIsOursAloneCannotBeNamed(String module, String types) {
    assertThatThrownBy(() -> compileUseOf(module, types))
        .satisfies(
            e ->
                assertThat(packages(types))
                    .allSatisfy(
                        each -> assertThat(e).hasMessageContaining(each + " is not visible")));
  }

  @ParameterizedTest
  @CsvSource({
    "nativeclient, config.Settings api.TextClient model.Balance csv.LicenseReport Headers"
        + " testing.ScriptedTransport transport.WireRequest",
    "contract, contract.junit.SandboxExtension contract.judge.Verdict"
  })
  void whatIsForEverybodyCanBeNamed(String module, String types) {
    assertThatCode(() -> compileUseOf(module, types)).doesNotThrowAnyException();
  }

  @Test
  void aPackageThatIsNotExportedIsMissed() throws IOException {
    Path core = withoutExport("io.github.partnerapi.api");
    String path = core + System.getProperty("path.separator") + PATH.of(NATIVE);

    assertThatThrownBy(() -> Consumer.compile(sources("native"), path, folder))
        .hasMessageContaining("package io.github.partnerapi.api is not visible");
  }

  private void compileUseOf(String module, String types) throws IOException {
    Path sources = Files.createDirectory(folder.resolve("sources"));
    Path descriptor =
        Files.writeString(
            sources.resolve("module-info.java"),
            "module com.example.consumer { requires " + OURS + module + "; }");
    String parameters =
        Stream.of(types.split(" "))
            .map(type -> OURS + type + " " + type.replace('.', '_'))
            .collect(Collectors.joining(", "));
    Path use =
        Files.writeString(
            sources.resolve("Use.java"),
            "package com.example.consumer; interface Use { void use(" + parameters + "); }");
    Consumer.compile(List.of(descriptor, use), PATH.of(OURS + module), folder.resolve("classes"));
  }

  private static List<String> packages(String types) {
    return Stream.of(types.split(" "))
        .map(type -> OURS + type.substring(0, type.lastIndexOf('.')))
        .toList();
  }

  /** Gives the shared module without one of its exports. */
  private Path withoutExport(String name) throws IOException {
    Path changed = Files.createDirectory(folder.resolve("core"));
    Path source = Path.of("../client-core/src/main/java/module-info.java");
    String text = Files.readString(source);
    String less = text.replace("exports " + name + ";", "");
    assertThat(less).isNotEqualTo(text);
    copy(PATH.place(CORE), changed);
    Path descriptor = Files.writeString(folder.resolve("module-info.java"), less);
    Consumer.compile(
        List.of(descriptor),
        PATH.of("com.fasterxml.jackson.dataformat.csv", BUCKETS, NULLNESS),
        changed);
    return changed;
  }

  private static void copy(Path place, Path target) throws IOException {
    try (FileSystem jar = Files.isDirectory(place) ? null : FileSystems.newFileSystem(place)) {
      Path root = jar == null ? place : jar.getPath("/");
      try (Stream<Path> files = Files.walk(root)) {
        for (Path file : (Iterable<Path>) files::iterator) {
          Path copy = target.resolve(root.relativize(file).toString());
          if (Files.isDirectory(file)) {
            Files.createDirectories(copy);
          } else {
            Files.copy(file, copy);
          }
        }
      }
    }
  }

  private static List<Path> sources(String program) throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/test/resources/consumers", program))) {
      return files.sorted().toList();
    }
  }
}
