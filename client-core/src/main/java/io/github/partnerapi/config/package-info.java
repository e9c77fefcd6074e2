/** Where the settings of a client come from. */
@NullMarked
package io.github.partnerapi.config;

import org.jspecify.annotations.NullMarked;
