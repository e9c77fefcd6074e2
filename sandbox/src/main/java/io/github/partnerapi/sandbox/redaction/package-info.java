/** Replaces what belongs to somebody by what says nothing, and looks for what was overlooked. */
@NullMarked
package io.github.partnerapi.sandbox.redaction;

import org.jspecify.annotations.NullMarked;
