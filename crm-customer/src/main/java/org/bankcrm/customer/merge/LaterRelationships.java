package org.bankcrm.customer.merge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bankcrm.core.CustomerId;
import org.bankcrm.customer.CustomerRecord;
import org.bankcrm.customer.merge.LaterThing.Kind;
import org.bankcrm.customer.party.HouseholdMembership;
import org.bankcrm.customer.party.Party;
import org.bankcrm.customer.party.PartyId;
import org.bankcrm.customer.party.Relationship;

/** What became of relationships, and of the other parties in them, since a merge. */
final class LaterRelationships {

  private final CustomerRecord now;
  private final RelationshipMerge parties;
  private final Attribution attribution;
  private final List<Relationship> merged;
  private final Set<Relationship> gone;
  private final Map<Relationship, Relationship> ended = new HashMap<>();

  LaterRelationships(CustomerRecord now, RelationshipMerge parties, Attribution attribution) {
    this.now = now;
    this.parties = parties;
    this.attribution = attribution;
    this.merged = parties.relationships();
    this.gone = new HashSet<>(merged);
    now.relationships().forEach(gone::remove);
  }

  /** One whose end alone is another is the same; what else came or is gone may be nobody's. */
  void attribute() {
    List<Relationship> present = now.relationships();
    for (int place = 0; place < present.size(); place++) {
      Relationship each = present.get(place);
      if (!merged.contains(each) && !isEnded(each)) {
        came(each, place);
      }
    }
    for (int place = 0; place < merged.size(); place++) {
      Relationship each = merged.get(place);
      if (gone.contains(each) && !ended.containsKey(each)) {
        attribution.tell(Kind.RELATIONSHIP_GONE, String.valueOf(place));
      }
    }
    relatedParties();
  }

  private boolean isEnded(Relationship each) {
    Optional<Relationship> before =
        gone.stream()
            .filter(was -> !ended.containsKey(was) && isOfOne(was))
            .filter(was -> was.period().fromInclusive().equals(each.period().fromInclusive()))
            .filter(was -> RelationshipMerge.during(was, each.period()).equals(each))
            .findFirst();
    before.ifPresent(was -> ended.put(was, each));
    return before.isPresent();
  }

  /** Whether a record had it just so; memberships may have been joined day by day. */
  private boolean isOfOne(Relationship relationship) {
    return attribution.sources().stream()
        .flatMap(source -> source.relationships().stream())
        .anyMatch(own -> parties.own(own).filter(relationship::equals).isPresent());
  }

  private void came(Relationship each, int place) {
    List<CustomerId> by = havingHousehold(each);
    List<CustomerId> whose =
        by.size() == 1 ? by : attribution.chosen(Kind.RELATIONSHIP, String.valueOf(place));
    whose.forEach(
        id -> attribution.of(id).relationships.add(parties.of(each, attribution.party(id))));
  }

  /** Whoever else lives in a household that one record alone belonged to came to that one. */
  private List<CustomerId> havingHousehold(Relationship relationship) {
    return relationship instanceof HouseholdMembership is
        ? attribution.having(
            source ->
                source.relationships().stream()
                    .anyMatch(
                        own ->
                            own instanceof HouseholdMembership known
                                && known.household().equals(is.household())))
        : List.of();
  }

  /** Those of one record as they are now. */
  List<Relationship> of(MergedSource source) {
    List<Relationship> own = new ArrayList<>();
    for (Relationship each : source.relationships()) {
      Optional<Relationship> then = parties.own(each);
      if (then.filter(gone::contains).isEmpty()) {
        own.add(each);
      } else if (ended.containsKey(then.get())) {
        own.add(RelationshipMerge.during(each, ended.get(then.get()).period()));
      }
    }
    own.addAll(attribution.of(source.id()).relationships);
    return own;
  }

  private Map<PartyId, Party> present() {
    Map<PartyId, Party> present = new LinkedHashMap<>();
    now.relatedParties().forEach(party -> present.put(party.id(), party));
    return present;
  }

  /** Whoever came and belongs to no record, and whoever is gone. */
  private void relatedParties() {
    Set<PartyId> known = new HashSet<>();
    attribution
        .sources()
        .forEach(source -> source.relatedParties().forEach(party -> known.add(party.id())));
    Set<PartyId> named = new HashSet<>(known);
    attribution
        .sources()
        .forEach(source -> of(source).forEach(each -> named.addAll(each.parties())));
    Map<PartyId, Party> present = present();
    present.keySet().stream()
        .filter(id -> !named.contains(id))
        .forEach(id -> attribution.tell(Kind.RELATED_PARTY, id.value()));
    known.stream()
        .filter(id -> !present.containsKey(id) && !parties.isOne(id))
        .forEach(id -> attribution.tell(Kind.RELATED_PARTY, id.value()));
  }

  /** What is known now of the others that one record knew, or that came to it. */
  List<Party> relatedTo(MergedSource source) {
    Map<PartyId, Party> present = present();
    Map<PartyId, Party> own = new LinkedHashMap<>();
    source
        .relatedParties()
        .forEach(party -> own.put(party.id(), present.getOrDefault(party.id(), party)));
    for (Relationship each : attribution.of(source.id()).relationships) {
      for (PartyId id : each.parties()) {
        Optional.ofNullable(present.get(id)).ifPresent(party -> own.putIfAbsent(id, party));
      }
    }
    return List.copyOf(own.values());
  }
}
