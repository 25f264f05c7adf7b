package org.bankcrm.campaign.control;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bankcrm.campaign.internal.CampaignSaying;
import org.bankcrm.campaign.internal.IdPart;
import org.bankcrm.campaign.internal.PeriodForm;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.DateRange;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.SaltedBucket;
import org.bankcrm.core.Share;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.Filling;
import org.bankcrm.core.attribute.IntegerAttribute;
import org.bankcrm.core.attribute.Sensitivity;
import org.bankcrm.core.attribute.YesNoAttribute;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.policy.Draft;
import org.bankcrm.core.policy.FieldReaders;
import org.bankcrm.core.policy.FormBuilder;
import org.bankcrm.core.policy.Gate;
import org.bankcrm.core.policy.KeptCodes;
import org.bankcrm.core.policy.Planner;
import org.bankcrm.core.policy.Policy;
import org.bankcrm.core.policy.PolicyHead;
import org.bankcrm.core.policy.PolicyKind;
import org.bankcrm.core.policy.SaltedShare;
import org.bankcrm.core.policy.Sentences;
import org.bankcrm.customer.party.HouseholdId;

/**
 * Customers or households who get no offer, so that the effect of one can be told from what would
 * have happened anyway (对照组). Who they are follows from salt and id alone: nothing is drawn and
 * nothing has to be stored.
 *
 * <pre>{@code
 * ControlGroup retail =
 *     ControlGroup.builder("retail", 1)
 *         .name("零售对照组", "Retail control group")
 *         .salt("retail-2026")
 *         .share(Share.ofPercent(5))
 *         .build();
 * retail.put(facts, customer.id()); // the bucket of the customer, and nothing of the id
 * }</pre>
 *
 * <p>How a unit's bucket is found, for other systems to do the same: take SHA-256 of the salt in
 * UTF-8, one zero byte, and the id in UTF-8; read the first eight bytes as an unsigned big-endian
 * number {@code h}; the bucket is {@code floor(h × 1,000,000 / 2^64)}. The unit is held out if its
 * bucket is less than the parts per million of the share, on the days of the period.
 *
 * <ul>
 *   <li>Raising the share moves nobody out of the group, lowering it nobody in.
 *   <li>Another salt gives a division that has nothing to do with the first.
 *   <li>A household is held out with all its members if its id is asked, not theirs.
 * </ul>
 *
 * <p>The host hands in the bucket, {@code control.<id>.bucket}; the policy yields {@code
 * control.<id>}, yes for whoever is held out. So salt, share and period stand in the book and in
 * its hash, and what was decided can be found again of the bucket that was recorded. Campaigns name
 * the group. Immutable, thread-safe and comparable by value.
 */
public final class ControlGroup implements Policy<Holdout> {

  /** Reads and writes control groups: {@code "kind": "control-group"}. */
  public static final PolicyKind KIND = ControlGroupForm.KIND;

  /** The number of buckets. */
  public static final int BUCKETS = SaltedBucket.COUNT;

  private static final LocalizedText SHARE = LocalizedText.of("属于留作对照的部分", "Among those held out");

  private final PolicyHead head;
  private final String salt;
  private final Share share;
  private final Optional<DateRange> period;

  ControlGroup(Draft draft) {
    this.head = draft.head();
    this.salt = draft.get(SaltedShare.SALT);
    this.share = draft.get(ControlGroupForm.SHARE);
    this.period = draft.find(ControlGroupForm.PERIOD);
  }

  /**
   * Starts a group; {@code build} tells everything that is wrong with it.
   *
   * @param id unique in a book: 1 to 40 of a–z, 0–9 and hyphens, a letter first
   * @param version from 1 to 999,999,999
   */
  public static Builder builder(String id, int version) {
    return new Builder(id, version);
  }

  @Override
  public PolicyHead head() {
    return head;
  }

  @Override
  public PolicyKind kind() {
    return KIND;
  }

  /** Who is held out hangs on the salt: with another one it is others. */
  @Override
  public List<KeptCodes> keeps() {
    return List.of(KeptCodes.of("salt", "对照组人选", "who is held out", List.of(salt())));
  }

  /**
   * What makes this division differ from others. Two groups with the same salt hold out the same
   * customers, the smaller share a part of the larger; with other salts the two are independent. It
   * is no secret.
   */
  public String salt() {
    return salt;
  }

  /**
   * How large a part is held out. In per cent or parts per million of all customers or households;
   * the part that a population turns out to have differs by chance.
   */
  public Share share() {
    return share;
  }

  /** The same in parts per million, 0 to 1,000,000. */
  public int partsPerMillion() {
    return SaltedShare.buckets(share);
  }

  /**
   * The days on which it is held out, in the zone of the facts; empty for all days. The first day
   * is included, the last is not. On other days nobody is held out.
   */
  public Optional<DateRange> period() {
    return period;
  }

  /**
   * The attribute that it yields, {@code control.<id>}: the customer is held out. Missing where the
   * bucket was not handed in. SENSITIVE: below {@code FULL} explanations tell neither it nor how a
   * rule that asks for it came out.
   */
  public YesNoAttribute attribute() {
    return attribute(head.ref().id(), head.name());
  }

  static YesNoAttribute attribute(String id, LocalizedText name) {
    return Attributes.yesNo(heldOut(id).id(), sensitive(name.zh(), name.en()));
  }

  /** Who works with a customer must not know, so that nobody is treated otherwise. */
  private static AttributeInfo sensitive(String zh, String en) {
    return AttributeInfo.named(zh, en).withSensitivity(Sensitivity.SENSITIVE);
  }

  /**
   * What a group of this id yields, for conditions of whoever has not the group at hand.
   *
   * @throws IllegalArgumentException if it is no id of a group
   */
  public static YesNoAttribute heldOut(String id) {
    return Attributes.yesNo(
        "control." + IdPart.check(id, "id"), sensitive("对照组：" + id, "Control group: " + id));
  }

  /**
   * The attribute that it reads, {@code control.<id>.bucket}: {@link #put} fills it. A host need
   * not know how it is made: {@link #put} makes it of the customer's key.
   */
  public IntegerAttribute bucket() {
    return bucket(head.ref().id(), head.name());
  }

  static IntegerAttribute bucket(String id, LocalizedText name) {
    LocalizedText bucket = name.followedBy("：分组号", ", bucket");
    return Attributes.integer(
        "control." + id + ".bucket",
        AttributeInfo.named(bucket.zh(), bucket.en()).withSensitivity(Sensitivity.PERSONAL));
  }

  /**
   * Puts the customer's bucket. The same customer has the same bucket in every run, on every
   * machine.
   *
   * @param facts of the customer, or the row of a population
   * @return the facts that were handed in
   */
  public <F extends Filling> F put(F facts, CustomerId customer) {
    facts.put(bucket(), (long) bucketOf(customer));
    return facts;
  }

  /**
   * Puts the bucket of the customer's household, so that all its members are treated alike.
   *
   * @param household whose members are held out together or not at all
   * @return the facts that were handed in
   */
  public <F extends Filling> F put(F facts, HouseholdId household) {
    facts.put(bucket(), (long) bucketOf(household));
    return facts;
  }

  /** Whether the customer is among those of the share, on whatever day and of any population. */
  public boolean holdsOut(CustomerId customer) {
    return bucketOf(customer) < partsPerMillion();
  }

  /** Whether the household is, and so each of its members. By the bucket of the household alone. */
  public boolean holdsOut(HouseholdId household) {
    return bucketOf(household) < partsPerMillion();
  }

  /**
   * The bucket of a customer, 0 to 999,999. By a hash of salt and key, so that buckets are as good
   * as drawn, and the same for ever.
   */
  public int bucketOf(CustomerId customer) {
    return bucketOf(requireNonNull(customer, "customer").value());
  }

  /** The bucket of a household, 0 to 999,999. */
  public int bucketOf(HouseholdId household) {
    return bucketOf(requireNonNull(household, "household").value());
  }

  private int bucketOf(String unit) {
    return SaltedBucket.of(salt, unit);
  }

  @Override
  public Outcome<Holdout> plan(Planner planner) {
    Condition ofTheShare = bucket().lessThan(partsPerMillion());
    Condition held =
        period.map(days -> Condition.all(Condition.asOf(days), ofTheShare)).orElse(ofTheShare);
    Gate gate = planner.gate(held, "/share", SHARE);
    planner.yield(attribute(), gate);
    Outcome<Holdout> outcome = reading -> Holdout.of(ref(), gate, reading);
    return outcome.with(
        new FieldReaders<Holdout>()
            .one(
                HoldoutFields.STATUS,
                List.of(Holdout.Status.values()),
                reading -> Holdout.status(gate, reading).ordinal()));
  }

  /** Nothing of whether the customer is held out: a customer who is told is no control any more. */
  @Override
  public void words(Holdout holdout, Sentences text) {
    text.say(CampaignSaying.FOR_ANALYSTS);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ControlGroup that
        && head.equals(that.head)
        && salt.equals(that.salt)
        && share.equals(that.share)
        && period.equals(that.period);
  }

  @Override
  public int hashCode() {
    return Objects.hash(head, salt, share, period);
  }

  @Override
  public String toString() {
    return "ControlGroup " + ref();
  }

  /** Gathers the parts of a control group; for one thread. */
  public static final class Builder extends FormBuilder<ControlGroup, Builder> {

    private Builder(String id, int version) {
      super(ControlGroupForm.FORM, id, version);
    }

    /** What makes this division differ from others: 1 to 128 visible ASCII characters; needed. */
    public Builder salt(String salt) {
      entry.write(SaltedShare.SALT, salt);
      return this;
    }

    /**
     * How large a part is held out, in whole parts per million; needed.
     *
     * @param share 0 holds out nobody, the whole everybody; what is finer than a millionth is
     *     refused
     */
    public Builder share(Share share) {
      entry.put(ControlGroupForm.SHARE, share);
      return this;
    }

    /**
     * The days on which it is held out, instead of all days.
     *
     * @param period in the zone of the facts
     */
    public Builder period(DateRange period) {
      entry.write(ControlGroupForm.PERIOD, PeriodForm.entry(period));
      return this;
    }
  }
}
