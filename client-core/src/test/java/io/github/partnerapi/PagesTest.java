package io.github.partnerapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PagesTest {
  private record Part(List<String> items, String next) {}

  private final List<String> asked = new ArrayList<>();

  private Pages<Part, String> cursors(String start, Map<String, Part> parts) {
    return Pages.byCursor(
        "getThings",
        "END",
        start,
        cursor -> {
          asked.add(String.valueOf(cursor));
          return parts.get(String.valueOf(cursor));
        },
        Part::items,
        Part::next);
  }

  @Test
  void cursorsAreFollowedToTheEnd() {
    Pages<Part, String> pages =
        cursors(
            null,
            Map.of(
                "null",
                new Part(List.of("a", "b"), "c1"),
                "c1",
                new Part(List.of(), "c2"),
                "c2",
                new Part(List.of("c"), null)));

    assertThat(pages).containsExactly("a", "b", "c");
    assertThat(asked).containsExactly("null", "c1", "c2");
  }

  @Test
  void aPageIsAskedForWhenItIsNeeded() {
    Iterator<String> items =
        cursors(
                null,
                Map.of(
                    "null", new Part(List.of("a", "b"), "c1"), "c1", new Part(List.of("c"), null)))
            .iterator();

    assertThat(asked).isEmpty();
    items.next();
    items.next();
    assertThat(asked).containsExactly("null");
    items.next();
    assertThat(asked).containsExactly("null", "c1");
  }

  @Test
  void theIterationStartsAtAGivenCursorAndTellsWhereToGoOn() {
    Pages<Part, String> pages =
        cursors(
            "c1", Map.of("c1", new Part(List.of("b"), "c2"), "c2", new Part(List.of("c"), "END")));

    assertThat(pages.pages())
        .extracting(Pages.Page::position, Pages.Page::next)
        .containsExactly(tuple("c1", "c2"), tuple("c2", null));
  }

  @Test
  void aCursorThatRepeatsEndsTheIteration() {
    Pages<Part, String> pages =
        cursors(
            null, Map.of("null", new Part(List.of("a"), "c1"), "c1", new Part(List.of("b"), "c1")));

    assertThatExceptionOfType(UnreadableResponseException.class)
        .isThrownBy(() -> pages.forEach(item -> {}))
        .withMessageContaining("getThings")
        .withMessageContaining("cursor");
    assertThat(asked).containsExactly("null", "c1");
  }

  private record Numbered(List<String> items, Integer total, Integer size) {}

  private Pages<Numbered, String> numbers(Integer start, Integer total, Integer size) {
    List<String> all = List.of("1", "2", "3", "4", "5");
    return Pages.byNumber(
        "searchThings",
        start,
        page -> {
          asked.add(page.toString());
          int from = Math.min(all.size(), (page - 1) * 2);
          return new Numbered(all.subList(from, Math.min(all.size(), from + 2)), total, size);
        },
        Numbered::items,
        Numbered::total,
        Numbered::size);
  }

  @Test
  void pagesAreCountedUpToTheTotal() {
    assertThat(numbers(null, 5, 2)).containsExactly("1", "2", "3", "4", "5");
    assertThat(asked).containsExactly("1", "2", "3");
  }

  @Test
  void withoutATotalAnEmptyPageIsTheEnd() {
    assertThat(numbers(2, null, null)).containsExactly("3", "4", "5");
    assertThat(asked).containsExactly("2", "3", "4");
  }
}
