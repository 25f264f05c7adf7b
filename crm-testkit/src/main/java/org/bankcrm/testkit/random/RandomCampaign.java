package org.bankcrm.testkit.random;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bankcrm.campaign.Campaign;
import org.bankcrm.campaign.CampaignAttributes;
import org.bankcrm.campaign.CampaignChannel;
import org.bankcrm.campaign.ConsentRule;
import org.bankcrm.campaign.Offer;
import org.bankcrm.core.DateRange;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.DayShift;
import org.bankcrm.customer.activity.Channel;
import org.bankcrm.customer.catalogue.BankAttributes;
import org.bankcrm.customer.consent.Purpose;
import org.bankcrm.customer.holding.Product;
import org.bankcrm.customer.holding.ProductId;
import org.bankcrm.customer.holding.ProductKind;
import org.bankcrm.customer.holding.RiskRating;

/**
 * Random campaigns over one to four channels, with all that a campaign can ask for: who may get it,
 * who is left out, what suits whom, budgets, control groups.
 *
 * <pre>{@code
 * Campaign campaign = RandomCampaign.of(conditions::next).next("spring", "contacts", source);
 * }</pre>
 *
 * <p>It names a contact policy that the book has to have, and budgets and control groups only if
 * they were told by {@link #naming}. Immutable and thread-safe; a setting gives a new one.
 */
public final class RandomCampaign {

  private static final List<CampaignChannel.Builder> CHANNELS =
      List.of(
          CampaignChannel.of(Channel.MOBILE),
          CampaignChannel.staffed(Channel.PHONE),
          CampaignChannel.of(Channel.SMS),
          CampaignChannel.staffed(Channel.BRANCH));
  private static final List<String> GROUPS = List.of("wealth", "cards");

  private final Function<Seeded, Condition> conditions;
  private final List<String> budgets;
  private final List<String> controls;

  private RandomCampaign(
      Function<Seeded, Condition> conditions, List<String> budgets, List<String> controls) {
    this.conditions = requireNonNull(conditions, "conditions");
    this.budgets = List.copyOf(budgets);
    this.controls = List.copyOf(controls);
  }

  /** Campaigns whose rules have such conditions. */
  public static RandomCampaign of(Function<Seeded, Condition> conditions) {
    return new RandomCampaign(conditions, List.of(), List.of());
  }

  /** The same, which may draw on these budgets and hold out these control groups of their book. */
  public RandomCampaign naming(List<String> newBudgets, List<String> newControls) {
    return new RandomCampaign(conditions, newBudgets, newControls);
  }

  /**
   * The next campaign; the catalogue needs its inputs, and consents, refusals and the risk
   * assessment of {@link BankAttributes}.
   *
   * @param contactPolicy the id of the contact policy that it is under
   */
  public Campaign next(String id, String contactPolicy, Seeded source) {
    return source.chance(40) ? service(id, source) : any(id, contactPolicy, source);
  }

  /** A message of service, which asks for little, so that several are open to one customer. */
  private Campaign service(String id, Seeded source) {
    List<CampaignChannel.Builder> order = source.shuffled(CHANNELS);
    Condition rule = source.chance(50) ? Condition.always() : conditions.apply(source);
    return Campaign.builder(id, 1)
        .name(id, id)
        .purpose(Purpose.SERVICE)
        .period(period(source))
        .offer(Offer.of(id, id))
        .consent(ConsentRule.NOT_NEEDED)
        .channels(order.get(0), order.get(1))
        .eligible("e", "资格", "Eligible", rule)
        .build();
  }

  private Campaign any(String id, String contactPolicy, Seeded source) {
    boolean service = source.chance(20);
    Campaign.Builder campaign =
        Campaign.builder(id, 1)
            .name(id, id)
            .purpose(service ? Purpose.SERVICE : Purpose.MARKETING)
            .period(period(source))
            .offer(offer(id, source))
            .consent(consent(service, source));
    List<CampaignChannel.Builder> order = source.shuffled(CHANNELS);
    order.subList(0, source.between(1, order.size())).forEach(campaign::channels);
    if (!service || source.chance(30)) {
      campaign.contact(contactPolicy);
    }
    shares(campaign, source);
    return rules(campaign, source).build();
  }

  /** What it shares with other campaigns. */
  private void shares(Campaign.Builder campaign, Seeded source) {
    if (source.chance(30)) {
      campaign.group(source.pick(GROUPS));
    }
    if (!budgets.isEmpty() && source.chance(60)) {
      campaign.budget(source.pick(budgets));
    }
    if (!controls.isEmpty() && source.chance(60)) {
      source.shuffled(controls).stream().limit(source.between(1, 2)).forEach(campaign::control);
    }
  }

  private Campaign.Builder rules(Campaign.Builder campaign, Seeded source) {
    for (int i = source.between(1, 2); i > 0; i--) {
      Condition rule = source.chance(40) ? Condition.always() : conditions.apply(source);
      campaign.eligible("e" + i, "资格", "Eligible", rule);
    }
    for (int i = source.below(3); i > 1; i--) {
      campaign.applicable("a" + i, "相关", "Applicable", conditions.apply(source));
    }
    for (int i = source.below(4); i > 2; i--) {
      campaign.exclude("x" + i, "排除", "Excluded", conditions.apply(source));
    }
    return campaign;
  }

  /** Most last long; some end or begin near a day on which random cases are decided. */
  private static DateRange period(Seeded source) {
    LocalDate turn = source.pick(RandomCases.DAYS).plusDays(source.signed(1));
    return switch (source.below(4)) {
      case 0, 1 -> DateRange.of(LocalDate.of(1900, 1, 1), LocalDate.of(2100, 1, 1));
      case 2 -> DateRange.of(turn, LocalDate.of(2100, 1, 1));
      default -> DateRange.of(turn.minusYears(200), turn);
    };
  }

  private static ConsentRule consent(boolean service, Seeded source) {
    return source.pick(
        service
            ? List.of(ConsentRule.values())
            : List.of(ConsentRule.GRANTED, ConsentRule.NOT_REFUSED));
  }

  private static Offer.Builder offer(String id, Seeded source) {
    Offer.Builder offer = Offer.of(id, id);
    if (source.chance(50)) {
      Product fund =
          Product.of(ProductId.of("F-" + id), ProductKind.FUND, LocalizedText.of("基金", "Fund"));
      offer = Offer.of(id, id, fund.withRiskRating(rating(source)));
      offer = source.chance(30) ? offer.ratedByIssuer(rating(source)) : offer;
    }
    return source.chance(40) ? offer.soldBy(source.pick(GROUPS)) : offer;
  }

  private static RiskRating rating(Seeded source) {
    return source.pick(List.of(RiskRating.values()));
  }

  /** What opens and shuts consent, suitability and the seller's part. */
  static List<Condition> landmarks(Campaign campaign) {
    String purpose = campaign.purpose().code();
    DayShift today = DayShift.ofDays(0);
    List<Condition> landmarks = new ArrayList<>();
    landmarks.add(BankAttributes.RISK_VALID_UNTIL.isWithin(today, today));
    for (CampaignChannel each : campaign.channels()) {
      String one = purpose + ':' + each.channel().code();
      landmarks.add(BankAttributes.CONSENTS.hasAny(purpose, one));
      landmarks.add(BankAttributes.CONSENTS.hasAny(one));
      landmarks.add(BankAttributes.REFUSALS.hasAny(one));
    }
    Optional<String> qualification = campaign.offer().qualification();
    qualification.ifPresent(
        code -> landmarks.add(CampaignAttributes.SELLER_QUALIFICATIONS.hasAny(code)));
    return landmarks;
  }
}
