package org.bankcrm.customer.merge;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bankcrm.core.CustomerId;
import org.bankcrm.customer.party.Individual;
import org.bankcrm.customer.party.Organisation;
import org.bankcrm.customer.party.Party;

/**
 * The records in the orders that rules ask for; the key ends every order, so that none depends on
 * the order in which they came.
 *
 * @param survivor the one that stays
 * @param day as of which the records were
 */
record Ranks(List<MergedSource> sources, CustomerId survivor, MergeRules rules, LocalDate day) {

  static Ranks of(MergeRecord record) {
    return new Ranks(record.sources(), record.survivor(), record.rules(), record.day());
  }

  static List<MergedSource> by(MergeRanking ranking, List<MergedSource> sources) {
    return sources.stream().sorted(order(ranking)).toList();
  }

  private static Comparator<MergedSource> order(MergeRanking ranking) {
    Comparator<MergedSource> unknownLast = Comparator.comparing(source -> source.since().isEmpty());
    Comparator<MergedSource> oldest =
        unknownLast.thenComparing(source -> source.since().orElse(LocalDate.MAX));
    Comparator<MergedSource> newest =
        unknownLast.thenComparing(
            source -> source.since().orElse(LocalDate.MIN), Comparator.reverseOrder());
    Comparator<MergedSource> first =
        switch (ranking) {
          case SURVIVOR, OLDEST -> oldest;
          case NEWEST -> newest;
          case MOST_COMPLETE ->
              Comparator.comparing((MergedSource source) -> -known(source.party()))
                  .thenComparing(oldest);
        };
    return first.thenComparing(MergedSource::id);
  }

  /** The survivor, then the others from the oldest on. */
  List<MergedSource> survivorFirst() {
    List<MergedSource> others =
        by(MergeRanking.OLDEST, sources).stream()
            .filter(source -> !source.id().equals(survivor))
            .toList();
    return Stream.concat(sources.stream().filter(this::stays), others.stream()).toList();
  }

  private boolean stays(MergedSource source) {
    return source.id().equals(survivor);
  }

  MergedSource stays() {
    return sources.stream().filter(this::stays).findFirst().orElseThrow();
  }

  List<MergedSource> in(MergeField field) {
    MergeRanking ranking = field.group().map(rules::of).orElse(MergeRanking.SURVIVOR);
    return ranking == MergeRanking.SURVIVOR ? survivorFirst() : by(ranking, sources);
  }

  /** How much is known of a party. */
  private static long known(Party party) {
    Stream<Collection<?>> lists =
        Stream.of(party.documents(), party.contactPoints(), party.addresses(), party.statements());
    long common = lists.filter(list -> !list.isEmpty()).count();
    return common
        + (party instanceof Individual person ? known(person) : known((Organisation) party));
  }

  private static long known(Individual person) {
    long fields =
        Stream.<Optional<?>>of(
                person.name().chinese(),
                person.name().latin(),
                person.birthDate(),
                person.gender(),
                person.nationality(),
                person.maritalStatus(),
                person.education(),
                person.language(),
                person.workStatus())
            .filter(Optional::isPresent)
            .count();
    return fields
        + Stream.<Collection<?>>of(person.employments(), person.riskAssessments())
            .filter(list -> !list.isEmpty())
            .count();
  }

  private static long known(Organisation organisation) {
    return Stream.<Optional<?>>of(
            organisation.legalNameZh(),
            organisation.legalNameEn(),
            organisation.industry(),
            organisation.size(),
            organisation.establishedOn(),
            organisation.country())
        .filter(Optional::isPresent)
        .count();
  }
}
