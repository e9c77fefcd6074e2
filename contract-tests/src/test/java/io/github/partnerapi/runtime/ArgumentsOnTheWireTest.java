package io.github.partnerapi.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.partnerapi.NotFoundException;
import io.github.partnerapi.api.Dialog360Client;
import io.github.partnerapi.api.TextClient;
import io.github.partnerapi.contract.fault.Answer;
import io.github.partnerapi.contract.fault.FaultServer;
import io.github.partnerapi.contract.fault.ReceivedRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/**
 * Any text arrives at the server as it was given, from the path, the query and the form of every
 * operation, and both clients send the same bytes. What would leave its segment of the path is
 * refused.
 */
class ArgumentsOnTheWireTest {
  private static List<Pair> pairs = List.of();

  @BeforeContainer
  static void start() {
    pairs = Stream.of(TestClient.values()).map(Pair::new).toList();
  }

  @AfterContainer
  static void stop() {
    pairs.forEach(Pair::close);
  }

  @Property(tries = 30, seed = "20240229", shrinking = ShrinkingMode.BOUNDED)
  void everyTextArrivesAsItWasGiven(@ForAll("texts") List<String> texts) {
    for (int i = 0; i < pairs.get(0).operations().size(); i++) {
      assertArrives(i, texts);
    }
  }

  @Example
  void anEmptyTextArrivesFromQueryAndForm() {
    for (int i = 0; i < pairs.get(0).operations().size(); i++) {
      if (WireValues.pathParameters(pairs.get(0).operations().get(i).id()) == 0) {
        assertArrives(i, List.of(""));
      }
    }
  }

  @Example
  void whatWouldLeaveItsSegmentIsRefusedBeforeAnythingIsSent() {
    int refused = 0;
    for (Pair pair : pairs) {
      int before = pair.server().requests().size();
      for (AllOperations.Entry operation : pair.operations()) {
        if (WireValues.pathParameters(operation.id()) > 0) {
          for (String text : List.of("", ".", "..")) {
            assertThat(catchThrowable(() -> call(operation, () -> text)))
                .as("%s of %s with \"%s\"", operation, pair.client(), text)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching("[a-z_A-Z]+: a path argument must not be .*");
            refused++;
          }
        }
      }
      assertThat(pair.server().requests()).hasSize(before);
    }
    assertThat(refused).as("refused arguments of both clients").isGreaterThan(2 * 3 * 20);
  }

  private static void assertArrives(int index, List<String> texts) {
    List<ReceivedRequest> sent = new ArrayList<>();
    for (Pair pair : pairs) {
      AllOperations.Entry operation = pair.operations().get(index);
      List<String> given = new ArrayList<>();
      Iterator<String> endless =
          Stream.iterate(0, i -> i + 1).map(i -> texts.get(i % texts.size())).iterator();
      assertThat(catchThrowable(() -> call(operation, () -> remember(given, endless.next()))))
          .isInstanceOf(NotFoundException.class);
      List<ReceivedRequest> all = pair.server().requests();
      ReceivedRequest request = all.get(all.size() - 1);
      List<String> arrived = WireValues.of(operation.id(), request);
      // A body of JSON is not looked into. An operation takes its required arguments first,
      // whatever their order on the wire.
      if (WireValues.isOpaque(request)) {
        assertThat(given).as("%s", operation).containsAll(arrived);
      } else {
        assertThat(arrived).as("%s", operation).containsExactlyInAnyOrderElementsOf(given);
      }
      sent.add(request);
    }
    assertThat(sent.get(0).requestLine()).isEqualTo(sent.get(1).requestLine());
    assertThat(sent.get(0).body()).isEqualTo(sent.get(1).body());
    assertThat(sent.get(0).header("Content-Type")).isEqualTo(sent.get(1).header("Content-Type"));
  }

  private static String remember(List<String> given, String text) {
    given.add(text);
    return text;
  }

  private static void call(AllOperations.Entry operation, Supplier<String> texts) {
    try {
      operation.call(new AnyArguments(texts, WireValues.NUMBER).of(operation.method()));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("no arguments for " + operation, e);
    }
  }

  @Provide
  Arbitrary<List<String>> texts() {
    Arbitrary<String> marks =
        Arbitraries.strings()
            .withChars("/%+&=?#;,.:@ \\\"'<>{}|^`~*-_\r\n\t\0az09")
            .ofMinLength(1)
            .ofMaxLength(24);
    Arbitrary<String> letters = Arbitraries.strings().all().ofMinLength(1).ofMaxLength(24);
    Arbitrary<String> emoji =
        Arbitraries.of(
            "\ud83d\ude00",
            "\ud83c\udff3\ufe0f\u200d\ud83c\udf08",
            "\u017c\u00f3\u0142\u0107",
            "\u0130\u0131");
    Arbitrary<String> nasty =
        Arbitraries.of(
            "%2F",
            "..%2f..",
            "%",
            "%%",
            "%zz",
            "%2c",
            "%0a",
            "%7Bid%7D",
            "{id}",
            "{{id}}",
            "+",
            " ",
            "...",
            "../x",
            "a\r\nX-Evil: 1",
            "null",
            "[]");
    Arbitrary<String> longText =
        marks.map(text -> text.repeat(2048 / text.length() + 1).substring(0, 2048));
    return Arbitraries.oneOf(marks, letters, emoji, nasty, longText)
        .filter(text -> StandardCharsets.UTF_8.newEncoder().canEncode(text))
        .filter(text -> !List.of(".", "..").contains(text) && !WireValues.CONSTANTS.contains(text))
        .list()
        .ofMinSize(1)
        .ofMaxSize(9);
  }

  private record Pair(
      TestClient client,
      FaultServer server,
      TextClient text,
      Dialog360Client dialog360,
      List<AllOperations.Entry> operations) {
    Pair(TestClient client) {
      this(client, FaultServer.answering(Answer.status(404)));
    }

    private Pair(TestClient client, FaultServer server) {
      this(
          client,
          server,
          client.text(server.url()).build(),
          client.dialog360(server.url()).build());
    }

    private Pair(
        TestClient client, FaultServer server, TextClient text, Dialog360Client dialog360) {
      this(client, server, text, dialog360, new AllOperations(text, dialog360).entries());
    }

    void close() {
      text.close();
      dialog360.close();
      server.close();
    }
  }
}
