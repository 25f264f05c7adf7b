package org.bankcrm.customer.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import org.bankcrm.core.Country;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResidentIdTest {
  /** The example of the standard, GB 11643. */
  private static final String PUBLISHED = "11010519491231002X";

  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

  /** The table of the standard, written a second time and in another way. */
  private static char plainCheck(String first17) {
    int sum = 0;
    for (int i = 0; i < 17; i++) {
      sum += WEIGHTS[i] * Character.digit(first17.charAt(i), 10);
    }
    return new char[] {'1', '0', 'X', '9', '8', '7', '6', '5', '4', '3', '2'}[sum % 11];
  }

  @Provide
  Arbitrary<String> bodies() {
    return Combinators.combine(
            Arbitraries.of("110105", "310115", "440305", "650102", "810000", "830000"),
            Arbitraries.longs()
                .between(
                    LocalDate.of(1900, 1, 1).toEpochDay(), LocalDate.of(2030, 1, 1).toEpochDay())
                .map(day -> LocalDate.ofEpochDay(day).toString().replace("-", "")),
            Arbitraries.strings().numeric().ofLength(3))
        .as((region, birth, sequence) -> region + birth + sequence);
  }

  @Property
  void of_anyCheckCharacter_takesTheOneOfThePlainTableOnly(
      @ForAll("bodies") String body, @ForAll @CharRange(from = '0', to = '9') char digit) {
    char check = plainCheck(body);
    assertThat(ResidentId.of(body + check).number()).isEqualTo(body + check);
    if (digit != check) {
      assertThatIllegalArgumentException().isThrownBy(() -> ResidentId.of(body + digit));
    }
  }

  @Property
  void of_oneDigitChanged_isRefused(
      @ForAll("bodies") String body,
      @ForAll @IntRange(max = 16) int place,
      @ForAll @CharRange(from = '0', to = '9') char digit) {
    String number = body + plainCheck(body);
    String changed = number.substring(0, place) + digit + number.substring(place + 1);
    if (!changed.equals(number)) {
      assertThatIllegalArgumentException().isThrownBy(() -> ResidentId.of(changed));
    }
  }

  @Test
  void of_publishedExample_tellsWhatIsInside() {
    ResidentId id = ResidentId.of(PUBLISHED);
    assertThat(id.birthDate()).isEqualTo(LocalDate.of(1949, 12, 31));
    assertThat(id.gender()).isEqualTo(Gender.FEMALE);
    assertThat(id.regionCode()).isEqualTo("110105");
    assertThat(id.issuedBy()).isEqualTo(Country.CHINA);
    assertThat(ResidentId.of(PUBLISHED.replace('X', 'x'))).isEqualTo(id);
  }

  @Test
  void gender_oddSequence_isMale() {
    assertThat(ResidentId.of("440524188001010014").gender()).isEqualTo(Gender.MALE);
    assertThat(ResidentId.of("440524188001010014").birthDate()).isEqualTo(LocalDate.of(1880, 1, 1));
  }

  @ParameterizedTest
  @CsvSource({
    "110105194912310021, check character",
    "990105194912310021, province",
    "110105194902300021, birth date",
    "110105194913010021, birth date",
    "110105000012310021, birth date",
    "110105119112310021, birth date",
    "110105184912310021, birth date",
    "110105210001010021, birth date",
    "110105299912310021, birth date",
    "911124198108030024, foreigner",
    "11010549123100, 17 digits",
    "'', 17 digits"
  })
  void of_wrongPart_isNamedWithoutTheNumber(String number, String part) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ResidentId.of(number))
        .withMessageContaining(part)
        .withNoCause()
        .satisfies(e -> assertThat(number.isEmpty() || !e.getMessage().contains(number)).isTrue());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1101051949123100２X",
        " 11010519491231002X",
        "11010519491231002Ⅹ",
        "X1010519491231002X"
      })
  void of_otherCharacters_areRefused(String number) {
    assertThatIllegalArgumentException().isThrownBy(() -> ResidentId.of(number));
  }
}
