/** How the sandbox chooses an answer and speaks HTTP. */
@NullMarked
package io.github.partnerapi.contract.internal.sandbox;

import org.jspecify.annotations.NullMarked;
