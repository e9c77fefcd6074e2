package io.github.partnerapi.sandbox.recording;

import io.github.partnerapi.contract.fixture.Fixtures;
import io.github.partnerapi.contract.server.PortTakenException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The options of a {@link Recorder}. All have a default. */
public final class RecorderBuilder {
  Map<String, String> environment = System.getenv();
  final List<String> allowed = new ArrayList<>();
  final Map<String, URI> upstream = new LinkedHashMap<>();
  @Nullable Fixtures known;
  @Nullable Path redaction;
  @Nullable LocalDate day;
  Duration timeout = Duration.ofSeconds(60);
  int port;

  RecorderBuilder() {}

  /**
   * Takes the credentials and addresses from somewhere else than the environment of the process.
   *
   * @param variables by name: {@code PARTNERAPI_TEXT_TOKEN}, {@code PARTNERAPI_DIALOG360_API_KEY},
   *     {@code PARTNERAPI_DIALOG360_BEARER_TOKEN}; {@code PARTNERAPI_TEXT_BASE_URL}, {@code
   *     PARTNERAPI_PAYMENT_BASE_URL}, {@code PARTNERAPI_DIALOG360_BASE_URL} instead of the
   *     documented servers
   */
  public RecorderBuilder environment(Map<String, String> variables) {
    environment = Map.copyOf(variables);
    return this;
  }

  /**
   * Allows operations that do not only read. They will be carried out by the live service.
   *
   * @param operations their operationIds; by default none is allowed
   */
  public RecorderBuilder allow(Collection<String> operations) {
    allowed.addAll(operations);
    return this;
  }

  /**
   * Adds redaction rules.
   *
   * @param file a JSON array of {@code {"keep": "<operation> <pointer>", "reason": "..."}} and the
   *     same with {@code "replace"}; the operation may be {@code *}, the pointer leads into the
   *     fixture and has {@code *} for each index
   */
  public RecorderBuilder redaction(Path file) {
    redaction = file;
    return this;
  }

  /**
   * Says which fixtures show the service as it was; an optional member that they show and the
   * service does not send counts as removed.
   *
   * @param fixtures by default those of the kit
   */
  public RecorderBuilder known(Fixtures fixtures) {
    known = fixtures;
    return this;
  }

  /**
   * Asks another server than a documented one, such as a sandbox in a test. It comes before the
   * environment.
   *
   * @param documented the base URL in the document
   * @param address where to send the requests instead; http is for this machine alone
   */
  public RecorderBuilder upstream(String documented, URI address) {
    upstream.put(documented, address);
    return this;
  }

  /**
   * The day that the fixtures name.
   *
   * @param date by default today, in UTC
   */
  public RecorderBuilder day(LocalDate date) {
    day = date;
    return this;
  }

  /**
   * How long the service may take for a whole answer, its body included.
   *
   * @param limit 60 seconds by default; what takes longer is noted as not recorded
   */
  public RecorderBuilder timeout(Duration limit) {
    timeout = limit;
    return this;
  }

  /**
   * The port to listen on at 127.0.0.1.
   *
   * @param number 0, the default, takes any free one
   */
  public RecorderBuilder port(int number) {
    port = number;
    return this;
  }

  /**
   * Starts the recorder.
   *
   * @throws RecordingException when there is no credential, an allowed operation does not exist or
   *     cannot be recorded, an address cannot be used, or the redaction rules cannot
   * @throws PortTakenException when something else listens on the port
   */
  public Recorder start() {
    return new Recorder(this);
  }
}
