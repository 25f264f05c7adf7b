package org.bankcrm.core.internal.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExampleTreeTest {

  @Test
  void of_anExample_isItsTree() {
    assertThat(
            ExampleTree.of("{\"a\": [1, -0.5, true],\n \"中\": {\"b\": \"x: {y}, \"}, \"c\": []}"))
        .isEqualTo(
            Map.of(
                "a",
                List.of(BigDecimal.ONE, new BigDecimal("-0.5"), true),
                "中",
                Map.of("b", "x: {y}, "),
                "c",
                List.of()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{",
        "{\"a\"}",
        "{\"a\": }",
        "{\"a\": 1} {}",
        "{\"a\": nul}",
        "{a: 1}",
        "{\"a\": 1,}",
        "{\"a\": \"\\n\"}",
        "{\"a\": 1 \"b\": 2}",
        "{\"a\": [1 2]}",
        "{\"a: 1}"
      })
  void of_anythingElse_isRefused(String json) {
    assertThatIllegalStateException().isThrownBy(() -> ExampleTree.of(json));
  }
}
