/**
 * A server on 127.0.0.1 that misbehaves on purpose: it closes, resets, stalls, drips and truncates,
 * and keeps every byte that it was sent. For tests of programs that call the services.
 */
@NullMarked
package io.github.partnerapi.contract.fault;

import org.jspecify.annotations.NullMarked;
