package org.bankcrm.customer.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.bankcrm.core.Country;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PermanentResidentIdTest {

  /** The specimen that the immigration administration showed with the cards of 2023. */
  private static final String PUBLISHED = "911124198108030024";

  @Test
  void of_publishedSpecimen_tellsWhatIsInside() {
    PermanentResidentId id = PermanentResidentId.of(PUBLISHED);
    assertThat(id.birthDate()).isEqualTo(LocalDate.of(1981, 8, 3));
    assertThat(id.gender()).isEqualTo(Gender.FEMALE);
    assertThat(id.provinceCode()).isEqualTo("11");
    assertThat(id.nationalityCode()).isEqualTo("124"); // Canada
    assertThat(id.issuedBy()).isEqualTo(Country.CHINA);
    assertThat(id).hasToString("PermanentResidentId[***]");
    assertThat(PermanentResidentId.isValid(PUBLISHED)).isTrue();
  }

  @Test
  void person_withoutOtherPapers_hasTheBirthDateAndGenderOfTheNumber() {
    Individual person =
        Individual.builder(PartyId.of("p-1"), PersonName.ofLatin("Anna", "Smith"))
            .document(IdentityDocument.ofUnlimited(PermanentResidentId.of(PUBLISHED)))
            .build();
    assertThat(person.birthDate()).contains(LocalDate.of(1981, 8, 3));
    assertThat(person.gender()).contains(Gender.FEMALE);
    assertThat(person.permanentResidentId()).contains(PermanentResidentId.of(PUBLISHED));
    assertThat(person.residentId()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "811124198108030024, begin with 9",
    "910124198108030024, province",
    "911124198102300024, birth date",
    "911124299908030024, birth date",
    "911124198108030025, check character",
    "CAN110081080310, 17 digits"
  })
  void of_wrongPart_isNamedWithoutTheNumber(String number, String part) {
    assertThat(PermanentResidentId.isValid(number)).isFalse();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PermanentResidentId.of(number))
        .withMessageContaining(part)
        .satisfies(e -> assertThat(e.getMessage()).doesNotContain(number));
  }
}
