/**
 * JSON and the generated models: codecs that lose nothing, and report what differs from the
 * document.
 */
@NullMarked
package io.github.partnerapi.json;

import org.jspecify.annotations.NullMarked;
