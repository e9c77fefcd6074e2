/** Observes the calls of the clients with Micrometer. */
@NullMarked
package io.github.partnerapi.observation;

import org.jspecify.annotations.NullMarked;
