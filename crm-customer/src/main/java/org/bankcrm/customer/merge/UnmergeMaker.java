package org.bankcrm.customer.merge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.bankcrm.core.CustomerId;
import org.bankcrm.customer.CustomerRecord;
import org.bankcrm.customer.activity.Interaction;
import org.bankcrm.customer.activity.InteractionId;
import org.bankcrm.customer.activity.Transaction;
import org.bankcrm.customer.consent.ConsentEvent;
import org.bankcrm.customer.holding.Holding;
import org.bankcrm.customer.holding.HoldingId;
import org.bankcrm.customer.holding.Participant;
import org.bankcrm.customer.merge.LaterThing.Kind;
import org.bankcrm.customer.merge.MergeProblem.Code;
import org.bankcrm.customer.party.ContactPoint;
import org.bankcrm.customer.party.ContactPointId;
import org.bankcrm.customer.party.HouseholdMembership;
import org.bankcrm.customer.party.Individual;
import org.bankcrm.customer.party.Organisation;
import org.bankcrm.customer.party.Party;
import org.bankcrm.customer.party.PartyId;
import org.bankcrm.customer.party.Relationship;

/** Takes the records of a merge apart again. */
final class UnmergeMaker {

  private final CustomerRecord now;
  private final MergeRecord merge;
  private final Map<LaterThing, CustomerId> choices;
  private final Ranks ranks;
  private final RelationshipMerge parties;
  private final Set<LaterThing> used = new HashSet<>();
  private final Set<LaterThing> told = new HashSet<>();
  private final Map<CustomerId, Later> later = new TreeMap<>();

  /** What came later and is one record's. */
  private static final class Later {
    final List<Holding> holdings = new ArrayList<>();
    final List<Interaction> interactions = new ArrayList<>();
    final List<ConsentEvent> consents = new ArrayList<>();
    final List<Relationship> relationships = new ArrayList<>();
    final List<ContactPoint> contactPoints = new ArrayList<>();
  }

  UnmergeMaker(CustomerRecord now, MergeRecord merge, Map<LaterThing, CustomerId> choices) {
    this.now = now;
    this.merge = merge;
    this.choices = Map.copyOf(choices);
    this.ranks = Ranks.of(merge);
    this.parties = new RelationshipMerge(ranks);
    merge.sources().forEach(source -> later.put(source.id(), new Later()));
  }

  CustomerUnmerge make() {
    boolean other =
        !now.id().equals(merge.survivor()) || !now.party().id().equals(ranks.stays().party().id());
    if (other) {
      throw new InvalidMergeException(
          List.of(MergeProblem.of(Code.OTHER_CUSTOMER, "/" + now.id())));
    }
    laterHoldings();
    laterInteractions();
    laterConsents();
    laterRelationships();
    new PartyChanges(now.party(), new PartyMerge(ranks).party()).tell(told::add);
    laterContactPoints();
    Map<CustomerId, MergeSource> apart = new LinkedHashMap<>();
    for (MergedSource source : merge.sources()) {
      apart.put(source.id(), new MergeSource(restored(source), source.states()));
    }
    transactionsOfNobody(apart);
    refuseUselessChoices();
    return new CustomerUnmerge(
        apart,
        told.stream()
            .sorted(Comparator.comparing(LaterThing::kind).thenComparing(LaterThing::key))
            .toList());
  }

  private void refuseUselessChoices() {
    List<MergeProblem> problems = new ArrayList<>();
    for (LaterThing thing : new TreeMap<>(byText(choices)).values()) {
      if (!used.contains(thing) || !later.containsKey(choices.get(thing))) {
        problems.add(MergeProblem.of(Code.USELESS_CHOICE, "/" + thing.kind() + "/" + thing.key()));
      }
    }
    if (!problems.isEmpty()) {
      throw new InvalidMergeException(problems);
    }
  }

  private static Map<String, LaterThing> byText(Map<LaterThing, CustomerId> choices) {
    Map<String, LaterThing> things = new HashMap<>();
    choices.keySet().forEach(thing -> things.put(thing.kind() + "/" + thing.key(), thing));
    return things;
  }

  /** The record that a person chose; what nobody chose is told. */
  private List<CustomerId> chosen(Kind kind, String key) {
    LaterThing thing = LaterThing.of(kind, key);
    used.add(thing);
    CustomerId choice = choices.get(thing);
    if (choice == null || !later.containsKey(choice)) {
      told.add(thing);
      return List.of();
    }
    return List.of(choice);
  }

  private List<CustomerId> having(Predicate<MergedSource> has) {
    return merge.sources().stream().filter(has).map(MergedSource::id).toList();
  }

  private void laterHoldings() {
    Set<HoldingId> present = new HashSet<>();
    for (Holding holding : now.holdings()) {
      present.add(holding.id());
      if (having(source -> source.holding(holding.id()).isPresent()).isEmpty()) {
        chosen(Kind.HOLDING, holding.id().value())
            .forEach(id -> of(id).holdings.add(renamed(holding, id)));
      }
    }
    for (MergedSource source : merge.sources()) {
      source.holdings().stream()
          .map(MergedSource.OwnHolding::id)
          .filter(id -> !present.contains(id))
          .forEach(id -> told.add(LaterThing.of(Kind.HOLDING_GONE, id.value())));
    }
  }

  private Later of(CustomerId id) {
    Later own = later.get(id);
    if (own == null) {
      throw new IllegalStateException("every record of the merge has its own");
    }
    return own;
  }

  private PartyId party(CustomerId id) {
    return merge.sources().stream()
        .filter(source -> source.id().equals(id))
        .findFirst()
        .orElseThrow()
        .party()
        .id();
  }

  /** Of a holding that came under the survivor's key, with the key of the record it is of. */
  private Holding renamed(Holding holding, CustomerId id) {
    PartyId own = party(id);
    List<Participant> named =
        holding.participants().stream()
            .map(
                each ->
                    parties.key(each.party()).equals(ranks.stays().party().id())
                        ? new Participant(own, each.role())
                        : each)
            .toList();
    return holding.withParticipants(named);
  }

  private void laterInteractions() {
    Set<InteractionId> present = new HashSet<>();
    for (Interaction each : now.interactions()) {
      present.add(each.id());
      if (having(source -> source.interactions().contains(each.id())).isEmpty()) {
        List<CustomerId> by = each.contactPoint().map(this::havingPoint).orElse(List.of());
        List<CustomerId> whose = by.size() == 1 ? by : chosen(Kind.INTERACTION, each.id().value());
        whose.forEach(id -> of(id).interactions.add(each));
      }
    }
    for (MergedSource source : merge.sources()) {
      source.interactions().stream()
          .filter(id -> !present.contains(id))
          .forEach(id -> told.add(LaterThing.of(Kind.INTERACTION_GONE, id.value())));
    }
  }

  /** Those that had the number or address, under whatever key. */
  private List<CustomerId> havingPoint(ContactPointId key) {
    List<ContactPoint> meant =
        merge.sources().stream()
            .flatMap(source -> source.party().contactPoint(key).stream())
            .toList();
    return having(
        source ->
            source.party().contactPoints().stream()
                .anyMatch(own -> meant.stream().anyMatch(point -> isSame(point, own))));
  }

  private static boolean isSame(ContactPoint one, ContactPoint other) {
    return one.kind().equals(other.kind()) && one.value().equals(other.value());
  }

  private void laterConsents() {
    List<ConsentEvent> events = now.consents().events();
    for (int place = 0; place < events.size(); place++) {
      ConsentEvent event = events.get(place);
      if (having(source -> source.consents().events().contains(event)).isEmpty()) {
        for (CustomerId id : whose(event, place)) {
          of(id).consents.add(event);
        }
      }
    }
  }

  private List<CustomerId> whose(ConsentEvent event, int place) {
    List<CustomerId> by = event.scope().contactPoint().map(this::havingPoint).orElse(List.of());
    if (by.size() == 1) {
      return by;
    }
    List<CustomerId> all = having(any -> true);
    return event.isYes() ? chosen(Kind.CONSENT, String.valueOf(place)) : by.isEmpty() ? all : by;
  }

  private void laterRelationships() {
    List<Relationship> merged = parties.relationships();
    List<Relationship> present = now.relationships();
    for (int place = 0; place < present.size(); place++) {
      Relationship each = present.get(place);
      if (!merged.contains(each)) {
        List<CustomerId> by = havingHousehold(each);
        List<CustomerId> whose =
            by.size() == 1 ? by : chosen(Kind.RELATIONSHIP, String.valueOf(place));
        whose.forEach(id -> of(id).relationships.add(parties.of(each, party(id))));
      }
    }
  }

  /** Whoever else lives in a household that one record alone belonged to came to that one. */
  private List<CustomerId> havingHousehold(Relationship relationship) {
    return relationship instanceof HouseholdMembership is
        ? having(
            source ->
                source.relationships().stream()
                    .anyMatch(
                        own ->
                            own instanceof HouseholdMembership known
                                && known.household().equals(is.household())))
        : List.of();
  }

  private void laterContactPoints() {
    for (ContactPoint point : now.party().contactPoints()) {
      if (havingPoint(point.id()).isEmpty()) {
        chosen(Kind.CONTACT_POINT, point.id().value())
            .forEach(id -> of(id).contactPoints.add(point));
      }
    }
  }

  private CustomerRecord restored(MergedSource source) {
    Later own = of(source.id());
    List<Holding> holdings = new ArrayList<>();
    source.holdings().forEach(each -> present(each).ifPresent(holdings::add));
    holdings.addAll(own.holdings);
    Set<HoldingId> ids = new HashSet<>();
    holdings.forEach(holding -> ids.add(holding.id()));
    CustomerRecord.Builder record =
        CustomerRecord.builder(source.id(), party(source, own), now.asOf(), now.zone())
            .relationships(source.relationships())
            .relationships(own.relationships)
            .relatedParties(source.relatedParties())
            .holdings(holdings)
            .transactions(
                now.transactions().stream().filter(each -> ids.contains(each.holding())).toList())
            .interactions(
                now.interactions().stream()
                    .filter(each -> source.interactions().contains(each.id()))
                    .toList())
            .interactions(own.interactions)
            .consents(source.consents().plusAll(own.consents));
    source.statedSince().ifPresent(record::customerSince);
    return record.build();
  }

  private Optional<Holding> present(MergedSource.OwnHolding own) {
    return now.holdings().stream()
        .filter(holding -> holding.id().equals(own.id()))
        .findFirst()
        .map(holding -> HoldingMerge.apart(holding, own.participants(), parties));
  }

  private static Party party(MergedSource source, Later own) {
    if (own.contactPoints.isEmpty()) {
      return source.party();
    }
    return source.party() instanceof Individual person
        ? person.with(own.contactPoints)
        : ((Organisation) source.party()).with(own.contactPoints);
  }

  private void transactionsOfNobody(Map<CustomerId, MergeSource> apart) {
    Set<Transaction> known = new HashSet<>();
    apart.values().forEach(source -> known.addAll(source.record().transactions()));
    now.transactions().stream()
        .filter(each -> !known.contains(each))
        .forEach(each -> told.add(LaterThing.of(Kind.TRANSACTION, each.id().value())));
  }
}
