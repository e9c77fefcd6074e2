package io.github.partnerapi.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.github.partnerapi.Pages;
import io.github.partnerapi.UnreadableResponseException;
import io.github.partnerapi.api.AffiliateApi.SearchCampaignsRequest;
import io.github.partnerapi.api.SolutionApi.GetSolutionLicensesByStatusRequest;
import io.github.partnerapi.api.TextClient;
import io.github.partnerapi.contract.fault.Answer;
import io.github.partnerapi.contract.fault.FaultServer;
import io.github.partnerapi.contract.fault.ReceivedRequest;
import io.github.partnerapi.csv.LicenseReport;
import io.github.partnerapi.csv.LicenseRow;
import io.github.partnerapi.model.CampaignState;
import io.github.partnerapi.model.FoundCampaign;
import io.github.partnerapi.model.LicenseStatus;
import io.github.partnerapi.model.SolutionLicenseEntry;
import io.github.partnerapi.model.SolutionLicensePage;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.Iterator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Pages as one sequence, and the CSV report as rows. */
@Timeout(30)
class PagingTest {
  private static final String LAST_CURSOR = "MDAwMS0wMS0wMSAwMDowMDowMA==";

  private static GetSolutionLicensesByStatusRequest paid() {
    return GetSolutionLicensesByStatusRequest.builder()
        .status(LicenseStatus.PAID)
        .dateFrom(OffsetDateTime.parse("2022-01-01T00:00:00Z"))
        .dateTo(OffsetDateTime.parse("2023-01-01T00:00:00Z"))
        .build();
  }

  private static Answer part(String id, String cursor) {
    return Answer.json(
        "{\"results\":[{\"license_id\":\"" + id + "\"}],\"next_cursor\":\"" + cursor + "\"}");
  }

  @Test
  void aRequestForNumberedPagesBeginsAtTheFirst() {
    SearchCampaignsRequest first =
        SearchCampaignsRequest.builder().state(CampaignState.ACTIVE).build();

    assertThat(first.page()).isEqualTo(1);
    assertThat(first.toBuilder().page(7).build().toBuilder().build().page()).isEqualTo(7);
  }

  @ParameterizedTest
  @EnumSource
  void cursorsAreFollowedAsTheyCameAndTheZeroCursorIsTheEnd(TestClient kind) {
    try (FaultServer server = FaultServer.answering(part("1", "a+b/c=="), part("2", LAST_CURSOR));
        TextClient client = kind.text(server.url()).build()) {
      assertThat(client.solution().getSolutionLicensesByStatusPages(paid()))
          .extracting(SolutionLicenseEntry::licenseId)
          .containsExactly("1", "2");
      assertThat(server.requests())
          .extracting(ReceivedRequest::target)
          .satisfies(
              targets -> {
                assertThat(targets.get(0)).doesNotContain("next_cursor");
                assertThat(targets.get(1)).endsWith("&next_cursor=a%2Bb%2Fc%3D%3D");
              });
    }
  }

  @ParameterizedTest
  @EnumSource
  void aPageIsAskedForWhenItIsNeededAndTheSequenceGoesOnFromACursor(TestClient kind) {
    try (FaultServer server = FaultServer.answering(part("1", "c2"), part("2", ""));
        TextClient client = kind.text(server.url()).build()) {
      Iterator<Pages.Page<SolutionLicensePage>> pages =
          client.solution().getSolutionLicensesByStatusPages(paid()).pages().iterator();
      assertThat(server.requests()).isEmpty();
      Pages.Page<SolutionLicensePage> first = pages.next();
      assertThat(server.requests()).hasSize(1);

      GetSolutionLicensesByStatusRequest later =
          paid().toBuilder().nextCursor(first.next()).build();
      assertThat(client.solution().getSolutionLicensesByStatusPages(later).stream())
          .extracting(SolutionLicenseEntry::licenseId)
          .containsExactly("2");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aCursorThatRepeatsEndsTheSequence(TestClient kind) {
    try (FaultServer server = FaultServer.answering(part("1", "c"), part("2", "c"));
        TextClient client = kind.text(server.url()).build()) {
      Pages<SolutionLicensePage, SolutionLicenseEntry> pages =
          client.solution().getSolutionLicensesByStatusPages(paid());

      assertThatExceptionOfType(UnreadableResponseException.class)
          .isThrownBy(() -> pages.stream().toList());
      assertThat(server.requests()).hasSize(2);
    }
  }

  private static Pages<?, FoundCampaign> campaigns(TextClient client) {
    return client
        .affiliate()
        .searchCampaignsPages(SearchCampaignsRequest.builder().state(CampaignState.ACTIVE).build());
  }

  @ParameterizedTest
  @EnumSource
  void numberedPagesWithoutATotalEndWhenTheyRepeat(TestClient kind) {
    try (FaultServer server = FaultServer.answering(Answer.json("{\"results\":[{\"id\":1}]}"));
        TextClient client = kind.text(server.url()).build()) {
      assertThatExceptionOfType(UnreadableResponseException.class)
          .isThrownBy(() -> campaigns(client).stream().count())
          .withMessageContaining("page 2");
      assertThat(server.requests()).hasSize(2);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aTotalThatIsWrittenAsAFractionEndsNumberedPagesToo(TestClient kind) {
    try (FaultServer server =
            FaultServer.answering(
                Answer.json("{\"results\":[{\"id\":1}],\"total\":2.0,\"limit\":1e0}"),
                Answer.json("{\"results\":[{\"id\":2}],\"total\":2.0,\"limit\":1e0}"),
                Answer.status(500));
        TextClient client = kind.text(server.url()).build()) {
      assertThat(campaigns(client)).extracting(FoundCampaign::id).containsExactly(1L, 2L);
      assertThat(server.requests()).hasSize(2);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aPageWhoseItemsAllHaveAWrongTypeIsAnErrorThatNamesIt(TestClient kind) {
    for (String items : java.util.List.of("[1,2]", "[null]", "{\"id\":1}", "\"none\"")) {
      try (FaultServer server =
              FaultServer.answering(
                  found(7), Answer.json("{\"results\":" + items + ",\"total\":9,\"limit\":1}"));
          TextClient client = kind.text(server.url()).build()) {
        assertThatExceptionOfType(UnreadableResponseException.class)
            .isThrownBy(() -> campaigns(client).stream().count())
            .withMessageContaining("page 2: none of its items");
      }
      try (FaultServer server =
              FaultServer.answering(
                  Answer.json("{\"results\":" + items + ",\"next_cursor\":\"c\"}"));
          TextClient client = kind.text(server.url()).build()) {
        assertThatExceptionOfType(UnreadableResponseException.class)
            .isThrownBy(
                () -> client.solution().getSolutionLicensesByStatusPages(paid()).stream().count())
            .withMessageContaining("the first page: none of its items");
        assertThat(server.requests()).hasSize(1);
      }
    }
  }

  private static Answer found(int id) {
    return Answer.json("{\"results\":[{\"id\":" + id + "}],\"total\":3,\"limit\":1}");
  }

  @ParameterizedTest
  @EnumSource
  void numberedPagesAreCountedUpToTheTotal(TestClient kind) {
    try (FaultServer server = FaultServer.answering(found(7), found(8));
        TextClient client = kind.text(server.url()).build()) {
      SearchCampaignsRequest request =
          SearchCampaignsRequest.builder().state(CampaignState.ACTIVE).page(2).build();

      assertThat(client.affiliate().searchCampaignsPages(request))
          .extracting(FoundCampaign::id)
          .containsExactly(7L, 8L);
      assertThat(server.requests())
          .extracting(ReceivedRequest::target)
          .containsExactly(
              "/v2/partners/affiliates/campaigns/search?page=2&state=active",
              "/v2/partners/affiliates/campaigns/search?page=3&state=active");
    }
  }

  @ParameterizedTest
  @EnumSource
  void theReportIsReadRowByRow(TestClient kind) throws IOException {
    Answer csv =
        Answer.body(
            200,
            "License ID,Status,New\n1,trial,x\n2,paid,y\n",
            "Content-Type: text/csv; charset=utf-8");
    try (FaultServer server = FaultServer.answering(csv);
        TextClient client = kind.text(server.url()).build();
        LicenseReport report =
            LicenseReport.read(client.solution().getSolutionLicensesCsvReportStream(all -> {}))) {
      assertThat(report)
          .extracting(LicenseRow::licenseId, row -> row.columns().get("New"))
          .containsExactly(tuple("1", "x"), tuple("2", "y"));
    }
  }
}
