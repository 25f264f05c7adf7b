package org.bankcrm.customer.merge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.join.HeldJoins;
import org.bankcrm.core.join.HeldStates;
import org.bankcrm.customer.CustomerProblem;
import org.bankcrm.customer.CustomerRecord;
import org.bankcrm.customer.InvalidCustomerException;
import org.bankcrm.customer.activity.Interaction;
import org.bankcrm.customer.activity.Transaction;
import org.bankcrm.customer.holding.Holding;
import org.bankcrm.customer.holding.HoldingId;
import org.bankcrm.customer.merge.MergeProblem.Code;
import org.bankcrm.customer.party.Party;
import org.bankcrm.customer.party.PartyId;

/** Makes one customer of several records, or tells every reason why it cannot be. */
final class MergeMaker {

  private final MergeRules rules;
  private final MergeOrder order;
  private final HeldJoins parts;
  private final List<MergeProblem> problems = new ArrayList<>();
  private final List<MergeSource> given;

  MergeMaker(List<MergeSource> sources, MergeRules rules, MergeOrder order, HeldJoins parts) {
    this.rules = rules;
    this.order = order;
    this.parts = parts;
    this.given =
        List.copyOf(new HashSet<>(sources)).stream()
            .sorted(Comparator.comparing(MergeSource::id))
            .toList();
  }

  CustomerMerge make() {
    checkRecords();
    refuse(); // what follows needs records that can be put beside each other
    List<MergedSource> sources = given.stream().map(MergedSource::of).toList();
    Optional<CustomerId> stays = stays(sources);
    HeldStates states = states();
    contactPointKeys();
    CustomerId first = given.get(0).id();
    LocalDate day = given.get(0).record().asOfDate();
    Ranks ranks = new Ranks(sources, stays.orElse(first), rules, day);
    RelationshipMerge relationships = new RelationshipMerge(ranks);
    Optional<CustomerRecord> survivor = survivor(ranks, relationships);
    refuse();
    return new CustomerMerge(
        survivor.orElseThrow(), states, record(day, ranks.survivor(), sources), given, parts);
  }

  private MergeRecord record(LocalDate day, CustomerId survivor, List<MergedSource> sources) {
    return new MergeRecord(
        order.id(), order.by(), order.at(), order.reason(), rules, day, survivor, sources);
  }

  private void refuse() {
    if (!problems.isEmpty()) {
      throw new InvalidMergeException(problems);
    }
  }

  private void report(Code code, String location) {
    MergeProblem problem = MergeProblem.of(code, location);
    if (!problems.contains(problem)) {
      problems.add(problem);
    }
  }

  private void checkRecords() {
    if (given.size() < 2) {
      report(Code.TOO_FEW, "");
      return;
    }
    CustomerRecord first = given.get(0).record();
    Set<CustomerId> keys = new HashSet<>();
    for (MergeSource source : given) {
      if (!keys.add(source.id())) {
        report(Code.SAME_KEY, "/" + source.id());
      }
      checkLike(first, source.record(), "/" + source.id());
    }
  }

  private void checkLike(CustomerRecord first, CustomerRecord record, String place) {
    if (!record.asOf().equals(first.asOf()) || !record.zone().equals(first.zone())) {
      report(Code.OTHER_AS_OF, place);
    }
    if (!record.party().getClass().equals(first.party().getClass())) {
      report(Code.OTHER_KIND, place);
    }
  }

  private Optional<CustomerId> stays(List<MergedSource> sources) {
    Optional<CustomerId> wanted = order.survivor();
    boolean known =
        wanted.filter(id -> sources.stream().noneMatch(each -> each.id().equals(id))).isEmpty();
    if (!known || (wanted.isEmpty() && rules.survivor() == MergeRanking.SURVIVOR)) {
      report(Code.NO_SURVIVOR, wanted.map(id -> "/" + id).orElse(""));
      return Optional.empty();
    }
    return wanted.or(() -> Optional.of(Ranks.by(rules.survivor(), sources).get(0).id()));
  }

  private HeldStates states() {
    for (MergeSource source : given) {
      parts
          .unknown(source.states())
          .forEach(id -> report(Code.UNKNOWN_STATE, "/" + source.id() + "/states/" + id));
    }
    return parts.join(
        given.stream().map(MergeSource::states).toList(),
        id -> report(Code.STATES_APART, "/states/" + id));
  }

  private void contactPointKeys() {
    ContactKeys.clashes(given).forEach(key -> report(Code.CONTACT_POINT_KEY, "/party/" + key));
  }

  private Optional<CustomerRecord> survivor(Ranks ranks, RelationshipMerge relationships) {
    Optional<Party> party = party(ranks);
    List<Holding> holdings = holdings(ranks, relationships);
    Collection<Transaction> transactions =
        once(ranks, CustomerRecord::transactions, Transaction::id, "/transactions/");
    Collection<Interaction> interactions =
        once(ranks, CustomerRecord::interactions, Interaction::id, "/interactions/");
    List<Party> related = related(ranks, relationships);
    transactionsOfShared();
    if (party.isEmpty() || !problems.isEmpty()) {
      return Optional.empty();
    }
    CustomerRecord.Builder survivor =
        begun(ranks, party.get())
            .relationships(relationships.relationships())
            .relatedParties(related)
            .holdings(holdings)
            .transactions(transactions)
            .interactions(interactions)
            .consents(ContactKeys.consents(given));
    return built(survivor);
  }

  private CustomerRecord.Builder begun(Ranks ranks, Party party) {
    CustomerRecord first = given.get(0).record();
    CustomerRecord.Builder begun =
        CustomerRecord.builder(ranks.survivor(), party, first.asOf(), first.zone());
    since(ranks).ifPresent(begun::customerSince);
    return begun;
  }

  private Optional<CustomerRecord> built(CustomerRecord.Builder survivor) {
    try {
      return Optional.of(survivor.build());
    } catch (InvalidCustomerException e) {
      for (CustomerProblem problem : e.problems()) {
        problems.add(
            new MergeProblem(Code.DOES_NOT_FIT, problem.location(), Optional.of(problem.code())));
      }
      return Optional.empty();
    }
  }

  private Optional<Party> party(Ranks ranks) {
    try {
      return Optional.of(new PartyMerge(ranks).party());
    } catch (IllegalArgumentException e) {
      report(Code.DOES_NOT_FIT, "/party");
      return Optional.empty();
    }
  }

  /** Where one of the records was told since when, the first day of all. */
  static Optional<LocalDate> since(Ranks ranks) {
    boolean told = ranks.sources().stream().anyMatch(each -> each.statedSince().isPresent());
    return ranks.sources().stream()
        .flatMap(source -> source.since().stream())
        .min(Comparator.naturalOrder())
        .filter(day -> told);
  }

  private List<Holding> holdings(Ranks ranks, RelationshipMerge parties) {
    return once(ranks, CustomerRecord::holdings, Holding::id, "/holdings/").stream()
        .map(holding -> HoldingMerge.merged(holding, parties))
        .toList();
  }

  private List<Party> related(Ranks ranks, RelationshipMerge parties) {
    PartyId self = ranks.stays().party().id();
    return once(ranks, CustomerRecord::relatedParties, Party::id, "/relatedParties/").stream()
        .filter(party -> !parties.key(party.id()).equals(self))
        .toList();
  }

  /** Whatever any record has, by its key, the survivor's first; told alike by all that have it. */
  private <T> Collection<T> once(
      Ranks ranks, Function<CustomerRecord, List<T>> list, Function<T, ?> key, String place) {
    Map<Object, T> all = new LinkedHashMap<>();
    for (MergedSource source : ranks.survivorFirst()) {
      for (T each : list.apply(record(source.id()))) {
        T known = all.putIfAbsent(key.apply(each), each);
        if (known != null && !known.equals(each)) {
          report(Code.TOLD_DIFFERENTLY, place + key.apply(each));
        }
      }
    }
    return all.values();
  }

  private CustomerRecord record(CustomerId id) {
    return given.stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow().record();
  }

  /** A holding that several records have has one history, which goes with it. */
  private void transactionsOfShared() {
    Map<HoldingId, List<Transaction>> histories = new LinkedHashMap<>();
    for (MergeSource source : given) {
      for (Holding holding : source.record().holdings()) {
        List<Transaction> own =
            source.record().transactions().stream()
                .filter(each -> each.holding().equals(holding.id()))
                .toList();
        List<Transaction> known = histories.putIfAbsent(holding.id(), own);
        if (known != null && !known.equals(own)) {
          report(Code.TOLD_DIFFERENTLY, "/holdings/" + holding.id() + "/transactions");
        }
      }
    }
  }
}
