package org.bankcrm.examples.quickstart;

import static org.bankcrm.core.Money.yuan;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.Locale;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.attribute.MoneyAttribute;
import org.bankcrm.core.policy.Decision;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.customer.catalogue.BankCatalogue;
import org.bankcrm.segmentation.Segment;

/** The ten lines with which the READMEs open: one rule, one customer, one decision with reasons. */
public final class TenLines {
  public static void main(String[] args) {
    BankCatalogue bank = BankCatalogue.in(Currency.getInstance("CNY"));
    MoneyAttribute aum = bank.aum();
    Segment saver =
        Segment.builder("saver", 1).name("储户", "Saver").when(aum.atLeast(yuan(50_000))).build();
    PolicyBook book = PolicyBook.of("first", 1, bank.attributes(), saver);
    Instant asOf = Instant.parse("2026-06-30T02:00:00Z");
    Facts facts = book.facts(asOf, ZoneOffset.UTC).put(aum, yuan(30_000)).build();
    Decision decision = book.compile().decide(facts); // checked as a whole, then a microsecond
    System.out.println(decision.result(saver).isIn()); // false
    System.out.println(decision.words(saver, Locale.ENGLISH));
  }
}
