/** How one exchange is judged: by the document, by its fixture, and by what the other client did. */
@NullMarked
package io.github.partnerapi.contract.internal.judge;

import org.jspecify.annotations.NullMarked;
