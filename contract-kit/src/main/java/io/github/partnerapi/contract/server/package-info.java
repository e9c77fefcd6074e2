/**
 * What every server of this kit has in common: the requests that it receives, and the port that it
 * needs.
 */
@NullMarked
package io.github.partnerapi.contract.server;

import org.jspecify.annotations.NullMarked;
