/** From a failure of a program to a fixture. */
@NullMarked
package io.github.partnerapi.sandbox.incident;

import org.jspecify.annotations.NullMarked;
