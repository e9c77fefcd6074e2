package io.github.partnerapi.spec.tools.corpus;

import static io.github.partnerapi.spec.tools.corpus.Files.BALANCE;
import static io.github.partnerapi.spec.tools.corpus.Files.SCHEMA;
import static io.github.partnerapi.spec.tools.corpus.Planted.defect;
import static io.github.partnerapi.spec.tools.corpus.Planted.nearMiss;

import java.util.stream.Stream;

/** Holds names that Java can carry, and names that it can't. */
final class JavaNameCorpus {
  private static final String CURRENCY = "  currency:\n";
  private static final String RULE = "java-name";

  private JavaNameCorpus() {}

  static Stream<Planted> members() {
    return Stream.of(
            "hash_code",
            "get_class",
            "notify",
            "notify_all",
            "wait",
            "to_string",
            "clone",
            "to_json",
            "to_builder",
            "builder",
            "extra_members",
            "build",
            "forget",
            "CODEC",
            "other",
            "that")
        .map(
            name ->
                defect(
                    RULE,
                    "a member " + name,
                    SCHEMA,
                    CURRENCY,
                    "  " + name + ":\n    type: string\n" + CURRENCY,
                    "  " + name + ":"));
  }

  static Stream<Planted> harmless() {
    return Stream.of(
            "hash", "class", "default", "list", "object", "to_text", "is_built", "json", "others")
        .map(
            name ->
                nearMiss(
                    RULE,
                    "a member " + name,
                    SCHEMA,
                    CURRENCY,
                    "  " + name + ":\n    type: string\n" + CURRENCY));
  }

  static Stream<Planted> others() {
    return Stream.of(
        defect(
            RULE,
            "two members of one name",
            SCHEMA,
            CURRENCY,
            "  updatedAt:\n    type: string\n" + CURRENCY,
            "  updated_at:"),
        set("a value KNOWN", "KNOWN"),
        set("a value CODEC", "codec"),
        set("two values of one name", "per_day, per-day"),
        nearMiss(
            RULE,
            "values that differ by more than their signs",
            d ->
                d.replace(SCHEMA, "$ref: Balance.yaml", "$ref: State.yaml")
                    .write("components/schemas/State.yaml", "type: string\nenum: [a_b, ab]\n")),
        schema("Objects"),
        schema("List"),
        schema("String"),
        schema("Builder"),
        schema("ApiClient"),
        nearMiss(
            RULE,
            "a schema with a name of its own",
            d ->
                d.replace(SCHEMA, "$ref: Balance.yaml", "$ref: ObjectList.yaml")
                    .write("components/schemas/ObjectList.yaml", "type: string\n")),
        parameter("build"),
        parameter("toBuilder"),
        parameter("get_class"),
        parameter("engine"),
        nearMiss(
            RULE,
            "a parameter body of a call without one",
            BALANCE,
            "- name: page",
            "- name: body"),
        defect(
            RULE,
            "a tag that gives no name",
            d ->
                d.replace("openapi.yaml", "  - name: Account", "  - name: 2 accounts")
                    .replace(BALANCE, "[Account]", "[2 accounts]")
                    .replace("paths/text/tokens-id.yaml", "[Account]", "[2 accounts]"),
            "openapi.yaml",
            "name: 2 accounts"),
        defect(
            RULE,
            "a method that another operation has",
            "paths/text/tokens-id.yaml",
            "revokeApiToken",
            "getBalanceStream",
            "getBalanceStream"));
  }

  private static Planted set(String name, String values) {
    return defect(
        RULE,
        name,
        d ->
            d.replace(SCHEMA, "$ref: Balance.yaml", "$ref: State.yaml")
                .write("components/schemas/State.yaml", "type: string\nenum: [" + values + "]\n"),
        "components/schemas/State.yaml",
        "enum");
  }

  private static Planted schema(String name) {
    String file = "components/schemas/" + name + ".yaml";
    return defect(
        RULE,
        "a schema " + name,
        d ->
            d.replace(SCHEMA, "$ref: Balance.yaml", "$ref: " + name + ".yaml")
                .write(file, "type: string\n"),
        file,
        "");
  }

  private static Planted parameter(String name) {
    return defect(
        RULE, "a parameter " + name, BALANCE, "- name: page", "- name: " + name, "- name: " + name);
  }
}
