package io.github.partnerapi.call;

import io.github.partnerapi.Evidence;
import io.github.partnerapi.Pacing;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the document says about one operation, as data. One constant for each operation is
 * generated.
 *
 * <p>Immutable.
 *
 * @param <T> what a success gives; {@link Void} when it has no body
 */
public final class Operation<T> {
  private final String id;
  private final String method;
  private final String path;
  private final String server;
  private final String accept;
  private final List<SecurityScheme> securitySchemes;
  private final List<String> uploadTypes;
  private final Map<String, String> reasons;
  private final @Nullable String errorMember;
  private final Pacing.@Nullable Limit rateLimit;
  private final String rateLimitScope;
  private final List<String> secretsInQuery;
  private final Evidence evidence;
  private final String knownMembers;
  private final PathTemplate template;
  private final ResponseReader<T> reader;

  Operation(OperationBuilder builder, ResponseReader<T> reader) {
    this.reader = reader;
    this.id = builder.id;
    this.method = builder.method;
    this.path = builder.path;
    this.server = Objects.requireNonNull(builder.server, "server");
    this.accept = builder.accept;
    this.securitySchemes = List.copyOf(builder.securitySchemes);
    this.uploadTypes = builder.uploadTypes;
    this.reasons = Map.copyOf(builder.reasons);
    this.errorMember = builder.errorMember;
    this.rateLimit = builder.rateLimit;
    this.rateLimitScope = builder.rateLimitScope;
    this.secretsInQuery = List.copyOf(builder.secretsInQuery);
    this.evidence = builder.evidence;
    this.knownMembers = builder.knownMembers;
    this.template = new PathTemplate(builder.path);
  }

  /**
   * Starts the description of an operation.
   *
   * @param id the operation id
   * @param method the HTTP method
   * @param path the path with its parameters in braces
   * @return a builder
   */
  public static OperationBuilder of(String id, String method, String path) {
    return new OperationBuilder(id, method, path);
  }

  /**
   * Returns the operation id.
   *
   * @return the id of the document, such as {@code getProfile}
   */
  public String id() {
    return id;
  }

  /**
   * Returns the HTTP method.
   *
   * @return the method in upper case
   */
  public String method() {
    return method;
  }

  /**
   * Returns the path.
   *
   * @return the path with its parameters in braces
   */
  public String path() {
    return path;
  }

  /**
   * Returns the server that the document gives for the operation.
   *
   * @return its base URL; a client may be configured to use another
   */
  public String server() {
    return server;
  }

  /**
   * Returns the media types that the operation answers with.
   *
   * @return the value of the Accept header
   */
  public String accept() {
    return accept;
  }

  /**
   * Returns the security schemes, any one of which is enough.
   *
   * @return the schemes, the preferred one first; empty when no credential is sent
   */
  public List<SecurityScheme> securitySchemes() {
    return securitySchemes;
  }

  /**
   * Returns the media types of a binary request body.
   *
   * @return the documented types, empty when the operation takes no binary body
   */
  public List<String> uploadTypes() {
    return uploadTypes;
  }

  /**
   * Returns what the document says about a status.
   *
   * @param status the HTTP status
   * @return the reason, or null when the document does not list the status
   */
  public @Nullable String reason(int status) {
    String exact = reasons.get(Integer.toString(status));
    String range = exact != null ? exact : reasons.get(status / 100 + "XX");
    return range != null ? range : reasons.get("DEFAULT");
  }

  /**
   * Returns the documented statuses with their reasons.
   *
   * @return an unmodifiable map from status, or range such as {@code 4XX}, or {@code DEFAULT}, to
   *     reason
   */
  public Map<String, String> reasons() {
    return reasons;
  }

  /**
   * Returns the member that marks an error within a body of status 200.
   *
   * @return its name, or null when success is always success
   */
  public @Nullable String errorMember() {
    return errorMember;
  }

  /**
   * Returns the documented rate limit.
   *
   * @return the limit, or null when the document gives none
   */
  public Pacing.@Nullable Limit rateLimit() {
    return rateLimit;
  }

  /**
   * Returns the path parameter that the documented rate limit counts for.
   *
   * @return its name, empty when the document gives no limit
   */
  public String rateLimitScope() {
    return rateLimitScope;
  }

  String rateLimitScope(String url, String baseUrl) {
    return template.valueOf(rateLimitScope, url.substring(baseUrl.length()));
  }

  /**
   * Returns how well the operation is known.
   *
   * @return the evidence
   */
  public Evidence evidence() {
    return evidence;
  }

  /**
   * Returns how well its members and arguments are known.
   *
   * @return text for {@link KnownMembers}
   */
  public String knownMembers() {
    return knownMembers;
  }

  /**
   * Returns what reads the body of a success.
   *
   * @return the reader
   */
  public ResponseReader<T> reader() {
    return reader;
  }

  PathTemplate template() {
    return template;
  }

  @Override
  public String toString() {
    return id + " (" + method + " " + path + ")";
  }

  /** Tells whether the URL of a request has secrets or card data in it. */
  boolean hasSecretTarget() {
    return !secretsInQuery.isEmpty();
  }
}
