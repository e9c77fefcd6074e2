/**
 * What a binding of the document to an HTTP client builds on: operations as data, the wire format of arguments, the
 * JSON codecs of the models, and the engine that every call runs through.
 *
 * <p>Callers of the clients need nothing of it; authors of a further binding do.
 */
@NullMarked
package io.github.partnerapi.binding;

import org.jspecify.annotations.NullMarked;
