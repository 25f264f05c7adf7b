package org.bankcrm.testkit.jqwik;

import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.DateRange;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.Money;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.Share;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.testkit.random.RandomCase;
import org.bankcrm.testkit.random.RandomCases;
import org.bankcrm.testkit.random.RandomCatalog;
import org.bankcrm.testkit.random.RandomCondition;
import org.bankcrm.testkit.random.RandomNames;
import org.bankcrm.testkit.random.Seeded;

/** Arbitraries of the library's values, made by the same generators as the seeded cases. */
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

  /** Facts, each of a random catalogue of its own. */
  public static Arbitrary<Facts> facts() {
    return of(source -> RandomCases.of(1, 1).next(source).customers().get(0));
  }

  /** Books with their customers. */
  public static Arbitrary<RandomCase> cases(RandomCases cases) {
    return of(cases::next);
  }
}
