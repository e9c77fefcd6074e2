package io.github.partnerapi.verification.coverage;

import io.github.partnerapi.contract.client.Exchange;
import io.github.partnerapi.contract.document.ApiDocument;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a run has exercised of a document, and what it has not. An item counts only when every
 * client has exercised it.
 */
public final class Coverage {
  private final SortedSet<Item> universe;
  private final SortedMap<String, Set<Item>> byClient = new TreeMap<>();
  private final List<Exclusion> exclusions;

  /**
   * Counts.
   *
   * @param exchanges the exchanges whose verdicts are all passed; what failed has proved nothing
   * @throws IllegalArgumentException when an exclusion excludes nothing, or something that is
   *     exercised
   */
  public Coverage(
      ApiDocument document, Collection<Exchange> exchanges, List<Exclusion> exclusions) {
    this.universe = Universe.of(document);
    this.exclusions = List.copyOf(exclusions);
    for (Exchange exchange : exchanges) {
      byClient
          .computeIfAbsent(exchange.client(), name -> new TreeSet<>())
          .addAll(Observation.of(document, exchange));
    }
    byClient.values().forEach(seen -> seen.retainAll(universe));
    checkExclusions();
  }

  /** How an item stands. */
  public enum State {
    /** Every client has exercised it. */
    COVERED,
    /** Some client has not. */
    NOT_COVERED,
    /** It need not be exercised, for a written reason. */
    EXCLUDED
  }

  /** The names of the clients, sorted. */
  public Set<String> clients() {
    return byClient.keySet();
  }

  /** Everything that can be exercised, sorted. */
  public SortedSet<Item> items() {
    return universe;
  }

  /** How an item stands. */
  public State state(Item item) {
    if (!byClient.isEmpty() && byClient.values().stream().allMatch(seen -> seen.contains(item))) {
      return State.COVERED;
    }
    return exclusion(item).isPresent() ? State.EXCLUDED : State.NOT_COVERED;
  }

  /** The reason why an item need not be exercised. */
  public Optional<String> exclusion(Item item) {
    return exclusions.stream()
        .filter(exclusion -> exclusion.covers(item))
        .map(Exclusion::reason)
        .findFirst();
  }

  /** Says whether one client has exercised an item. */
  public boolean seen(String client, Item item) {
    return byClient.getOrDefault(client, Set.of()).contains(item);
  }

  /** The counts of one dimension over the whole document. */
  public Tally tally(Dimension dimension) {
    return tally(universe.stream().filter(item -> item.dimension() == dimension).toList());
  }

  /** The counts of one dimension of one operation. */
  public Tally tally(Dimension dimension, String operation) {
    return tally(
        universe.stream()
            .filter(item -> item.dimension() == dimension && item.operation().equals(operation))
            .toList());
  }

  /** The counts of some items. */
  Tally tally(List<Item> items) {
    Map<State, Long> counts =
        items.stream().collect(Collectors.groupingBy(this::state, Collectors.counting()));
    return new Tally(
        counts.getOrDefault(State.COVERED, 0L).intValue(),
        counts.getOrDefault(State.EXCLUDED, 0L).intValue(),
        items.size());
  }

  private void checkExclusions() {
    for (Exclusion exclusion : exclusions) {
      List<Item> excluded = universe.stream().filter(exclusion::covers).toList();
      if (excluded.isEmpty()) {
        throw new IllegalArgumentException(
            "The exclusion of '" + exclusion.items() + "' matches nothing. Remove it");
      }
      if (excluded.stream().allMatch(item -> state(item) == State.COVERED)) {
        throw new IllegalArgumentException(
            "All that the exclusion of '" + exclusion.items() + "' names is exercised. Remove it");
      }
    }
  }

  /**
   * Counts of items.
   *
   * @param covered how many every client has exercised
   * @param excluded how many need not be
   * @param total how many there are, the excluded ones included
   */
  public record Tally(int covered, int excluded, int total) {
    /**
     * The share that is covered of what has to be, in tenths of a percent, rounded down; 1000 when
     * there is nothing to cover.
     */
    public int permille() {
      int needed = total - excluded;
      return needed == 0 ? 1000 : (int) (covered * 1000L / needed);
    }

    /** The share in percent with one decimal, such as {@code 97.3 %}. */
    public String percent() {
      return permille() / 10 + "." + permille() % 10 + " %";
    }
  }
}
