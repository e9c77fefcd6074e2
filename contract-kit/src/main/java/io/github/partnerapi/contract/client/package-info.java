/** What a client has to offer so that it can be judged, and what came of its calls. */
@NullMarked
package io.github.partnerapi.contract.client;

import org.jspecify.annotations.NullMarked;
