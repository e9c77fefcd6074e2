/** What the kit is made of; nothing outside the kit may use it. */
@NullMarked
package io.github.partnerapi.contract.internal;

import org.jspecify.annotations.NullMarked;
