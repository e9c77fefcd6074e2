package io.github.partnerapi.verification.tour;

import io.github.partnerapi.ForbiddenException;
import io.github.partnerapi.api.Dialog360Client;
import io.github.partnerapi.api.TextClient;
import io.github.partnerapi.model.Aggregation;
import io.github.partnerapi.model.ApiToken;
import io.github.partnerapi.model.Balance;
import io.github.partnerapi.model.CampaignFilter;
import io.github.partnerapi.model.CampaignFilterField;
import io.github.partnerapi.model.CampaignFilterOperator;
import io.github.partnerapi.model.CampaignPage;
import io.github.partnerapi.model.CampaignSortBy;
import io.github.partnerapi.model.CampaignState;
import io.github.partnerapi.model.ChannelBalance;
import io.github.partnerapi.model.LicenseStatus;
import io.github.partnerapi.model.PricingPoint;
import io.github.partnerapi.model.Profile;
import io.github.partnerapi.model.SolutionLicensePage;
import io.github.partnerapi.model.SortOrder;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;

/** The stops of the tour. Each calls one client and says in a few lines what it received. */
final class TourSteps {
  private TourSteps() {}

  static Map<String, BiFunction<TextClient, Dialog360Client, List<String>>> all() {
    Map<String, BiFunction<TextClient, Dialog360Client, List<String>>> steps =
        new LinkedHashMap<>();
    steps.put("Profile", (text, dialog) -> profile(text));
    steps.put("Balance", (text, dialog) -> balance(text));
    steps.put("Commission report by month", (text, dialog) -> report(text));
    steps.put("Search for campaigns, page by page", (text, dialog) -> campaigns(text));
    steps.put("Licenses on trial, by cursor", (text, dialog) -> licenses(text));
    steps.put("Licenses as CSV", (text, dialog) -> csv(text));
    steps.put("Invoice as PDF", (text, dialog) -> pdf(text));
    steps.put("API token created and revoked", (text, dialog) -> token(text));
    steps.put("Withdrawal below the minimum", (text, dialog) -> withdrawal(text));
    steps.put("360dialog: balance of a client", (text, dialog) -> clientBalance(dialog));
    steps.put("360dialog: usage of a channel", (text, dialog) -> channelUsage(dialog));
    return steps;
  }

  private static List<String> profile(TextClient text) {
    Profile profile = text.account().getProfile();
    return List.of(
        profile.firstName()
            + " "
            + profile.lastName()
            + " <"
            + profile.login()
            + ">, partner "
            + profile.partnerId());
  }

  private static List<String> balance(TextClient text) {
    Balance balance = text.account().getBalance();
    return List.of(
        "available "
            + balance.available()
            + ", pending "
            + balance.pending()
            + ", withdrawn "
            + balance.withdrawn());
  }

  private static List<String> report(TextClient text) {
    return text
        .account()
        .getCommissionReport(
            request ->
                request
                    .dateFrom(OffsetDateTime.parse("2022-12-15T00:00:00Z"))
                    .dateTo(OffsetDateTime.parse("2023-02-14T23:59:59Z"))
                    .aggregation(Aggregation.MONTH))
        .items()
        .stream()
        .map(item -> item.dateRange().from() + " to " + item.dateRange().to() + ": " + item.total())
        .toList();
  }

  private static List<String> campaigns(TextClient text) {
    CampaignFilter autumn =
        CampaignFilter.builder()
            .field(CampaignFilterField.NAME)
            .value("autumn")
            .operator(CampaignFilterOperator.CONTAINS)
            .build();
    List<String> lines = new ArrayList<>();
    int seen = 0;
    CampaignPage page;
    int number = 1;
    do {
      int wanted = number++;
      page =
          text.affiliate()
              .searchCampaigns(
                  request ->
                      request
                          .page(wanted)
                          .state(CampaignState.ACTIVE)
                          .filters(List.of(autumn))
                          .sortBy(CampaignSortBy.CREATION_TIMESTAMP)
                          .sortOrder(SortOrder.DESC));
      lines.add(
          "page "
              + wanted
              + ": "
              + page.results().stream()
                  .map(campaign -> campaign.id() + " " + campaign.name())
                  .toList());
      seen += page.results().size();
    } while (seen < page.total() && !page.results().isEmpty());
    lines.add(seen + " of " + page.total() + " campaigns");
    return lines;
  }

  private static List<String> licenses(TextClient text) {
    List<String> lines = new ArrayList<>();
    String[] cursor = {null};
    String used;
    do {
      used = cursor[0];
      SolutionLicensePage page =
          text.solution()
              .getSolutionLicensesByStatus(
                  request ->
                      request
                          .status(LicenseStatus.TRIAL)
                          .dateFrom(OffsetDateTime.parse("2023-04-01T00:00:00Z"))
                          .dateTo(OffsetDateTime.parse("2023-04-30T23:59:59Z"))
                          .limit(2)
                          .nextCursor(cursor[0]));
      cursor[0] = page.nextCursor();
      lines.add("licenses " + page.results().stream().map(license -> license.licenseId()).toList());
    } while (cursor[0] != null && !cursor[0].equals(used));
    return lines;
  }

  private static List<String> csv(TextClient text) {
    List<String> rows = text.solution().getSolutionLicensesCsvReport().lines().toList();
    return List.of(
        rows.size() - 1 + " rows of " + rows.get(0).split(",").length + " columns",
        "first: " + rows.get(1));
  }

  private static List<String> pdf(TextClient text) {
    byte[] pdf = text.solution().getLicenseInvoicePdf("321", "123");
    return List.of(
        pdf.length + " bytes, beginning with " + new String(pdf, 0, 8, StandardCharsets.US_ASCII));
  }

  private static List<String> token(TextClient text) {
    ApiToken token = text.account().createApiToken("My first API token");
    text.account().revokeApiToken(Objects.requireNonNull(token.id(), "id").toString());
    return List.of(
        "created number " + token.id() + ": " + token.label(),
        "printed as " + token,
        "revoked number " + token.id());
  }

  private static List<String> withdrawal(TextClient text) {
    try {
      return List.of("requested number " + text.account().requestWithdrawal().withdrawalId());
    } catch (ForbiddenException e) {
      return List.of(e.getClass().getSimpleName() + ", status " + e.status(), e.reason());
    }
  }

  private static List<String> clientBalance(Dialog360Client dialog) {
    ChannelBalance balance =
        dialog
            .balanceAndUsage()
            .getClientBalance(request -> request.partnerId("examplePA").clientId("exampleCL"));
    return List.of(balance.balance() + " " + balance.currency() + ", by " + balance.granularity());
  }

  private static List<String> channelUsage(Dialog360Client dialog) {
    return dialog
        .balanceAndUsage()
        .getChannelUsage(
            request ->
                request
                    .partnerId("examplePA")
                    .clientId("exampleCL")
                    .channelId("exampleCH")
                    .startDate(1672531200L)
                    .endDate(1675209600L)
                    .granularity("DAILY")
                    .countries(List.of("us", "gb", "de")))
        .pricingAnalytics()
        .data()
        .stream()
        .flatMap(series -> series.dataPoints().stream())
        .map(TourSteps::point)
        .toList();
  }

  private static String point(PricingPoint point) {
    return point.country()
        + " "
        + point.pricingCategory()
        + ": "
        + point.volume()
        + " messages for "
        + point.cost();
  }
}
