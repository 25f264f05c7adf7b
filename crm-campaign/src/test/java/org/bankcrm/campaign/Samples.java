package org.bankcrm.campaign;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.bankcrm.campaign.budget.BudgetPolicy;
import org.bankcrm.campaign.contact.ContactPolicy;
import org.bankcrm.campaign.contact.ContactWindow;
import org.bankcrm.core.DateRange;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.Money;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.CodeAttribute;
import org.bankcrm.core.attribute.CodeSetAttribute;
import org.bankcrm.core.attribute.DateAttribute;
import org.bankcrm.core.attribute.DecimalAttribute;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.attribute.InstantAttribute;
import org.bankcrm.core.attribute.IntegerAttribute;
import org.bankcrm.core.attribute.MoneyAttribute;
import org.bankcrm.core.attribute.RealAttribute;
import org.bankcrm.core.attribute.YesNoAttribute;
import org.bankcrm.core.policy.Policy;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.customer.activity.Channel;
import org.bankcrm.customer.catalogue.BankAttributes;
import org.bankcrm.customer.consent.Purpose;
import org.bankcrm.customer.holding.Product;
import org.bankcrm.customer.holding.ProductId;
import org.bankcrm.customer.holding.ProductKind;
import org.bankcrm.customer.holding.RiskRating;

/** A few attributes, campaigns and customers to decide about. */
public final class Samples {

  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  public static final Instant AS_OF = Instant.parse("2026-06-30T04:00:00Z");
  public static final LocalDate TODAY = LocalDate.of(2026, 6, 30);

  public static final IntegerAttribute AGE = BankAttributes.AGE;
  public static final YesNoAttribute STAFF =
      Attributes.yesNo("party.staff", AttributeInfo.named("员工", "Staff"));
  public static final YesNoAttribute SAVES =
      Attributes.yesNo("party.saves", AttributeInfo.named("储蓄", "Saves"));
  public static final RealAttribute LIKES =
      Attributes.real("score.likes", AttributeInfo.named("倾向", "Propensity"));
  public static final MoneyAttribute WORTH =
      Attributes.money(
          "score.worth", Currency.getInstance("CNY"), AttributeInfo.named("价值", "Value"));
  public static final DecimalAttribute MOMENT =
      Attributes.decimal("score.moment", 2, AttributeInfo.named("情境", "Context"));
  public static final IntegerAttribute CALLS_TAKEN =
      Attributes.integer("score.calls-taken", AttributeInfo.named("接听", "Calls taken"));
  public static final CodeAttribute APPETITE = BankAttributes.RISK_APPETITE;

  public static final DateRange SUMMER =
      DateRange.of(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 9, 1));

  /** What campaigns of the summer may draw on, for tests whose book has not the policy itself. */
  public static final BudgetPolicy BUDGET =
      BudgetPolicy.builder("summer", 1, ZONE)
          .name("夏季触达", "Summer contacts")
          .capOverall(1, ContactWindow.calendarDay())
          .build();

  private Samples() {}

  public static Product fund(RiskRating rating) {
    return Product.of(
            ProductId.of("F-1"), ProductKind.FUND, LocalizedText.of("稳健基金", "Steady fund"))
        .withRiskRating(rating);
  }

  /** A fund over the app and the phone, with everything that a campaign can ask for. */
  public static Campaign.Builder fundCampaign(String id, RiskRating rating) {
    return Campaign.builder(id, 1)
        .name("基金推荐", "Fund for savers")
        .period(SUMMER)
        .offer(Offer.of("稳健基金", "Steady fund", fund(rating)).soldBy("fund-sales"))
        .channels(CampaignChannel.of(Channel.MOBILE), CampaignChannel.staffed(Channel.PHONE))
        .contact("gentle")
        .group("wealth")
        .budget("summer")
        .eligible("adult", "年满18周岁", "at least 18 years old", AGE.atLeast(18))
        .applicable("saves", "有储蓄", "saves", SAVES.isTrue())
        .exclude("staff", "本行员工", "staff of the bank", STAFF.isTrue());
  }

  /** Service: no consent, no contact policy, no product. */
  public static Campaign greeting() {
    return Campaign.builder("greeting", 1)
        .name("生日祝福", "Birthday greeting")
        .purpose(Purpose.SERVICE)
        .period(SUMMER)
        .offer(Offer.of("祝福", "Greeting"))
        .channels(CampaignChannel.of(Channel.SMS))
        .consent(ConsentRule.NOT_NEEDED)
        .eligible("adult", "年满18周岁", "at least 18 years old", AGE.atLeast(18))
        .build();
  }

  public static AttributeCatalog catalog(List<Campaign> campaigns, List<ContactPolicy> policies) {
    AttributeCatalog own =
        AttributeCatalog.of(
            AGE,
            STAFF,
            SAVES,
            LIKES,
            WORTH,
            MOMENT,
            CALLS_TAKEN,
            APPETITE,
            BankAttributes.RISK_VALID_UNTIL,
            BankAttributes.CONSENTS,
            BankAttributes.REFUSALS);
    List<Policy<?>> all = new ArrayList<>(policies);
    all.addAll(campaigns);
    Set<Attribute<?>> handedIn = new LinkedHashSet<>();
    campaigns.stream()
        .flatMap(campaign -> campaign.lanes().stream())
        .forEach(lane -> handedIn.addAll(lane.inputs()));
    if (campaigns.stream().anyMatch(campaign -> campaign.budget().isPresent())) {
      handedIn.addAll(BUDGET.inputs());
    }
    return book(own.with(handedIn), all).catalog();
  }

  public static AttributeCatalog catalog(Campaign... campaigns) {
    return catalog(List.of(campaigns), List.of());
  }

  public static PolicyBook book(AttributeCatalog catalog, List<? extends Policy<?>> policies) {
    return PolicyBook.builder(PolicyRef.of("book", 1), LocalizedText.of("测试", "Test"), catalog)
        .addAll(policies)
        .build();
  }

  public static PolicyBook book(Campaign... campaigns) {
    return book(catalog(campaigns), List.of(campaigns));
  }

  public static Facts.Builder facts(AttributeCatalog catalog) {
    return Facts.builder(catalog, AS_OF, ZONE);
  }

  /** A customer who passes every gate of the campaigns at hand, over all channels. */
  public static Facts.Builder open(AttributeCatalog catalog) {
    Facts.Builder facts = facts(catalog);
    facts.put(AGE, 40L).put(STAFF, false).put(SAVES, true).put(APPETITE, "C5");
    facts.put(BankAttributes.RISK_VALID_UNTIL, TODAY);
    facts.put(
        BankAttributes.CONSENTS, new TreeSet<>(List.of("marketing:mobile", "marketing:phone")));
    facts.put(BankAttributes.REFUSALS, new TreeSet<>());
    catalog.attributes().forEach(attribute -> openInput(facts, attribute));
    return facts;
  }

  private static void openInput(Facts.Builder facts, Attribute<?> attribute) {
    if (attribute.equals(CampaignAttributes.SELLER_QUALIFICATIONS)) {
      facts.put(CampaignAttributes.SELLER_QUALIFICATIONS, new TreeSet<>(List.of("fund-sales")));
    } else if (attribute instanceof YesNoAttribute yesNo && yesNo.id().endsWith(".open")) {
      facts.put(yesNo, true);
    }
  }

  /** A customer of whom all sorts of things are known or not. */
  public static Facts random(AttributeCatalog catalog, Random random) {
    Facts.Builder facts = facts(catalog);
    for (var attribute : catalog.attributes()) {
      if (random.nextInt(6) > 0) {
        put(facts, attribute, random);
      }
    }
    return facts.build();
  }

  private static void put(Facts.Builder facts, Attribute<?> attribute, Random random) {
    if (attribute instanceof YesNoAttribute yesNo) {
      facts.put(yesNo, random.nextInt(4) > 0 == !yesNo.equals(STAFF));
    } else if (attribute instanceof IntegerAttribute integer) {
      facts.put(integer, (long) random.nextInt(60));
    } else if (attribute instanceof RealAttribute real) {
      facts.put(real, random.nextInt(5) == 0 ? 0.0 : random.nextInt(100) / 100.0);
    } else if (attribute instanceof DecimalAttribute decimal) {
      facts.put(decimal, BigDecimal.valueOf(random.nextInt(300), 2));
    } else if (attribute instanceof MoneyAttribute money) {
      facts.put(money, Money.yuan(random.nextInt(4) * 100L));
    } else if (attribute instanceof CodeAttribute code) {
      facts.put(code, code.type().codes().get(random.nextInt(code.type().codes().size())));
    } else if (attribute instanceof DateAttribute date) {
      facts.put(date, TODAY.plusDays(random.nextInt(8) - 2L));
    } else if (attribute instanceof InstantAttribute instant) {
      facts.put(instant, AS_OF.plusSeconds(60L * random.nextInt(5_000)));
    } else if (attribute instanceof CodeSetAttribute set) {
      facts.put(set, codes(set.id(), random));
    }
  }

  private static SortedSet<String> codes(String id, Random random) {
    SortedSet<String> codes = new TreeSet<>();
    boolean refusals = id.equals(BankAttributes.REFUSALS.id());
    for (String code :
        List.of("marketing", "marketing:mobile", "marketing:phone", "fund-sales", "service")) {
      if (random.nextInt(refusals ? 6 : 2) == 0) {
        codes.add(code);
      }
    }
    return codes;
  }
}
