/** The verdicts on a client, and on the fixtures themselves. */
@NullMarked
package io.github.partnerapi.contract.judge;

import org.jspecify.annotations.NullMarked;
