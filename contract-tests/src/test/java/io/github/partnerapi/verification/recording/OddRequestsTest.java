package io.github.partnerapi.verification.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.partnerapi.contract.fault.Answer;
import io.github.partnerapi.contract.fault.FaultServer;
import io.github.partnerapi.contract.fixture.Fixture;
import io.github.partnerapi.sandbox.recording.Recorder;
import io.github.partnerapi.sandbox.recording.Recording;
import io.github.partnerapi.sandbox.recording.RecordingException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Any client can be recorded; what it sends may be nothing like what the clients of this project
 * send.
 */
class OddRequestsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      GET /v2/partners/balance?48601222333&48601222333=1           | | /v2/partners/balance\\?[1-8][0-9]{10}&[1-8][0-9]{10}=1
      GET /v2/partners/balance?Zenobia%20Q=a&a=Zenobia&page=1      | | /v2/partners/balance\\?text-[0-9a-f]{8}=text-[0-9a-f]{8}&text-[0-9a-f]{8}=text-[0-9a-f]{8}&page=1
      GET /v2/partners/solutions/licenses/paid?limit=48601222333        | | /v2/partners/solutions/licenses/paid\\?limit=[1-8][0-9]{10}
      GET /v2/partners/solutions/leads/Zenobia%2FQ%C3%A9           | | /v2/partners/solutions/leads/text-[0-9a-f]{8}
      GET /v2/partners/balance | Accept: text/plain;owner=Zenobia       | /v2/partners/balance
      GET /v2/partners/balance | Accept: application/json;owner=Zenobia | /v2/partners/balance
      """)
  void whatIsNotDocumentedIsReplaced(String line, String header, String target) {
    Fixture fixture = record(line, header).fixtures().get(0);

    assertThat(fixture.request().target()).matches(target).doesNotContain("48601222333");
    assertThat(fixture.request().headers()).containsOnlyKeys("Authorization");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      Accept: application/json
      Accept: application/json;q=0.9, */*
      """)
  void aDocumentedMediaTypeStays(String header) {
    assertThat(record("GET /v2/partners/balance", header).fixtures().get(0).request().headers())
        .containsEntry("Accept", header.substring(8));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      GET /v2/partners/affiliates/campaigns/search?filters=Zenobia | searchCampaigns: its filters is no JSON
      GET /v2/partners/balance?a={Zenobia}                         | getBalance: the target of a request is no URL, since something in it is not encoded
      HEAD /v2/partners/balance                                    | a HEAD to a path that is not documented was not passed on
      """)
  void whatCannotBeRecordedIsNamed(String line, String message) {
    assertThatThrownBy(() -> record(line, null))
        .isInstanceOf(RecordingException.class)
        .hasMessage("Nothing was recorded: " + message);
  }

  private static Recording record(String line, String header) {
    try (FaultServer service = FaultServer.answering(Answer.json("{}"));
        Recorder recorder = PlayedService.recorder(service.url()).start()) {
      Wire.raw(
          recorder.baseUrl(), line + " HTTP/1.1", header == null ? List.of() : List.of(header));
      return recorder.finish();
    }
  }
}
