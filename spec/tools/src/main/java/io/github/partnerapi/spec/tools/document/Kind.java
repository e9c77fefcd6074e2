package io.github.partnerapi.spec.tools.document;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Names the objects of OpenAPI 3.0 that can hold others, be referenced or be judged by a rule of
 * their own.
 */
public enum Kind {
  /** The whole document. */
  DOCUMENT,
  /** Title, version, contact. */
  INFO,
  /** A base address. */
  SERVER,
  /** A part of a base address that can be chosen. */
  SERVER_VARIABLE,
  /** The shared definitions. */
  COMPONENTS,
  /** One path with its methods. */
  PATH_ITEM,
  /** One method of a path. */
  OPERATION,
  /** A parameter. */
  PARAMETER("parameters"),
  /** A request body. */
  REQUEST_BODY("requestBodies"),
  /** A body in one media type. */
  MEDIA_TYPE,
  /** How one form field is written. */
  ENCODING,
  /** An answer of the service. */
  RESPONSE("responses"),
  /** A header of an answer. */
  HEADER("headers"),
  /** A named example. */
  EXAMPLE("examples"),
  /** A link from an answer to another operation. */
  LINK("links"),
  /** A data type. */
  SCHEMA("schemas"),
  /** What tells the alternatives of a data type apart. */
  DISCRIMINATOR,
  /** A way to prove who calls. */
  SECURITY_SCHEME("securitySchemes"),
  /** What one caller has to prove. */
  SECURITY_REQUIREMENT,
  /** A group of operations. */
  TAG;

  private final @Nullable String section;

  Kind() {
    this(null);
  }

  Kind(@Nullable String section) {
    this.section = section;
  }

  /**
   * Returns the member of {@code components}, and the folder, that holds objects of this kind;
   * empty if it can't be shared.
   */
  public Optional<String> section() {
    return Optional.ofNullable(section);
  }

  /** Returns the kind whose objects are in a member of {@code components}. */
  public static Optional<Kind> ofSection(String section) {
    return Arrays.stream(values()).filter(kind -> section.equals(kind.section)).findFirst();
  }

  /** Tells whether {@code $ref} may stand in the place of an object of this kind. */
  public boolean referable() {
    return section != null || this == PATH_ITEM;
  }
}
