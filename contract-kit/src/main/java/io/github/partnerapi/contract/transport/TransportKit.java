package io.github.partnerapi.contract.transport;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Does to Java HTTP clients what networks do, and says what each made of it. All of it happens on
 * 127.0.0.1. Calls that a client never ends stay behind on daemon threads: a program of its own is
 * the best place for a whole run.
 *
 * <pre>{@code
 * TransportTable table = new TransportKit().client("mine", MyAdapter::new).run();
 * System.out.println(table.markdown());
 * }</pre>
 *
 * <p>For one thread.
 */
public final class TransportKit {
  private static final int AT_ONCE = 12;
  private static final long LONGEST_SECONDS = 120;

  private final Map<String, HttpAdapter.Factory> clients = new LinkedHashMap<>();
  private Predicate<TransportRow> chosen = row -> true;

  /** Starts without a client. */
  public TransportKit() {}

  /**
   * Returns all rows.
   *
   * @return the rows, in their groups
   */
  public static List<TransportRow> rows() {
    return Stream.of(AnswerRows.all(), ConnectionRows.all(), BodyRows.all(), TimeRows.all())
        .flatMap(List::stream)
        .toList();
  }

  /**
   * Adds a client.
   *
   * @param name its name in the table
   * @param client opens it
   * @return this kit
   */
  public TransportKit client(String name, HttpAdapter.Factory client) {
    clients.put(Objects.requireNonNull(name, "name"), Objects.requireNonNull(client, "client"));
    return this;
  }

  /**
   * Leaves out rows.
   *
   * @param chosen tells which rows to run; all of them without this
   * @return this kit
   */
  public TransportKit rows(Predicate<TransportRow> chosen) {
    this.chosen = Objects.requireNonNull(chosen, "chosen");
    return this;
  }

  /**
   * Runs the rows with each client, several at the same time.
   *
   * @return the table
   * @throws InterruptedException when the calling thread is interrupted
   */
  public TransportTable run() throws InterruptedException {
    ExecutorService threads =
        Executors.newFixedThreadPool(
            AT_ONCE,
            task -> {
              Thread thread = new Thread(task, "transport-kit");
              thread.setDaemon(true);
              return thread;
            });
    try {
      List<Running> all = new ArrayList<>();
      for (TransportRow row : rows()) {
        if (chosen.test(row)) {
          clients.forEach(
              (name, client) ->
                  all.add(new Running(row, name, threads.submit(() -> happened(row, client)))));
        }
      }
      List<TransportVerdict> verdicts = new ArrayList<>();
      for (Running each : all) {
        verdicts.add(each.verdict());
      }
      return new TransportTable(verdicts);
    } finally {
      threads.shutdownNow();
    }
  }

  private static String happened(TransportRow row, HttpAdapter.Factory client) {
    try {
      String otherwise = row.check().otherwise(client);
      return otherwise == null ? TransportVerdict.HOLDS : otherwise;
    } catch (Exception e) {
      return "could not be judged: " + e.getClass().getSimpleName();
    }
  }

  private record Running(TransportRow row, String client, Future<String> happened) {
    TransportVerdict verdict() throws InterruptedException {
      String what;
      try {
        what = happened.get(LONGEST_SECONDS, TimeUnit.SECONDS);
      } catch (TimeoutException e) {
        happened.cancel(true);
        what = "never ends";
      } catch (ExecutionException e) {
        what = "could not be judged: " + e.getCause();
      }
      return new TransportVerdict(row.group(), row.name(), client, what);
    }
  }
}
