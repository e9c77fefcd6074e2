/** The license report as typed rows. */
@NullMarked
package io.github.partnerapi.csv;

import org.jspecify.annotations.NullMarked;
