package org.bankcrm.customer.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskKindTest {

  /** Of how many characters at most one is shown, as a fraction; -1 where none ever is. */
  private static final Map<MaskKind, double[]> SHARES =
      Map.of(
          MaskKind.NAME, new double[] {1, 2},
          MaskKind.ID_NUMBER, new double[] {1, 4},
          MaskKind.CARD, new double[] {1, 3},
          MaskKind.ACCOUNT, new double[] {1, 3},
          MaskKind.PHONE, new double[] {2, 3},
          MaskKind.ADDRESS, new double[] {1, 3},
          MaskKind.HIDDEN, new double[] {0, 1});

  @ParameterizedTest
  @CsvSource({
    "NAME, 李雷, 李*",
    "NAME, 欧阳修, 欧**",
    "NAME, 李, *",
    "NAME, 𠮷野家, 𠮷**",
    "NAME, Suharto, S******",
    "ID_NUMBER, 11010519491231002X, 11**************2X",
    "ID_NUMBER, E1234567, ******67",
    "CARD, 4242424242424242, ************4242",
    "CARD, 12345678901, ********901",
    "ACCOUNT, 62220000007391, **********7391",
    "PHONE, 13800138000, 138****8000",
    "PHONE, 10086, ****6",
    "PHONE, 62001234, ****1234",
    "PHONE, 95, **",
    "EMAIL, lilei@example.com, l***@***.com",
    "EMAIL, li@example.com, ***@***.com",
    "EMAIL, lilei@localhost, l***@***",
    "EMAIL, lilei@li.hanmeimei, l***@***",
    "EMAIL, no address, ***",
    "ADDRESS, 浙江省杭州市西湖区文三路1号5幢301室, 浙江省杭州市***",
    "ADDRESS, 杭州, ***",
    "AMOUNT, CNY 52000.00, CNY ***",
    "AMOUNT, 52000, ***",
    "DATE, 1990-03-01, 1990-**-**",
    "DATE, 1990, ***",
    "HIDDEN, anything, ***"
  })
  void mask_ofEachKind_isExact(MaskKind kind, String value, String masked) {
    assertThat(kind.mask(value)).isEqualTo(masked);
  }

  @Test
  void mask_halfACharacter_isHidden() {
    assertThat(MaskKind.NAME.mask("\ud842雷")).isEqualTo("**");
    assertThat(MaskKind.ACCOUNT.mask("123456\udfb7")).isEqualTo("*****6*");
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> points =
        Arbitraries.oneOf(
            Arbitraries.of("𠮷", "李", "雷", "a", "7", "@", ".", "-", " ", "CNY ", "\ud842"),
            Arbitraries.integers().between(0x21, 0x2fff).map(Character::toString));
    return points.list().ofMaxSize(40).map(list -> String.join("", list));
  }

  /** No more of the value than the stated share stands in the text, whatever its length. */
  @Property(tries = 3_000)
  void mask_anyText_showsAtMostItsShare(@ForAll("texts") String value, @ForAll MaskKind kind) {
    String masked = kind.mask(value);
    double[] share = SHARES.get(kind);
    if (share == null) {
      return;
    }
    int points = value.codePointCount(0, value.length());
    long shown = masked.codePoints().filter(c -> c != '*').count();
    assertThat((double) shown).isLessThanOrEqualTo(points * share[0] / share[1]);
    assertThat(masked.codePoints()).noneMatch(c -> c >= 0xd800 && c <= 0xdfff);
  }

  /** Texts that differ only in what is hidden look alike. */
  @Property(tries = 1_000)
  void mask_whatIsHidden_makesNoDifference(@ForAll("texts") String value, @ForAll MaskKind kind) {
    String masked = kind.mask(value);
    boolean own = value.contains("*") || kind == MaskKind.DATE || kind == MaskKind.AMOUNT;
    if (own || kind == MaskKind.EMAIL || masked.length() != value.length()) {
      return; // of another length, or a star may be the value's own
    }
    StringBuilder other = new StringBuilder(value);
    for (int i = 0; i < masked.length(); i++) {
      if (masked.charAt(i) == '*' && !Character.isSurrogate(value.charAt(i))) {
        other.setCharAt(i, '8');
      }
    }
    assertThat(kind.mask(other.toString())).isEqualTo(masked);
  }
}
