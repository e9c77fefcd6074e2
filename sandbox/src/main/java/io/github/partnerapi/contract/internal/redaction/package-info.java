/** How a recorded exchange loses what is secret or personal before it is written, and how files are searched for what slipped through. */
@NullMarked
package io.github.partnerapi.contract.internal.redaction;

import org.jspecify.annotations.NullMarked;
