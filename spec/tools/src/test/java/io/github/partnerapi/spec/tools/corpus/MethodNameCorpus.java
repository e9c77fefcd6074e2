package io.github.partnerapi.spec.tools.corpus;

import static io.github.partnerapi.spec.tools.corpus.Files.TOKEN;

import java.util.stream.Stream;

/** Holds operationIds that are no names of methods, and such as are in spite of their looks. */
final class MethodNameCorpus {
  private static final String RULE = "operation-id";
  private static final String GOOD = "operationId: revokeApiToken";

  private MethodNameCorpus() {}

  static Stream<Planted> names() {
    return Stream.of(
            refused("a word of Java", "class", "strictfp", "goto", "_", "yield"),
            refused("a literal of Java", "true", "'true'", "'false'", "'null'"),
            refused(
                "a method of Object",
                "clone",
                "equals",
                "finalize",
                "getClass",
                "hashCode",
                "notify",
                "notifyAll",
                "toString",
                "wait"),
            refused("a word of the generator", "list", "localVarPath", "apiClient", "doUble"),
            refused("a word of another language", "delete"),
            refused("a Java name in another case", "RevokeToken", "revoke-token", "revoke$token"),
            accepted("a digit", "revokeApiToken2"),
            accepted("a word inside a name", "classList", "notifyAllPartners", "trueBalance"),
            accepted("a word that is only one at its place", "record", "sealed", "permits", "var"),
            accepted("a method of another class than Object", "compareTo", "close"))
        .flatMap(each -> each);
  }

  private static Stream<Planted> refused(String name, String... ids) {
    return Stream.of(ids)
        .map(id -> Planted.defect(RULE, name + ": " + id, TOKEN, GOOD, line(id), line(id)));
  }

  private static Stream<Planted> accepted(String name, String... ids) {
    return Stream.of(ids)
        .map(id -> Planted.nearMiss(RULE, name + ": " + id, TOKEN, GOOD, line(id)));
  }

  private static String line(String id) {
    return "operationId: " + id;
  }
}
