/** What the annotated interfaces say beyond Feign's own annotations. */
@NullMarked
package io.github.partnerapi.feign.annotation;

import org.jspecify.annotations.NullMarked;
