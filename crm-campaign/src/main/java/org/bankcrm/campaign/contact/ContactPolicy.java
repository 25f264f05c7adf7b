package org.bankcrm.campaign.contact;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bankcrm.campaign.internal.Instants;
import org.bankcrm.core.DateRange;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.Weekday;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.attribute.YesNoAttribute;
import org.bankcrm.core.policy.Decision;
import org.bankcrm.core.policy.Entry;
import org.bankcrm.core.policy.FormBuilder;
import org.bankcrm.core.policy.Planner;
import org.bankcrm.core.policy.Policy;
import org.bankcrm.core.policy.PolicyAspect;
import org.bankcrm.core.policy.PolicyHead;
import org.bankcrm.core.policy.PolicyKind;
import org.bankcrm.core.policy.Sentences;
import org.bankcrm.customer.activity.Channel;
import org.bankcrm.customer.consent.Purpose;

/**
 * How often, when and how soon again the bank may turn to a customer (触达频控): caps within windows,
 * hours and days of quiet, peace after a refusal, a complaint or an answered contact, and what the
 * customer asks for.
 *
 * <pre>{@code
 * ContactPolicy gentle =
 *     ContactPolicy.builder("gentle", 1, ZoneId.of("Asia/Shanghai"))
 *         .name("温和触达", "Gentle contact")
 *         .govern(Purpose.MARKETING, Channel.SMS, Channel.PHONE)
 *         .cap(ContactCap.of(2, ContactWindow.calendarWeek()))
 *         .quiet(LocalTime.of(21, 0), LocalTime.of(9, 0))
 *         .quietOn(List.of(Weekday.SUNDAY))
 *         .coolOff(CoolingOff.Cause.REFUSAL, CoolingOff.Reach.ALL, ContactWindow.ofDays(30))
 *         .build();
 * ContactAnswer answer = gentle.check(history, ContactProposal.of(MARKETING, SMS), at);
 * }</pre>
 *
 * <p>Purposes that are declared exempt, {@code service} unless the author says otherwise, are never
 * held back and never counted. All days are those of the policy's own zone, unless hours and days
 * of quiet are told by the {@linkplain #customerZone customer's}.
 *
 * <p>In a book the policy reads, for each {@link ContactLane} that it governs, the attributes that
 * {@link ContactFacts} fills, and yields {@code contactable.<id>}: yes where one of them is open.
 * Immutable, thread-safe and comparable by value.
 */
public final class ContactPolicy implements Policy<ContactStanding> {

  /** Reads and writes contact policies: {@code "kind": "contact-policy"}. */
  public static final PolicyKind KIND = ContactPolicyForm.KIND;

  /** The most clauses of each kind, and the most lanes. */
  static final int MOST = 100;

  private final PolicyHead head;
  private final ContactClocks clocks;
  private final List<ContactLane> lanes;
  private final ContactClauses clauses;
  private final Set<Purpose> exempt;
  private final List<String> calendars;

  ContactPolicy(
      PolicyHead head,
      ContactClocks clocks,
      Collection<ContactLane> lanes,
      ContactClauses clauses,
      Collection<Purpose> exempt) {
    this.head = head;
    this.clocks = clocks;
    this.lanes = List.copyOf(lanes);
    this.clauses = clauses;
    this.exempt = Collections.unmodifiableSet(new LinkedHashSet<>(exempt));
    this.calendars =
        clauses.quietDays().stream().flatMap(days -> days.calendar().stream()).distinct().toList();
  }

  /**
   * Starts a policy; {@code build} tells everything that is wrong with it.
   *
   * @param id unique in a book: 1 to 40 of a–z, 0–9 and hyphens, a letter first
   * @param version from 1 to 999,999,999
   * @param zone whose days and clocks count
   */
  public static Builder builder(String id, int version, ZoneId zone) {
    return new Builder(id, version, zone);
  }

  @Override
  public PolicyHead head() {
    return head;
  }

  @Override
  public PolicyAspect aspect() {
    return PolicyAspect.CONTACT;
  }

  @Override
  public PolicyKind kind() {
    return KIND;
  }

  /**
   * Whose days and clocks count, unless those of quiet are the customer's.
   *
   * @return the bank's zone, in which calendar windows begin and clocks are read
   */
  public ZoneId zone() {
    return clocks.bank();
  }

  /** Where it finds the customer's own zone, if hours and days of quiet are told by that. */
  public Optional<CustomerZone> customerZone() {
    return clocks.customer();
  }

  /**
   * The ways to a customer that it governs, in the author's order. At least one. A campaign under
   * the policy uses no others.
   */
  public List<ContactLane> lanes() {
    return lanes;
  }

  /**
   * The caps, in the author's order. Each of them holds; a contact must break none, neither now nor
   * at what is planned after it.
   */
  public List<ContactCap> caps() {
    return clauses.caps();
  }

  /**
   * The hours of quiet, in the author's order. From a time on, included, to another, excluded; they
   * may go over midnight.
   */
  public List<QuietHours> quietHours() {
    return clauses.quietHours();
  }

  /**
   * The days of quiet, in the author's order. Whole days, from midnight to midnight of the zone
   * that counts.
   */
  public List<QuietDays> quietDays() {
    return clauses.quietDays();
  }

  /**
   * The whiles of peace, in the author's order. Each begins with a refusal, an answer or a
   * complaint of the customer.
   */
  public List<CoolingOff> coolingOffs() {
    return clauses.coolingOffs();
  }

  /**
   * Whether nobody with an open complaint is contacted. It lasts until the complaint is settled, so
   * that no time can be told at which it ends.
   */
  public boolean holdsWhileComplaintOpen() {
    return clauses.complaintHold();
  }

  /**
   * The wishes of the customer that it heeds, in the author's order. What the bank's own caps allow
   * may still be refused by one of them, never the other way round.
   */
  public List<Wish> wishes() {
    return clauses.wishes();
  }

  /**
   * From when on the policy has to know what happened with a customer, to say whether a contact may
   * be made at an instant: the longest of its windows, included. With {@link
   * #holdsWhileComplaintOpen} from the first instant that a bank means, since a complaint may be
   * open for as long as it likes. A history that begins later may break a cap without a word.
   *
   * <pre>{@code
   * ContactFacts.put(facts, policy, store.of(customer, policy, at), at);
   * }</pre>
   *
   * @param at when the contact would be made
   */
  public Instant reachesBack(Instant at) {
    if (holdsWhileComplaintOpen()) {
      return Instants.FIRST;
    }
    Stream<ContactWindow> windows =
        Stream.of(
                caps().stream().map(ContactCap::window),
                coolingOffs().stream().map(CoolingOff::window),
                wishes().stream().flatMap(wish -> wish.window().stream()))
            .flatMap(each -> each);
    return windows
        .map(window -> window.reachesBack(at, zone()))
        .reduce(at, (one, other) -> one.isBefore(other) ? one : other);
  }

  /** The business calendars that days of quiet name, each once in the author's order. */
  public List<String> calendars() {
    return calendars;
  }

  /** Whether it reads anything of the customer: zone or wishes. */
  boolean readsCustomer() {
    return customerZone().isPresent() || !wishes().isEmpty();
  }

  /** Whether what holds a contact back is told beside whether it is held back. */
  boolean tellsReasons() {
    return readsCustomer() || !calendars().isEmpty();
  }

  /**
   * The purposes that are neither held back nor counted, in the author's order. Such as security
   * notices: nothing holds them back and they use up no cap.
   */
  public Set<Purpose> exempt() {
    return exempt;
  }

  /**
   * The attribute that it yields, {@code contactable.<id>}: one of its ways is open. Missing where
   * no way is known to be open and of one of them it is not known.
   */
  public YesNoAttribute attribute() {
    return attribute(ref(), name());
  }

  static YesNoAttribute attribute(PolicyRef ref, LocalizedText name) {
    LocalizedText told = LocalizedText.joined("可触达（%s）", "Contactable (%s)", name);
    return Attributes.yesNo("contactable." + ref.id(), AttributeInfo.named(told));
  }

  /**
   * Whether a contact may be made at an instant, after what happened before it and with what is
   * planned after it.
   *
   * <p>It takes time in proportion to n log n, of as many contacts, refusals and complaints, and
   * the number of clauses; the search for the next instant goes from one stretch that is shut to
   * the next, and ends after the last thing that happened.
   *
   * @throws IllegalArgumentException if no bank can mean the instant: it lies before 1800 or after
   *     2199; if the policy has a population, which only a decision can ask; if it reads zone or
   *     wishes of the customer or counts by a business calendar, which {@link ContactRules} takes
   */
  public ContactAnswer check(ContactHistory history, ContactProposal proposal, Instant at) {
    refusePopulation();
    if (readsCustomer()) {
      throw new IllegalArgumentException(
          ref()
              + " reads zone or wishes of the customer. Call check(facts, history, proposal, at)");
    }
    return ContactRules.of(this).askedOfAnybody().check(history, proposal, at);
  }

  /**
   * The same for a policy that reads zone or wishes of the customer.
   *
   * @param customer what is known of the customer, with a catalogue that has {@link #inputs}
   * @throws IllegalArgumentException as {@link #check(ContactHistory, ContactProposal, Instant)},
   *     or if the facts' catalogue lacks an attribute
   */
  public ContactAnswer check(
      Facts customer, ContactHistory history, ContactProposal proposal, Instant at) {
    return ContactRules.of(this).check(customer, history, proposal, at);
  }

  /**
   * The same for a customer whom a book has decided: of one who is not of the policy's population
   * nothing is asked, not even whether the purpose is exempt, and the answer says so. Zone and
   * wishes are those of the decision's facts.
   *
   * @param decision what a book with this policy says of the customer
   * @throws IllegalArgumentException if no bank can mean the instant, the policy is not in the
   *     book, or it counts by a business calendar
   */
  public ContactAnswer check(
      Decision decision, ContactHistory history, ContactProposal proposal, Instant at) {
    return ContactRules.of(this).check(decision, history, proposal, at);
  }

  void refusePopulation() {
    if (!head.isForEverybody()) {
      throw new IllegalArgumentException(
          ref() + " has a population. Call check(decision, history, proposal, at)");
    }
  }

  boolean counts(ContactProposal contact) {
    return !exempt.contains(contact.purpose());
  }

  ContactClauses clauses() {
    return clauses;
  }

  @Override
  public Outcome<ContactStanding> plan(Planner planner) {
    for (int i = 0; i < quietDays().size(); i++) {
      String path = "/quietDays/" + i + "/calendar";
      quietDays().get(i).calendar().ifPresent(id -> planner.countsBy(id, path));
    }
    ContactPolicyPlan plan = new ContactPolicyPlan(this, planner);
    Outcome<ContactStanding> outcome = plan::read;
    return outcome.with(plan.fields());
  }

  @Override
  public void words(ContactStanding result, Sentences text) {
    new ContactWords(result, text).tell();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ContactPolicy that
        && head.equals(that.head)
        && clocks.equals(that.clocks)
        && lanes.equals(that.lanes)
        && clauses.equals(that.clauses)
        && exempt.equals(that.exempt);
  }

  @Override
  public int hashCode() {
    return Objects.hash(head, clocks, lanes, clauses, exempt);
  }

  @Override
  public String toString() {
    return "ContactPolicy " + ref();
  }

  /** Gathers the clauses of a contact policy; for one thread. */
  public static final class Builder extends FormBuilder<ContactPolicy, Builder> {

    private Builder(String id, int version, ZoneId zone) {
      super(ContactPolicyForm.FORM, id, version);
      entry.put(ContactPolicyForm.ZONE, zone);
    }

    /** Governs a purpose over channels, for campaigns without a group; one is needed. */
    public Builder govern(Purpose purpose, Channel... channels) {
      return add(new Entry(), purpose, channels);
    }

    /**
     * Governs a purpose over channels, for the campaigns of a group.
     *
     * @param purpose what the customer's data is used for
     * @param group as campaigns name it
     * @param channels one or more
     */
    public Builder governGroup(Purpose purpose, String group, Channel... channels) {
      return add(new Entry().write(ClauseForms.LANE_GROUP, group), purpose, channels);
    }

    private Builder add(Entry lanes, Purpose purpose, Channel... channels) {
      lanes
          .write(ClauseForms.LANE_PURPOSE, purpose.code())
          .fillTexts(ClauseForms.LANE_CHANNELS, codes(channels));
      entry.add(ContactPolicyForm.LANES, lanes);
      return this;
    }

    private static List<String> codes(Channel... channels) {
      return Stream.of(channels).map(Channel::code).toList();
    }

    /** Adds a cap. */
    public Builder cap(ContactCap.Builder cap) {
      entry.add(ContactPolicyForm.CAPS, cap);
      return this;
    }

    /**
     * Adds hours of quiet on these channels, on all of them if none is named.
     *
     * @param from the first quiet minute by the clock, included
     * @param until when quiet ends, excluded; earlier than {@code from} for a night
     * @param channels those that fall silent
     */
    public Builder quiet(LocalTime from, LocalTime until, Channel... channels) {
      entry.add(
          ContactPolicyForm.QUIET_HOURS,
          new Entry()
              .put(ClauseForms.FROM, from)
              .put(ClauseForms.UNTIL, until)
              .fillTexts(ClauseForms.CHANNELS, codes(channels)));
      return this;
    }

    /** Adds days of the week that are quiet on these channels, on all of them if none is named. */
    public Builder quietOn(Collection<Weekday> days, Channel... channels) {
      List<String> names = days.stream().map(Weekday::name).toList();
      return quietDays(new Entry().fillTexts(ClauseForms.WEEKDAYS, names), channels);
    }

    /** Adds days that are quiet, such as a festival, on these channels or on all of them. */
    public Builder quietOn(DateRange days, Channel... channels) {
      return quietDays(new Entry().put(ClauseForms.DAYS, days), channels);
    }

    /**
     * Makes the days quiet that a business calendar of the book does not work, on these channels or
     * on all of them.
     *
     * @param calendar what the book names it by
     */
    public Builder quietOffBusinessDays(String calendar, Channel... channels) {
      return quietDays(new Entry().write(ClauseForms.CALENDAR, calendar), channels);
    }

    private Builder quietDays(Entry days, Channel... channels) {
      entry.add(
          ContactPolicyForm.QUIET_DAYS, days.fillTexts(ClauseForms.CHANNELS, codes(channels)));
      return this;
    }

    /** Adds a while of peace. */
    public Builder coolOff(CoolingOff.Cause after, CoolingOff.Reach reach, ContactWindow window) {
      entry.add(
          ContactPolicyForm.COOLING_OFF,
          new Entry()
              .put(ClauseForms.AFTER, after)
              .put(ClauseForms.REACH, reach)
              .put(ContactWindowForm.WITHIN, window));
      return this;
    }

    /**
     * Tells hours and days of quiet, and those that the customer asks for, by the customer's zone.
     *
     * @param attribute a text or code that holds it, such as {@code Asia/Urumqi}
     * @param unknown what holds where it is missing or names no zone
     */
    public Builder customerZone(Attribute<?> attribute, WhenUnknown unknown) {
      entry.write(
          WishForm.CUSTOMER_ZONE,
          new Entry().put(WishForm.ATTRIBUTE, attribute.ref()).put(WishForm.UNKNOWN, unknown));
      return this;
    }

    /** Heeds a wish of the customer's, over all channels together. */
    public Builder heed(Wish.Kind wish, WhenUnknown unknown) {
      return heed(new Entry(), wish, unknown);
    }

    /** Heeds a wish of the customer's about one channel alone. */
    public Builder heed(Wish.Kind wish, Channel channel, WhenUnknown unknown) {
      return heed(new Entry().write(WishForm.CHANNEL, channel.code()), wish, unknown);
    }

    private Builder heed(Entry entryOfWish, Wish.Kind wish, WhenUnknown unknown) {
      entry.add(
          WishForm.WISHES, entryOfWish.put(WishForm.WISH, wish).put(WishForm.UNKNOWN, unknown));
      return this;
    }

    /** Lets nobody with an open complaint be contacted. */
    public Builder holdWhileComplaintOpen() {
      entry.put(ContactPolicyForm.COMPLAINT_HOLD, true);
      return this;
    }

    /** Exempts these purposes instead of {@code service}. */
    public Builder exempt(Purpose... purposes) {
      entry.fillTexts(ContactPolicyForm.EXEMPT, Stream.of(purposes).map(Purpose::code).toList());
      return this;
    }
  }
}
