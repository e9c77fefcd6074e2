package io.github.partnerapi.benchmarks.report;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that was measured in one run.
 *
 * @param run full, round, quick or smoke
 * @param date the day, in UTC
 * @param machine where
 * @param versions of the libraries
 * @param titles what the tables call peers and workloads, by their ids
 * @param results one for each peer, workload and number of threads
 */
public record Results(
    String run,
    String date,
    Machine machine,
    Map<String, String> versions,
    Map<String, String> titles,
    List<Result> results) {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  /**
   * Writes the results as JSON.
   *
   * @param file where
   * @throws IOException when it can't be written
   */
  public void write(Path file) throws IOException {
    MAPPER.writeValue(file.toFile(), this);
  }

  static Results read(Path file) throws IOException {
    return MAPPER.readValue(file.toFile(), Results.class);
  }

  @Nullable Result find(String workload, String peer, String threads) {
    for (Result result : results) {
      if (result.workload().equals(workload)
          && result.peer().equals(peer)
          && result.threadsId().equals(threads)) {
        return result;
      }
    }
    return null;
  }

  @Nullable Double value(Metric metric, String workload, String peer, String threads) {
    Result found = find(workload, peer, threads);
    return found == null ? null : metric.value(found);
  }
}
