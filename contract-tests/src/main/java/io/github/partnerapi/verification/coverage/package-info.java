/** What of the document the exchanges of a run have exercised, counted per client. */
@NullMarked
package io.github.partnerapi.verification.coverage;

import org.jspecify.annotations.NullMarked;
