/** Internals of the native client: no other module uses them and they change without notice. */
@NullMarked
package io.github.partnerapi.jdk.internal;

import org.jspecify.annotations.NullMarked;
