package org.bankcrm.campaign.contact;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.bankcrm.core.LocalDays;

/**
 * The contacts of a customer that a policy counts, by instant, with the days on which they were.
 * For one thread.
 */
final class CountedContacts {

  private final ContactProposal[] what;
  private final Instant[] at;
  private final long[] days;
  private final ZoneId zone;
  private int size;
  private Instant asked = Instant.MIN;
  private long askedDay;

  /**
   * Takes what may still count.
   *
   * @param contacts by instant
   * @param from the first instant that is asked about; {@code Instant.MIN} takes all
   */
  CountedContacts(ContactPolicy policy, List<ContactHistory.Contact> contacts, Instant from) {
    int first = first(contacts, policy.clauses().countsFrom(from));
    int most = contacts.size() - first;
    this.zone = policy.zone();
    this.what = new ContactProposal[most];
    this.at = new Instant[most];
    this.days = new long[most];
    for (int i = first; i < contacts.size(); i++) { // an iterator would be garbage
      ContactHistory.Contact each = contacts.get(i);
      if (policy.counts(each.what())) {
        what[size] = each.what();
        at[size] = each.at();
        days[size++] = LocalDays.epochDay(each.at(), zone);
      }
    }
  }

  /** The place of the first contact that was not before the instant. */
  private static int first(List<ContactHistory.Contact> contacts, Instant from) {
    int first = contacts.size();
    while (first > 0 && !contacts.get(first - 1).at().isBefore(from)) {
      first--;
    }
    return first;
  }

  ZoneId zone() {
    return zone;
  }

  /** The day of an instant that all caps are asked about in turn. */
  long dayOf(Instant instant) {
    if (!asked.equals(instant)) {
      asked = instant;
      askedDay = LocalDays.epochDay(instant, zone);
    }
    return askedDay;
  }

  int size() {
    return size;
  }

  ContactProposal what(int place) {
    return what[place];
  }

  Instant at(int place) {
    return at[place];
  }

  /** The day in the policy's zone, from 1 January 1970. */
  long day(int place) {
    return days[place];
  }
}
