package io.github.partnerapi.verification.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.partnerapi.verification.review.planted.HiddenBuilder;
import io.github.partnerapi.verification.review.planted.ShownBuilder;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublicSignaturesTest {
  private static final List<PublishedModule> MODULES = PublishedModule.all();
  private static final SortedSet<Signature> SIGNATURES = PublicSignatures.of(MODULES);

  @Test
  void everyModuleOfOursIsFound() {
    assertThat(MODULES)
        .extracting(PublishedModule::name)
        .contains(
            "io.github.partnerapi.contract",
            "io.github.partnerapi.core",
            "io.github.partnerapi.feign",
            "io.github.partnerapi.nativeclient",
            "io.github.partnerapi.sandbox",
            "io.github.partnerapi.spec");
  }

  @Test
  void everyPackageThatIsExportedToAllIsLookedAtAndNoOther() {
    Set<String> exported =
        MODULES.stream().flatMap(module -> module.open().stream()).collect(Collectors.toSet());
    Set<String> seen =
        SIGNATURES.stream()
            .map(each -> each.type().substring(0, each.type().lastIndexOf('.')))
            .collect(Collectors.toSet());

    assertThat(seen).isEqualTo(exported).contains("io.github.partnerapi.config");
  }

  @Test
  void interfacesModelsAndDocumentedSettersAreThere() {
    assertThat(SIGNATURES)
        .anyMatch(each -> each.line().startsWith("api.AccountApi: public abstract interface"))
        .anyMatch(each -> each.line().matches("model\\.Balance: public .*BigDecimal .*\\(\\)"))
        .anyMatch(each -> is(each, "config.ClientBuilder", "deadline"))
        .anyMatch(each -> is(each, "contract.sandbox.Sandbox", "start"))
        .noneMatch(each -> each.text().contains("lambda$") || each.text().contains("private "));
  }

  @Test
  void whatIsInheritedFromAHiddenClassIsTheCallers() {
    Stream<Class<?>> types = Stream.of(ShownBuilder.class, HiddenBuilder.class);

    assertThat(PublicSignatures.of("m", types, type -> type != HiddenBuilder.class))
        .extracting(Signature::text)
        .containsExactly(
            "protected abstract B self()",
            "protected verification.review.planted.ShownBuilder self()",
            "public ShownBuilder(String)",
            "public final B deadline(int)",
            "public final class is verification.review.planted.HiddenBuilder"
                + "<verification.review.planted.ShownBuilder>");
  }

  @Test
  void whatIsInheritedFromAShownClassIsToldOnce() {
    Stream<Class<?>> types = Stream.of(ShownBuilder.class);

    assertThat(PublicSignatures.of("m", types, type -> true))
        .extracting(Signature::text)
        .noneMatch(text -> text.contains("deadline"));
  }

  @Test
  void signaturesAreReadAsTheyWereWritten(@TempDir Path folder) throws Exception {
    ReleasedSignatures.write(folder, SIGNATURES);

    assertThat(ReleasedSignatures.read(folder)).isEqualTo(SIGNATURES);
  }

  private static boolean is(Signature signature, String type, String name) {
    return signature.line().startsWith(type + ": ") && signature.name().equals(name);
  }
}
