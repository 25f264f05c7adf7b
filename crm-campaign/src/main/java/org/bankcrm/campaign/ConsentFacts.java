package org.bankcrm.campaign;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.bankcrm.core.attribute.Filling;
import org.bankcrm.customer.activity.Channel;
import org.bankcrm.customer.catalogue.BankAttributes;
import org.bankcrm.customer.consent.ConsentEvent;
import org.bankcrm.customer.consent.ConsentLedger;
import org.bankcrm.customer.consent.ConsentScope;
import org.bankcrm.customer.consent.ConsentStatus;
import org.bankcrm.customer.consent.Purpose;
import org.bankcrm.customer.party.ContactPointId;

/**
 * Fills {@link BankAttributes#CONSENTS} and {@link BankAttributes#REFUSALS} from the consent ledger
 * with the contact points that the bank would use, so that a no for one number or address is seen.
 */
public final class ConsentFacts {

  private static final int LONGEST_CODE = 128;

  private ConsentFacts() {}

  /**
   * Puts both attributes, in place of what {@link org.bankcrm.customer.catalogue.BankFacts} may
   * have put: for every purpose of the ledger what is granted and refused over all channels ({@code
   * marketing}) and over each channel ({@code marketing:sms}). The strictest decision wins, as
   * {@link ConsentLedger} says.
   *
   * <p>The channels are those given and those of the ledger. Of a channel without a contact point a
   * yes or no for a single contact point is not seen.
   *
   * @param at the instant as of which consent is asked
   * @param points the contact point that would be used on each channel
   */
  public static void put(
      Filling facts, ConsentLedger ledger, Instant at, Map<Channel, ContactPointId> points) {
    requireNonNull(facts, "facts");
    Answers answers = new Answers(ledger, requireNonNull(at, "at"));
    SortedSet<Purpose> purposes = new TreeSet<>();
    SortedSet<Channel> channels = new TreeSet<>(points.keySet());
    for (ConsentEvent event : ledger.events()) {
      purposes.add(event.scope().purpose());
      event.scope().channel().ifPresent(channels::add);
    }
    for (Purpose purpose : purposes) {
      ConsentScope all = ConsentScope.of(purpose);
      answers.add(all, purpose.code());
      for (Channel channel : channels) {
        ConsentScope scope = all.over(channel);
        ContactPointId point = points.get(channel);
        answers.add(point == null ? scope : scope.to(point), consentCode(purpose, channel));
      }
    }
    facts.put(BankAttributes.CONSENTS, answers.granted);
    facts.put(BankAttributes.REFUSALS, answers.refused);
  }

  /** How a purpose over a channel is written in these sets: {@code marketing:sms}. */
  static String consentCode(Purpose purpose, Channel channel) {
    return purpose.code() + ':' + channel.code();
  }

  private static final class Answers {
    private final ConsentLedger ledger;
    private final Instant at;
    private final SortedSet<String> granted = new TreeSet<>();
    private final SortedSet<String> refused = new TreeSet<>();

    Answers(ConsentLedger ledger, Instant at) {
      this.ledger = ledger;
      this.at = at;
    }

    /** A code that would be too long for an attribute is left out; no campaign can ask for it. */
    void add(ConsentScope scope, String code) {
      ConsentStatus status = ledger.at(at, scope).status();
      if (status != ConsentStatus.UNKNOWN && code.length() <= LONGEST_CODE) {
        (status == ConsentStatus.GRANTED ? granted : refused).add(code);
      }
    }
  }
}
