package org.bankcrm.campaign.contact;

import java.time.Instant;
import java.util.Optional;
import org.bankcrm.campaign.internal.Tally;
import org.bankcrm.campaign.internal.TimeRule;
import org.jspecify.annotations.Nullable;

/**
 * A cap on what a customer had and is to have. Whether it leaves room now is counted in one pass,
 * as long as nothing is planned; when it does, by a tally. For one thread.
 */
final class CapRule implements TimeRule {

  private static final int PLANNED = -1;

  private final ContactCap cap;
  private final CountedContacts contacts;
  private @Nullable Tally tally;

  CapRule(ContactCap cap, CountedContacts contacts) {
    this.cap = cap;
    this.contacts = contacts;
  }

  @Override
  public boolean allows(Instant instant) {
    int count = counting(instant);
    return count == PLANNED
        ? tally().firstFit(instant, cap.most()).filter(instant::equals).isPresent()
        : count < cap.most();
  }

  /** How many count at the instant, or that one is planned, for which a contact must leave room. */
  private int counting(Instant instant) {
    if (contacts.size() == 0) {
      return 0;
    }
    return cap.window().unit() == ContactWindow.Unit.HOURS ? hours(instant) : days(instant);
  }

  private int hours(Instant instant) {
    int count = 0;
    for (int i = contacts.size() - 1; i >= 0; i--) {
      Instant at = contacts.at(i);
      if (!cap.window().endOf(at, contacts.zone()).isAfter(instant)) {
        return count;
      }
      if (cap.scope().covers(contacts.what(i))) {
        if (at.isAfter(instant)) {
          return PLANNED;
        }
        count++;
      }
    }
    return count;
  }

  /** The same by days; where clocks are set back over midnight, days do not follow the instants. */
  private int days(Instant instant) {
    long day = contacts.dayOf(instant);
    long first = cap.window().firstDay(day);
    int count = 0;
    for (int i = 0; i < contacts.size(); i++) {
      long each = contacts.day(i);
      if (each >= first && cap.scope().covers(contacts.what(i))) {
        if (each > day) {
          return PLANNED;
        }
        count++;
      }
    }
    return count;
  }

  @Override
  public Optional<Instant> firstAllowed(Instant from) {
    int count = counting(from);
    return count != PLANNED && count < cap.most()
        ? Optional.of(from)
        : tally().firstFit(from, cap.most());
  }

  private Tally tally() {
    if (tally == null) {
      ContactWindow window = cap.window();
      Tally made =
          window.unit() == ContactWindow.Unit.HOURS
              ? Tally.ofHours(window.length())
              : Tally.ofDays(window::endOf, contacts.zone());
      for (int i = 0; i < contacts.size(); i++) {
        if (cap.scope().covers(contacts.what(i))) {
          made.add(contacts.at(i));
        }
      }
      tally = made;
    }
    return tally;
  }
}
