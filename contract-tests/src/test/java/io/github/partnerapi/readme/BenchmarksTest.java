package io.github.partnerapi.readme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BenchmarksTest {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final String RESULTS =
      """
      {"titles": {"feign": "client-feign", "apache": "HttpClient 5, by hand", "object": "200 B object", "csv": "CSV"},
       "results": [
         {"workload": "object", "peer": "feign", "threadsId": "1", "threads": 1, "rounds": [
           {"bytes": 14300.0, "p50": 30.04, "p99": 80.0, "mean": 40.0},
           {"bytes": 14310.0, "p50": 25.0, "p99": 90.0, "mean": 41.0},
           {"bytes": 14400.0, "p50": 33.0, "p99": 70.0, "mean": 42.0}]},
         {"workload": "object", "peer": "apache", "threadsId": "1", "threads": 1, "rounds": [
           {"bytes": 12750.0, "p50": 20.0, "p99": 80.0, "mean": 40.0}]}]}
      """;
  private static final String PAGE =
      """
      Reads 10,000 rows of 1 MB, with 14.3 kB<!-- bytes object feign 1 --> for a call.

      <!-- table p50 1 -->
      |  | 200 B object | CSV |
      |---|--:|--:|
      | client-feign | 30.0 (25.0 to 33.0) | - |

      <!-- ratios bytes 1 -->
      |  | 200 B object |
      |---|--:|
      | client-feign / HttpClient 5, by hand | 1.12 |
      """;

  @Test
  void thePublishedFiguresAreThoseOfTheResults() throws IOException {
    Path page = Path.of("../BENCHMARKS.md");
    Path results = Path.of("../benchmarks/results/results.json");
    assumeThat(page).exists();

    assertThat(PublishedFigures.problems(Files.readString(page), MAPPER.readTree(results.toFile())))
        .isEmpty();
  }

  @Test
  void figuresOfTheResultsPass() throws IOException {
    assertThat(PublishedFigures.problems(PAGE, MAPPER.readTree(RESULTS))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "14.3 kB<,14.2 kB<",
    "<!-- bytes object feign 1 -->,''",
    "30.0 (,29.0 (",
    "25.0 to,24.0 to",
    "| - |,| 1.0 |",
    "1.12,1.02",
    "| client-feign | 30,| HttpClient 5| 30",
  })
  void anotherFigureIsFound(String published, String planted) throws IOException {
    JsonNode results = MAPPER.readTree(RESULTS);

    assertThat(PublishedFigures.problems(PAGE.replace(published, planted), results)).hasSize(1);
  }
}
