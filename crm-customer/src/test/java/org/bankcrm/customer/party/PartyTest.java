package org.bankcrm.customer.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.bankcrm.core.Country;
import org.bankcrm.core.DateRange;
import org.bankcrm.core.Money;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("M1.1")
@Tag("M1.2")
@Tag("M1.4")
class PartyTest {
  private static final PartyId ID = PartyId.of("p-1");
  private static final PersonName NAME = PersonName.ofChinese("韩梅梅");
  private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
  private static final IdentityDocument CARD =
      IdentityDocument.ofUnlimited(ResidentId.of("11010519491231002X"));

  private static ContactPoint contact(ContactKind kind, String value) {
    return ContactPoint.of(ContactPointId.of("cp-1"), kind, value);
  }

  private static FinancialStatement income(long yuan, LocalDate day) {
    return new FinancialStatement(
        StatementKind.ANNUAL_INCOME, Money.yuan(yuan), day, StatementSource.DECLARED);
  }

  @Test
  void birthDateAndGender_ifNotRecorded_comeFromTheResidentId() {
    Individual person = Individual.builder(ID, NAME).document(CARD).build();
    assertThat(person.birthDate()).contains(LocalDate.of(1949, 12, 31));
    assertThat(person.gender()).contains(Gender.FEMALE);
    Individual corrected =
        Individual.builder(ID, NAME).document(CARD).birthDate(DAY).gender(Gender.MALE).build();
    assertThat(corrected.birthDate()).contains(DAY);
    assertThat(corrected.gender()).contains(Gender.MALE);
    assertThat(Individual.builder(ID, NAME).build().birthDate()).isEmpty();
  }

  @Test
  void build_deathBeforeBirth_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                Individual.builder(ID, NAME)
                    .document(CARD)
                    .deceasedOn(LocalDate.of(1949, 1, 1))
                    .build())
        .withMessage("deceasedOn must not be before the birth date");
  }

  @Test
  void build_contactPointsWithOneKey_areRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                Individual.builder(ID, NAME)
                    .contactPoint(contact(ContactKind.PHONE, "10086"))
                    .contactPoint(contact(ContactKind.MOBILE, "13800138000"))
                    .build())
        .withMessage("contactPoints must have distinct ids but repeat one");
  }

  @Test
  void organisation_namesAndCode_areReadBack() {
    Organisation company =
        Organisation.builder(ID)
            .legalNameEn("Example Ltd")
            .document(
                IdentityDocument.of(
                    UnifiedSocialCreditCode.of("91350100M000100Y43"), DateRange.startingOn(DAY)))
            .build();
    assertThat(company.displayName()).isEqualTo("Example Ltd");
    assertThat(company.creditCode().orElseThrow().regionCode()).isEqualTo("350100");
    assertThat(company.documents().get(0).isValidOn(DAY.minusDays(1))).isFalse();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Organisation.builder(ID).build())
        .withMessageStartingWith("legalName ");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                Organisation.builder(ID)
                    .legalNameZh("例")
                    .establishedOn(DAY)
                    .dissolvedOn(DAY.minusDays(1))
                    .build());
  }

  @Test
  void latestStatement_asOf_ignoresLaterOnesAndTakesTheLastGiven() {
    Individual person =
        Individual.builder(ID, NAME)
            .statement(income(3, DAY))
            .statement(income(1, DAY.minusYears(1)))
            .statement(income(4, DAY))
            .statement(income(9, DAY.plusDays(1)))
            .build();
    assertThat(person.latestStatement(StatementKind.ANNUAL_INCOME, DAY)).contains(income(4, DAY));
    assertThat(person.latestStatement(StatementKind.ANNUAL_INCOME, DAY.minusDays(1)))
        .contains(income(1, DAY.minusYears(1)));
    assertThat(person.latestStatement(StatementKind.TOTAL_ASSETS, DAY)).isEmpty();
    assertThatIllegalArgumentException().isThrownBy(() -> income(-1, DAY));
  }

  @Test
  void employmentOn_ofSeveral_isTheOneThatBeganLast() {
    Employment old = job("2010-01-01/2020-01-01");
    Employment main = job("2019-01-01/..");
    Employment side = job("2015-01-01/..");
    Individual person =
        Individual.builder(ID, NAME).employment(old).employment(main).employment(side).build();
    assertThat(person.employmentOn(DAY)).contains(main);
    assertThat(person.employmentOn(LocalDate.of(2016, 1, 1))).contains(side);
    assertThat(person.employmentOn(LocalDate.of(2009, 1, 1))).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Employment.builder(DateRange.always()).build());
  }

  private static Employment job(String period) {
    return Employment.builder(DateRange.parse(period)).position("会计").build();
  }

  @ParameterizedTest
  @CsvSource({
    "mobile, +86 138-0013-8000, +8613800138000",
    "mobile, 138（0013）8000, 13800138000",
    "phone, 95588, 95588",
    "email, a.b@example.org, a.b@example.org",
    "wechat, ' wx 1', wx 1",
    "fax, any, any"
  })
  void contactPoint_byKind_isNormalised(String kind, String value, String expected) {
    assertThat(contact(ContactKind.of(kind), value).value()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "mobile, 12",
    "mobile, 1380013800x",
    "phone, 123456789012345678901",
    "mobile, 13+8",
    "email, example.org",
    "email, @example.org",
    "email, a@",
    "email, a@b@c",
    "email, a b@c",
    "wechat, ' '"
  })
  void contactPoint_otherForm_isRefused(String kind, String value) {
    assertThatIllegalArgumentException().isThrownBy(() -> contact(ContactKind.of(kind), value));
  }

  @Test
  void address_withoutCityAndLine_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Address.builder(AddressUse.HOME, Country.CHINA).province("福建省").build())
        .withMessage("address must have a city or a line");
    Address home = Address.builder(AddressUse.HOME, Country.CHINA).city("福州市").build();
    assertThat(home.city()).contains("福州市");
    assertThat(home.line()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"H1234567", "X12345678", "12345678", "H123456789", ""})
  void travelPermit_otherForm_isRefused(String number) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TravelPermit.of(TravelPermit.Kind.HONG_KONG_MACAU, number));
  }

  @Test
  void travelPermit_forms_areTaken() {
    assertThat(TravelPermit.of(TravelPermit.Kind.HONG_KONG_MACAU, "h12345678").number())
        .isEqualTo("H12345678");
    assertThat(TravelPermit.of(TravelPermit.Kind.TAIWAN, "12345678").issuedBy())
        .isEqualTo(Country.CHINA);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "  ", "-.-", "E12_3", "护照123", "12345678901234567890123456789012345678901"})
  void passport_otherForm_isRefused(String number) {
    assertThatIllegalArgumentException().isThrownBy(() -> Passport.of(number, Country.of("CZ")));
    assertThat(Passport.of(" e 123-4", Country.CHINA).number()).isEqualTo("E123-4");
  }

  @Test
  void relationship_withOneself_isRefused() {
    DateRange always = DateRange.always();
    assertThatIllegalArgumentException().isThrownBy(() -> new Guarantee(ID, ID, always));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FamilyTie(ID, ID, FamilyRole.SPOUSE, always));
    Relationship tie =
        new FamilyTie(ID, PartyId.of("p-2"), FamilyRole.SPOUSE, DateRange.until(DAY));
    assertThat(tie.parties()).containsExactly(ID, PartyId.of("p-2"));
    assertThat(tie.isActiveOn(DAY)).isFalse();
    assertThat(tie.isActiveOn(DAY.minusDays(1))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a b", "a\tb", "客户", "a\u007f"})
  void ids_otherCharacters_areRefused(String id) {
    assertThatIllegalArgumentException().isThrownBy(() -> PartyId.of(id));
    assertThatIllegalArgumentException().isThrownBy(() -> PartyId.of("x".repeat(129)));
    assertThat(PartyId.of("x".repeat(128)).value()).hasSize(128);
  }
}
