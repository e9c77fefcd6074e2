/** The clients on {@link java.net.http.HttpClient}. */
@NullMarked
package io.github.partnerapi.jdk;

import org.jspecify.annotations.NullMarked;
