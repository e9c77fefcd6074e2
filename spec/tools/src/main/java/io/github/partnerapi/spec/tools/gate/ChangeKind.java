package io.github.partnerapi.spec.tools.gate;

import static io.github.partnerapi.spec.tools.gate.Axis.BEHAVIOUR;
import static io.github.partnerapi.spec.tools.gate.Axis.JAVA;
import static io.github.partnerapi.spec.tools.gate.Axis.WIRE;
import static io.github.partnerapi.spec.tools.gate.Impact.ADDITION;
import static io.github.partnerapi.spec.tools.gate.Impact.BREAKING;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Names each kind of change, for whom it matters and how much. Requests and responses differ: what
 * widens one narrows the other.
 */
public enum ChangeKind {
  /** A caller can no longer make the call. */
  OPERATION_REMOVED(WIRE, BREAKING),
  /** There is one more call. */
  OPERATION_ADDED(WIRE, ADDITION),
  /** The same call has another address or method. */
  OPERATION_MOVED(WIRE, BREAKING),
  /** A value stands in another place of the address. */
  PATH_VARIABLE_MOVED(WIRE, BREAKING),
  /** The call goes elsewhere. */
  SERVER_CHANGED(WIRE, BREAKING),
  /** The call can go elsewhere too. */
  SERVER_ADDED(WIRE, ADDITION),
  /** A credential that was enough is no longer. */
  CREDENTIAL_REMOVED(WIRE, BREAKING),
  /** One more credential is enough, or none is needed any more. */
  CREDENTIAL_ADDED(WIRE, ADDITION),
  /** Calls without it are refused. */
  PARAMETER_ADDED_REQUIRED(WIRE, BREAKING),
  /** One more can be sent. */
  PARAMETER_ADDED(WIRE, ADDITION),
  /** It is no longer understood. */
  PARAMETER_REMOVED(WIRE, BREAKING),
  /** Calls without it are refused now. */
  PARAMETER_REQUIRED(WIRE, BREAKING),
  /** It can be left out now. */
  PARAMETER_OPTIONAL(WIRE, ADDITION),
  /** Its characters on the wire differ. */
  PARAMETER_STYLE_CHANGED(WIRE, BREAKING),
  /** A body is no longer understood. */
  REQUEST_BODY_REMOVED(WIRE, BREAKING),
  /** Calls without a body are refused now. */
  REQUEST_BODY_REQUIRED(WIRE, BREAKING),
  /** A body can be sent, or left out, now. */
  REQUEST_BODY_OPTIONAL(WIRE, ADDITION),
  /** A media type is no longer understood. */
  REQUEST_MEDIA_TYPE_REMOVED(WIRE, BREAKING),
  /** One more media type is understood. */
  REQUEST_MEDIA_TYPE_ADDED(WIRE, ADDITION),
  /** Success looks different now. */
  SUCCESS_STATUS_REMOVED(WIRE, BREAKING),
  /** A failure no longer occurs. */
  ERROR_STATUS_REMOVED(WIRE, ADDITION),
  /** One more answer is possible. */
  STATUS_ADDED(WIRE, ADDITION),
  /** An answer no longer comes in this form. */
  RESPONSE_MEDIA_TYPE_REMOVED(WIRE, BREAKING),
  /** An answer can have one more form. */
  RESPONSE_MEDIA_TYPE_ADDED(WIRE, ADDITION),
  /** A header no longer comes. */
  RESPONSE_HEADER_REMOVED(WIRE, BREAKING),
  /** One more header comes. */
  RESPONSE_HEADER_ADDED(WIRE, ADDITION),
  /** A header always comes now. */
  RESPONSE_HEADER_REQUIRED(WIRE, ADDITION),
  /** A header can be missing now. */
  RESPONSE_HEADER_OPTIONAL(WIRE, BREAKING),
  /** A header is written differently. */
  RESPONSE_HEADER_STYLE_CHANGED(WIRE, BREAKING),
  /** What is sent has another type. */
  REQUEST_TYPE_CHANGED(WIRE, BREAKING),
  /** More is accepted than before. */
  REQUEST_TYPE_WIDENED(WIRE, ADDITION),
  /** What comes has another type. */
  RESPONSE_TYPE_CHANGED(WIRE, BREAKING),
  /** Less comes than before. */
  RESPONSE_TYPE_NARROWED(WIRE, ADDITION),
  /** A value is refused now. */
  REQUEST_VALUE_REMOVED(WIRE, BREAKING),
  /** One more value is accepted. */
  REQUEST_VALUE_ADDED(WIRE, ADDITION),
  /** A value no longer comes. */
  RESPONSE_VALUE_REMOVED(WIRE, ADDITION),
  /** One more value can come; the clients keep values that they do not know. */
  RESPONSE_VALUE_ADDED(WIRE, ADDITION),
  /** Null is refused now. */
  REQUEST_NOT_NULLABLE(WIRE, BREAKING),
  /** Null is accepted now. */
  REQUEST_NULLABLE(WIRE, ADDITION),
  /** Null can come now. */
  RESPONSE_NULLABLE(WIRE, BREAKING),
  /** Null no longer comes. */
  RESPONSE_NOT_NULLABLE(WIRE, ADDITION),
  /** Bodies without it are refused. */
  REQUEST_PROPERTY_ADDED_REQUIRED(WIRE, BREAKING),
  /** One more member can be sent. */
  REQUEST_PROPERTY_ADDED(WIRE, ADDITION),
  /** A member is no longer understood. */
  REQUEST_PROPERTY_REMOVED(WIRE, BREAKING),
  /** Bodies without it are refused now. */
  REQUEST_PROPERTY_REQUIRED(WIRE, BREAKING),
  /** It can be left out now. */
  REQUEST_PROPERTY_OPTIONAL(WIRE, ADDITION),
  /** One more member comes. */
  RESPONSE_PROPERTY_ADDED(WIRE, ADDITION),
  /** A member no longer comes. */
  RESPONSE_PROPERTY_REMOVED(WIRE, BREAKING),
  /** A member always comes now. */
  RESPONSE_PROPERTY_REQUIRED(WIRE, ADDITION),
  /** A member can be missing now. */
  RESPONSE_PROPERTY_OPTIONAL(WIRE, BREAKING),
  /** Members that are not named are refused now. */
  REQUEST_CLOSED(WIRE, BREAKING),
  /** Members that are not named are accepted now. */
  REQUEST_OPENED(WIRE, ADDITION),
  /** Members that are not named can come now; the clients keep them. */
  RESPONSE_OPENED(WIRE, ADDITION),
  /** Members that are not named no longer come. */
  RESPONSE_CLOSED(WIRE, ADDITION),
  /** One of several forms is refused now. */
  REQUEST_ALTERNATIVE_REMOVED(WIRE, BREAKING),
  /** One more form is accepted. */
  REQUEST_ALTERNATIVE_ADDED(WIRE, ADDITION),
  /** One more form can come. */
  RESPONSE_ALTERNATIVE_ADDED(WIRE, BREAKING),
  /** One form no longer comes. */
  RESPONSE_ALTERNATIVE_REMOVED(WIRE, ADDITION),
  /** What tells forms apart differs. */
  DISCRIMINATOR_CHANGED(WIRE, BREAKING),
  /** Values are refused that are named as impossible now. */
  REQUEST_EXCLUSION_ADDED(WIRE, BREAKING),
  /** Values are accepted that were named as impossible. */
  REQUEST_EXCLUSION_DROPPED(WIRE, ADDITION),
  /** Values no longer come that are named as impossible now. */
  RESPONSE_EXCLUSION_ADDED(WIRE, ADDITION),
  /** Values can come that were named as impossible. */
  RESPONSE_EXCLUSION_DROPPED(WIRE, BREAKING),
  /** Elements and attributes of XML have other names. */
  XML_CHANGED(WIRE, BREAKING),
  /** A part of a form is written differently. */
  ENCODING_CHANGED(WIRE, BREAKING),
  /** The service calls back differently, or not at all. */
  CALLBACK_CHANGED(WIRE, BREAKING),
  /** The service can call back. */
  CALLBACK_ADDED(WIRE, ADDITION),
  /** A member differs that no comparison knows; somebody has to look. */
  NOT_UNDERSTOOD(WIRE, BREAKING),
  /** Leaving it out means something else now. */
  DEFAULT_CHANGED(BEHAVIOUR, BREAKING),
  /** Values are refused that were accepted. */
  REQUEST_LIMIT_TIGHTENED(BEHAVIOUR, BREAKING),
  /** Values are accepted that were refused. */
  REQUEST_LIMIT_LOOSENED(BEHAVIOUR, ADDITION),
  /** Values come that could not come. */
  RESPONSE_LIMIT_LOOSENED(BEHAVIOUR, BREAKING),
  /** Values no longer come that could come. */
  RESPONSE_LIMIT_TIGHTENED(BEHAVIOUR, ADDITION),
  /** A secret may be printed now. */
  SENSITIVITY_DROPPED(BEHAVIOUR, BREAKING),
  /** A value is masked now. */
  SENSITIVITY_ADDED(BEHAVIOUR, ADDITION),
  /** Callers must slow down. */
  RATE_LIMIT_TIGHTENED(BEHAVIOUR, BREAKING),
  /** Callers may go faster. */
  RATE_LIMIT_LOOSENED(BEHAVIOUR, ADDITION),
  /** All pages as one sequence begin, go on or end differently. */
  PAGING_CHANGED(BEHAVIOUR, BREAKING),
  /** What tells that an answer is a failure differs. */
  ERROR_MEMBER_CHANGED(BEHAVIOUR, BREAKING),
  /** An answer leads elsewhere, or nowhere. */
  LINK_CHANGED(BEHAVIOUR, BREAKING),
  /** An answer leads to one more operation. */
  LINK_ADDED(BEHAVIOUR, ADDITION),
  /** It will go away. */
  DEPRECATED(BEHAVIOUR, ADDITION),
  /** Source that uses it no longer compiles. */
  SIGNATURE_REMOVED(JAVA, BREAKING),
  /** Source that uses it still compiles, and its arguments change places. */
  ARGUMENTS_SWAPPED(JAVA, BREAKING),
  /** There is more to use. */
  SIGNATURE_ADDED(JAVA, ADDITION);

  private final Axis axis;
  private final Impact impact;

  ChangeKind(Axis axis, Impact impact) {
    this.axis = axis;
    this.impact = impact;
  }

  /** Returns for whom it matters. */
  public Axis axis() {
    return axis;
  }

  /** Returns how much it matters. */
  public Impact impact() {
    return impact;
  }

  /** Returns the id in kebab-case, as exemptions name it. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Returns the kind of an id. */
  public static Optional<ChangeKind> of(String id) {
    return Arrays.stream(values()).filter(kind -> kind.id().equals(id)).findFirst();
  }
}
