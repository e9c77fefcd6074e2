package io.github.partnerapi.benchmarks.report;

/**
 * What one JVM measured.
 *
 * @param bytes allocated for a call, over all threads
 * @param p50 microseconds that half of the calls took at most
 * @param p99 microseconds that all but one of a hundred took at most
 * @param mean microseconds
 * @param calls how many calls were timed
 */
public record Round(double bytes, double p50, double p99, double mean, long calls) {}
