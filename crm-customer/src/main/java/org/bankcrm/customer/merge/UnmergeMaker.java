package org.bankcrm.customer.merge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.join.HeldStates;
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
import org.bankcrm.customer.party.Individual;
import org.bankcrm.customer.party.Organisation;
import org.bankcrm.customer.party.Party;
import org.bankcrm.customer.party.PartyId;

/** Takes the records of a merge apart again. */
final class UnmergeMaker {

  private final CustomerRecord now;
  private final MergeRecord merge;
  private final Ranks ranks;
  private final RelationshipMerge parties;
  private final Attribution attribution;
  private final LaterRelationships relationships;
  private final LaterPoints points;
  private final Party merged;

  UnmergeMaker(CustomerRecord now, MergeRecord merge, Map<LaterThing, CustomerId> choices) {
    this.now = now;
    this.merge = merge;
    this.ranks = Ranks.of(merge);
    this.parties = new RelationshipMerge(ranks);
    this.attribution = new Attribution(merge, choices);
    this.relationships = new LaterRelationships(now, parties, attribution);
    this.merged = new PartyMerge(ranks).party();
    this.points = new LaterPoints(merged.contactPoints(), now.party().contactPoints(), attribution);
  }

  /**
   * The records with these states.
   *
   * @throws InvalidMergeException with every problem
   */
  CustomerUnmerge make(LaterStates states) {
    if (!now.id().equals(merge.survivor())
        || !now.party().id().equals(ranks.stays().party().id())) {
      throw new InvalidMergeException(
          List.of(MergeProblem.of(Code.OTHER_CUSTOMER, "/" + now.id())));
    }
    laterHoldings();
    laterInteractions();
    laterConsents();
    relationships.attribute();
    new PartyChanges(now.party(), merged).tell(attribution::tell);
    if (!now.statedSince().equals(MergeMaker.since(ranks))) {
      attribution.tell(Kind.FIELD, "customerSince");
    }
    points.attribute();
    Map<CustomerId, MergeSource> apart = apart(states);
    transactionsOfNobody(apart);
    attribution.refuseUselessChoices();
    return new CustomerUnmerge(apart, attribution.told());
  }

  private Map<CustomerId, MergeSource> apart(LaterStates states) {
    Map<CustomerId, List<String>> goesOn = new HashMap<>();
    for (String part : states.changed()) {
      attribution
          .chosen(Kind.STATE, part)
          .forEach(id -> goesOn.computeIfAbsent(id, any -> new ArrayList<>()).add(part));
    }
    Map<CustomerId, MergeSource> apart = new LinkedHashMap<>();
    for (MergedSource source : merge.sources()) {
      HeldStates own = states.apart().apply(source.states());
      HeldStates held = states.goingOn(own, goesOn.getOrDefault(source.id(), List.of()));
      apart.put(source.id(), new MergeSource(restored(source), held));
    }
    return apart;
  }

  private List<CustomerId> having(Predicate<MergedSource> has) {
    return attribution.having(has);
  }

  private void laterHoldings() {
    Set<HoldingId> present = new HashSet<>();
    for (Holding holding : now.holdings()) {
      present.add(holding.id());
      if (having(source -> source.holding(holding.id()).isPresent()).isEmpty()) {
        attribution
            .chosen(Kind.HOLDING, holding.id().value())
            .forEach(id -> attribution.of(id).holdings.add(renamed(holding, id)));
      }
    }
    for (MergedSource source : merge.sources()) {
      source.holdings().stream()
          .map(MergedSource.OwnHolding::id)
          .filter(id -> !present.contains(id))
          .forEach(id -> attribution.tell(Kind.HOLDING_GONE, id.value()));
    }
  }

  /** Of a holding that came under the survivor's key, with the key of the record it is of. */
  private Holding renamed(Holding holding, CustomerId id) {
    PartyId own = attribution.party(id);
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
        List<CustomerId> by = each.contactPoint().map(points::having).orElse(List.of());
        List<CustomerId> whose =
            by.size() == 1 ? by : attribution.chosen(Kind.INTERACTION, each.id().value());
        whose.forEach(id -> attribution.of(id).interactions.add(each));
      }
    }
    for (MergedSource source : merge.sources()) {
      source.interactions().stream()
          .filter(id -> !present.contains(id))
          .forEach(id -> attribution.tell(Kind.INTERACTION_GONE, id.value()));
    }
  }

  private void laterConsents() {
    List<ConsentEvent> events = now.consents().events();
    for (int place = 0; place < events.size(); place++) {
      ConsentEvent event = events.get(place);
      if (having(source -> source.consents().events().contains(event)).isEmpty()) {
        for (CustomerId id : whose(event, place)) {
          attribution.of(id).consents.add(event);
        }
      }
    }
  }

  private List<CustomerId> whose(ConsentEvent event, int place) {
    List<CustomerId> by = event.scope().contactPoint().map(points::having).orElse(List.of());
    if (by.size() == 1) {
      return by;
    }
    List<CustomerId> all = having(any -> true);
    return event.isYes()
        ? attribution.chosen(Kind.CONSENT, String.valueOf(place))
        : by.isEmpty() ? all : by;
  }

  private CustomerRecord restored(MergedSource source) {
    Attribution.Later own = attribution.of(source.id());
    List<Holding> holdings = new ArrayList<>();
    source.holdings().forEach(each -> present(each).ifPresent(holdings::add));
    holdings.addAll(own.holdings);
    Set<HoldingId> ids = holdings.stream().map(Holding::id).collect(Collectors.toSet());
    CustomerRecord.Builder record =
        CustomerRecord.builder(source.id(), party(source), now.asOf(), now.zone())
            .relationships(relationships.of(source))
            .relatedParties(relationships.relatedTo(source))
            .holdings(holdings)
            .transactions(transactionsOf(ids))
            .interactions(interactionsOf(source))
            .interactions(own.interactions)
            .consents(source.consents().plusAll(own.consents));
    source.statedSince().ifPresent(record::customerSince);
    return record.build();
  }

  private List<Interaction> interactionsOf(MergedSource source) {
    return now.interactions().stream()
        .filter(each -> source.interactions().contains(each.id()))
        .toList();
  }

  private List<Transaction> transactionsOf(Set<HoldingId> holdings) {
    return now.transactions().stream().filter(each -> holdings.contains(each.holding())).toList();
  }

  private Optional<Holding> present(MergedSource.OwnHolding own) {
    return now.holdings().stream()
        .filter(holding -> holding.id().equals(own.id()))
        .findFirst()
        .map(holding -> HoldingMerge.apart(holding, own.participants(), parties));
  }

  private Party party(MergedSource source) {
    List<ContactPoint> own = points.of(source);
    if (own.equals(source.party().contactPoints())) {
      return source.party();
    }
    return source.party() instanceof Individual person
        ? person.withContactPoints(own)
        : ((Organisation) source.party()).withContactPoints(own);
  }

  private void transactionsOfNobody(Map<CustomerId, MergeSource> apart) {
    Set<Transaction> known = new HashSet<>();
    apart.values().forEach(source -> known.addAll(source.record().transactions()));
    now.transactions().stream()
        .filter(each -> !known.contains(each))
        .forEach(each -> attribution.tell(Kind.TRANSACTION, each.id().value()));
  }
}
