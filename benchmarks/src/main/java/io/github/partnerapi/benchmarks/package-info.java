/** Measures both clients beside hand-written floors, generated clients and common libraries. */
@NullMarked
package io.github.partnerapi.benchmarks;

import org.jspecify.annotations.NullMarked;
