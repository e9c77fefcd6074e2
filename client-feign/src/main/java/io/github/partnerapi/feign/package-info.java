/** The clients on OpenFeign. */
@NullMarked
package io.github.partnerapi.feign;

import org.jspecify.annotations.NullMarked;
