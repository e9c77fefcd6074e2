package io.github.partnerapi.feign.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TargetsTest {
  private final Targets targets = new Targets();

  @ParameterizedTest
  @CsvSource({
    "https://api.example.com/v2/partners?a=b%20c&d=,/v2/partners?a=b%20c&d=",
    "http://127.0.0.1:8080/,/",
    "http://127.0.0.1:8080/a#part,/a",
    "http://127.0.0.1:8080,/",
    "http://127.0.0.1:8080?a=/b,/?a=/b",
    "http://[::1]:8080/a,/a",
    "http://user@127.0.0.1/a,/a",
  })
  void aUrlIsCutWhereItsServerEnds(String url, String target) {
    for (int again = 0; again < 2; again++) {
      Targets.Target cut = targets.of(url);

      assertThat(cut.target()).isEqualTo(target);
      assertThat(cut.server().getRawAuthority()).isEqualTo(URI.create(url).getRawAuthority());
      assertThat(cut.server().getScheme()).isEqualTo(URI.create(url).getScheme());
    }
  }

  @Test
  void anotherServerIsNotTakenForTheLast() {
    targets.of("http://127.0.0.1:80/a");

    assertThat(targets.of("http://127.0.0.1:8080/a").server())
        .isEqualTo(URI.create("http://127.0.0.1:8080/"));
    assertThat(targets.of("http://127.0.0.1:80/a").server())
        .isEqualTo(URI.create("http://127.0.0.1:80/"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/a b", "/a\r\nX: y", "/a%2", "/a%zz", "/{a}", "/a|b", "//a"})
  void whatIsNoUrlIsRefusedLikeBefore(String target) {
    targets.of("http://127.0.0.1/known");

    assertThatIllegalArgumentException().isThrownBy(() -> targets.of("http://127.0.0.1" + target));
  }
}
