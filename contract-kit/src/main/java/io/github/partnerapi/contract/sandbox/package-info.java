/** A server that answers every documented operation with recorded exchanges, for tests. */
@NullMarked
package io.github.partnerapi.contract.sandbox;

import org.jspecify.annotations.NullMarked;
