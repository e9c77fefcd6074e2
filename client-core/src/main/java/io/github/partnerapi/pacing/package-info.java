/** Rate limits kept on the caller's side, with Bucket4j as an optional dependency. */
@NullMarked
package io.github.partnerapi.pacing;

import org.jspecify.annotations.NullMarked;
