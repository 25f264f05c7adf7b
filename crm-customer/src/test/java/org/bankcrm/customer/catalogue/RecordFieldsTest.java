package org.bankcrm.customer.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bankcrm.core.Country;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.DateRange;
import org.bankcrm.customer.CustomerRecord;
import org.bankcrm.customer.entry.DataField;
import org.bankcrm.customer.entry.EntryStage;
import org.bankcrm.customer.party.Address;
import org.bankcrm.customer.party.AddressUse;
import org.bankcrm.customer.party.ContactKind;
import org.bankcrm.customer.party.ContactPoint;
import org.bankcrm.customer.party.ContactPointId;
import org.bankcrm.customer.party.Gender;
import org.bankcrm.customer.party.IdentityDocument;
import org.bankcrm.customer.party.Individual;
import org.bankcrm.customer.party.Organisation;
import org.bankcrm.customer.party.Party;
import org.bankcrm.customer.party.PartyId;
import org.bankcrm.customer.party.Passport;
import org.bankcrm.customer.party.PersonName;
import org.bankcrm.customer.party.ResidentId;
import org.bankcrm.customer.party.TravelPermit;
import org.bankcrm.customer.party.UnifiedSocialCreditCode;
import org.bankcrm.customer.quality.CustomerQuality;
import org.bankcrm.customer.quality.QualityRules;
import org.bankcrm.customer.quality.QualitySubject;
import org.bankcrm.customer.sources.Source;
import org.bankcrm.customer.sources.SourceLedger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("M1.5")
class RecordFieldsTest {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final Instant AS_OF = Instant.parse("2026-06-30T04:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);

  private static CustomerRecord record(Party party) {
    return CustomerRecord.builder(CustomerId.of("c-1"), party, AS_OF, SHANGHAI).build();
  }

  private static SourceLedger ledger(Party party) {
    return SourceLedger.of(RecordFields.statements(record(party), Source.CORE_BANKING));
  }

  private static Map<DataField, String> values(Party party) {
    Map<DataField, String> values = new TreeMap<>();
    QualityRules.ofPersons()
        .survivorship()
        .choose(ledger(party), TODAY, AS_OF)
        .values()
        .forEach((field, value) -> values.put(field, value.value()));
    return values;
  }

  private static Individual.Builder person() {
    return Individual.builder(PartyId.of("p-1"), PersonName.ofChinese("李雷"))
        .contactPoint(
            ContactPoint.of(ContactPointId.of("m"), ContactKind.MOBILE, "138-0013-8000")
                .withVerifiedOn(LocalDate.of(2025, 1, 31)))
        .address(
            Address.builder(AddressUse.HOME, Country.CHINA)
                .province("浙江省")
                .line("文三路 1 号")
                .verifiedOn(TODAY)
                .build());
  }

  @Test
  void statements_ofAPerson_areItsFields() {
    Individual li =
        person()
            .gender(Gender.FEMALE)
            .document(IdentityDocument.ofUnlimited(ResidentId.of("11010519491231002X")))
            .build();
    assertThat(values(li))
        .containsEntry(DataField.NAME, "李雷")
        .containsEntry(DataField.GENDER, "female")
        .containsEntry(DataField.BIRTH_DATE, "1949-12-31")
        .containsEntry(DataField.PAPER_KIND, "resident-id")
        .containsEntry(DataField.PAPER_UNTIL, "9999-12-31")
        .containsEntry(DataField.MOBILE, "13800138000")
        .containsEntry(DataField.PROVINCE, "浙江省")
        .doesNotContainKeys(DataField.EMAIL, DataField.LATIN_NAME, DataField.NATIONALITY);
  }

  @Test
  void statements_keepTheDaysOfVerification() {
    QualitySubject subject =
        new QualitySubject(
            CustomerId.of("c-1"), Optional.empty(), EntryStage.LEAD, ledger(person().build()));
    CustomerQuality quality = QualityRules.ofPersons().assess(subject, AS_OF, SHANGHAI);
    assertThat(quality.findings()).hasToString("[/mobile: STALE 2026-01-31]");
  }

  @Test
  void statements_ofPapers_takeTheValidOneAndItsKind() {
    IdentityDocument old =
        IdentityDocument.of(
            Passport.of("E00000001", Country.CHINA), DateRange.until(LocalDate.of(2020, 1, 1)));
    IdentityDocument permit =
        IdentityDocument.of(
            TravelPermit.of(TravelPermit.Kind.HONG_KONG_MACAU, "H12345678"),
            DateRange.until(LocalDate.of(2026, 7, 1)));
    assertThat(values(person().document(old).document(permit).build()))
        .containsEntry(DataField.PAPER_KIND, "hong-kong-macau-permit")
        .containsEntry(DataField.PAPER_UNTIL, "2026-06-30"); // the last day, not the one after
    assertThat(values(person().document(old).build()))
        .containsEntry(DataField.PAPER_KIND, "chinese-passport");
    assertThat(
            values(
                person()
                    .document(IdentityDocument.ofUnlimited(ResidentId.of("810000199408230021")))
                    .build()))
        .containsEntry(DataField.PAPER_KIND, "residence-permit");
  }

  @Test
  void statements_ofAnOrganisation_areItsFields() {
    Organisation firm =
        Organisation.builder(PartyId.of("o-1"))
            .legalNameZh("福州样例有限公司")
            .document(
                IdentityDocument.ofUnlimited(UnifiedSocialCreditCode.of("91350100M000100Y43")))
            .build();
    assertThat(values(firm))
        .containsEntry(DataField.LEGAL_NAME, "福州样例有限公司")
        .containsEntry(DataField.CREDIT_CODE, "91350100M000100Y43")
        .containsEntry(DataField.PAPER_UNTIL, "9999-12-31")
        .doesNotContainKey(DataField.PAPER_NUMBER);
  }
}
