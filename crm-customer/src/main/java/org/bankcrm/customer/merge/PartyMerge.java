package org.bankcrm.customer.merge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.bankcrm.customer.merge.FieldOrigin.Reason;
import org.bankcrm.customer.party.ContactPoint;
import org.bankcrm.customer.party.Individual;
import org.bankcrm.customer.party.Organisation;
import org.bankcrm.customer.party.Party;
import org.bankcrm.customer.party.RiskAssessment;

/** One party of several that are the same, and where each of its values came from. */
final class PartyMerge {

  /** By appetite, the lower first; of equal ones the last that was made, and then the shorter. */
  private static final Comparator<RiskAssessment> STRICT =
      Comparator.comparing(RiskAssessment::appetite)
          .thenComparing(each -> each.validity().fromInclusive(), Comparator.reverseOrder())
          .thenComparing(each -> each.validity().toExclusive());

  private final Ranks ranks;
  private final List<FieldOrigin> origins = new ArrayList<>();

  PartyMerge(Ranks ranks) {
    this.ranks = ranks;
  }

  List<FieldOrigin> origins() {
    party();
    return origins.stream().sorted(Comparator.comparing(FieldOrigin::field)).toList();
  }

  /**
   * The party.
   *
   * @throws IllegalArgumentException if the values contradict each other
   */
  Party party() {
    origins.clear();
    return ranks.stays().party() instanceof Individual ? person() : organisation();
  }

  private Party person() {
    Individual.Builder person =
        Individual.builder(
            ranks.stays().party().id(),
            choose(MergeField.NAME, of(each -> Optional.of(each.name()))).orElseThrow());
    chosen(person);
    all(each -> ((Individual) each).employments(), person::employment);
    assessments().forEach(person::riskAssessment);
    all(Party::documents, person::document);
    contactPoints().forEach(person::contactPoint);
    all(Party::addresses, person::address);
    all(Party::statements, person::statement);
    return person.build();
  }

  private void chosen(Individual.Builder person) {
    choose(MergeField.BIRTH_DATE, of(Individual::statedBirthDate)).ifPresent(person::birthDate);
    choose(MergeField.GENDER, of(Individual::statedGender)).ifPresent(person::gender);
    choose(MergeField.NATIONALITY, of(Individual::nationality)).ifPresent(person::nationality);
    choose(MergeField.MARITAL_STATUS, of(Individual::maritalStatus))
        .ifPresent(person::maritalStatus);
    choose(MergeField.EDUCATION, of(Individual::education)).ifPresent(person::education);
    choose(MergeField.LANGUAGE, of(Individual::language)).ifPresent(person::language);
    choose(MergeField.WORK_STATUS, of(Individual::workStatus)).ifPresent(person::workStatus);
    first(MergeField.DECEASED_ON, of(Individual::deceasedOn)).ifPresent(person::deceasedOn);
  }

  private static <T> Function<Party, Optional<T>> of(Function<Individual, Optional<T>> field) {
    return party -> field.apply((Individual) party);
  }

  private Party organisation() {
    Organisation.Builder organisation = Organisation.builder(ranks.stays().party().id());
    choose(MergeField.LEGAL_NAME_ZH, ofFirm(Organisation::legalNameZh))
        .ifPresent(organisation::legalNameZh);
    choose(MergeField.LEGAL_NAME_EN, ofFirm(Organisation::legalNameEn))
        .ifPresent(organisation::legalNameEn);
    choose(MergeField.COUNTRY, ofFirm(Organisation::country)).ifPresent(organisation::country);
    choose(MergeField.ESTABLISHED_ON, ofFirm(Organisation::establishedOn))
        .ifPresent(organisation::establishedOn);
    choose(MergeField.INDUSTRY, ofFirm(Organisation::industry)).ifPresent(organisation::industry);
    choose(MergeField.SIZE, ofFirm(Organisation::size)).ifPresent(organisation::size);
    first(MergeField.DISSOLVED_ON, ofFirm(Organisation::dissolvedOn))
        .ifPresent(organisation::dissolvedOn);
    all(Party::documents, organisation::document);
    contactPoints().forEach(organisation::contactPoint);
    all(Party::addresses, organisation::address);
    all(Party::statements, organisation::statement);
    return organisation.build();
  }

  private static <T> Function<Party, Optional<T>> ofFirm(
      Function<Organisation, Optional<T>> field) {
    return party -> field.apply((Organisation) party);
  }

  /** The value of the first record in the order of the field that knows it. */
  private <T> Optional<T> choose(MergeField field, Function<Party, Optional<T>> value) {
    List<MergedSource> knowing =
        ranks.in(field).stream().filter(source -> value.apply(source.party()).isPresent()).toList();
    return knowing.isEmpty() ? Optional.empty() : taken(field, knowing, value, Reason.RANKED);
  }

  /** The earliest day. */
  private Optional<LocalDate> first(MergeField field, Function<Party, Optional<LocalDate>> value) {
    List<MergedSource> knowing =
        ranks.survivorFirst().stream()
            .filter(source -> value.apply(source.party()).isPresent())
            .sorted(Comparator.comparing(source -> value.apply(source.party()).orElseThrow()))
            .toList();
    return knowing.isEmpty() ? Optional.empty() : taken(field, knowing, value, Reason.STRICTEST);
  }

  private <T> Optional<T> taken(
      MergeField field,
      List<MergedSource> knowing,
      Function<Party, Optional<T>> value,
      Reason whereTheyDiffer) {
    MergedSource from = knowing.get(0);
    Optional<T> taken = value.apply(from.party());
    List<MergedSource> others =
        knowing.stream().filter(source -> !value.apply(source.party()).equals(taken)).toList();
    Reason why = knowing.size() == 1 ? Reason.ONLY : Reason.AGREED;
    origins.add(
        new FieldOrigin(
            field,
            from.id(),
            others.isEmpty() ? why : whereTheyDiffer,
            others.stream().map(MergedSource::id).sorted().toList()));
    return taken;
  }

  /** Whatever any record has, each thing once, the survivor's first. */
  private <T> void all(Function<Party, ? extends Collection<T>> list, Consumer<T> taking) {
    Set<T> all = new LinkedHashSet<>();
    ranks.survivorFirst().forEach(source -> all.addAll(list.apply(source.party())));
    all.forEach(taking);
  }

  /**
   * What each record relied on that day, the strictest before the others: of these the first stays,
   * with all that its record could rely on; what has run out stays of every record.
   */
  private Set<RiskAssessment> assessments() {
    Function<Party, Optional<RiskAssessment>> now =
        of(person -> person.riskAssessmentOn(ranks.day()));
    List<MergedSource> knowing =
        ranks.survivorFirst().stream()
            .filter(source -> now.apply(source.party()).isPresent())
            .sorted(Comparator.comparing(source -> now.apply(source.party()).orElseThrow(), STRICT))
            .toList();
    Optional<RiskAssessment> stays =
        knowing.isEmpty()
            ? Optional.empty()
            : taken(MergeField.RISK_ASSESSMENT, knowing, now, Reason.STRICTEST);
    return withRunOut(stays, now);
  }

  private Set<RiskAssessment> withRunOut(
      Optional<RiskAssessment> stays, Function<Party, Optional<RiskAssessment>> now) {
    Set<RiskAssessment> all = new LinkedHashSet<>();
    for (MergedSource source : ranks.survivorFirst()) {
      boolean own = now.apply(source.party()).equals(stays);
      ((Individual) source.party())
          .riskAssessments().stream()
              .filter(each -> own || !each.isValidOn(ranks.day()))
              .forEach(all::add);
    }
    return all;
  }

  /** Each number or address once, under the first key of it, with the last day it was seen. */
  private List<ContactPoint> contactPoints() {
    Map<String, ContactPoint> all = new LinkedHashMap<>();
    for (MergedSource source : ranks.survivorFirst()) {
      for (ContactPoint point : source.party().contactPoints()) {
        all.merge(ContactKeys.place(point), point, PartyMerge::lastSeen);
      }
    }
    return List.copyOf(all.values());
  }

  static ContactPoint lastSeen(ContactPoint first, ContactPoint again) {
    Optional<LocalDate> later =
        again
            .verifiedOn()
            .filter(day -> first.verifiedOn().filter(known -> !known.isBefore(day)).isEmpty());
    return later.map(first::withVerifiedOn).orElse(first);
  }
}
