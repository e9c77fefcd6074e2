/** Records the live service through the sandbox: redacted fixtures, and what the service does that the document does not say. */
@NullMarked
package io.github.partnerapi.contract.recording;

import org.jspecify.annotations.NullMarked;
