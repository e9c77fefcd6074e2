/** The command line of the sandbox. */
@NullMarked
package io.github.partnerapi.sandbox;

import org.jspecify.annotations.NullMarked;
