package org.bankcrm.testkit.jqwik;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.bankcrm.campaign.Campaign;
import org.bankcrm.campaign.budget.BudgetPolicy;
import org.bankcrm.campaign.contact.ContactPolicy;
import org.bankcrm.campaign.control.ControlGroup;
import org.bankcrm.campaign.offer.OfferArbitration;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.DateRange;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.Money;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.Share;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.lifecycle.Lifecycle;
import org.bankcrm.scoring.Scorecard;
import org.bankcrm.segmentation.Segment;
import org.bankcrm.segmentation.SegmentFamily;
import org.bankcrm.segmentation.TierLadder;
import org.bankcrm.testkit.random.RandomBudget;
import org.bankcrm.testkit.random.RandomCampaign;
import org.bankcrm.testkit.random.RandomCase;
import org.bankcrm.testkit.random.RandomCases;
import org.bankcrm.testkit.random.RandomCatalog;
import org.bankcrm.testkit.random.RandomCondition;
import org.bankcrm.testkit.random.RandomContacts;
import org.bankcrm.testkit.random.RandomControlGroup;
import org.bankcrm.testkit.random.RandomFamily;
import org.bankcrm.testkit.random.RandomLadder;
import org.bankcrm.testkit.random.RandomLifecycle;
import org.bankcrm.testkit.random.RandomNames;
import org.bankcrm.testkit.random.RandomOffers;
import org.bankcrm.testkit.random.RandomScorecard;
import org.bankcrm.testkit.random.RandomSegment;
import org.bankcrm.testkit.random.Seeded;

/**
 * Arbitraries of the library's values, made by the same generators as the seeded cases.
 *
 * <pre>{@code
 * @Property
 * void segment_readBack_isEqual(@ForAll("segments") Segment segment) { … }
 *
 * @Provide
 * Arbitrary<Segment> segments() {
 *   return BankArbitraries.segments(RandomCondition.over(OUR_CATALOGUE));
 * }
 * }</pre>
 *
 * <p>They shrink by their draws: the smaller the draws, the simpler the value. Thread-safe.
 */
public final class BankArbitraries {

  private BankArbitraries() {}

  /** Values of any generator that draws from a seeded source; they shrink by their draws. */
  public static <T> Arbitrary<T> of(Function<Seeded, T> generator) {
    return Arbitraries.fromGenerator(random -> Replayed.random(generator, random.nextLong()));
  }

  /** Amounts in several currencies, negative ones and those of 18 digits among them. */
  public static Arbitrary<Money> money() {
    return of(RandomNames::money);
  }

  /** Ranges of days, open ends among them. */
  public static Arbitrary<DateRange> dateRanges() {
    return of(RandomNames::dateRange);
  }

  /** Shares from nothing to all. */
  public static Arbitrary<Share> shares() {
    return of(RandomNames::share);
  }

  /** Names of policies. */
  public static Arbitrary<PolicyRef> policyRefs() {
    return of(RandomNames::policyRef);
  }

  /** Texts in Chinese and English. */
  public static Arbitrary<LocalizedText> localizedTexts() {
    return of(RandomNames::localizedText);
  }

  /** Ids of customers. */
  public static Arbitrary<CustomerId> customerIds() {
    return of(RandomNames::customerId);
  }

  /** Catalogues with every kind of attribute. */
  public static Arbitrary<AttributeCatalog> catalogs() {
    return of(RandomCatalog::of);
  }

  /** Conditions over a catalogue. */
  public static Arbitrary<Condition> conditions(RandomCondition conditions) {
    return of(conditions::next);
  }

  /** Segments over a catalogue, some with an exclusion. */
  public static Arbitrary<Segment> segments(RandomCondition conditions) {
    return of(source -> RandomSegment.of(conditions::next).next("segment", source));
  }

  /** Families of up to four segments. */
  public static Arbitrary<SegmentFamily> segmentFamilies(RandomCondition conditions) {
    return of(
        source -> {
          List<Segment> segments = new ArrayList<>();
          for (int left = source.between(1, 4); left > 0; left--) {
            segments.add(RandomSegment.of(conditions::next).next("segment-" + left, source));
          }
          return RandomFamily.next("family", segments, source);
        });
  }

  /** Tier ladders over a catalogue, with and without retention. */
  public static Arbitrary<TierLadder> tierLadders(RandomCondition conditions) {
    RandomLadder ladders = RandomLadder.of(conditions::next);
    return of(
        source ->
            source.chance(50) ? ladders.retaining("tiers", source) : ladders.next("tiers", source));
  }

  /** Scorecards over a catalogue. */
  public static Arbitrary<Scorecard> scorecards(RandomCondition conditions) {
    RandomScorecard cards = RandomScorecard.over(conditions.read(), conditions::next);
    return of(source -> cards.next("card", source));
  }

  /** Lifecycles over a catalogue. */
  public static Arbitrary<Lifecycle> lifecycles(RandomCondition conditions) {
    RandomLifecycle lifecycles = RandomLifecycle.over(conditions.read(), conditions::next);
    return of(source -> lifecycles.next("life", source));
  }

  /** Contact policies; those that count by a calendar name {@link RandomLifecycle#calendar}. */
  public static Arbitrary<ContactPolicy> contactPolicies(ZoneId zone) {
    return of(source -> RandomContacts.next("contacts", zone, source));
  }

  /** The limits of a contact budget {@code calls}. */
  public static Arbitrary<BudgetPolicy> budgets(ZoneId zone) {
    return of(source -> RandomBudget.next("calls", zone, source));
  }

  /** Control groups. */
  public static Arbitrary<ControlGroup> controlGroups() {
    return of(source -> RandomControlGroup.next("control", source));
  }

  /** Campaigns under a contact policy {@code contacts}. */
  public static Arbitrary<Campaign> campaigns(RandomCondition conditions) {
    return of(source -> RandomCampaign.of(conditions::next).next("campaign", "contacts", source));
  }

  /** Choices of the next best offer among up to three campaigns. */
  public static Arbitrary<OfferArbitration> offerArbitrations(RandomCondition conditions) {
    return of(
        source -> {
          List<Campaign> campaigns = new ArrayList<>();
          for (int left = source.between(1, 3); left > 0; left--) {
            RandomCampaign random = RandomCampaign.of(conditions::next);
            campaigns.add(random.next("campaign-" + left, "contacts", source));
          }
          return RandomOffers.over(conditions.read()).next("offers", campaigns, source);
        });
  }

  /** Facts, each of a random catalogue of its own. */
  public static Arbitrary<Facts> facts() {
    return of(source -> RandomCases.of(1, 1).next(source).customers().get(0));
  }

  /** Books with their customers. */
  public static Arbitrary<RandomCase> cases(RandomCases cases) {
    return of(cases::next);
  }
}
