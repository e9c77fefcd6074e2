package io.github.partnerapi;

import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The items of all pages of a list, in order. A page is asked for when its first item is needed,
 * and every iteration starts anew.
 *
 * <p>To go on later, keep {@link Page#next()} of the last page that was used, and set it in the
 * request. What would never end, or would pass over what is there, ends the iteration with an
 * {@link UnreadableResponseException} that names the page: a cursor that comes a second time, a
 * numbered page with the same items as the one before, more than 10,000 pages (1,000 when numbered
 * pages have no total), a page of whose items none is of the documented type.
 *
 * @param <P> a page
 * @param <T> an item
 */
public final class Pages<P, T> implements Iterable<T> {
  private static final int MOST_PAGES = 10_000;
  private static final int MOST_WITHOUT_TOTAL = 1_000;

  private final String operation;
  private final @Nullable String start;
  private final Function<@Nullable String, P> fetch;
  private final Items<P, T> items;
  private final Following<P> following;
  private final boolean numbered;
  private final Function<P, @Nullable Integer> total;

  private Pages(
      String operation,
      @Nullable String start,
      Function<@Nullable String, P> fetch,
      Items<P, T> items,
      Following<P> following,
      @Nullable Function<P, @Nullable Integer> total) {
    this.operation = operation;
    this.start = start;
    this.fetch = fetch;
    this.items = items;
    this.following = following;
    this.numbered = total != null;
    this.total = total == null ? page -> 0 : total;
  }

  /**
   * The items of a page.
   *
   * @param read returns those that could be read, or null when the page has no list
   * @param raw returns the member with the items as raw JSON when not all of it could be read, or
   *     null when all of it was
   * @param <P> a page
   * @param <T> an item
   */
  public record Items<P, T>(
      Function<P, @Nullable List<T>> read, Function<P, @Nullable RawJson> raw) {
    /** Checks that nothing is missing. */
    public Items {
      Objects.requireNonNull(read, "read");
      Objects.requireNonNull(raw, "raw");
    }

    List<T> of(P page) {
      List<T> found = read.apply(page);
      return found == null ? List.of() : found;
    }

    boolean allLost(P page) {
      RawJson whole = raw.apply(page);
      return whole != null && !whole.isNull() && of(page).isEmpty();
    }
  }

  /** Finds the position after a page, or null after the last. */
  private interface Following<P> {
    @Nullable String after(@Nullable String position, P page, int items);
  }

  /**
   * Follows cursors.
   *
   * @param operation the operation id, for messages
   * @param last a cursor that stands for the end, beside none and an empty one
   * @param start the cursor to start from, or null for the first page
   * @param fetch asks for the page of a cursor
   * @param items the items of a page
   * @param next returns the cursor of the next page
   * @param <P> a page
   * @param <T> an item
   * @return the items
   */
  public static <P, T> Pages<P, T> byCursor(
      String operation,
      String last,
      @Nullable String start,
      Function<@Nullable String, P> fetch,
      Items<P, T> items,
      Function<P, @Nullable String> next) {
    return new Pages<>(
        operation,
        start,
        fetch,
        items,
        (position, page, count) -> {
          String cursor = next.apply(page);
          return cursor == null || cursor.isEmpty() || cursor.equals(last) ? null : cursor;
        },
        null);
  }

  /**
   * Counts pages from 1. The end is where the total is reached, or at a page without items.
   *
   * @param operation the operation id, for messages
   * @param start the number of the page to start from, or null for 1
   * @param fetch asks for the page of a number
   * @param items the items of a page
   * @param total returns how many items there are in all pages, or null when the page does not say
   * @param size returns how many items a full page has, or null when the page does not say
   * @param <P> a page
   * @param <T> an item
   * @return the items
   */
  public static <P, T> Pages<P, T> byNumber(
      String operation,
      @Nullable Integer start,
      Function<Integer, P> fetch,
      Items<P, T> items,
      Function<P, @Nullable Integer> total,
      Function<P, @Nullable Integer> size) {
    return new Pages<>(
        operation,
        Integer.toString(start == null ? 1 : start),
        number -> fetch.apply(Integer.valueOf(Objects.requireNonNull(number))),
        items,
        (position, page, count) -> {
          int number = Integer.parseInt(Objects.requireNonNull(position));
          Integer all = total.apply(page);
          Integer full = size.apply(page);
          boolean ended =
              count == 0 || (all != null && full != null && (long) number * full >= all);
          return ended ? null : Integer.toString(number + 1);
        },
        total);
  }

  /**
   * One page.
   *
   * @param position its cursor or number, null for the first page of a list with cursors
   * @param value the page as it came
   * @param next where to go on, null after the last page
   * @param <P> the type of the page
   */
  public record Page<P>(@Nullable String position, P value, @Nullable String next) {}

  @Override
  public Iterator<T> iterator() {
    return stream().iterator();
  }

  /**
   * Returns the items as a stream.
   *
   * @return a lazy, sequential stream
   */
  public Stream<T> stream() {
    return pages().flatMap(page -> items.of(page.value()).stream());
  }

  /**
   * Returns the pages as a stream.
   *
   * @return a lazy, sequential stream
   */
  public Stream<Page<P>> pages() {
    Iterable<Page<P>> pages = PageIterator::new;
    return StreamSupport.stream(pages.spliterator(), false);
  }

  private UnreadableResponseException endless(@Nullable String position, String detail) {
    return new UnreadableResponseException(
        new ErrorResponse(operation, 200, null, Headers.of(Map.of()), new byte[0]),
        (position == null
                ? "the first page"
                : numbered ? "page " + position : "the page at a cursor")
            + ": "
            + detail);
  }

  private final class PageIterator implements Iterator<Page<P>> {
    private final Set<String> seen = new HashSet<>();
    private @Nullable String position = start;
    private @Nullable List<T> before;
    private int count;
    private boolean more = true;

    @Override
    public boolean hasNext() {
      return more;
    }

    @Override
    public Page<P> next() {
      if (!more) {
        throw new NoSuchElementException("there are no more pages");
      }
      if (position != null && seen.contains(position)) {
        throw endless(position, "it has come before");
      }
      if (count >= MOST_PAGES) {
        throw endless(position, "there are more than " + MOST_PAGES + " pages");
      }
      P value = fetch.apply(position);
      check(value);
      // Only now, so that a page that failed can be asked for again.
      if (position != null) {
        seen.add(position);
      }
      before = items.of(value);
      count++;
      String next = following.after(position, value, before.size());
      Page<P> page = new Page<>(position, value, next);
      position = next;
      more = next != null;
      return page;
    }

    private void check(P page) {
      if (items.allLost(page)) {
        throw endless(position, "none of its items is of the documented type");
      }
      if (!numbered || count == 0) {
        return;
      }
      List<T> now = items.of(page);
      if (!now.isEmpty() && now.equals(before)) {
        throw endless(position, "it has the same items as the page before");
      }
      if (total.apply(page) == null && count >= MOST_WITHOUT_TOTAL) {
        throw endless(
            position, "there are more than " + MOST_WITHOUT_TOTAL + " pages, and no total");
      }
    }
  }
}
