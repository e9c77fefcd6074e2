/** The clients on {@link java.net.http.HttpClient}. */
@NullMarked
package io.github.partnerapi.nativeclient;

import org.jspecify.annotations.NullMarked;
