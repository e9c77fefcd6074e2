/** How the sandbox passes requests on to the live service, and makes fixtures of what comes back. */
@NullMarked
package io.github.partnerapi.contract.internal.recording;

import org.jspecify.annotations.NullMarked;
