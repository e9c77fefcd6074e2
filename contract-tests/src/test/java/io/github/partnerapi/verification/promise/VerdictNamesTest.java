package io.github.partnerapi.verification.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.partnerapi.contract.judge.Check;
import io.github.partnerapi.contract.judge.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A verdict is found in a report by the class of its promise and by its name; two of the same name
 * would be counted as one.
 */
@ResourceLock(ContractRun.LOCK)
class VerdictNamesTest {
  private static final Pattern NAME =
      Pattern.compile("[a-z]\\w* \\[[1-5][0-9]{2}\\] [a-z0-9-]+ \\([a-z-]+(\\+[a-z-]+)*\\)");

  @ParameterizedTest
  @EnumSource(Check.class)
  void everyCheckHasATestClassOfItsName(Check check) {
    String words =
        Arrays.stream(check.name().split("_"))
            .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
            .collect(Collectors.joining());

    assertThatCode(
            () ->
                assertThat(Class.forName(getClass().getPackageName() + "." + words + "Test"))
                    .isAssignableTo(Promise.class))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @EnumSource(Check.class)
  void everyVerdictHasANameOfItsOwn(Check check) {
    List<String> names = ContractRun.get().verdicts(check).stream().map(Verdict::name).toList();

    assertThat(names).isNotEmpty();
    assertThat(problems(names)).isEmpty();
  }

  @Test
  void aNameOfAnotherFormAndANameThatStandsTwiceAreFound() {
    String good = "getBalance [200] documented (feign+native)";

    assertThat(problems(List.of(good, "getBalance [200] documented", good)))
        .containsExactly("getBalance [200] documented has another form", good + " stands twice");
    assertThat(problems(List.of(good, "getBalance [200] documented (feign)"))).isEmpty();
  }

  private static List<String> problems(List<String> names) {
    List<String> problems = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (String name : names) {
      if (!NAME.matcher(name).matches()) {
        problems.add(name + " has another form");
      } else if (!seen.add(name)) {
        problems.add(name + " stands twice");
      }
    }
    return problems;
  }
}
