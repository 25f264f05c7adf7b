package org.bankcrm.campaign.budget;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.bankcrm.campaign.contact.ContactWindow;
import org.bankcrm.campaign.gate.Verdict;
import org.bankcrm.campaign.internal.CampaignSaying;
import org.bankcrm.campaign.internal.IdPart;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.InstantAttribute;
import org.bankcrm.core.attribute.YesNoAttribute;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.policy.Draft;
import org.bankcrm.core.policy.Entry;
import org.bankcrm.core.policy.FieldReaders;
import org.bankcrm.core.policy.FormBuilder;
import org.bankcrm.core.policy.Gate;
import org.bankcrm.core.policy.KeptCodes;
import org.bankcrm.core.policy.Planner;
import org.bankcrm.core.policy.Policy;
import org.bankcrm.core.policy.PolicyAspect;
import org.bankcrm.core.policy.PolicyHead;
import org.bankcrm.core.policy.PolicyKind;
import org.bankcrm.core.policy.Reading;
import org.bankcrm.core.policy.Sentences;

/**
 * What a contact budget allows (触达预算): at most so many contacts within a window, of all subjects
 * together or of each, as the calls that a branch can make a day.
 *
 * <pre>{@code
 * BudgetPolicy calls =
 *     BudgetPolicy.builder("calls", 1, SHANGHAI)
 *         .name("外呼预算", "Calls")
 *         .capOverall(200, ContactWindow.calendarDay())
 *         .capEach(1, ContactWindow.ofDays(30))
 *         .build();
 * ledger.reserve(calls, claim, now); // the host's store counts, the book's policy limits
 * }</pre>
 *
 * <p>Campaigns name it; the room that it has for a customer is handed in as {@code
 * budget.<id>.open} and {@code budget.<id>.next-allowed}, which {@link
 * org.bankcrm.campaign.port.BudgetFacts} fills. It yields {@code budget.<id>}, yes for whom it has
 * room. So the limits stand in the book and in its hash, and the {@link
 * org.bankcrm.campaign.port.ContactBudget} of the host only counts. Immutable, thread-safe and
 * comparable by value.
 */
public final class BudgetPolicy implements Policy<BudgetStanding> {

  /** Reads and writes the limits of budgets: {@code "kind": "contact-budget"}. */
  public static final PolicyKind KIND = BudgetPolicyForm.KIND;

  private final PolicyHead head;
  private final ZoneId zone;
  private final List<BudgetCap> caps;

  BudgetPolicy(Draft draft) {
    this.head = draft.head();
    this.zone = draft.get(BudgetPolicyForm.ZONE);
    this.caps = List.copyOf(draft.get(BudgetPolicyForm.CAPS));
  }

  /**
   * Starts a budget; {@code build} tells everything that is wrong with it.
   *
   * @param id unique in a book: 1 to 40 of a–z, 0–9 and hyphens, a letter first
   * @param version from 1 to 999,999,999
   * @param zone whose days count
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

  /** The contacts that were counted, under its id. */
  @Override
  public List<KeptCodes> keeps() {
    return List.of(KeptCodes.of("caps", "已计触达次数", "contacts counted", List.of()));
  }

  /**
   * Whose days count. Windows of days and calendar windows begin and end by it; windows of hours do
   * not depend on it.
   */
  public ZoneId zone() {
    return zone;
  }

  /**
   * The caps, every one of which holds, in the author's order; at least one. A contact that breaks
   * one of them is refused, whatever room the others have.
   */
  public List<BudgetCap> caps() {
    return caps;
  }

  /**
   * The attribute that it yields, {@code budget.<id>}: it has room for the customer. Missing where
   * it was not handed in whether there is room: nothing is then taken for room.
   */
  public YesNoAttribute attribute() {
    return attribute(head.ref().id(), head.name());
  }

  static YesNoAttribute attribute(String id, LocalizedText name) {
    return Attributes.yesNo(
        "budget." + id, AttributeInfo.named(name.precededBy("预算可用：", "Within budget: ")));
  }

  /**
   * Whether a budget has room for one contact more, {@code budget.<id>.open}.
   *
   * @throws IllegalArgumentException if it is no id of a budget
   */
  public static YesNoAttribute open(String id) {
    return Attributes.yesNo(
        "budget." + IdPart.check(id, "budget") + ".open",
        AttributeInfo.named("预算有余：" + id, "Budget has room: " + id));
  }

  /**
   * The first instant at which it will have room, {@code budget.<id>.next-allowed}; missing where
   * time alone will not bring it.
   *
   * @throws IllegalArgumentException if it is no id of a budget
   */
  public static InstantAttribute nextAllowed(String id) {
    return Attributes.instant(
        "budget." + IdPart.check(id, "budget") + ".next-allowed",
        AttributeInfo.named("预算最早可用：" + id, "Budget next has room: " + id));
  }

  /**
   * The two attributes that say whether a budget has room. {@link #open} and {@link #nextAllowed},
   * in this order. A book that has the budget declares them by itself.
   *
   * @throws IllegalArgumentException if it is no id of a budget
   */
  public static List<Attribute<?>> inputs(String id) {
    return List.of(open(id), nextAllowed(id));
  }

  @Override
  public Outcome<BudgetStanding> plan(Planner planner) {
    String id = head.ref().id();
    Gate room = planner.gate(open(id).isTrue(), "/caps");
    planner.gate(nextAllowed(id).isKnown(), "/caps/next"); // the catalogue must have it
    planner.yield(attribute(), room);
    InstantAttribute next = nextAllowed(id);
    Outcome<BudgetStanding> outcome = reading -> standing(reading, room, next);
    return outcome.with(
        new FieldReaders<BudgetStanding>()
            .one(
                BudgetFields.VERDICT,
                List.of(Verdict.values()),
                reading -> verdict(reading, room).ordinal())
            .instant(BudgetFields.NEXT_ALLOWED, reading -> later(reading, room, next)));
  }

  private static Verdict verdict(Reading reading, Gate room) {
    return reading.applies() == Truth.TRUE
        ? Verdict.of(reading.truth(room))
        : Verdict.notAsked(reading.applies());
  }

  /** Where it is not known to have room: when it will. */
  private static Optional<Instant> later(Reading reading, Gate room, InstantAttribute next) {
    boolean told =
        reading.applies() == Truth.TRUE
            && reading.truth(room) != Truth.TRUE
            && !reading.isWithheld(next);
    return told ? reading.value(next) : Optional.empty();
  }

  private BudgetStanding standing(Reading reading, Gate room, InstantAttribute next) {
    return new BudgetStanding(ref(), verdict(reading, room), later(reading, room, next));
  }

  @Override
  public void words(BudgetStanding standing, Sentences text) {
    text.say(
        switch (standing.verdict()) {
          case PASS -> CampaignSaying.ROOM;
          case FAIL -> CampaignSaying.NO_ROOM;
          case UNKNOWN, NOT_APPLICABLE, WITHHELD -> CampaignSaying.ROOM_OPEN;
        });
    standing
        .nextAllowed()
        .ifPresent(at -> text.say(CampaignSaying.PASSES_FROM, Map.of("moment", at)));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof BudgetPolicy that
        && head.equals(that.head)
        && zone.equals(that.zone)
        && caps.equals(that.caps);
  }

  @Override
  public int hashCode() {
    return Objects.hash(head, zone, caps);
  }

  @Override
  public String toString() {
    return "BudgetPolicy " + ref();
  }

  /** Gathers the caps of a budget; for one thread. */
  public static final class Builder extends FormBuilder<BudgetPolicy, Builder> {

    private Builder(String id, int version, ZoneId zone) {
      super(BudgetPolicyForm.FORM, id, version);
      entry.put(BudgetPolicyForm.ZONE, zone);
    }

    /**
     * Adds a cap on all subjects together, 0 to 1,000,000,000; one cap is needed.
     *
     * @param most how many contacts there may be; with 0 there is none
     * @param within how long each contact counts
     */
    public Builder capOverall(int most, ContactWindow within) {
      return cap(most, within, false);
    }

    /**
     * Adds a cap on each subject, 0 to 1,000,000,000.
     *
     * @param most how many contacts each subject may have
     * @param within how long each contact counts
     */
    public Builder capEach(int most, ContactWindow within) {
      return cap(most, within, true);
    }

    private Builder cap(int most, ContactWindow within, boolean each) {
      entry.add(
          BudgetPolicyForm.CAPS,
          new Entry()
              .write(BudgetPolicyForm.MOST, (long) most)
              .put(BudgetPolicyForm.EACH, each)
              .put(BudgetPolicyForm.WITHIN, within));
      return this;
    }

    /**
     * Adds caps in their order.
     *
     * @param caps as another budget has them, after those so far
     */
    public Builder caps(BudgetCap... caps) {
      List.of(caps).forEach(cap -> entry.add(BudgetPolicyForm.CAPS, cap));
      return this;
    }
  }
}
