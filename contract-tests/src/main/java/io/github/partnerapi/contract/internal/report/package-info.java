/** What a run leaves for people and for other programs. */
@NullMarked
package io.github.partnerapi.contract.internal.report;

import org.jspecify.annotations.NullMarked;
