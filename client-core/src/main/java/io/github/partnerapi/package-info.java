/** What a caller of either client configures, calls and catches. */
@NullMarked
package io.github.partnerapi;

import org.jspecify.annotations.NullMarked;
