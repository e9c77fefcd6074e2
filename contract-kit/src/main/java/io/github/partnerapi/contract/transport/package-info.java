/** Tells of any HTTP client what it does when a network is not well-meaning. */
@NullMarked
package io.github.partnerapi.contract.transport;

import org.jspecify.annotations.NullMarked;
