package io.github.partnerapi.contract.mutation;

import java.util.Locale;

/** What a service may do that a recorded answer does not show, dearest first. */
public enum Behaviour {
  /** An amount is 0.01 more. */
  MONEY_CHANGED,
  /** A member of a set has a value that nobody has heard of. */
  NEW_VALUE,
  /** A member does not come. */
  MEMBER_GONE,
  /** A member is null. */
  MEMBER_NULL,
  /** A member has another type: a number in place of text, or text in place of anything else. */
  MEMBER_RETYPED,
  /** The call is answered with an error: a documented one, or 500. */
  OTHER_STATUS,
  /** The body breaks off in its middle. */
  TRUNCATED,
  /** A page comes a second time in place of the next one. */
  PAGE_REPEATED,
  /** The answer takes its time. */
  SLOW;

  /** The name in reports, such as {@code money-changed}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Behaviour of(String id) {
    return valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  /** Says whether it changes one member of a body. */
  boolean isOfMember() {
    return compareTo(MEMBER_RETYPED) <= 0;
  }
}
