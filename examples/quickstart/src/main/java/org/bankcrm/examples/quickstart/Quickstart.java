package org.bankcrm.examples.quickstart;

import static org.bankcrm.core.Money.yuan;
import static org.bankcrm.customer.catalogue.BankAttributes.*;

import java.time.*;
import java.util.*;
import org.bankcrm.campaign.*;
import org.bankcrm.core.*;
import org.bankcrm.core.attribute.*;
import org.bankcrm.core.policy.*;
import org.bankcrm.customer.activity.Channel;
import org.bankcrm.customer.catalogue.BankCatalogue;
import org.bankcrm.customer.consent.Purpose;
import org.bankcrm.lifecycle.*;
import org.bankcrm.scoring.*;
import org.bankcrm.segmentation.*;

/** A host on one page: what the bank knows of a customer goes in, five decisions come out. */
public final class Quickstart {
  static final BankCatalogue BANK = BankCatalogue.in(Currency.getInstance("CNY"));
  static final MoneyAttribute AUM = BANK.aum();
  static final Segment SAVER =
      Segment.builder("saver", 1).name("储户", "Saver").when(AUM.atLeast(yuan(50_000))).build();
  static final TierLadder TIER =
      TierLadder.builder("value", 1)
          .name("价值等级", "Value tiers")
          .tier("GOLD", "金卡", "Gold", AUM.atLeast(yuan(200_000)).and(AGE.atLeast(18)))
          .otherwise("ORDINARY", "普通", "Ordinary")
          .build();
  static final Scorecard CREDIT =
      Scorecard.builder("credit", 1)
          .name("信用评分", "Credit score")
          .characteristic(
              Characteristic.builder("past-due", DAYS_PAST_DUE)
                  .name("逾期", "Past due")
                  .reason("LATE")
                  .missing(0, "UNKNOWN")
                  .bin("无逾期", "Nothing", DAYS_PAST_DUE.atMost(0), 80)
                  .other(20))
          .reason("LATE", "有逾期未还款项", "A payment is past due")
          .reason("UNKNOWN", "还款情况不明", "Whether payments are late is not known")
          .build();
  static final Lifecycle LIFE =
      Lifecycle.builder("life", 1)
          .name("客户阶段", "Relationship")
          .subject("customer")
          .stages(Stage.of("IN", "活跃", "Active"), Stage.of("OUT", "流失", "Left").asFinal())
          .transition(
              Transition.of("go", "销户", "Gone").from("IN").to("OUT").when(HOLDING_COUNT.is(0)))
          .build();
  static final Campaign CARE =
      Campaign.builder("review", 1)
          .name("资产检视", "Review of the assets")
          .purpose(Purpose.SERVICE)
          .period(DateRange.of(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 9, 1)))
          .offer(Offer.of("资产检视报告", "Report on the assets"))
          .channels(CampaignChannel.of(Channel.MOBILE))
          .eligible("saver", "活跃储户", "an active saver", SAVER.isIn().and(LIFE.isNext("IN")))
          .build();

  public static void main(String[] args) {
    PolicyBook book = PolicyBook.of("first", 1, BANK.attributes(), SAVER, TIER, CREDIT, LIFE, CARE);
    Facts.Builder facts = book.facts(Instant.parse("2026-06-30T02:00:00Z"), ZoneOffset.UTC);
    facts.put(AUM, yuan(300_000)).put(DAYS_PAST_DUE, 0L).put(HOLDING_COUNT, 2L);
    facts.put(CONSENTS, new TreeSet<>(Set.of("service"))).put(REFUSALS, new TreeSet<>());
    Decision decision = book.compile().decide(facts.build());
    book.policies().forEach(each -> System.out.println(decision.words(each, Locale.ENGLISH)));
  }
}
