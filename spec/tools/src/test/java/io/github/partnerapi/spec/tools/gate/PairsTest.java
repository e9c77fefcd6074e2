package io.github.partnerapi.spec.tools.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PairsTest {
  static Stream<Pair> all() {
    return Stream.of(
            CallPairs.operations(),
            CallPairs.parameters(),
            CredentialPairs.credentialsAndLimits(),
            BodyPairs.bodies(),
            SchemaPairs.responses(),
            SchemaPairs.requests())
        .flatMap(each -> each);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("all")
  void saysExactlyWhatChanged(Pair pair) {
    Set<String> found =
        pair.changes().stream()
            .map(change -> change.kind().id())
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(found).as("%s", pair.changes()).isEqualTo(pair.expected());
  }

  @Test
  void thereAreBreakingAndCompatiblePairsForEachAxis() {
    assertThat(all().count()).isGreaterThanOrEqualTo(50);
    assertThat(all().map(Pair::name)).doesNotHaveDuplicates();
    for (Axis axis : Axis.values()) {
      Set<Impact> impacts = EnumSet.noneOf(Impact.class);
      all()
          .forEach(
              pair ->
                  impacts.add(
                      pair.expected().stream()
                          .map(id -> ChangeKind.of(id).orElseThrow())
                          .filter(kind -> kind.axis() == axis)
                          .map(ChangeKind::impact)
                          .max(Impact::compareTo)
                          .orElse(Impact.NONE)));
      assertThat(impacts).as("%s", axis).containsExactlyInAnyOrder(Impact.values());
    }
  }
}
