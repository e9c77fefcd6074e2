package io.github.partnerapi;

import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
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
 * request. A cursor that comes a second time ends the iteration with an {@link
 * UnreadableResponseException}, since it would never end.
 *
 * @param <P> a page
 * @param <T> an item
 */
public final class Pages<P, T> implements Iterable<T> {
  private final String operation;
  private final @Nullable String start;
  private final Function<@Nullable String, P> fetch;
  private final Function<P, @Nullable List<T>> items;
  private final Following<P> following;

  private Pages(
      String operation,
      @Nullable String start,
      Function<@Nullable String, P> fetch,
      Function<P, @Nullable List<T>> items,
      Following<P> following) {
    this.operation = operation;
    this.start = start;
    this.fetch = fetch;
    this.items = items;
    this.following = following;
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
   * @param items returns the items of a page
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
      Function<P, @Nullable List<T>> items,
      Function<P, @Nullable String> next) {
    return new Pages<>(
        operation,
        start,
        fetch,
        items,
        (position, page, count) -> {
          String cursor = next.apply(page);
          return cursor == null || cursor.isEmpty() || cursor.equals(last) ? null : cursor;
        });
  }

  /**
   * Counts pages from 1. The end is where the total is reached, or at a page without items.
   *
   * @param operation the operation id, for messages
   * @param start the number of the page to start from, or null for 1
   * @param fetch asks for the page of a number
   * @param items returns the items of a page
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
      Function<P, @Nullable List<T>> items,
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
        });
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
    return pages().flatMap(page -> itemsOf(page.value()).stream());
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

  private List<T> itemsOf(P page) {
    List<T> found = items.apply(page);
    return found == null ? List.of() : found;
  }

  private final class PageIterator implements Iterator<Page<P>> {
    private final Set<String> seen = new HashSet<>();
    private @Nullable String position = start;
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
        throw new UnreadableResponseException(
            operation,
            200,
            Headers.of(Collections.emptyMap()),
            "the cursor of the next page has come before",
            null);
      }
      P value = fetch.apply(position);
      // Only now, so that a page that failed can be asked for again.
      if (position != null) {
        seen.add(position);
      }
      String next = following.after(position, value, itemsOf(value).size());
      Page<P> page = new Page<>(position, value, next);
      position = next;
      more = next != null;
      return page;
    }
  }
}
