/** How a recorded call is made through the typed interfaces. */
@NullMarked
package io.github.partnerapi.contract.internal.call;

import org.jspecify.annotations.NullMarked;
