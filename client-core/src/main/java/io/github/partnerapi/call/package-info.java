/**
 * What carries out a call: operations as data, requests, attempts, retries, events. For bindings,
 * not for callers.
 */
@NullMarked
package io.github.partnerapi.call;

import org.jspecify.annotations.NullMarked;
