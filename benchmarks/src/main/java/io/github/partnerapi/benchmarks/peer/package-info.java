/** What is measured: one class for each way to call the API. */
@NullMarked
package io.github.partnerapi.benchmarks.peer;

import org.jspecify.annotations.NullMarked;
