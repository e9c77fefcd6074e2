/** What a service sends, held against what the document says it sends. */
@NullMarked
package io.github.partnerapi.contract.internal.drift;

import org.jspecify.annotations.NullMarked;
