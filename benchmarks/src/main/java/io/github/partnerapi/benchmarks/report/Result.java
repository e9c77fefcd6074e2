package io.github.partnerapi.benchmarks.report;

import java.util.List;

/**
 * What one peer did with one workload.
 *
 * @param workload the id of the workload
 * @param peer the id of the peer
 * @param threadsId how many threads, and whether they were virtual
 * @param threads how many threads called at once
 * @param rounds one for each JVM
 */
public record Result(
    String workload, String peer, String threadsId, int threads, List<Round> rounds) {}
