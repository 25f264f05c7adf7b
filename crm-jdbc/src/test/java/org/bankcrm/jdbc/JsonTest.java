package org.bankcrm.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonTest {

  @Test
  void anyTree_writtenAndRead_isTheSame() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("text \"\\/\n\u0000\ud800 𠮷 张", "\u0000\udfff/\t\r\b\f'é");
    tree.put("whole", List.of(0L, -1L, 999_999_999_999_999_999L));
    tree.put("decimal", List.of(new BigDecimal("-0.10"), new BigDecimal("12345678901234567890.5")));
    tree.put("real", List.of(0.1, 1e300, -2.5e-9, 5.0, Double.MIN_VALUE));
    tree.put("yes", List.of(true, false));
    tree.put("empty", List.of(Map.of(), List.of(), ""));
    String text = Json.write(tree);
    assertThat(text.chars()).allMatch(c -> c >= ' ' && c <= '~');
    assertThat(Json.read(text)).isEqualTo(tree);
  }

  @Test
  void otherJson_asADatabaseMayPrintIt_isRead() {
    assertThat(Json.read(" { \"a\" : [ 1 , 2.50 ] ,\n\t\"b\":\"\u5f20\\u5f20\\n\" } "))
        .isEqualTo(Map.of("a", List.of(1L, new BigDecimal("2.50")), "b", "张张\n"));
  }

  @Test
  void noJson_isRefusedWithItsPlaceAlone() {
    for (String text :
        List.of(
            "",
            "{",
            "[1",
            "[1 2]",
            "{\"a\"}",
            "{\"a\":1,\"a\":2}",
            "\"canary",
            "nul",
            "1 1",
            "\"\\x\"",
            "\"\\u12\"",
            "--1",
            "[".repeat(200))) {
      assertThatThrownBy(() -> Json.read(text))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("character")
          .hasMessageNotContaining("canary");
    }
    assertThatThrownBy(() -> Json.write(Map.of("a", Double.NaN)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
