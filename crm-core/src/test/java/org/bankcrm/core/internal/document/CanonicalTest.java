package org.bankcrm.core.internal.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CanonicalTest {

  static Stream<Arguments> texts() {
    return Stream.of(
        arguments(Map.of(), "{}"),
        arguments(List.of(), "[]"),
        arguments(List.of(true, false), "[true,false]"),
        arguments(ordered("b", 1, "a", 2, "A", 3), "{\"A\":3,\"a\":2,\"b\":1}"),
        arguments("a\"b\\c/d", "\"a\\\"b\\\\c/d\""),
        arguments("零售 É 😀", "\"零售 É 😀\""),
        arguments(0, "0"),
        arguments(-7L, "-7"),
        arguments(
            new BigInteger("123456789012345678901234567890"), "123456789012345678901234567890"),
        arguments(new BigDecimal("1.50"), "1.5"),
        arguments(new BigDecimal("1E+3"), "1000"),
        arguments(new BigDecimal("0.000"), "0"),
        arguments(new BigDecimal("-0.00000001"), "-0.00000001"),
        arguments(0.5, "0.5"),
        arguments(1e20, "100000000000000000000"),
        arguments(0.1, "0.1000000000000000055511151231257827021181583404541015625"));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void of_tree_isItsOneText(Object tree, String text) {
    assertThat(Canonical.of(tree)).isEqualTo(text);
  }

  /** UTF-16 would put the emoji, which takes two units, before the half-width full stop. */
  @Test
  void of_keysBeyondTheBasicPlane_standInTheOrderOfCodePoints() {
    assertThat(Canonical.of(ordered("😀", 1, "｡", 2))).isEqualTo("{\"｡\":2,\"😀\":1}");
  }

  /** The digest was computed by another program from the canonical text. */
  @Test
  void sha256_ofTree_isThatOfItsTextInUtf8() {
    Object tree = ordered("b", List.of(true, "零售", new BigDecimal("0.50")), "a", 1);

    assertThat(Canonical.of(tree)).isEqualTo("{\"a\":1,\"b\":[true,\"零售\",0.5]}");
    assertThat(Canonical.sha256(tree))
        .isEqualTo("448a268ceb9f72e514c4d3c13bde60b1931b0e238b8f461725d5a041a064c93b");
  }

  @Test
  void of_whatDocumentsCannotHold_isRefused() {
    assertThatThrownBy(() -> Canonical.of(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Canonical.of(new Object()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Canonical.of("e\u0301")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Canonical.of("\ud800")).isInstanceOf(IllegalArgumentException.class);
  }

  private static Map<String, Object> ordered(Object... keysAndValues) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      map.put((String) keysAndValues[i], keysAndValues[i + 1]);
    }
    return map;
  }
}
