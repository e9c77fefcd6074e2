package io.github.partnerapi.feign.annotation;

import feign.Param;
import io.github.partnerapi.call.WireText;
import java.util.Collection;

/** Writes a list as one parameter with commas between its values. */
public final class CommaList implements Param.Expander {
  /** For Feign. */
  public CommaList() {}

  /**
   * Encodes the values.
   *
   * @param value a collection without null
   * @return the encoded values with commas between them
   */
  @Override
  public String expand(Object value) {
    String list = WireText.list("list", (Collection<?>) value, ",");
    return list == null ? "" : list;
  }
}
