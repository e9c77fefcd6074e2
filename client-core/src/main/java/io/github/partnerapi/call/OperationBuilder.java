package io.github.partnerapi.call;

import io.github.partnerapi.Evidence;
import io.github.partnerapi.Pacing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects what the document says about an operation. For one thread. */
public final class OperationBuilder {
  final String id;
  final String method;
  final String path;
  final Map<String, String> reasons = new LinkedHashMap<>();
  @Nullable String server;
  String accept = "*/*";
  final List<SecurityScheme> securitySchemes = new ArrayList<>();
  List<String> uploadTypes = List.of();
  @Nullable String errorMember;
  final List<String> secretsInQuery = new ArrayList<>();
  Pacing.@Nullable Limit rateLimit;
  String rateLimitScope = "";
  Evidence evidence = Evidence.of(Evidence.Level.DOCUMENTED, null, "", List.of());
  String knownMembers = "";

  OperationBuilder(String id, String method, String path) {
    this.id = id;
    this.method = method;
    this.path = path;
  }

  /**
   * Sets the server.
   *
   * @param url its base URL
   * @return this builder
   */
  public OperationBuilder server(String url) {
    this.server = url;
    return this;
  }

  /**
   * Sets how well the operation is known; documented unless set.
   *
   * @param level inferred, observed or documented
   * @param date the day, or empty
   * @param source who says so, or empty
   * @param entries the ids of the register with commas between them, or empty
   * @param members what is known of members and arguments, as {@link KnownMembers} reads it
   * @return this builder
   */
  public OperationBuilder known(
      String level, String date, String source, String entries, String members) {
    this.evidence = KnownMembers.evidence(level, date, source, entries);
    this.knownMembers = members;
    return this;
  }

  /**
   * Sets the media types of all responses.
   *
   * @param mediaTypes the value of the Accept header
   * @return this builder
   */
  public OperationBuilder accept(String mediaTypes) {
    this.accept = mediaTypes;
    return this;
  }

  /**
   * Adds security schemes.
   *
   * @param schemes alternatives, the preferred one first; those added before are preferred to them
   * @return this builder
   */
  public OperationBuilder security(SecurityScheme... schemes) {
    this.securitySchemes.addAll(List.of(schemes));
    return this;
  }

  /**
   * Sets the media types of a binary request body.
   *
   * @param mediaTypes the documented types
   * @return this builder
   */
  public OperationBuilder uploads(String... mediaTypes) {
    this.uploadTypes = List.of(mediaTypes);
    return this;
  }

  /**
   * Adds a documented status.
   *
   * @param status the status, a range such as {@code 4XX}, or {@code default} for all others
   * @param reason what the document says about it
   * @return this builder
   */
  public OperationBuilder reason(String status, String reason) {
    this.reasons.put(status.toUpperCase(Locale.ROOT), reason);
    return this;
  }

  /**
   * Sets the member that marks an error within a body of status 200.
   *
   * @param name its name
   * @return this builder
   */
  public OperationBuilder errorMember(String name) {
    this.errorMember = name;
    return this;
  }

  /**
   * Sets the documented rate limit.
   *
   * @param requests how many requests are allowed
   * @param period in which time, such as {@code PT30S}
   * @param scope the path parameter that it counts for
   * @return this builder
   */
  public OperationBuilder rateLimit(int requests, String period, String scope) {
    this.rateLimit = new Pacing.Limit(id, requests, Duration.parse(period));
    this.rateLimitScope = scope;
    return this;
  }

  /**
   * Adds a parameter of the query that is a secret or belongs to a card.
   *
   * @param name its name
   * @return this builder
   */
  public OperationBuilder secretInQuery(String name) {
    this.secretsInQuery.add(name);
    return this;
  }

  /**
   * Sets what a success gives and builds the description.
   *
   * @param reader reads the body of a success
   * @param <T> what it reads
   * @return the operation
   */
  public <T> Operation<T> returns(ResponseReader<T> reader) {
    return new Operation<>(this, reader);
  }
}
