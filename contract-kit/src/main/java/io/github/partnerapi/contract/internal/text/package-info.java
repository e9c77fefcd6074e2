/** The texts that go over the wire and stand in files: JSON, forms, media types and names. */
@NullMarked
package io.github.partnerapi.contract.internal.text;

import org.jspecify.annotations.NullMarked;
