/** How the servers of this kit listen, answer and keep what they receive. */
@NullMarked
package io.github.partnerapi.contract.internal.server;

import org.jspecify.annotations.NullMarked;
