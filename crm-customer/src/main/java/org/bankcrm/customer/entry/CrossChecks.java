package org.bankcrm.customer.entry;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.bankcrm.customer.entry.AdministrativeDivisions.Division;
import org.bankcrm.customer.party.Gender;
import org.bankcrm.customer.party.PermanentResidentId;
import org.bankcrm.customer.party.ResidentId;
import org.bankcrm.customer.party.UnifiedSocialCreditCode;

/** Holds the values of one form against each other; only those that passed their own check. */
final class CrossChecks {
  /** Nobody alive was born before; organisations may be older. */
  private static final LocalDate FIRST_DAY = LocalDate.of(1850, 1, 1);

  private static final String MAINLAND = "CN";
  private static final int REGION = 6;

  private final Map<DataField, String> values;
  private final LocalDate today;
  private final AdministrativeDivisions divisions;
  private final BiConsumer<DataField, EntryFault> problems;

  CrossChecks(
      Map<DataField, String> values,
      LocalDate today,
      AdministrativeDivisions divisions,
      BiConsumer<DataField, EntryFault> problems) {
    this.values = values;
    this.today = today;
    this.divisions = divisions;
    this.problems = problems;
  }

  void run() {
    days();
    papers();
    organisation();
    if (isInChina(values)) {
      address();
    }
  }

  /** Where no country is given, the address is one of China. */
  static boolean isInChina(Map<DataField, String> values) {
    String country = values.getOrDefault(DataField.COUNTRY, MAINLAND);
    return country.strip().toUpperCase(Locale.ROOT).equals(MAINLAND);
  }

  private Optional<String> get(DataField field) {
    return Optional.ofNullable(values.get(field));
  }

  private Optional<LocalDate> day(DataField field) {
    return get(field).filter(EntryForm.DAY::accepts).map(LocalDate::parse);
  }

  private void report(boolean wrong, DataField field, EntryFault fault) {
    if (wrong) {
      problems.accept(field, fault);
    }
  }

  private void days() {
    day(DataField.BIRTH_DATE)
        .ifPresent(
            day ->
                report(
                    day.isAfter(today) || day.isBefore(FIRST_DAY),
                    DataField.BIRTH_DATE,
                    EntryFault.DAY_OUT_OF_BOUNDS));
    day(DataField.ESTABLISHED_ON)
        .ifPresent(
            day ->
                report(day.isAfter(today), DataField.ESTABLISHED_ON, EntryFault.DAY_OUT_OF_BOUNDS));
    day(DataField.PAPER_UNTIL)
        .ifPresent(day -> report(day.isBefore(today), DataField.PAPER_UNTIL, EntryFault.EXPIRED));
  }

  private void papers() {
    Optional<String> number = get(DataField.PAPER_NUMBER);
    number.flatMap(this::residentId).ifPresent(this::residentId);
    number
        .filter(PermanentResidentId::isValid)
        .map(PermanentResidentId::of)
        .ifPresent(id -> holder(id.birthDate(), id.gender()));
  }

  /** The number of a resident, or the one that its 15 digits stand for. */
  private Optional<ResidentId> residentId(String number) {
    return ResidentId.isValid(number)
        ? Optional.of(ResidentId.of(number))
        : isOldPaper() ? OldResidentId.toResidentId(number) : Optional.empty();
  }

  private boolean isOldPaper() {
    return get(DataField.PAPER_KIND).equals(Optional.of(EntryForm.RESIDENT_ID_15.word()));
  }

  private void residentId(ResidentId id) {
    holder(id.birthDate(), id.gender());
    get(DataField.FORMER_ID)
        .ifPresent(
            old ->
                report(
                    !OldResidentId.isSamePerson(old, id.number()),
                    DataField.FORMER_ID,
                    EntryFault.NUMBERS_DIFFER));
    get(DataField.REGISTERED_REGION)
        .ifPresent(
            region ->
                report(
                    !isSameRegion(region, id.regionCode()),
                    DataField.REGISTERED_REGION,
                    EntryFault.REGION_DIFFERS));
  }

  /** A code of six digits is held against all of them as far as it goes, a name by its province. */
  private boolean isSameRegion(String region, String code) {
    if (region.length() == REGION && Faults.isDigits(region)) {
      return code.startsWith(region.replaceFirst("(00){1,2}$", ""));
    }
    return divisions
        .named(region, Optional.empty())
        .map(Division::code)
        .filter(found -> !found.startsWith(code.substring(0, 2)))
        .isEmpty();
  }

  private void holder(LocalDate born, Gender gender) {
    report(born.isAfter(today), DataField.PAPER_NUMBER, EntryFault.DAY_OUT_OF_BOUNDS);
    day(DataField.BIRTH_DATE)
        .ifPresent(
            day -> report(!day.equals(born), DataField.BIRTH_DATE, EntryFault.BIRTH_DATE_DIFFERS));
    get(DataField.GENDER)
        .filter(given -> !given.equals("unspecified"))
        .ifPresent(
            given ->
                report(
                    !given.equals(gender.name().toLowerCase(Locale.ROOT)),
                    DataField.GENDER,
                    EntryFault.GENDER_DIFFERS));
  }

  private void organisation() {
    Optional<String> inside =
        get(DataField.CREDIT_CODE)
            .filter(UnifiedSocialCreditCode::isValid)
            .map(code -> UnifiedSocialCreditCode.of(code).organisationCode());
    get(DataField.ORGANISATION_CODE)
        .ifPresent(
            code ->
                report(
                    inside.filter(part -> !part.equals(code)).isPresent(),
                    DataField.ORGANISATION_CODE,
                    EntryFault.NUMBERS_DIFFER));
  }

  private void address() {
    Optional<String> name = get(DataField.PROVINCE);
    Optional<Division> province = name.flatMap(each -> divisions.named(each, Optional.empty()));
    report(name.isPresent() && province.isEmpty(), DataField.PROVINCE, EntryFault.UNKNOWN_REGION);
    province.ifPresent(this::within);
  }

  private void within(Division province) {
    get(DataField.POSTCODE)
        .filter(Postcodes::isWhole)
        .ifPresent(
            code ->
                report(
                    Postcodes.isElsewhere(code, province.code().substring(0, 2)),
                    DataField.POSTCODE,
                    EntryFault.POSTCODE_DIFFERS));
    if (divisions.isDetailed(province.code())) {
      Optional<Division> city = below(DataField.CITY, province);
      below(DataField.DISTRICT, city.orElse(province));
    }
  }

  /** The division of the field right below another; one that the table has not is doubted. */
  private Optional<Division> below(DataField field, Division around) {
    Optional<String> name = get(field);
    Optional<Division> found =
        name.flatMap(each -> divisions.named(each, Optional.of(around.code())));
    boolean known = !divisions.below(around.code()).isEmpty();
    boolean isAround = name.filter(each -> each.equals(around.name())).isPresent();
    report(
        known && name.isPresent() && found.isEmpty() && !isAround,
        field,
        EntryFault.UNLISTED_REGION);
    return found;
  }
}
