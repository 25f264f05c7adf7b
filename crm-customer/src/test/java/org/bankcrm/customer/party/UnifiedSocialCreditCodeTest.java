package org.bankcrm.customer.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnifiedSocialCreditCodeTest {
  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final int[] WEIGHTS = {
    1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28
  };

  /** The table of the standard, written a second time and in another way. */
  private static char plainCheck(String first17) {
    int sum = 0;
    for (int i = 0; i < 17; i++) {
      sum += WEIGHTS[i] * ALPHABET.indexOf(first17.charAt(i));
    }
    int check = 31 - sum % 31;
    return ALPHABET.charAt(check == 31 ? 0 : check);
  }

  @Provide
  Arbitrary<String> bodies() {
    return Combinators.combine(
            Arbitraries.of("91", "92", "12", "51", "N1", "Y1"),
            Arbitraries.strings().numeric().ofLength(6),
            Arbitraries.strings().withChars(ALPHABET.toCharArray()).ofLength(9))
        .as((kind, region, own) -> kind + region + own);
  }

  @Property
  void of_anyCheckCharacter_takesTheOneOfThePlainTableOnly(@ForAll("bodies") String body) {
    char check = plainCheck(body);
    for (char c : ALPHABET.toCharArray()) {
      if (c == check) {
        assertThat(UnifiedSocialCreditCode.of(body + c).number()).isEqualTo(body + c);
      } else {
        assertThatIllegalArgumentException().isThrownBy(() -> UnifiedSocialCreditCode.of(body + c));
      }
    }
  }

  @Test
  void of_publishedExample_tellsWhatIsInside() {
    UnifiedSocialCreditCode code = UnifiedSocialCreditCode.of("91350100M000100Y43");
    assertThat(code.regionCode()).isEqualTo("350100");
    assertThat(code.organisationCode()).isEqualTo("M000100Y4");
    assertThat(UnifiedSocialCreditCode.of(code.number().toLowerCase(Locale.ROOT))).isEqualTo(code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "91350100M000100Y44",
        "91350100M000100Y4",
        "91350100M000100Y433",
        "91350100I000100Y43",
        "9135010AM000100Y43",
        "91350100M000100Y4 ",
        "９1350100M000100Y43"
      })
  void of_anythingElse_isRefused(String number) {
    assertThatIllegalArgumentException().isThrownBy(() -> UnifiedSocialCreditCode.of(number));
  }
}
