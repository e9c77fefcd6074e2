package io.github.partnerapi.spec.tools.consumer;

import java.util.Comparator;
import java.util.List;

/**
 * Is one place in a program that uses something of the clients.
 *
 * @param kind what kind of use
 * @param owner the simple name of the API or of the model, such as {@code AccountApi}; of an
 *     argument, API and request object, such as {@code AffiliateApi.SearchCampaignsRequest}
 * @param name the method, or the constant; the text itself for a value that is made from text
 * @param types the simple names of the types that a called method takes
 * @param type the class of the program
 * @param method its method; that around a lambda
 * @param line the line in its source; 0 if the class file does not say
 */
public record Use(
    Kind kind, String owner, String name, List<String> types, String type, String method, int line)
    implements Comparable<Use> {
  private static final Comparator<Use> ORDER =
      Comparator.comparing(Use::type)
          .thenComparingInt(Use::line)
          .thenComparing(Use::method)
          .thenComparing(Use::kind)
          .thenComparing(Use::owner)
          .thenComparing(Use::name)
          .thenComparing(use -> use.types().toString());

  /** Tells uses apart. */
  public enum Kind {
    /** An operation is called. */
    CALL,
    /** An argument of a call is set in its request object. */
    ARGUMENT,
    /** A member of an answer is read. */
    READ,
    /** A member is set in what is sent. */
    WRITE,
    /** A documented value of a set is named. */
    CONSTANT,
    /** A value of a set is made from text. */
    VALUE
  }

  /** Takes the list as it is at this moment. */
  public Use {
    types = List.copyOf(types);
  }

  /** Returns where it is, as {@code com.example.Job.run (line 42)}. */
  public String place() {
    return type + "." + method + (line == 0 ? "" : " (line " + line + ")");
  }

  @Override
  public int compareTo(Use other) {
    return ORDER.compare(this, other);
  }
}
