/** The bundled API document as the kit reads it. */
@NullMarked
package io.github.partnerapi.contract.internal.document;

import org.jspecify.annotations.NullMarked;
