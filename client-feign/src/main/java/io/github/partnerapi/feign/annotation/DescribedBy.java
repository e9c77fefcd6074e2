package io.github.partnerapi.feign.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Names the class that holds what the document says about the operations of an interface. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface DescribedBy {
  /**
   * Returns the class.
   *
   * @return a class with a public static method {@code all()} that lists the operations
   */
  Class<?> value();
}
