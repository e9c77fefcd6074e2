/** The immutable values that the operations send and receive, generated from the document. */
@NullMarked
package io.github.partnerapi.model;

import org.jspecify.annotations.NullMarked;
