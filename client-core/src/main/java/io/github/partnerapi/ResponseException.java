package io.github.partnerapi;

import java.io.Serial;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The service answered with something other than success.
 *
 * <p>Catch a subclass for one status, or this class for all of them. {@link #reason()} is what the
 * document says about this status of this operation.
 */
public abstract sealed class ResponseException extends PartnerApiException
    permits BadRequestException,
        UnauthorizedException,
        ForbiddenException,
        NotFoundException,
        ConflictException,
        RateLimitedException,
        ClientErrorException,
        ServerErrorException,
        RedirectException,
        PaymentTokenException {
  @Serial private static final long serialVersionUID = 1;

  private final ErrorResponse response;

  ResponseException(ErrorResponse response) {
    super(
        response.operation(),
        response.message(),
        response.status() < 500 ? RequestOutcome.REFUSED : RequestOutcome.UNKNOWN,
        null);
    this.response = response;
  }

  /**
   * Creates the exception that belongs to a status. A refusal with status 200 is Recurly's.
   *
   * @param response what the service answered
   * @return the exception, not thrown
   */
  public static ResponseException of(ErrorResponse response) {
    int status = response.status();
    return switch (status) {
      case 400 -> new BadRequestException(response);
      case 401 -> new UnauthorizedException(response);
      case 403 -> new ForbiddenException(response);
      case 404 -> new NotFoundException(response);
      case 409 -> new ConflictException(response);
      case 429 -> new RateLimitedException(response);
      default -> {
        if (status < 300) {
          yield new PaymentTokenException(response);
        }
        if (status < 400) {
          yield new RedirectException(response);
        }
        yield status < 500
            ? new ClientErrorException(response)
            : new ServerErrorException(response);
      }
    };
  }

  @Override
  final ErrorResponse response() {
    return response;
  }

  /**
   * Returns the HTTP status.
   *
   * @return the status code, 300 to 599; 200 for a {@link PaymentTokenException}
   */
  public final int status() {
    return response.status();
  }

  /**
   * Returns what the document says about this status of this operation.
   *
   * @return the reason, or null when the document does not list the status
   */
  public final @Nullable String reason() {
    return response.reason();
  }

  /**
   * Returns the headers of the response.
   *
   * @return all headers as they came
   */
  public final Headers headers() {
    return response.headers();
  }

  /**
   * Reads the body as a value.
   *
   * @param reader reads the text, such as {@code Dialog360Error::fromJson}
   * @param <T> the type of the value
   * @return the value, empty when the reader refuses the text with an {@link
   *     IllegalArgumentException}
   */
  public final <T> Optional<T> bodyAs(Function<String, T> reader) {
    try {
      return Optional.ofNullable(reader.apply(new String(response.body(), StandardCharsets.UTF_8)));
    } catch (IllegalArgumentException notOfThisType) {
      return Optional.empty();
    }
  }
}
