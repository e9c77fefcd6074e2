package io.github.partnerapi.benchmarks.peer;

import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * What somebody would write by hand who cares for speed: whole bodies as bytes, readers and writers
 * of Jackson made once.
 */
abstract class ByHand implements Peer {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final ObjectReader PROFILE = MAPPER.readerFor(Bodies.Profile.class);
  private static final ObjectReader WITHDRAWALS = MAPPER.readerFor(Bodies.Withdrawals.class);
  private static final ObjectReader LEAD = MAPPER.readerFor(Bodies.SubmittedLead.class);
  private static final ObjectReader TOKENS = MAPPER.readerFor(Bodies.Token.class);
  private static final ObjectReader PAGE = MAPPER.readerFor(Bodies.LicensePage.class);
  private static final ObjectWriter LEADS = MAPPER.writerFor(Bodies.Lead.class);

  static final String PDF = "/v2/partners/solutions/licenses/123/invoices/1";

  /** A whole answer. */
  record Reply(int status, byte[] body) {}

  /** Sends a request and reads the whole answer. */
  abstract Reply send(
      String method,
      String target,
      String accept,
      @Nullable String contentType,
      byte @Nullable [] body)
      throws IOException, InterruptedException;

  private Reply get(String target) throws IOException, InterruptedException {
    return send("GET", target, "application/json", null, null);
  }

  @Override
  public Object object() throws IOException, InterruptedException {
    return PROFILE.<Object>readValue(get("/v2/partners").body());
  }

  @Override
  public Object list() throws IOException, InterruptedException {
    return WITHDRAWALS.<Object>readValue(get("/v2/partners/withdrawals").body());
  }

  @Override
  public Object postJson() throws IOException, InterruptedException {
    byte[] body = LEADS.writeValueAsBytes(Bodies.Lead.example());
    return LEAD.<Object>readValue(
        send("POST", "/v2/partners/solutions/leads", "application/json", "application/json", body)
            .body());
  }

  @Override
  public Object postForm() throws IOException, InterruptedException {
    byte[] body =
        ("label=" + URLEncoder.encode(LABEL, StandardCharsets.UTF_8))
            .getBytes(StandardCharsets.US_ASCII);
    return TOKENS.<Object>readValue(
        send(
                "POST",
                "/v2/partners/tokens",
                "application/json",
                "application/x-www-form-urlencoded",
                body)
            .body());
  }

  @Override
  public Object csv() throws IOException, InterruptedException {
    byte[] body =
        send("GET", "/v2/partners/solutions/licenses/search/csv", "text/csv", null, null).body();
    return CsvByHand.earnings(new String(body, StandardCharsets.UTF_8));
  }

  @Override
  public Object pdf() throws IOException, InterruptedException {
    return send("GET", PDF, "application/pdf", null, null).body();
  }

  @Override
  public Object notFound() throws IOException, InterruptedException {
    Reply reply = get("/v2/partners/solutions/licenses/livechat/123");
    if (reply.status() != 404) {
      throw new IllegalStateException("status " + reply.status());
    }
    return Bodies.Failure.message(reply.body());
  }

  @Override
  public Object pages() throws IOException, InterruptedException {
    int items = 0;
    String first =
        "/v2/partners/solutions/licenses/paid?date_from=2022-01-01T00%3A00%3A00Z&date_to=2023-12-31T23%3A59%3A59Z";
    Bodies.LicensePage page = PAGE.readValue(get(first).body());
    items += page.results().size();
    while (!page.isLast()) {
      String cursor = URLEncoder.encode(page.nextCursor(), StandardCharsets.UTF_8);
      page = PAGE.readValue(get(first + "&next_cursor=" + cursor).body());
      items += page.results().size();
    }
    return items;
  }
}
