package io.github.partnerapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
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
        new Pages.Items<>(Part::items, part -> null),
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

  private record Numbered(List<String> items, Integer total, Integer size, RawJson raw) {}

  private Pages<Numbered, String> numbers(Integer start, Integer total, Integer size) {
    List<String> all = List.of("1", "2", "3", "4", "5");
    return Pages.byNumber(
        "searchThings",
        start,
        page -> {
          asked.add(page.toString());
          int from = Math.min(all.size(), (page - 1) * 2);
          return new Numbered(all.subList(from, Math.min(all.size(), from + 2)), total, size, null);
        },
        new Pages.Items<>(Numbered::items, Numbered::raw),
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

  private Pages<Numbered, String> numbered(Function<Integer, Numbered> page) {
    return Pages.byNumber(
        "searchThings",
        null,
        number -> {
          asked.add(number.toString());
          return page.apply(number);
        },
        new Pages.Items<>(Numbered::items, Numbered::raw),
        Numbered::total,
        Numbered::size);
  }

  @Test
  void theSamePageAgainIsAnErrorThatNamesIt() {
    Pages<Numbered, String> pages =
        numbered(number -> new Numbered(List.of("a"), null, null, null));

    assertThatExceptionOfType(UnreadableResponseException.class)
        .isThrownBy(() -> pages.stream().count())
        .withMessageContaining("page 2: it has the same items");
    assertThat(asked).containsExactly("1", "2");
  }

  @Test
  void endlessPagesWithoutATotalAreAnErrorThatNamesThePage() {
    Pages<Numbered, String> pages =
        numbered(number -> new Numbered(List.of("" + number), null, null, null));

    assertThatExceptionOfType(UnreadableResponseException.class)
        .isThrownBy(() -> pages.stream().count())
        .withMessageContaining("page 1001: there are more than 1000 pages, and no total");
  }

  @Test
  void endlessCursorsAreAnError() {
    Pages<Part, String> pages =
        Pages.byCursor(
            "getThings",
            "END",
            null,
            cursor -> new Part(List.of("a"), cursor == null ? "1" : cursor + "1"),
            new Pages.Items<>(Part::items, part -> null),
            part -> "c" + asked.size() + asked.add("x"));

    assertThatExceptionOfType(UnreadableResponseException.class)
        .isThrownBy(() -> pages.stream().count())
        .withMessageContaining("more than 10000 pages");
  }

  @Test
  void aPageWhoseItemsAllHaveAWrongTypeIsAnErrorThatNamesIt() {
    Pages<Numbered, String> pages =
        numbered(
            number ->
                number == 1
                    ? new Numbered(List.of("a"), 9, 3, RawJson.of(List.of("a", 1)))
                    : new Numbered(List.of(), 9, 3, RawJson.of(List.of(1, 2, 3))));

    assertThatExceptionOfType(UnreadableResponseException.class)
        .isThrownBy(() -> pages.stream().count())
        .withMessageContaining("page 2: none of its items is of the documented type");
  }

  @Test
  void aPageWithANullForItsItemsIsTheEnd() {
    assertThat(numbered(number -> new Numbered(null, 9, 3, RawJson.NULL))).isEmpty();
    assertThat(asked).containsExactly("1");
  }
}
