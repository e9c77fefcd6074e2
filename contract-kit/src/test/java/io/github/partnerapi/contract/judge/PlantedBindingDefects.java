package io.github.partnerapi.contract.judge;

import static io.github.partnerapi.contract.judge.StandinClient.Defect.outcome;
import static io.github.partnerapi.contract.judge.StandinClient.Defect.request;
import static io.github.partnerapi.contract.judge.StandinClient.Defect.times;
import static io.github.partnerapi.contract.judge.StandinDefects.body;
import static io.github.partnerapi.contract.judge.StandinDefects.headers;
import static io.github.partnerapi.contract.judge.StandinDefects.json;
import static io.github.partnerapi.contract.judge.StandinDefects.returned;
import static io.github.partnerapi.contract.judge.StandinDefects.target;
import static io.github.partnerapi.contract.judge.StandinDefects.thrown;
import static io.github.partnerapi.contract.judge.StandinDefects.unread;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.partnerapi.contract.client.Outcome;
import io.github.partnerapi.contract.fixture.Body;
import io.github.partnerapi.contract.fixture.FixtureRequest;
import io.github.partnerapi.contract.fixture.Standin;
import io.github.partnerapi.contract.judge.StandinClient.Defect;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/**
 * Defects of a client, each with the checks that must catch it, and harmless differences that none
 * may report.
 */
final class PlantedBindingDefects {
  private PlantedBindingDefects() {}

  static Stream<Arguments> defects() {
    return Stream.of(
        planted(
            "a dropped header",
            "getPartnerBalance",
            "documented",
            headers(all -> all.remove("Accept")),
            Map.of(Check.REQUEST_AS_RECORDED, "/request/headers/Accept")),
        planted(
            "an extra header",
            "getPartnerBalance",
            "documented",
            headers(all -> all.put("X-Trace", "1")),
            Map.of(Check.REQUEST_AS_RECORDED, "/request/headers/x-trace")),
        planted(
            "another content type",
            "createApiToken",
            "201-documented",
            headers(all -> all.put("Content-Type", "text/plain")),
            Map.of(
                Check.REQUEST_AS_RECORDED,
                "/request/headers/Content-Type",
                Check.REQUEST_VALID,
                "/request/headers/Content-Type")),
        planted(
            "a charset parameter",
            "createApiToken",
            "201-documented",
            headers(
                all -> all.put("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")),
            Map.of(Check.REQUEST_AS_RECORDED, "/request/headers/Content-Type")),
        planted(
            "no credential",
            "requestWithdrawal",
            "documented",
            headers(all -> all.remove("Authorization")),
            Map.of(
                Check.REQUEST_AS_RECORDED,
                "/request/headers/Authorization",
                Check.REQUEST_VALID,
                "/request/headers")),
        planted(
            "a secret for the wrong server",
            "getStatus",
            "running",
            headers(all -> all.put("Authorization", "Bearer x")),
            Map.of(
                Check.REQUEST_AS_RECORDED,
                "/request/headers/authorization",
                Check.REQUEST_VALID,
                "/request/headers/Authorization")),
        planted(
            "a renamed parameter",
            "getSolutionLicensesByStatus",
            "documented",
            target("limit", "limits"),
            Map.of(
                Check.REQUEST_AS_RECORDED,
                "/request/target",
                Check.REQUEST_VALID,
                "/request/target/limits")),
        planted(
            "a value outside its limits",
            "getSolutionLicensesByStatus",
            "documented",
            target("limit=2", "limit=16"),
            Map.of(
                Check.REQUEST_AS_RECORDED,
                "/request/target",
                Check.REQUEST_VALID,
                "/request/target/limit")),
        planted(
            "another encoding",
            "createApiToken",
            "201-documented",
            body(new Body.Text("label=My%20first")),
            Map.of(Check.REQUEST_AS_RECORDED, "/request/body")),
        planted(
            "a null sent",
            "updateLicenseDetails",
            "documented",
            json("{\"client_name\":\"A\",\"purchase_order\":null}"),
            Map.of(Check.REQUEST_AS_RECORDED, "/request/body/json/purchase_order")),
        planted(
            "a missing body",
            "updateLicenseDetails",
            "documented",
            body(new Body.None()),
            Map.of(Check.REQUEST_AS_RECORDED, "/request/body/json")),
        planted(
            "another method",
            "createApiToken",
            "201-documented",
            request(r -> new FixtureRequest(r.server(), "PUT", r.target(), r.headers(), r.body())),
            Map.of(
                Check.REQUEST_AS_RECORDED,
                "/request/method",
                Check.REQUEST_VALID,
                "/request/target")),
        planted(
            "the wrong server",
            "createApiToken",
            "201-documented",
            request(
                r ->
                    new FixtureRequest(
                        "https://hub.360dialog.io", r.method(), r.target(), r.headers(), r.body())),
            Map.of(
                Check.REQUEST_AS_RECORDED,
                "/request/server",
                Check.REQUEST_VALID,
                "/request/server",
                Check.ASKED_ONCE,
                "/request")),
        planted(
            "a request sent twice",
            "requestWithdrawal",
            "documented",
            times(2),
            Map.of(Check.ASKED_ONCE, "/request")),
        planted(
            "nothing sent",
            "getStatus",
            "running",
            times(0),
            Map.of(
                Check.REQUEST_AS_RECORDED,
                "/request",
                Check.REQUEST_VALID,
                "/request",
                Check.ASKED_ONCE,
                "/request")),
        planted(
            "a lost member",
            "createApiToken",
            "201-documented",
            returned("{\"id\":\"1\"}"),
            Map.of(Check.RESPONSE_KEPT_WHOLE, "/response/body/json/label")),
        planted(
            "a rounded number",
            "getPartnerBalance",
            "documented",
            returned("{\"total\":100.4}"),
            Map.of(Check.RESPONSE_KEPT_WHOLE, "/response/body/json/total")),
        planted(
            "a number as text",
            "getPartnerBalance",
            "documented",
            returned("{\"total\":\"100.450\"}"),
            Map.of(Check.RESPONSE_KEPT_WHOLE, "/response/body/json/total")),
        planted(
            "a member that no accessor gives",
            "createApiToken",
            "201-documented",
            unread("/label"),
            Map.of(Check.RESPONSE_KEPT_WHOLE, "/response/body/json/label")),
        planted(
            "an exception on success",
            "createApiToken",
            "201-documented",
            outcome(o -> new Outcome.Thrown("ConflictException", 409, "", null)),
            Map.of(Check.RESPONSE_KEPT_WHOLE, "/response")),
        planted(
            "an error of another type",
            "requestWithdrawal",
            "below-minimum",
            thrown("ConflictException", 403, "not enough money"),
            Map.of(Check.ERROR_TYPED, "/expect/exception")),
        planted(
            "an error without its reason",
            "requestWithdrawal",
            "below-minimum",
            thrown("ForbiddenException", 403, "refused"),
            Map.of(Check.ERROR_TYPED, "/expect/reason")),
        planted(
            "an error without its status",
            "requestWithdrawal",
            "below-minimum",
            thrown("ForbiddenException", 0, "not enough money"),
            Map.of(Check.ERROR_TYPED, "/response/status")),
        planted(
            "an error with another body",
            "requestWithdrawal",
            "below-minimum",
            outcome(
                o ->
                    new Outcome.Thrown(
                        "ForbiddenException", 403, "not enough money", "{".getBytes(UTF_8))),
            Map.of(Check.ERROR_TYPED, "/response/body")),
        planted(
            "an error taken for success",
            "requestWithdrawal",
            "below-minimum",
            outcome(o -> new Outcome.Returned(new Body.None())),
            Map.of(Check.ERROR_TYPED, "/expect/exception")));
  }

  private static Arguments planted(
      String title, String operation, String name, Defect defect, Map<Check, String> caught) {
    return Arguments.of(title, Standin.fixtures().find(operation, name), defect, caught);
  }
}
