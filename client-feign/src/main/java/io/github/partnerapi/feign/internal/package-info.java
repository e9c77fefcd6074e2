/** Internals of the Feign client: no other module uses them and they change without notice. */
@NullMarked
package io.github.partnerapi.feign.internal;

import org.jspecify.annotations.NullMarked;
