package org.bankcrm.benchmarks.hand;

/**
 * A contact policy by hand for one set of clauses, in a zone eight hours ahead of UTC: so many
 * contacts a calendar day, week and month, within seven days by text message, and within ninety
 * days; quiet from 21:00 to 9:00; thirty days of peace after a refusal.
 */
public final class HandContacts {
  private static final long DAY = 86_400;
  private static final long AHEAD = 8 * 3_600;
  private static final long MORNING = 9 * 3_600;
  private static final long EVENING = 21 * 3_600;
  private static final int PEACE = 30;
  private static final int THURSDAY = 3; // of 1 January 1970, from Monday

  private final int[] most;

  /** By the numbers of the five caps, in the order in which they are told above. */
  public HandContacts(int[] most) {
    this.most = most.clone();
  }

  /**
   * Whether a contact may be made.
   *
   * @param contacts their seconds since the epoch
   * @param byText whether each was a text message, as the one that is asked about is
   * @param refusals when the customer refused
   */
  public boolean allows(long at, long[] contacts, boolean[] byText, long[] refusals) {
    long time = Math.floorMod(at + AHEAD, DAY);
    return time >= MORNING && time < EVENING && hasRoom(at, contacts, byText, refusals);
  }

  private boolean hasRoom(long at, long[] contacts, boolean[] byText, long[] refusals) {
    long today = Math.floorDiv(at + AHEAD, DAY);
    long monday = today - Math.floorMod(today + THURSDAY, 7L);
    long first = firstOfMonth(today);
    int ofDay = 0;
    int ofWeek = 0;
    int ofMonth = 0;
    int ofSeven = 0;
    int ofNinety = 0;
    for (int i = 0; i < contacts.length; i++) {
      long day = Math.floorDiv(contacts[i] + AHEAD, DAY);
      ofDay += day == today ? 1 : 0;
      ofWeek += day >= monday ? 1 : 0;
      ofMonth += day >= first ? 1 : 0;
      ofSeven += byText[i] && day > today - 7 ? 1 : 0;
      ofNinety += day > today - 90 ? 1 : 0;
    }
    boolean room =
        ofDay < most[0]
            && ofWeek < most[1]
            && ofMonth < most[2]
            && ofSeven < most[3]
            && ofNinety < most[4];
    for (int i = 0; room && i < refusals.length; i++) {
      room = Math.floorDiv(refusals[i] + AHEAD, DAY) + PEACE <= today;
    }
    return room;
  }

  /** The first day of the month of a day, both since 1970, by the civil calendar. */
  private static long firstOfMonth(long day) {
    long shifted = day + 719_468; // from 1 March of the year 0
    long ofEra = Math.floorMod(shifted, 146_097L);
    long year = (ofEra - ofEra / 1_460 + ofEra / 36_524 - ofEra / 146_096) / 365;
    long ofYear = ofEra - (365 * year + year / 4 - year / 100);
    long month = (5 * ofYear + 2) / 153;
    return day - (ofYear - (153 * month + 2) / 5);
  }

  /** The first second, not before the given one, at which a contact may be made: day by day. */
  public long nextAllowed(long at, long[] contacts, boolean[] byText, long[] refusals) {
    long next = at;
    while (!hasRoom(next, contacts, byText, refusals)) {
      next = (Math.floorDiv(next + AHEAD, DAY) + 1) * DAY - AHEAD;
    }
    long time = Math.floorMod(next + AHEAD, DAY);
    if (time >= EVENING) {
      long morning = (Math.floorDiv(next + AHEAD, DAY) + 1) * DAY - AHEAD + MORNING;
      return nextAllowed(morning, contacts, byText, refusals);
    }
    return time < MORNING ? next + MORNING - time : next;
  }
}
