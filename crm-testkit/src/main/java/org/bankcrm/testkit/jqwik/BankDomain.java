package org.bankcrm.testkit.jqwik;

import java.time.ZoneId;
import java.util.function.Function;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;
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
import org.bankcrm.testkit.random.RandomCase;
import org.bankcrm.testkit.random.RandomCases;
import org.bankcrm.testkit.random.RandomCatalog;
import org.bankcrm.testkit.random.RandomCondition;

/**
 * Every public value of the library as a parameter of a property: the domain of a bank.
 *
 * <pre>{@code
 * @Domain(BankDomain.class)
 * class OurStorageProperties {
 *   @Property
 *   void book_storedAndRead_isEqual(@ForAll RandomCase given) { … }
 * }
 * }</pre>
 *
 * <p>Conditions and policies are over catalogues that are random too; whoever wants a catalogue of
 * the bank's own takes {@link BankArbitraries}.
 */
public final class BankDomain extends DomainContextBase {

  /** Used by jqwik, which finds it in {@code @Domain}. */
  public BankDomain() {}

  @Provide
  Arbitrary<Money> money() {
    return BankArbitraries.money();
  }

  @Provide
  Arbitrary<DateRange> dateRanges() {
    return BankArbitraries.dateRanges();
  }

  @Provide
  Arbitrary<Share> shares() {
    return BankArbitraries.shares();
  }

  @Provide
  Arbitrary<PolicyRef> policyRefs() {
    return BankArbitraries.policyRefs();
  }

  @Provide
  Arbitrary<LocalizedText> localizedTexts() {
    return BankArbitraries.localizedTexts();
  }

  @Provide
  Arbitrary<CustomerId> customerIds() {
    return BankArbitraries.customerIds();
  }

  @Provide
  Arbitrary<AttributeCatalog> catalogs() {
    return BankArbitraries.catalogs();
  }

  @Provide
  Arbitrary<Condition> conditions() {
    return BankArbitraries.of(
        source -> RandomCondition.over(RandomCatalog.of(source)).next(source));
  }

  @Provide
  Arbitrary<Facts> facts() {
    return BankArbitraries.facts();
  }

  @Provide
  Arbitrary<RandomCase> cases() {
    return BankArbitraries.cases(RandomCases.of(4, 3).withEveryKind());
  }

  /** Policies of each of its kinds, over a catalogue that is random too. */
  private static <T> Arbitrary<T> overSome(Function<RandomCondition, Arbitrary<T>> policies) {
    return BankArbitraries.catalogs()
        .flatMap(catalog -> policies.apply(RandomCondition.over(catalog).withDepth(2)));
  }

  @Provide
  Arbitrary<Segment> segments() {
    return overSome(BankArbitraries::segments);
  }

  @Provide
  Arbitrary<SegmentFamily> segmentFamilies() {
    return overSome(BankArbitraries::segmentFamilies);
  }

  @Provide
  Arbitrary<TierLadder> tierLadders() {
    return overSome(BankArbitraries::tierLadders);
  }

  @Provide
  Arbitrary<Scorecard> scorecards() {
    return overSome(BankArbitraries::scorecards);
  }

  @Provide
  Arbitrary<Lifecycle> lifecycles() {
    return overSome(BankArbitraries::lifecycles);
  }

  @Provide
  Arbitrary<ContactPolicy> contactPolicies() {
    return BankArbitraries.contactPolicies(ZoneId.of("Asia/Shanghai"));
  }

  @Provide
  Arbitrary<BudgetPolicy> budgets() {
    return BankArbitraries.budgets(ZoneId.of("Asia/Shanghai"));
  }

  @Provide
  Arbitrary<ControlGroup> controlGroups() {
    return BankArbitraries.controlGroups();
  }

  @Provide
  Arbitrary<Campaign> campaigns() {
    return overSome(BankArbitraries::campaigns);
  }

  @Provide
  Arbitrary<OfferArbitration> offerArbitrations() {
    return overSome(BankArbitraries::offerArbitrations);
  }
}
