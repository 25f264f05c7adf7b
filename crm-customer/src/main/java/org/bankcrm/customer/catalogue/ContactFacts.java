package org.bankcrm.customer.catalogue;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.bankcrm.core.LocalDays;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.customer.CustomerRecord;
import org.bankcrm.customer.activity.Channel;
import org.bankcrm.customer.activity.Interaction;
import org.bankcrm.customer.activity.InteractionKind;
import org.bankcrm.customer.activity.InteractionOutcome;
import org.bankcrm.customer.consent.ConsentEvent;
import org.bankcrm.customer.consent.ConsentScope;
import org.bankcrm.customer.consent.ConsentStatus;
import org.bankcrm.customer.consent.Purpose;

/** What the customer allowed, and how it met the bank. */
final class ContactFacts {

  private static final List<Channel> CHANNELS =
      List.of(
          Channel.BRANCH,
          Channel.PHONE,
          Channel.WEB,
          Channel.MOBILE,
          Channel.SOCIAL,
          Channel.CHAT,
          Channel.ATM,
          Channel.SMS,
          Channel.EMAIL);
  private static final int HISTORY_DAYS = 365;

  private final CustomerRecord customer;
  private final Facts.Builder facts;

  ContactFacts(CustomerRecord customer, Facts.Builder facts) {
    this.customer = customer;
    this.facts = facts;
  }

  void put() {
    consents();
    facts.put(
        BankAttributes.OPEN_COMPLAINTS,
        customer.interactions().stream().filter(ContactFacts::isOpenComplaint).count());
    facts.put(
        BankAttributes.CONTACTS,
        customer.interactions().stream().filter(this::isRecent).map(this::contact).toList());
  }

  private static boolean isOpenComplaint(Interaction contact) {
    return contact.kind().equals(InteractionKind.COMPLAINT)
        && contact.outcome().filter(InteractionOutcome.OPEN::equals).isPresent();
  }

  private void consents() {
    SortedSet<Purpose> purposes = new TreeSet<>();
    SortedSet<Channel> channels = new TreeSet<>(CHANNELS);
    for (ConsentEvent event : customer.consents().events()) {
      purposes.add(event.scope().purpose());
      event.scope().channel().ifPresent(channels::add);
    }
    SortedSet<String> granted = new TreeSet<>();
    SortedSet<String> refused = new TreeSet<>();
    for (Purpose purpose : purposes) {
      ConsentScope all = ConsentScope.of(purpose);
      sort(all, purpose.code(), granted, refused);
      for (Channel channel : channels) {
        sort(all.over(channel), purpose.code() + ':' + channel.code(), granted, refused);
      }
    }
    facts.put(BankAttributes.CONSENTS, granted);
    facts.put(BankAttributes.REFUSALS, refused);
  }

  /** A code that would be too long for an attribute is left out. */
  private void sort(
      ConsentScope scope, String code, SortedSet<String> granted, SortedSet<String> refused) {
    ConsentStatus status = customer.consents().at(customer.asOf(), scope).status();
    if (status != ConsentStatus.UNKNOWN && code.length() <= 128) {
      (status == ConsentStatus.GRANTED ? granted : refused).add(code);
    }
  }

  private LocalDate dayOf(Interaction contact) {
    return LocalDays.of(contact.at(), customer.zone());
  }

  private boolean isRecent(Interaction contact) {
    return ChronoUnit.DAYS.between(dayOf(contact), customer.asOfDate()) < HISTORY_DAYS;
  }

  private Facts contact(Interaction contact) {
    Facts.Builder element =
        Facts.builder(BankEvents.CONTACT_ATTRIBUTES, customer.asOf(), customer.zone());
    element.put(BankEvents.DAY, dayOf(contact));
    element.put(BankEvents.CONTACT_KIND, contact.kind().code());
    element.put(BankEvents.CONTACT_CHANNEL, contact.channel().code());
    element.put(BankEvents.INITIATIVE, contact.initiative().name());
    contact.outcome().ifPresent(each -> element.put(BankEvents.OUTCOME, each.code()));
    element.put(BankEvents.TOPIC, contact.topic());
    contact.campaign().ifPresent(each -> element.put(BankEvents.CAMPAIGN, each.id()));
    return element.build();
  }
}
