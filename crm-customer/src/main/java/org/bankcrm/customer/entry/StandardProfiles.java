package org.bankcrm.customer.entry;

import static org.bankcrm.customer.entry.DataField.ORGANISATION_CODE;
import static org.bankcrm.customer.entry.Need.FORBIDDEN;
import static org.bankcrm.customer.entry.Need.OPTIONAL;
import static org.bankcrm.customer.entry.Need.REQUIRED;

import java.util.List;

/** The profiles that most banks begin with. */
final class StandardProfiles {
  static final EntryProfile PERSONS = persons();
  static final EntryProfile ORGANISATIONS = organisations();

  private StandardProfiles() {}

  private static EntryProfile persons() {
    EntryProfile.Builder profile = EntryProfile.builder();
    person(profile);
    paper(profile);
    work(profile);
    accounts(profile);
    return reachable(profile);
  }

  private static void person(EntryProfile.Builder profile) {
    profile
        .field(DataField.NAME, EntryForm.PERSON_NAME, REQUIRED, REQUIRED, REQUIRED)
        .field(DataField.LATIN_NAME, EntryForm.LATIN_NAME, OPTIONAL, OPTIONAL, OPTIONAL)
        .field(DataField.BIRTH_DATE, EntryForm.DAY, OPTIONAL, OPTIONAL, REQUIRED)
        .field(DataField.GENDER, EntryForm.GENDER, OPTIONAL, OPTIONAL, REQUIRED)
        .field(DataField.NATIONALITY, EntryForm.COUNTRY, FORBIDDEN, OPTIONAL, REQUIRED);
  }

  private static void paper(EntryProfile.Builder profile) {
    profile
        .field(DataField.PAPER_KIND, EntryForm.PAPER_KIND, FORBIDDEN, OPTIONAL, REQUIRED)
        .field(DataField.PAPER_NUMBER, EntryForm.TEXT, FORBIDDEN, OPTIONAL, REQUIRED)
        .field(DataField.PAPER_UNTIL, EntryForm.LAST_DAY, FORBIDDEN, OPTIONAL, REQUIRED)
        .field(DataField.FORMER_ID, EntryForm.RESIDENT_ID_15, FORBIDDEN, OPTIONAL, OPTIONAL)
        .field(DataField.REGISTERED_REGION, EntryForm.TEXT, FORBIDDEN, OPTIONAL, OPTIONAL);
  }

  private static void work(EntryProfile.Builder profile) {
    profile
        .field(DataField.OCCUPATION, EntryForm.TEXT, OPTIONAL, OPTIONAL, REQUIRED)
        .field(DataField.EMPLOYER, EntryForm.ORGANISATION_NAME, OPTIONAL, OPTIONAL, OPTIONAL)
        .field(DataField.EDUCATION, EntryForm.TEXT, FORBIDDEN, OPTIONAL, OPTIONAL)
        .field(DataField.MARITAL_STATUS, EntryForm.TEXT, FORBIDDEN, OPTIONAL, OPTIONAL)
        .field(DataField.ANNUAL_INCOME, EntryForm.AMOUNT, FORBIDDEN, OPTIONAL, OPTIONAL);
  }

  private static void accounts(EntryProfile.Builder profile) {
    profile
        .field(DataField.TAX_RESIDENCE, EntryForm.COUNTRY, FORBIDDEN, OPTIONAL, REQUIRED)
        .field(DataField.CARD, EntryForm.BANK_CARD, FORBIDDEN, FORBIDDEN, OPTIONAL)
        .field(DataField.IBAN, EntryForm.IBAN, FORBIDDEN, FORBIDDEN, OPTIONAL);
  }

  private static EntryProfile organisations() {
    EntryProfile.Builder profile =
        EntryProfile.builder()
            .field(DataField.LEGAL_NAME, EntryForm.ORGANISATION_NAME, REQUIRED, REQUIRED, REQUIRED)
            .field(DataField.CREDIT_CODE, EntryForm.CREDIT_CODE, OPTIONAL, OPTIONAL, REQUIRED)
            .field(ORGANISATION_CODE, EntryForm.ORGANISATION_CODE, OPTIONAL, OPTIONAL, OPTIONAL)
            .field(DataField.PAPER_UNTIL, EntryForm.LAST_DAY, OPTIONAL, OPTIONAL, REQUIRED)
            .field(DataField.INDUSTRY, EntryForm.TEXT, OPTIONAL, OPTIONAL, REQUIRED)
            .field(DataField.SIZE, EntryForm.TEXT, OPTIONAL, OPTIONAL, OPTIONAL)
            .field(DataField.ESTABLISHED_ON, EntryForm.DAY, OPTIONAL, OPTIONAL, REQUIRED)
            .field(DataField.BUSINESS_SCOPE, EntryForm.TEXT, OPTIONAL, OPTIONAL, REQUIRED)
            .field(DataField.REPRESENTATIVE, EntryForm.PERSON_NAME, OPTIONAL, OPTIONAL, REQUIRED)
            .field(DataField.BENEFICIAL_OWNER, EntryForm.PERSON_NAME, FORBIDDEN, OPTIONAL, REQUIRED)
            .field(DataField.TAX_RESIDENCE, EntryForm.COUNTRY, FORBIDDEN, OPTIONAL, REQUIRED)
            .field(DataField.IBAN, EntryForm.IBAN, FORBIDDEN, FORBIDDEN, OPTIONAL);
    return reachable(profile);
  }

  /** With the ways to reach a customer, of which one is enough, and where that is. */
  private static EntryProfile reachable(EntryProfile.Builder profile) {
    contact(profile, OPTIONAL);
    return address(profile, REQUIRED)
        .oneOf(EntryStage.LEAD, List.of(DataField.MOBILE, DataField.PHONE, DataField.EMAIL))
        .oneOf(EntryStage.PROSPECT, List.of(DataField.MOBILE, DataField.PHONE))
        .oneOf(EntryStage.ACCOUNT_HOLDER, List.of(DataField.MOBILE, DataField.PHONE))
        .build();
  }

  private static void contact(EntryProfile.Builder profile, Need need) {
    profile
        .field(DataField.MOBILE, EntryForm.MOBILE, need, need, need)
        .field(DataField.PHONE, EntryForm.PHONE, need, need, need)
        .field(DataField.EMAIL, EntryForm.EMAIL, need, need, need);
  }

  private static EntryProfile.Builder address(EntryProfile.Builder profile, Need holder) {
    return profile
        .field(DataField.COUNTRY, EntryForm.COUNTRY, OPTIONAL, OPTIONAL, OPTIONAL)
        .field(DataField.PROVINCE, EntryForm.TEXT, OPTIONAL, OPTIONAL, OPTIONAL)
        .field(DataField.CITY, EntryForm.TEXT, OPTIONAL, OPTIONAL, OPTIONAL)
        .field(DataField.DISTRICT, EntryForm.TEXT, OPTIONAL, OPTIONAL, OPTIONAL)
        .field(DataField.ADDRESS, EntryForm.TEXT, OPTIONAL, OPTIONAL, holder)
        .field(DataField.POSTCODE, EntryForm.TEXT, OPTIONAL, OPTIONAL, OPTIONAL);
  }
}
