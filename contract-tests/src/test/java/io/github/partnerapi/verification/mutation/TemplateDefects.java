package io.github.partnerapi.verification.mutation;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.partnerapi.contract.document.ApiDocument;
import io.github.partnerapi.contract.fixture.Body;
import io.github.partnerapi.contract.fixture.Fixture;
import io.github.partnerapi.contract.judge.Check;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Defects to plant in the templates of the clients, and how each has to be reported. */
final class TemplateDefects {
  private static final ApiDocument DOCUMENT = ApiDocument.bundled();
  private static final String FEIGN = "client-feign/binding";
  private static final String NATIVE = "client-native/binding";
  private static final String OPERATIONS = "client-core/operations-as-data";
  private static final String MODELS = "client-core/models-and-interfaces";

  private TemplateDefects() {}

  /**
   * One defect.
   *
   * @param title what is wrong
   * @param execution the execution of the generator that uses the template
   * @param template the template's file
   * @param edit plants the defect
   * @param check the check that has to fail
   * @param affected the fixtures for which it has to fail, told from their data
   * @param verdict the name of one of the verdicts that have to fail, and so one of the clients
   *     that have the defect
   * @param differences all that this verdict says
   */
  record Defect(
      String title,
      String execution,
      String template,
      UnaryOperator<String> edit,
      Check check,
      Predicate<Fixture> affected,
      String verdict,
      List<String> differences) {
    /** The clients that have the defect: all, if it is in what they share. */
    Set<String> clients() {
      return execution.startsWith("client-core")
          ? Set.of("feign", "native", "plain-feign")
          : execution.equals(FEIGN) ? Set.of("feign", "plain-feign") : Set.of("native");
    }

    @Override
    public String toString() {
      return title + " in " + execution + "/" + template;
    }
  }

  static Stream<Defect> all() {
    return Stream.of(
        request(
            "a wrong parameter name",
            FEIGN,
            "request.mustache",
            in("{{#queryParams}}{{baseName}}=", "{{#queryParams}}{{baseName}}s="),
            fixture -> fixture.request().target().contains("?"),
            "createCampaign [201] documented (feign)",
            "/request/target: expected /v2/partners/affiliates/campaigns?product=livechat, "
                + "was /v2/partners/affiliates/campaigns?products=livechat"),
        request(
            "a wrong parameter name",
            NATIVE,
            "request.mustache",
            text -> text.replaceAll("(\\.query.*?\\(\"\\{\\{baseName}})", "$1s"),
            fixture -> fixture.request().target().contains("?"),
            "createCampaign [201] documented (native)",
            "/request/target: expected /v2/partners/affiliates/campaigns?product=livechat, "
                + "was /v2/partners/affiliates/campaigns?products=livechat"),
        request(
            "a dropped header",
            FEIGN,
            "request.mustache",
            in("  @feign.Headers(\"Content-Type: application/x-www-form-urlencoded\")\n", ""),
            fixture -> contentType(fixture).endsWith("urlencoded"),
            "createApiToken [201] documented (feign)",
            "/request/headers/Content-Type: expected application/x-www-form-urlencoded, was nothing"),
        request(
            "a dropped header, and its body",
            NATIVE,
            "request.mustache",
            text -> text.replaceAll("(?s)\\{\\{#bodyParam}}.*\\{\\{/bodyParam}}\n", ""),
            fixture ->
                !contentType(fixture).isEmpty() && !contentType(fixture).endsWith("urlencoded"),
            "closeSubscription [204] at-once (native)",
            "/request/headers/Content-Type: expected application/json, was nothing",
            "/request/body/json: expected {\"password\":\"sandbox-password\",\"expire\":true}, was nothing"),
        request(
            "a dropped header",
            OPERATIONS,
            "api.mustache",
            in("          .accept(", "          // .accept("),
            fixture -> !fixture.request().headers().getOrDefault("Accept", "*/*").equals("*/*"),
            "getBalance [200] documented (native)",
            "/request/headers/Accept: expected application/json, was */*"),
        request(
            "a dropped credential",
            OPERATIONS,
            "api.mustache",
            in("          .security(", "          // .security("),
            fixture -> fixture.login() != null,
            "getBalance [200] documented (feign)",
            "/request/headers/Authorization: expected Bearer sandbox-token, was nothing"),
        request(
            "a wrong encoding",
            FEIGN,
            "request.mustache",
            in("decodeSlash = false", "decodeSlash = true"),
            fixture -> fixture.request().path().contains("%2F"),
            "getLicenseDetails [200] id-with-reserved-characters (feign)",
            "/request/target: expected /v2/partners/solutions/licenses/chatbot/a%2Fb%20%C5%BC%3F%23%25, "
                + "was /v2/partners/solutions/licenses/chatbot/a/b%20%C5%BC%3F%23%25"),
        request(
            "a wrong encoding",
            NATIVE,
            "request.mustache",
            text ->
                text.replaceAll(
                    "\\.path\\((.*), (.*)\\)", ".path($1, String.valueOf($2).replace(' ', '+'))"),
            fixture -> fixture.request().path().contains("%20"),
            "getLicenseDetails [200] id-with-reserved-characters (native)",
            "/request/target: expected /v2/partners/solutions/licenses/chatbot/a%2Fb%20%C5%BC%3F%23%25, "
                + "was /v2/partners/solutions/licenses/chatbot/a%2Fb%2B%C5%BC%3F%23%25"),
        request(
            "a wrong member of a form",
            FEIGN,
            "parameters.mustache",
            in(
                "Param({{>parameterName}})",
                "Param({{#isFormParam}}{{#-last}}\"wrong\"{{/-last}}{{^-last}}{{>parameterName}}{{/-last}}"
                    + "{{/isFormParam}}{{^isFormParam}}{{>parameterName}}{{/isFormParam}})"),
            TemplateDefects::fillsTheLastField,
            "transferLicense [200] with-password (feign)",
            "/request/body: expected new_owner=joe%40doe.com&password=mysecretpassword, "
                + "was new_owner=joe%40doe.com&wrong=mysecretpassword"),
        request(
            "a lost member of a form",
            NATIVE,
            "request.mustache",
            in(
                ".form(\"{{baseName}}\", ",
                ".form(\"{{baseName}}\", {{#-last}}true ? null : {{/-last}}"),
            TemplateDefects::fillsTheLastField,
            "transferLicense [200] with-password (native)",
            "/request/body: expected new_owner=joe%40doe.com&password=mysecretpassword, was new_owner=joe%40doe.com"),
        request(
            "a lost member of what is sent",
            MODELS,
            "record.mustache",
            in(
                "value.{{name}}, {{nameInSnakeCase}}",
                "\"{{baseName}}\".equals(\"password\") ? null : value.{{name}}, {{nameInSnakeCase}}"),
            fixture ->
                fixture.request().body() instanceof Body.JsonText json
                    && json.tree().has("password"),
            "closeSubscription [204] at-once (feign)",
            "/request/body/json/password: expected \"sandbox-password\", was nothing"),
        new Defect(
            "a lost member of what is read",
            MODELS,
            "record.mustache",
            in("case \"{{baseName}}\" ->", "case \"{{name}}\" ->"),
            Check.RESPONSE_KEPT_WHOLE,
            TemplateDefects::readsUnderscores,
            "createCampaign [201] documented (native)",
            List.of(
                "/response/body/json/short_url: expected \"https://lc.chat/abc\" from an accessor, was kept among the unknown members",
                "/response/body/json/creation_timestamp: expected \"2018-03-06 11:30:40\" from an accessor, was kept among the unknown members",
                "/response/body/json/trial_duration: expected 30 from an accessor, was kept among the unknown members")));
  }

  private static Defect request(
      String title,
      String execution,
      String template,
      UnaryOperator<String> edit,
      Predicate<Fixture> affected,
      String verdict,
      String... differences) {
    return new Defect(
        title,
        execution,
        template,
        edit,
        Check.REQUEST_AS_RECORDED,
        affected,
        verdict,
        List.of(differences));
  }

  private static UnaryOperator<String> in(String find, String replacement) {
    return text -> text.replace(find, replacement);
  }

  private static String contentType(Fixture fixture) {
    return fixture.request().headers().getOrDefault("Content-Type", "");
  }

  private static boolean fillsTheLastField(Fixture fixture) {
    if (!contentType(fixture).endsWith("urlencoded")) {
      return false;
    }
    JsonNode schema =
        DOCUMENT
            .operation(fixture.operation())
            .requestMedia()
            .get(contentType(fixture))
            .path("schema");
    JsonNode form =
        schema.has("$ref")
            ? DOCUMENT.tree().at(JsonPointer.compile(schema.get("$ref").textValue().substring(1)))
            : schema;
    List<String> fields = new ArrayList<>();
    form.get("properties").fieldNames().forEachRemaining(fields::add);
    return fixture.call().arguments().containsKey(fields.get(fields.size() - 1));
  }

  /**
   * Says whether a model is read in a success, from the response or from the caller's arguments,
   * that has a name of two words.
   */
  private static boolean readsUnderscores(Fixture fixture) {
    return fixture.expect() == null
        && Stream.of(fixture.response().body(), fixture.request().body())
            .anyMatch(TemplateDefects::hasUnderscores);
  }

  private static boolean hasUnderscores(Body body) {
    return body instanceof Body.JsonText json
        && json.tree().toString().matches("(?s).*\"[a-z0-9]+_[a-z0-9_]+\":[^n].*");
  }
}
