package org.bankcrm.testkit.words;

import static org.bankcrm.testkit.words.Said.AGE;
import static org.bankcrm.testkit.words.Said.ASSETS;
import static org.bankcrm.testkit.words.Said.CARDS;
import static org.bankcrm.testkit.words.Said.PERSON;
import static org.bankcrm.testkit.words.Said.STAFF;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.bankcrm.campaign.Campaign;
import org.bankcrm.campaign.CampaignChannel;
import org.bankcrm.campaign.Offer;
import org.bankcrm.campaign.contact.ContactClause;
import org.bankcrm.campaign.contact.ContactLane;
import org.bankcrm.campaign.contact.ContactPolicy;
import org.bankcrm.campaign.contact.WhenUnknown;
import org.bankcrm.campaign.contact.Wish;
import org.bankcrm.campaign.offer.ArbitratedOffer;
import org.bankcrm.campaign.offer.Factor;
import org.bankcrm.campaign.offer.FactorKind;
import org.bankcrm.campaign.offer.OfferArbitration;
import org.bankcrm.core.DateRange;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.Money;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.attribute.TextAttribute;
import org.bankcrm.core.condition.Absence;
import org.bankcrm.customer.activity.Channel;
import org.bankcrm.customer.consent.Purpose;
import org.bankcrm.customer.holding.Product;
import org.bankcrm.customer.holding.ProductId;
import org.bankcrm.customer.holding.ProductKind;
import org.bankcrm.customer.holding.RiskRating;

/** What is said of campaigns, contact policies and the choice between offers. */
final class OfferPages {

  private static final Instant TOMORROW = Instant.parse("2026-07-01T00:30:00Z");
  private static final ContactPolicy GENTLE =
      ContactPolicy.builder("gentle", 1, Said.SHANGHAI)
          .name("触达规则", "Contacts")
          .govern(Purpose.MARKETING, Channel.MOBILE, Channel.PHONE)
          .governGroup(Purpose.MARKETING, "wealth", Channel.PHONE)
          .holdWhileComplaintOpen()
          .build();

  /** One that asks what customers wish, so that what holds a contact back is told. */
  private static final ContactPolicy HEEDING =
      ContactPolicy.builder("gentle", 1, Said.SHANGHAI)
          .name("触达规则", "Contacts")
          .govern(Purpose.MARKETING, Channel.MOBILE, Channel.PHONE)
          .heed(Wish.Kind.HOURS, Channel.PHONE, WhenUnknown.NO_CONTACT)
          .build();

  private OfferPages() {}

  private static Campaign.Builder campaign(String id, String zh, String en) {
    return Campaign.builder(id, 1)
        .name(zh, en)
        .contact("gentle")
        .period(DateRange.of(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 9, 1)))
        .offer(Offer.of(zh, en))
        .channels(CampaignChannel.of(Channel.MOBILE), CampaignChannel.of(Channel.PHONE))
        .eligible("adult", "年满18周岁", "at least 18 years old", AGE.atLeast(18));
  }

  private static Campaign fund() {
    Product product =
        Product.of(ProductId.of("F"), ProductKind.FUND, LocalizedText.of("基金", "Fund"))
            .withRiskRating(RiskRating.R2);
    return campaign("fund", "稳健基金", "Steady fund")
        .offer(Offer.of("稳健基金", "Steady fund", product))
        .build();
  }

  static Said campaigns() {
    Campaign travel =
        campaign("travel", "旅行卡", "Travel card")
            .population(PERSON.isTrue())
            .eligible("cards", "已有卡", "holds a card already", CARDS.atLeast(1))
            .exclude("staff", "本行员工", "staff of the bank", STAFF.isTrue())
            .build();
    Campaign fund = fund();
    return Said.of(GENTLE, travel, fund)
        .add("campaign: may be offered", travel, open(true))
        .add("campaign: two rules not met", travel, f -> f.put(AGE, 17L).put(CARDS, 0L))
        .add("campaign: excluded", travel, f -> f.put(CARDS, 1L).put(STAFF, true))
        .add("campaign: data missing", travel, f -> f.absent(STAFF, Absence.NOT_KNOWN))
        .add("campaign: contact later", travel, open(false).andThen(OfferPages::tomorrow))
        .add("campaign: suitability open", fund, open(true))
        .add("campaign: does not apply", travel, f -> f.put(PERSON, false));
  }

  private static Consumer<Facts.Builder> open(boolean open) {
    return facts -> {
      facts.put(CARDS, 1L);
      GENTLE.lanes().forEach(lane -> facts.put(lane.open(), open));
    };
  }

  private static void noCalls(Facts.Builder facts) {
    GENTLE.lanes().stream()
        .filter(lane -> lane.contact().channel().equals(Channel.PHONE))
        .forEach(lane -> facts.put(lane.open(), false));
  }

  private static void tomorrow(Facts.Builder facts) {
    GENTLE.lanes().forEach(lane -> facts.put(lane.nextAllowed(), TOMORROW));
  }

  private static Consumer<Facts.Builder> held(ContactClause.Kind kind, String hours) {
    return facts -> {
      facts.put(CARDS, 1L);
      for (ContactLane lane : HEEDING.lanes()) {
        facts.put(lane.open(), false).put(lane.nextAllowed(), TOMORROW);
        facts.put(lane.heldBy(), kind.name());
      }
      facts.put((TextAttribute) HEEDING.wishes().get(0).attribute(), hours);
    };
  }

  /** What each kind of clause says where a policy tells it, and a campaign that it stops. */
  static Said holds() {
    Campaign travel = campaign("travel", "旅行卡", "Travel card").build();
    Said said = Said.of(HEEDING, travel);
    for (ContactClause.Kind kind : ContactClause.Kind.values()) {
      said.add("contact: held by " + kind.name(), HEEDING, held(kind, "no hours"));
    }
    return said.add(
            "contact: asked for no calls in the evening",
            HEEDING,
            held(ContactClause.Kind.WISHED_HOURS, "00:00-18:00"))
        .add(
            "campaign: asked for no calls in the evening",
            travel,
            held(ContactClause.Kind.WISHED_HOURS, "00:00-18:00"))
        .add(
            "campaign: beyond the calendar",
            travel,
            f -> {
              f.put(CARDS, 1L);
              for (ContactLane lane : HEEDING.lanes()) {
                f.absent(lane.open(), Absence.OUTSIDE_CALENDAR);
                f.put(lane.heldBy(), ContactClause.Kind.OUTSIDE_CALENDAR.name());
              }
            });
  }

  static Said contacts() {
    ContactLane first = GENTLE.lanes().get(0);
    return Said.of(GENTLE)
        .add("contact: open", GENTLE, open(true))
        .add("contact: shut until tomorrow", GENTLE, open(false).andThen(OfferPages::tomorrow))
        .add("contact: shut", GENTLE, open(false))
        .add("contact: mixed", GENTLE, open(true).andThen(f -> f.put(first.open(), false)))
        .add("contact: unknown", GENTLE, f -> {});
  }

  static Said offers() {
    Campaign travel = campaign("travel", "旅行卡", "Travel card").build();
    Campaign gold = campaign("gold", "金卡", "Gold card").build();
    Campaign plain = campaign("plain", "普卡", "Plain card").build();
    Campaign young =
        campaign("young", "青年卡", "Youth card")
            .eligible("young", "不满30岁", "under 30", AGE.lessThan(30))
            .build();
    Campaign rich = campaign("rich", "理财计划", "Savings plan").build();
    Campaign fund = fund();
    Campaign mail = campaign("mail", "邮寄礼品", "Gift by mail").build();
    List<Channel> post = List.of(Channel.PHONE);
    OfferArbitration next =
        OfferArbitration.builder("next", 1)
            .name("下一最佳推荐", "Next best offer")
            .offer(travel.arbitrated().with(FactorKind.VALUE, Factor.constant(3)))
            .offer(gold.arbitrated().with(FactorKind.VALUE, Factor.constant(2)).inGroup("card"))
            .offer(plain.arbitrated().inGroup("card"))
            .offer(young.arbitrated())
            .offer(rich.arbitrated().with(FactorKind.VALUE, Factor.of(ASSETS)))
            .offer(fund.arbitrated())
            .offer(ArbitratedOffer.of("mail", LocalizedText.of("邮寄礼品", "Gift by mail"), post))
            .build();
    return Said.of(GENTLE, travel, gold, plain, young, rich, fund, mail, next)
        .add("offers: several", next, open(true).andThen(f -> f.put(ASSETS, Money.yuan(0))))
        .add("offers: over one channel", next, open(true).andThen(OfferPages::noCalls))
        .add("offers: a figure is missing", next, open(true))
        .add("offers: none", next, open(false).andThen(f -> f.put(AGE, 17L)));
  }
}
