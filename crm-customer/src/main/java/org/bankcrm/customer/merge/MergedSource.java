package org.bankcrm.customer.merge;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.join.HeldStates;
import org.bankcrm.customer.CustomerRecord;
import org.bankcrm.customer.activity.Interaction;
import org.bankcrm.customer.activity.InteractionId;
import org.bankcrm.customer.consent.ConsentLedger;
import org.bankcrm.customer.holding.Holding;
import org.bankcrm.customer.holding.HoldingId;
import org.bankcrm.customer.holding.Participant;
import org.bankcrm.customer.internal.check.Masks;
import org.bankcrm.customer.party.Party;
import org.bankcrm.customer.party.Relationship;

/**
 * What a merge keeps of one of the records, so that it can be undone: everything that the merge
 * changes or hides as it was, and of what it leaves alone the keys. Transactions belong to whom
 * their holding belongs to.
 *
 * <p>Immutable and thread-safe; the text form shows the key only.
 *
 * @param id the key of the customer
 * @param party who it is
 * @param since since when it has been a customer, from whatever tells it
 * @param statedSince the same as it was handed in
 * @param relationships how it belongs to others, in their order
 * @param relatedParties the others, in their order
 * @param holdings what it has, in their order
 * @param interactions the keys of its interactions, in their order
 * @param consents what it allowed
 * @param states what modules held of it
 */
public record MergedSource(
    CustomerId id,
    Party party,
    Optional<LocalDate> since,
    Optional<LocalDate> statedSince,
    List<Relationship> relationships,
    List<Party> relatedParties,
    List<OwnHolding> holdings,
    List<InteractionId> interactions,
    ConsentLedger consents,
    HeldStates states) {

  /** Copies the lists. */
  public MergedSource {
    requireNonNull(id, "id");
    requireNonNull(party, "party");
    requireNonNull(since, "since");
    requireNonNull(statedSince, "statedSince");
    relationships = List.copyOf(relationships);
    relatedParties = List.copyOf(relatedParties);
    holdings = List.copyOf(holdings);
    interactions = List.copyOf(interactions);
    requireNonNull(consents, "consents");
    requireNonNull(states, "states");
  }

  /**
   * A holding and who took part in it.
   *
   * @param id its key
   * @param participants who may do what with it, in their order
   */
  public record OwnHolding(HoldingId id, List<Participant> participants) {
    /** Copies the list. */
    public OwnHolding {
      requireNonNull(id, "id");
      participants = List.copyOf(participants);
    }

    static OwnHolding of(Holding holding) {
      return new OwnHolding(holding.id(), holding.participants());
    }

    /** The type alone. */
    @Override
    public String toString() {
      return "OwnHolding";
    }
  }

  static MergedSource of(MergeSource source) {
    CustomerRecord record = source.record();
    return new MergedSource(
        record.id(),
        record.party(),
        record.customerSince(),
        record.statedSince(),
        record.relationships(),
        record.relatedParties(),
        record.holdings().stream().map(OwnHolding::of).toList(),
        record.interactions().stream().map(Interaction::id).toList(),
        record.consents(),
        source.states());
  }

  Optional<OwnHolding> holding(HoldingId holding) {
    return holdings.stream().filter(own -> own.id().equals(holding)).findFirst();
  }

  /** The type and the key. */
  @Override
  public String toString() {
    return Masks.of(MergedSource.class, id);
  }
}
