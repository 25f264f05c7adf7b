package org.bankcrm.testkit.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.bankcrm.alert.AlertFields;
import org.bankcrm.alert.watchlist.WatchListFields;
import org.bankcrm.campaign.Campaign;
import org.bankcrm.campaign.CampaignChannel;
import org.bankcrm.campaign.EligibilityFields;
import org.bankcrm.campaign.Offer;
import org.bankcrm.campaign.budget.BudgetFields;
import org.bankcrm.campaign.contact.ContactFields;
import org.bankcrm.campaign.control.HoldoutFields;
import org.bankcrm.campaign.offer.OfferArbitration;
import org.bankcrm.campaign.offer.OfferFields;
import org.bankcrm.core.DateRange;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.condition.ValueType.Kind;
import org.bankcrm.core.policy.Decision;
import org.bankcrm.core.policy.DecisionEngine;
import org.bankcrm.core.policy.Decisions;
import org.bankcrm.core.policy.Policy;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.core.policy.ResultColumn;
import org.bankcrm.core.policy.ResultField;
import org.bankcrm.customer.activity.Channel;
import org.bankcrm.customer.catalogue.BankAttributes;
import org.bankcrm.customer.catalogue.BankCatalogue;
import org.bankcrm.customer.consent.Purpose;
import org.bankcrm.customer.needs.InterviewFields;
import org.bankcrm.lifecycle.StageFields;
import org.bankcrm.scoring.ModelFields;
import org.bankcrm.scoring.ScoreFields;
import org.bankcrm.segmentation.FamilyFields;
import org.bankcrm.segmentation.MembershipFields;
import org.bankcrm.segmentation.TierFields;
import org.bankcrm.testkit.random.RandomCase;
import org.bankcrm.testkit.random.RandomCases;
import org.bankcrm.testkit.random.RandomFacts;
import org.bankcrm.testkit.random.Seeded;
import org.junit.jupiter.api.Test;

/**
 * What a column of results tells of a row is what the result of the customer alone tells, field by
 * field, for books of every kind of policy; and so for what policies yield.
 */
class ColumnsLawTest {

  private static final long SEED = 20261129L;
  private static final Instant NOON = Instant.parse("2026-06-30T04:00:00Z");
  private static final RandomCases BOOKS =
      RandomCases.of(12, 40).withDepth(2).withEveryKind().withTables();

  static final Map<String, List<? extends ResultField<?, ?>>> FIELDS =
      Map.ofEntries(
          Map.entry("segment", MembershipFields.all()),
          Map.entry("segment-family", FamilyFields.all()),
          Map.entry("tier-ladder", TierFields.all()),
          Map.entry("scorecard", ScoreFields.all()),
          Map.entry("model", ModelFields.all()),
          Map.entry("lifecycle", StageFields.all()),
          Map.entry("campaign", EligibilityFields.all()),
          Map.entry("contact-policy", ContactFields.all()),
          Map.entry("contact-budget", BudgetFields.all()),
          Map.entry("control-group", HoldoutFields.all()),
          Map.entry("next-best-offer", OfferFields.all()),
          Map.entry("questionnaire", InterviewFields.all()),
          Map.entry("alert", AlertFields.all()),
          Map.entry("watch-list", WatchListFields.all()));

  /** By field what was told: nothing of some and something of others, or no law. */
  private final Map<String, Set<String>> seen = new TreeMap<>();

  @Test
  void columns_booksOfEveryKind_tellWhatResultsTell() {
    long cases = Cases.wanted(40);
    for (long index = 0; index < cases; index++) {
      RandomCase given = BOOKS.at(SEED, index);
      check(Books.compile(given.book()), given.customers(), "case " + index);
    }
    checkTwoOfAGroup();
    if (cases >= 60) {
      assertThat(seen.keySet()).hasSize(FIELDS.values().stream().mapToInt(List::size).sum());
      seen.forEach((field, values) -> assertThat(values).as(field).hasSizeGreaterThan(1));
    }
  }

  /** Many alike, and some of whom only this or that is another: most is read of one of them. */
  @Test
  void columns_customersWhoAreAlike_tellWhatResultsTell() {
    for (long index = 0; index < Cases.wanted(10); index++) {
      Seeded source = Seeded.of(SEED + 1, index);
      RandomCase given = BOOKS.next(source);
      List<Facts> all = given.customers();
      List<Facts> some = all.subList(0, Math.min(4, all.size()));
      List<Facts> customers = new ArrayList<>();
      for (int i = 0; i < 60; i++) {
        customers.add(source.pick(source.chance(10) ? all : some));
      }
      check(Books.compile(given.book()), customers, "case " + index);
    }
  }

  /** Of two offers that are open one takes the other's place, which chance hardly ever brings. */
  private void checkTwoOfAGroup() {
    Campaign one = campaign("one");
    Campaign other = campaign("other");
    OfferArbitration offers =
        OfferArbitration.builder("offers", 1)
            .name("推荐", "Offers")
            .offer(one.arbitrated().inGroup("g"))
            .offer(other.arbitrated().inGroup("g"))
            .build();
    AttributeCatalog catalog = BankCatalogue.in(Currency.getInstance("CNY")).attributes();
    PolicyBook book = PolicyBook.of("two", 1, catalog, one, other, offers);
    Facts.Builder facts = book.facts(NOON, ZoneOffset.UTC).put(BankAttributes.AGE, 40);
    facts.put(BankAttributes.CONSENTS, new TreeSet<>(Set.of("service")));
    facts.put(BankAttributes.REFUSALS, new TreeSet<>());
    check(book.compile(), List.of(facts.build()), "two of a group");
  }

  private static Campaign campaign(String id) {
    return Campaign.builder(id, 1)
        .name(id, id)
        .purpose(Purpose.SERVICE)
        .period(DateRange.of(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 9, 1)))
        .offer(Offer.of("检视", "Review"))
        .channels(CampaignChannel.of(Channel.MOBILE))
        .eligible("adult", "成年", "an adult", BankAttributes.AGE.atLeast(18))
        .build();
  }

  @Test
  void columns_booksThatReadWhatIsProtected_tellWhatResultsTell() {
    for (long index = 0; index < Cases.wanted(40); index++) {
      Seeded source = Seeded.of(SEED, index);
      RandomCase plain = RandomCases.of(6, 1).withDepth(2).withEveryKind().next(source);
      Veiled veiled = new Veiled(plain, source);
      RandomFacts random = plain.facts(20);
      List<Facts> customers = new ArrayList<>();
      for (int i = 0; i < 10; i++) {
        customers.add(veiled.joined(random.next(source), random.next(source)));
      }
      check(veiled.engine(), customers, "case " + index + ", protected " + veiled.hidden());
    }
  }

  private void check(DecisionEngine engine, List<Facts> customers, String which) {
    Decisions all = engine.decideAll(new RandomCase(engine.book(), customers).population());
    List<Decision> alone = customers.stream().map(engine::decide).toList();
    for (Policy<?> policy : engine.book().policies()) {
      String place = which + ", " + policy.ref() + ", ";
      for (ResultField<?, ?> field : FIELDS.get(policy.kind().word())) {
        check(policy, cast(field), all, alone, place + field);
      }
      for (Attribute<?> attribute : Yields.of(policy)) {
        check(attribute, all, alone, place + attribute);
      }
      checkTruths(policy, all, alone, place);
    }
  }

  private static void checkTruths(
      Policy<?> policy, Decisions all, List<Decision> alone, String place) {
    byte[] applies = new byte[all.size() + 1];
    byte[] truths = new byte[all.size() + 1];
    all.applies(policy, applies);
    boolean answers =
        Yields.of(policy).stream().anyMatch(each -> each.type().kind() == Kind.YES_NO);
    if (answers) {
      all.truths(policy, truths);
    }
    for (int row = 0; row < all.size(); row++) {
      Decision one = alone.get(row);
      assertThat(applies[row]).as(place + row).isEqualTo((byte) one.applies(policy).ordinal());
      if (answers) {
        assertThat(truths[row]).as(place + row).isEqualTo((byte) one.truth(policy).ordinal());
      }
    }
  }

  private <R> void check(
      Policy<R> policy,
      ResultField<R, Object> field,
      Decisions all,
      List<Decision> alone,
      String place) {
    ResultColumn<Object> column = all.column(policy, field);
    int[] places = new int[all.size()];
    long[] numbers = new long[all.size()];
    if (column.type().isPresent()) {
      column.copyEncoded(numbers);
    } else {
      column.copyPlaces(places);
    }
    for (int row = 0; row < all.size(); row++) {
      String which = place + ", row " + row;
      List<Object> told = field.values(alone.get(row).result(policy));
      assertThat(column.values(row)).as(which).isEqualTo(told);
      assertThat(column.count(row)).as(which).isEqualTo(told.size());
      assertThat(column.value(row)).as(which).isEqualTo(told.stream().findFirst());
      assertThat(column.applies(row)).as(which).isEqualTo(alone.get(row).applies(policy));
      if (column.type().isPresent()) {
        assertThat(numbers[row] == ResultColumn.NO_VALUE).as(which).isEqualTo(told.isEmpty());
      } else {
        assertThat(places[row] < 0).as(which).isEqualTo(told.isEmpty());
      }
      seen.computeIfAbsent(policy.kind().word() + " " + field, key -> new TreeSet<>())
          .add(told.toString());
    }
  }

  private static <T> void check(
      Attribute<T> attribute, Decisions all, List<Decision> alone, String place) {
    ResultColumn<T> column = all.column(attribute);
    for (int row = 0; row < all.size(); row++) {
      Optional<T> value = alone.get(row).value(attribute);
      assertThat(column.value(row)).as(place + ", row " + row).isEqualTo(value);
      assertThat(column.absence(row)).isEqualTo(alone.get(row).absence(attribute));
    }
  }

  @Test
  void fields_everyKind_areNamedApart() {
    FIELDS.forEach(
        (kind, fields) -> {
          Map<String, Long> names = new HashMap<>();
          Stream<String> all = fields.stream().map(ResultField::name);
          all.forEach(name -> names.merge(name, 1L, Long::sum));
          assertThat(names.values()).as(kind).containsOnly(1L);
        });
  }

  @SuppressWarnings("unchecked") // the fields of a kind are those of its results
  static <R> ResultField<R, Object> cast(ResultField<?, ?> field) {
    return (ResultField<R, Object>) field;
  }
}
