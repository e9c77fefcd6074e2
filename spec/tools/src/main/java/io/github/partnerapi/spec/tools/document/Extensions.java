package io.github.partnerapi.spec.tools.document;

import java.util.Map;
import java.util.Set;

/** Knows the project's own members of the document, those that begin with {@code x-}. */
public final class Extensions {
  /** By name, the kinds of objects that may have it. */
  public static final Map<String, Set<Kind>> KINDS =
      Map.of(
          "x-source", Set.of(Kind.OPERATION),
          "x-deprecated", Set.of(Kind.OPERATION, Kind.PARAMETER, Kind.SCHEMA),
          "x-paging", Set.of(Kind.OPERATION),
          "x-rate-limit", Set.of(Kind.OPERATION),
          "x-error-member", Set.of(Kind.SCHEMA, Kind.OPERATION, Kind.RESPONSE),
          "x-evidence", Set.of(Kind.OPERATION, Kind.SCHEMA, Kind.PARAMETER, Kind.RESPONSE),
          "x-quote",
              Set.of(Kind.OPERATION, Kind.SCHEMA, Kind.PARAMETER, Kind.RESPONSE, Kind.REQUEST_BODY),
          "x-sensitive", Set.of(Kind.SCHEMA, Kind.PARAMETER));

  private Extensions() {}
}
