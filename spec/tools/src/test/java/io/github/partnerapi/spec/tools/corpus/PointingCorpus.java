package io.github.partnerapi.spec.tools.corpus;

import static io.github.partnerapi.spec.tools.corpus.Files.BALANCE;
import static io.github.partnerapi.spec.tools.corpus.Files.SCHEMA;
import static io.github.partnerapi.spec.tools.corpus.Planted.defect;
import static io.github.partnerapi.spec.tools.corpus.Planted.nearMiss;

import java.util.stream.Stream;

/** Holds extensions that point at something, and at nothing. */
final class PointingCorpus {
  private static final String GET = "get:\n";
  private static final String LIMIT =
      GET + "  x-rate-limit:\n    requests: 5\n    period: PT30S\n    scope: page\n";
  private static final String PAGING =
      GET
          + "  x-paging:\n    items: history\n    item: Balance\n    cursor:\n"
          + "      parameter: page\n      next: currency\n      last: end\n";

  private PointingCorpus() {}

  static Stream<Planted> pointers() {
    return Stream.of(
        limit("a limit by a parameter that nothing has", "scope: page", "scope: pgae"),
        limit("a limit with a misspelled member", "scope:", "scpoe:"),
        limit("a limit of no time", "PT30S", "PT0S", "x-rate-limit"),
        nearMiss("rate-limit", "a limit by a parameter", BALANCE, GET, LIMIT),
        paging("a list that the answer does not have", "items: history", "items: histories"),
        paging("an item that is no schema", "item: Balance", "item: Blance"),
        paging("a parameter that the call does not take", "parameter: page", "parameter: paeg"),
        paging("a next position that the answer does not have", "next: currency", "next: more"),
        paging("a misspelled end mark", "last: end", "lats: end"),
        paging("no form", "    cursor:\n", "    kursor:\n", "x-paging"),
        paging("no end mark", "      last: end\n", "", "x-paging"),
        nearMiss("paging", "a paging that fits", BALANCE, GET, PAGING),
        nearMiss(
            "paging",
            "pages by their number",
            BALANCE,
            GET,
            PAGING
                .replace("cursor:", "numbered:")
                .replace("next: currency", "total: total")
                .replace("last: end", "size: total")),
        defect(
            "error-member",
            "a member that the answer does not have",
            BALANCE,
            GET,
            GET + "  x-error-member: eror\n",
            "x-error-member"),
        defect(
            "error-member",
            "a member that the schema does not have",
            SCHEMA,
            "type: object\n",
            "type: object\nx-error-member: massage\n",
            "x-error-member"),
        nearMiss(
            "error-member",
            "a member of the answer",
            BALANCE,
            GET,
            GET + "  x-error-member: currency\n"),
        defect(
            "component-unused",
            "a component in the document itself",
            "openapi.yaml",
            "components:\n",
            "components:\n  schemas:\n    Unused:\n      type: string\n",
            "Unused:"));
  }

  private static Planted limit(String name, String from, String to) {
    return limit(name, from, to, to);
  }

  private static Planted limit(String name, String from, String to, String text) {
    return defect("rate-limit", name, BALANCE, GET, LIMIT.replace(from, to), text);
  }

  private static Planted paging(String name, String from, String to) {
    return paging(name, from, to, to);
  }

  private static Planted paging(String name, String from, String to, String text) {
    return defect("paging", name, BALANCE, GET, PAGING.replace(from, to), text);
  }
}
