/**
 * All that a third transport needs: a request, a response, a deadline, and what sends the one and
 * returns the other.
 */
@NullMarked
package io.github.partnerapi.transport;

import org.jspecify.annotations.NullMarked;
