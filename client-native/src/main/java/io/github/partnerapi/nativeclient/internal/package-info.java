/** Internals of the native client: no other module uses them and they change without notice. */
@NullMarked
package io.github.partnerapi.nativeclient.internal;

import org.jspecify.annotations.NullMarked;
