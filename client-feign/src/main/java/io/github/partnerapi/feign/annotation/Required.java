package io.github.partnerapi.feign.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks an argument that a call can't do without. Feign itself leaves out what is null. */
@Documented
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface Required {
  /**
   * Returns the name of the argument.
   *
   * @return the name, for the message
   */
  String value();
}
