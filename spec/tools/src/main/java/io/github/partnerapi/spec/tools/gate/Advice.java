package io.github.partnerapi.spec.tools.gate;

import static io.github.partnerapi.spec.tools.gate.ChangeKind.*;

import java.util.Map;
import java.util.Optional;

/** Says what to tell a caller about a break: what he has to do, as the end of "callers must". */
public final class Advice {
  private static final Map<ChangeKind, String> MUST =
      Map.ofEntries(
          Map.entry(OPERATION_REMOVED, "stop calling it"),
          Map.entry(OPERATION_MOVED, "call the new address; a new version of the clients does"),
          Map.entry(PATH_VARIABLE_MOVED, "put the values into the new places of the address"),
          Map.entry(SERVER_CHANGED, "call the new server"),
          Map.entry(CREDENTIAL_REMOVED, "use another credential"),
          Map.entry(PARAMETER_ADDED_REQUIRED, "send the new parameter"),
          Map.entry(PARAMETER_REMOVED, "stop sending the parameter"),
          Map.entry(PARAMETER_REQUIRED, "always send the parameter"),
          Map.entry(PARAMETER_STYLE_CHANGED, "write the parameter in the new style"),
          Map.entry(REQUEST_BODY_REMOVED, "stop sending a body"),
          Map.entry(REQUEST_BODY_REQUIRED, "always send a body"),
          Map.entry(REQUEST_MEDIA_TYPE_REMOVED, "send the body in another media type"),
          Map.entry(SUCCESS_STATUS_REMOVED, "take another status for success"),
          Map.entry(RESPONSE_MEDIA_TYPE_REMOVED, "read the answer in another media type"),
          Map.entry(RESPONSE_HEADER_REMOVED, "do without the header"),
          Map.entry(RESPONSE_HEADER_OPTIONAL, "do without the header where it is missing"),
          Map.entry(RESPONSE_HEADER_STYLE_CHANGED, "read the header in the new style"),
          Map.entry(REQUEST_TYPE_CHANGED, "send the new type"),
          Map.entry(RESPONSE_TYPE_CHANGED, "read the new type"),
          Map.entry(REQUEST_VALUE_REMOVED, "stop sending the value"),
          Map.entry(REQUEST_NOT_NULLABLE, "stop sending null"),
          Map.entry(RESPONSE_NULLABLE, "expect null"),
          Map.entry(REQUEST_PROPERTY_ADDED_REQUIRED, "send the new member"),
          Map.entry(REQUEST_PROPERTY_REMOVED, "stop sending the member"),
          Map.entry(REQUEST_PROPERTY_REQUIRED, "always send the member"),
          Map.entry(RESPONSE_PROPERTY_REMOVED, "do without the member"),
          Map.entry(RESPONSE_PROPERTY_OPTIONAL, "do without the member where it is missing"),
          Map.entry(REQUEST_CLOSED, "send no members but those that are named"),
          Map.entry(REQUEST_ALTERNATIVE_REMOVED, "send another form"),
          Map.entry(RESPONSE_ALTERNATIVE_ADDED, "expect one more form"),
          Map.entry(DISCRIMINATOR_CHANGED, "tell the forms apart by the new values"),
          Map.entry(REQUEST_EXCLUSION_ADDED, "stop sending what is excluded"),
          Map.entry(RESPONSE_EXCLUSION_DROPPED, "expect what was excluded"),
          Map.entry(XML_CHANGED, "write and read the new names in XML"),
          Map.entry(ENCODING_CHANGED, "write the part of the form in the new way"),
          Map.entry(CALLBACK_CHANGED, "answer the new callback"),
          Map.entry(NOT_UNDERSTOOD, "wait until somebody has looked at this change"),
          Map.entry(DEFAULT_CHANGED, "send the value that was the default, if they rely on it"),
          Map.entry(REQUEST_LIMIT_TIGHTENED, "keep the new limit"),
          Map.entry(RESPONSE_LIMIT_LOOSENED, "expect values beyond the former limit"),
          Map.entry(SENSITIVITY_DROPPED, "keep the value out of their logs themselves"),
          Map.entry(RATE_LIMIT_TIGHTENED, "send fewer requests at once"),
          Map.entry(PAGING_CHANGED, "take a new version of the clients to follow the pages"),
          Map.entry(ERROR_MEMBER_CHANGED, "take a new version of the clients to see failures"),
          Map.entry(LINK_CHANGED, "follow the new link"),
          Map.entry(SIGNATURE_REMOVED, "change their source before they compile again"),
          Map.entry(ARGUMENTS_SWAPPED, "swap the arguments: the compiler does not tell them"));

  private Advice() {}

  /** Returns what a caller must do; nothing if he need not care. */
  public static Optional<String> of(ChangeKind kind) {
    return Optional.ofNullable(MUST.get(kind));
  }
}
