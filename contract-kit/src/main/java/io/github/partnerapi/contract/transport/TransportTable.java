package io.github.partnerapi.contract.transport;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What clients made of the rows, as data and as text.
 *
 * @param verdicts one for each row and client, in their order
 */
public record TransportTable(List<TransportVerdict> verdicts) {
  private static final String SEPARATOR = " | ";

  /**
   * Keeps the verdicts.
   *
   * @param verdicts one for each row and client
   */
  public TransportTable {
    verdicts = List.copyOf(verdicts);
  }

  /**
   * Returns the verdicts on one client.
   *
   * @param client its name
   * @return its verdicts, empty for a name that no client has
   */
  public List<TransportVerdict> of(String client) {
    return verdicts.stream().filter(verdict -> verdict.client().equals(client)).toList();
  }

  /**
   * Returns a line for each row and client, with tabs between group, row, client and what happened.
   *
   * @return the lines, each with a line feed at its end
   */
  public String tsv() {
    return verdicts.stream()
        .map(
            each ->
                String.join("\t", each.group(), each.name(), each.client(), each.happened()) + "\n")
        .collect(Collectors.joining());
  }

  /**
   * Reads what {@link #tsv()} has written.
   *
   * @param tsv the lines
   * @return the table
   * @throws IllegalArgumentException when a line has not four parts
   */
  public static TransportTable ofTsv(String tsv) {
    return new TransportTable(tsv.lines().map(TransportTable::verdict).toList());
  }

  private static TransportVerdict verdict(String line) {
    String[] parts = line.split("\t", -1);
    if (parts.length != 4) {
      throw new IllegalArgumentException("tsv: a line needs four parts: " + line);
    }
    return new TransportVerdict(parts[0], parts[1], parts[2], parts[3]);
  }

  /**
   * Writes two tables in Markdown: how many rows of each group hold with each client, and every row
   * that does not hold with some client.
   *
   * @return the tables
   */
  public String markdown() {
    Set<String> clients =
        verdicts.stream()
            .map(TransportVerdict::client)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    StringBuilder text = new StringBuilder(header("rows that hold", clients));
    Map<String, List<TransportVerdict>> groups = by(verdicts, Part.GROUP);
    groups.forEach((group, all) -> text.append(line(group, clients, client -> count(all, client))));
    text.append('\n').append(header("what happened instead", clients));
    groups.forEach(
        (group, all) ->
            by(all, Part.NAME)
                .forEach(
                    (name, row) -> {
                      if (!row.stream().allMatch(TransportVerdict::holds)) {
                        text.append(
                            line(group + ": " + name, clients, client -> happened(row, client)));
                      }
                    }));
    return text.toString();
  }

  private enum Part {
    GROUP,
    NAME;

    String of(TransportVerdict verdict) {
      return this == GROUP ? verdict.group() : verdict.name();
    }
  }

  private static Map<String, List<TransportVerdict>> by(
      Collection<TransportVerdict> verdicts, Part part) {
    Map<String, List<TransportVerdict>> parts = new LinkedHashMap<>();
    verdicts.forEach(
        each -> parts.computeIfAbsent(part.of(each), name -> new ArrayList<>()).add(each));
    return parts;
  }

  private static String header(String first, Set<String> clients) {
    return "| "
        + first
        + SEPARATOR
        + String.join(SEPARATOR, clients)
        + " |\n|---|"
        + "---|".repeat(clients.size())
        + "\n";
  }

  private interface Cell {
    String of(String client);
  }

  private static String line(String first, Set<String> clients, Cell cell) {
    return "| "
        + first
        + SEPARATOR
        + clients.stream().map(cell::of).collect(Collectors.joining(SEPARATOR))
        + " |\n";
  }

  private static String count(List<TransportVerdict> group, String client) {
    List<TransportVerdict> own =
        group.stream().filter(each -> each.client().equals(client)).toList();
    return own.stream().filter(TransportVerdict::holds).count() + " of " + own.size();
  }

  private static String happened(List<TransportVerdict> row, String client) {
    @Nullable TransportVerdict verdict =
        row.stream().filter(each -> each.client().equals(client)).findFirst().orElse(null);
    return verdict == null ? "" : verdict.happened();
  }
}
