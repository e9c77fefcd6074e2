/** The servers that a client under test talks to, and what they saw. */
@NullMarked
package io.github.partnerapi.contract.internal.wire;

import org.jspecify.annotations.NullMarked;
