package io.github.partnerapi.spec.internal;

import static io.github.partnerapi.spec.internal.PlantedDefect.defect;
import static io.github.partnerapi.spec.internal.PlantedDefect.nearMiss;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.partnerapi.spec.internal.finding.FindingsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BundleCommandTest {
    private static final String BALANCE = "paths/text/balance.yaml";
    private static final String SCHEMA = "components/schemas/Balance.yaml";
    private static final String REGISTER = "discrepancies.yaml";

    @TempDir
    Path temporary;

    static Stream<PlantedDefect> filesThatCannotBeRead() {
        return Stream.of(
                defect("no openapi.yaml", d -> d.delete("openapi.yaml"), "openapi.yaml:1 file-missing"),
                defect("no register", d -> d.delete(REGISTER), "discrepancies.yaml:1 file-missing"),
                defect("unparsable YAML", d -> d.replace(SCHEMA, "type: number", "type: [number"), SCHEMA + ":8 yaml-syntax"),
                defect("a tab as indentation", d -> d.append(SCHEMA, "\tx-a: b\n"), SCHEMA + ":21 yaml-syntax"),
                defect("an empty file", d -> d.write(SCHEMA, ""), SCHEMA + ":1 yaml-empty"),
                defect("a file with a list", d -> d.write(SCHEMA, "- a\n"), SCHEMA + ":1 file-content"),
                defect("a duplicate key", d -> d.replace(SCHEMA, "    minLength: 2", "    minLength: 2\n    minLength: 3"),
                        SCHEMA + ":13 duplicate-key"),
                nearMiss("a key of another mapping", d -> d.append(SCHEMA, "x-note:\n  type: object\n")),
                defect("an anchor and its alias", d -> d.append(SCHEMA, "x-a: &a b\nx-c: *a\n"),
                        SCHEMA + ":21 yaml-alias", SCHEMA + ":22 yaml-alias"),
                nearMiss("an ampersand in a text", d -> d.append(SCHEMA, "x-a: '&a b'\nx-c: R&D\n")),
                defect("a tag", d -> d.append(SCHEMA, "x-a: !!str 1\n"), SCHEMA + ":21 yaml-tag"),
                defect("a list as key", d -> d.append(SCHEMA, "? [a]\n: b\n"), SCHEMA + ":21 yaml-key"),
                defect("an unknown component folder", d -> d.write("components/shemas/A.yaml", "type: string\n"),
                        "components/shemas/A.yaml:1 file-misplaced"),
                nearMiss("a file that is no YAML", d -> d.write("components/README.md", "# Components\n")));
    }

    static Stream<PlantedDefect> references() {
        return Stream.of(
                defect("a reference to nowhere", d -> d.replace(SCHEMA, "PartnerTimestamp.yaml", "Timestamp.yaml"),
                        SCHEMA + ":16 reference-unresolved"),
                defect("a wrong capital letter", d -> d.replace(SCHEMA, "PartnerTimestamp.yaml", "partnertimestamp.yaml"),
                        SCHEMA + ":16 reference-unresolved"),
                defect("a path to nowhere", d -> d.replace("openapi.yaml", "paths/text/balance.yaml", "paths/text/balanc.yaml"),
                        "openapi.yaml:20 reference-unresolved"),
                defect("a foreign reference", d -> d.replace(SCHEMA, "PartnerTimestamp.yaml", "https://example.com/a.yaml"),
                        SCHEMA + ":16 reference-foreign"),
                defect("a reference out of the folder", d -> d.replace(SCHEMA, "PartnerTimestamp.yaml", "../../../a.yaml"),
                        SCHEMA + ":16 reference-foreign"),
                defect("a parameter as schema", d -> d.replace(SCHEMA, "PartnerTimestamp.yaml", "../parameters/DateFrom.yaml"),
                        SCHEMA + ":16 reference-kind"),
                defect("a reference into a file", d -> d.replace(SCHEMA, "PartnerTimestamp.yaml", "'#/properties/currency'"),
                        SCHEMA + ":16 reference-inner"),
                defect("a circle", d -> d.write("components/schemas/PartnerTimestamp.yaml", "$ref: PartnerTimestamp.yaml\n"),
                        "components/schemas/Balance.yaml:16 reference-circle", "components/schemas/PartnerTimestamp.yaml:1 reference-circle"),
                defect("a mapping to nowhere", d -> d.append(SCHEMA, "discriminator:\n  propertyName: currency\n  mapping:\n    a: B.yaml\n"),
                        SCHEMA + ":24 reference-unresolved"),
                nearMiss("a mapping to a file", d -> d.append(SCHEMA, "discriminator:\n  propertyName: currency\n  mapping:\n    a: Balance.yaml\n")),
                defect("two components of one name", d -> d.write("components/schemas/text/Balance.yaml", "type: string\n"),
                        "components/schemas/text/Balance.yaml:1 component-name"),
                defect("two names that differ in case", d -> d.write("components/schemas/text/balance.yaml", "type: string\n"),
                        "components/schemas/text/balance.yaml:1 component-name"),
                nearMiss("the same name in another kind", d -> d.write("components/parameters/Balance.yaml",
                        "name: b\nin: query\nschema:\n  type: string\n")));
    }

    static Stream<PlantedDefect> validation() {
        return Stream.of(
                defect("an example of the wrong type", d -> d.replace(BALANCE, "total: 21.00", "total: many"), BALANCE + ":25 example-invalid"),
                nearMiss("an example without a member", d -> d.replace(BALANCE, "            total: 21.00\n", "")),
                defect("an example that breaks its format", d -> d.replace(BALANCE, "'2022-12-15 10:20:30'", "'2022-12-15T10:20:30Z'"),
                        BALANCE + ":27 example-invalid"),
                nearMiss("an empty timestamp", d -> d.replace(BALANCE, "'2022-12-15 10:20:30'", "''")),
                defect("a wrong example of a schema", d -> d.replace(SCHEMA, "example: 21.00", "example: '21.00'"), SCHEMA + ":9 example-invalid"),
                defect("a wrong example of a parameter",
                        d -> d.replace("components/parameters/DateFrom.yaml", "'2022-12-15T00:00:00Z'", "'2022-12-15'"),
                        "components/parameters/DateFrom.yaml:7 example-invalid"),
                defect("a wrong default", d -> d.replace(SCHEMA, "default: \"usd\"", "default: \"dollar\""), SCHEMA + ":14 default-invalid"),
                defect("a default under its minimum", d -> d.replace(BALANCE, "default: 1", "default: 0"), BALANCE + ":16 default-invalid"),
                nearMiss("a default at its minimum", d -> d.replace(BALANCE, "minimum: 1", "minimum: 1.0")),
                defect("a wrong named example", d -> d.replace(BALANCE, "          example:\n            total: 21.00\n            currency: 'no'\n"
                        + "            updated_at: '2022-12-15 10:20:30'\n", "          examples:\n            small:\n              value:\n"
                        + "                total: x\n"), BALANCE + ":27 example-invalid"),
                defect("a broken pattern", d -> d.replace("paths/text/tokens-id.yaml", "type: string\n", "type: string\n      pattern: '[a'\n"),
                        "paths/text/tokens-id.yaml:7 schema-broken"),
                defect("an answer without description", d -> d.replace(BALANCE, "      description: The balance.\n", ""), BALANCE + ":18 parser"),
                defect("an unknown member", d -> d.replace(BALANCE, "get:\n", "get:\n  colour: red\n"), BALANCE + ":2 parser"),
                nearMiss("an extension", d -> d.replace(BALANCE, "get:\n", "get:\n  x-colour: red\n")));
    }

    static Stream<PlantedDefect> register() {
        return Stream.of(
                defect("a pointer to nowhere", d -> d.replace(REGISTER, "properties/currency", "properties/colour"), REGISTER + ":3 register-pointer"),
                defect("a pointer through a reference", d -> d.replace(REGISTER, "properties/currency", "properties/updated_at/type"),
                        REGISTER + ":3 register-pointer"),
                nearMiss("a pointer to a list's item",
                        d -> d.replace(REGISTER, "/components/schemas/Balance/properties/currency", "/paths/~1v2~1partners~1balance/get/parameters/1")),
                defect("a pointer past a list's end", d -> d.replace(REGISTER, "/components/schemas/Balance/properties/currency",
                        "/paths/~1v2~1partners~1balance/get/parameters/2"), REGISTER + ":3 register-pointer"),
                defect("no pointer at all", d -> d.replace(REGISTER, "/components", "components"), REGISTER + ":3 register-pointer"),
                defect("an id used twice", d -> d.append(REGISTER, entry("balance-currency")), REGISTER + ":10 register-id"),
                nearMiss("two entries for one place", d -> d.append(REGISTER, entry("balance-currency-2"))),
                defect("an id in camel case", d -> d.replace(REGISTER, "balance-currency", "balanceCurrency"), REGISTER + ":1 register-id"),
                defect("an unknown operation", d -> d.replace(REGISTER, "operation: getBalance", "operation: getBalances"),
                        REGISTER + ":2 register-operation"),
                nearMiss("no single operation", d -> d.replace(REGISTER, "operation: getBalance", "operation: null")),
                defect("no operation at all", d -> d.replace(REGISTER, "  operation: getBalance\n", ""), REGISTER + ":1 register-form"),
                defect("unknown evidence", d -> d.replace(REGISTER, "docs-gap", "hearsay"), REGISTER + ":6 register-evidence"),
                defect("unknown status", d -> d.replace(REGISTER, "status: open", "status: closed"), REGISTER + ":9 register-status"),
                defect("a date that never was", d -> d.replace(REGISTER, "2024-05-31", "2024-06-31"), REGISTER + ":8 register-date"),
                defect("no source", d -> d.replace(REGISTER, "  source: text-partner-program-api#get-balance\n", ""), REGISTER + ":1 register-form"),
                defect("an unknown member", d -> d.append(REGISTER, "  colour: red\n"), REGISTER + ":10 register-form"),
                defect("no list", d -> d.write(REGISTER, "entries: []\n"), REGISTER + ":1 register-form"),
                nearMiss("an empty list", d -> d.write(REGISTER, "[]\n")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"filesThatCannotBeRead", "references", "validation", "register"})
    void reportsExactlyThePlantedDefect(PlantedDefect planted) {
        SmallDocument document = planted.edit().apply(SmallDocument.in(temporary));
        assertThat(document.findings()).containsExactlyInAnyOrderElementsOf(planted.expected());
    }

    @Test
    void writesNothingWhenSomethingIsWrong() {
        SmallDocument document = SmallDocument.in(temporary).replace(SCHEMA, "default: \"usd\"", "default: \"dollar\"");
        assertThat(document.findings()).isNotEmpty();
        assertThat(temporary.resolve("out")).doesNotExist();
    }

    @Test
    void writesBundleAndRegister() throws IOException {
        SmallDocument document = SmallDocument.in(temporary);
        Path out = temporary.resolve("out");
        BundleCommand.main(new String[] {document.folder().toString(), out.toString()});
        assertThat(out.resolve("openapi.yaml")).hasSameTextualContentAs(SmallDocument.resource("/document/bundle.yaml"));
        assertThat(out.resolve(REGISTER)).hasSameTextualContentAs(document.folder().resolve(REGISTER));
        try (Stream<Path> files = Files.list(out)) {
            assertThat(files).hasSize(2);
        }
    }

    @Test
    void saysPlaceMessageRemedyAndRuleInOneLineWithoutAStackTrace() {
        SmallDocument document = SmallDocument.in(temporary).replace(SCHEMA, "PartnerTimestamp.yaml", "Timestamp.yaml");
        assertThatThrownBy(() -> BundleCommand.run(document.folder(), temporary.resolve("out")))
                .isInstanceOf(FindingsException.class)
                .hasMessage("1 problem in the API document:\nspec/components/schemas/Balance.yaml:16:11: 'Timestamp.yaml' leads nowhere. "
                        + "Create components/schemas/Timestamp.yaml, or correct the path. [reference-unresolved]\n")
                .satisfies(e -> assertThat(e.getStackTrace()).isEmpty());
    }

    @Test
    void refusesAWrongNumberOfArguments() {
        assertThatIllegalArgumentException().isThrownBy(() -> BundleCommand.main(new String[] {"spec"})).withMessageContaining("two arguments");
    }

    private static String entry(String id) {
        return """
                - id: %s
                  operation: getBalance
                  pointer: /components/schemas/Balance/properties/currency
                  documents_say: A.
                  we_specify: B.
                  evidence: inferred
                  source: text-partner-program-api#get-balance
                  date: '2024-05-31'
                  status: settled
                """.formatted(id);
    }
}
