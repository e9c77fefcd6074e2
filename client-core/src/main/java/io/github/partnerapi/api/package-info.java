/**
 * One interface for each tag of the document, with the request objects of its operations;
 * generated.
 */
@NullMarked
package io.github.partnerapi.api;

import org.jspecify.annotations.NullMarked;
