/**
 * The contract kit: recorded exchanges of both partner APIs, the sandbox that answers with them, and the verdicts that judge a client by them.
 */
@NullMarked
package io.github.partnerapi.contract;

import org.jspecify.annotations.NullMarked;
