package org.bankcrm.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyRefTest {
  @Property
  void parse_ofToString_isTheSame(
      @ForAll @CharRange(from = 'a', to = 'z') @Chars({'.', '-', '7'}) @StringLength(max = 127)
          String tail,
      @ForAll @IntRange(min = 1, max = 999_999_999) int version) {
    PolicyRef ref = PolicyRef.of('p' + tail, version);
    assertThat(PolicyRef.parse(ref.toString())).isEqualTo(ref);
  }

  @Test
  void compareTo_idThenVersion() {
    PolicyRef ref = PolicyRef.parse("retail@2");
    assertThat(ref).isEqualByComparingTo(PolicyRef.of("retail", 2));
    assertThat(ref).isLessThan(PolicyRef.of("retail", 10));
    assertThat(ref).isGreaterThan(PolicyRef.of("private", 10));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "@",
        "a@",
        "@1",
        "a@0",
        "a@01",
        "a@-1",
        "a@+1",
        "a@1.0",
        "a@1000000000",
        "a@1@2",
        "A@1",
        ".a@1",
        "-a@1",
        "a_b@1",
        "a b@1",
        "金@1",
        "a\u202e@1",
        "a@１"
      })
  void parse_anythingElse_isRefused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> PolicyRef.parse(text));
  }

  @Test
  void of_limits_areExact() {
    assertThat(PolicyRef.of("a".repeat(128), 999_999_999).id()).hasSize(128);
    assertThatIllegalArgumentException().isThrownBy(() -> PolicyRef.of("a".repeat(129), 1));
    assertThatIllegalArgumentException().isThrownBy(() -> PolicyRef.of("a", 0));
    assertThatIllegalArgumentException().isThrownBy(() -> PolicyRef.of("a", 1_000_000_000));
  }
}
