/**
 * A transport without a network, for tests of programs that use the clients: it answers by a script
 * and keeps the requests.
 */
@NullMarked
package io.github.partnerapi.testing;

import org.jspecify.annotations.NullMarked;
