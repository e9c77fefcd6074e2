/** Holds what the service sent against the document. */
@NullMarked
package io.github.partnerapi.sandbox.drift;

import org.jspecify.annotations.NullMarked;
