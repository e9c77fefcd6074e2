/**
 * Records the live service through the sandbox: redacted fixtures, and what the service does that
 * the document does not say.
 */
@NullMarked
package io.github.partnerapi.sandbox.recording;

import org.jspecify.annotations.NullMarked;
