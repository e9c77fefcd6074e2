/** What was measured, as JSON, tables and a chart. */
@NullMarked
package io.github.partnerapi.benchmarks.report;

import org.jspecify.annotations.NullMarked;
