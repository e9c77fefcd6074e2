/**
 * The annotated interfaces, one for each tag of the document, for any {@link feign.Feign.Builder}.
 */
@NullMarked
package io.github.partnerapi.feign.api;

import org.jspecify.annotations.NullMarked;
