/** What a run leaves for people and for other programs. */
@NullMarked
package io.github.partnerapi.verification.report;

import org.jspecify.annotations.NullMarked;
