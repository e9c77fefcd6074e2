package io.github.partnerapi.spec.tools.gate;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * Is a bound of a number, a length or a count.
 *
 * @param value the bound
 * @param exclusive whether the value itself is out of bounds
 */
record Limit(BigDecimal value, boolean exclusive) {
  /** Takes numbers that are equal for equal, however many zeros end them. */
  Limit {
    value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
  }

  /** Returns the same bound for whole numbers, as the outermost one that is allowed. */
  Limit whole(boolean lower) {
    BigInteger rounded =
        value.setScale(0, lower ? RoundingMode.CEILING : RoundingMode.FLOOR).unscaledValue();
    BigDecimal whole = new BigDecimal(rounded);
    boolean next = exclusive && whole.compareTo(value) == 0;
    BigDecimal step = lower ? BigDecimal.ONE : BigDecimal.ONE.negate();
    return new Limit(next ? whole.add(step) : whole, false);
  }

  /** Tells whether this allows less than another bound of the same side. */
  boolean isTighterThan(Limit other, boolean lower) {
    int order = value.compareTo(other.value);
    return order == 0 ? exclusive && !other.exclusive : lower ? order > 0 : order < 0;
  }

  /** Tells whether a value is within this bound. */
  boolean allows(BigDecimal number, boolean lower) {
    int order = number.compareTo(value);
    return order == 0 ? !exclusive : lower == order > 0;
  }

  @Override
  public String toString() {
    return value.toPlainString() + (exclusive ? " (itself excluded)" : "");
  }
}
