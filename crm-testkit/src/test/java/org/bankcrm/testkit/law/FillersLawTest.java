package org.bankcrm.testkit.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.bankcrm.campaign.ConsentFacts;
import org.bankcrm.campaign.budget.BudgetPolicy;
import org.bankcrm.campaign.contact.ContactFacts;
import org.bankcrm.campaign.contact.ContactHistory;
import org.bankcrm.campaign.contact.ContactPolicy;
import org.bankcrm.campaign.control.ControlGroup;
import org.bankcrm.campaign.port.BudgetFacts;
import org.bankcrm.campaign.port.InMemoryContactBudget;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.attribute.Filling;
import org.bankcrm.core.attribute.Population;
import org.bankcrm.core.attribute.PopulationBuilder;
import org.bankcrm.core.policy.Policy;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.customer.catalogue.BankAttributes;
import org.bankcrm.customer.consent.ConsentLedger;
import org.bankcrm.lifecycle.Lifecycle;
import org.bankcrm.lifecycle.LifecycleEngine;
import org.bankcrm.lifecycle.Stage;
import org.bankcrm.lifecycle.StageState;
import org.bankcrm.segmentation.Tier;
import org.bankcrm.segmentation.TierLadder;
import org.bankcrm.segmentation.TierOverride;
import org.bankcrm.segmentation.TierState;
import org.bankcrm.testkit.random.RandomCase;
import org.bankcrm.testkit.random.RandomCases;
import org.bankcrm.testkit.random.Seeded;
import org.junit.jupiter.api.Test;

/** Whatever fills facts fills the columns of a population, and comes to the same. */
class FillersLawTest {

  private static final long SEED = 20261129L;
  private static final Instant AT = Instant.parse("2024-02-29T15:59:59Z");
  private static final RandomCases BOOKS = RandomCases.of(8, 12).withDepth(1).withEveryKind();

  /** How many known values each filler put. */
  private final Map<String, Integer> put = new TreeMap<>();

  @Test
  void fillers_rowsOfPopulations_equalFacts() {
    for (long index = 0; index < Cases.wanted(180); index++) {
      Seeded source = Seeded.of(SEED, index);
      RandomCase given = BOOKS.next(source);
      List<Consumer<Filling>> rows = new ArrayList<>();
      for (Facts customer : given.customers()) {
        rows.add(row(customer, given.book(), source));
      }
      check(given, rows, "case " + index);
    }
    assertThat(put)
        .containsOnlyKeys("values", "tier", "by hand", "stage", "contacts", "budget", "control");
    assertThat(put.values()).allMatch(count -> count >= 50);
  }

  private static void check(RandomCase given, List<Consumer<Filling>> rows, String place) {
    Facts first = given.customers().get(0);
    PopulationBuilder filling = Population.builder(first.catalog(), first.asOf(), first.zone());
    List<Facts> expected = new ArrayList<>();
    for (Consumer<Filling> row : rows) {
      Facts.Builder facts = Facts.builder(first.catalog(), first.asOf(), first.zone());
      row.accept(facts);
      row.accept(filling.next(CustomerId.of("c" + expected.size())));
      expected.add(facts.build());
      assertThat(filling.soFar()).as(place).isEqualTo(facts.soFar());
    }
    Population filled = filling.build();
    for (int row = 0; row < rows.size(); row++) {
      assertThat(filled.facts(row)).as(place + ", row " + row).isEqualTo(expected.get(row));
    }
  }

  /** All that is drawn is drawn before anything is filled, so that both are filled alike. */
  private Consumer<Filling> row(Facts customer, PolicyBook book, Seeded source) {
    List<Consumer<Filling>> parts = new ArrayList<>();
    BiConsumer<String, Consumer<Filling>> add =
        (name, part) -> {
          parts.add(part);
          put.merge(name, 1, Integer::sum);
        };
    add.accept("values", filling -> copy(customer, filling));
    for (Policy<?> policy : book.policies()) {
      if (source.chance(70)) {
        add(policy, book, customer, source, add);
      }
    }
    return filling -> parts.forEach(part -> part.accept(filling));
  }

  private static void add(
      Policy<?> policy,
      PolicyBook book,
      Facts customer,
      Seeded source,
      BiConsumer<String, Consumer<Filling>> add) {
    LocalDate day = LocalDate.of(2024, 2, 29).plusDays(source.between(0, 400));
    Instant at = customer.asOf();
    if (policy instanceof TierLadder ladder && ladder.retention().isPresent()) {
      String tier = source.pick(ladder.tiers().stream().map(Tier::code).toList());
      TierState state = new TierState(tier, Optional.of(day), Optional.empty(), Optional.of(day));
      add.accept("tier", filling -> ladder.state().fill(filling, state));
      TierOverride byHand = new TierOverride(tier, "reason", "author", day);
      add.accept("by hand", filling -> ladder.state().fill(filling, byHand));
    } else if (policy instanceof Lifecycle lifecycle && lifecycle.calendar().isEmpty()) {
      String stage = source.pick(lifecycle.stages().stream().map(Stage::code).toList());
      LifecycleEngine engine = LifecycleEngine.of(book, lifecycle);
      add.accept(
          "stage",
          filling ->
              engine.put(filling, StageState.in(stage, at.minusSeconds(7)), customer.zone()));
    } else if (policy instanceof ContactPolicy contacts && contacts.calendars().isEmpty()) {
      ContactHistory history =
          ContactHistory.empty().plus(at.minusSeconds(60), contacts.lanes().get(0).contact());
      add.accept("contacts", filling -> ContactFacts.put(filling, contacts, history, at));
    } else if (policy instanceof BudgetPolicy budget) {
      InMemoryContactBudget none = new InMemoryContactBudget();
      add.accept("budget", filling -> BudgetFacts.put(filling, none, budget, "subject", at, at));
    } else if (policy instanceof ControlGroup group) {
      CustomerId id = CustomerId.of("c" + source.between(0, 1_000));
      add.accept("control", filling -> group.put(filling, id));
    }
  }

  private static void copy(Facts customer, Filling filling) {
    customer.catalog().attributes().forEach(attribute -> copy(attribute, customer, filling));
  }

  private static <T> void copy(Attribute<T> attribute, Facts from, Filling into) {
    LocalDate day = LocalDate.ofEpochDay(from.observedDay(from.catalog().positionOf(attribute)));
    from.absence(attribute).ifPresent(reason -> into.absent(attribute, reason));
    from.get(attribute).ifPresent(value -> into.put(attribute, value, day));
  }

  @Test
  void consents_rowOfAPopulation_equalFacts() {
    AttributeCatalog catalog =
        AttributeCatalog.of(BankAttributes.CONSENTS, BankAttributes.REFUSALS);
    Facts.Builder facts = Facts.builder(catalog, AT, ZoneOffset.UTC);
    PopulationBuilder filling = Population.builder(catalog, AT, ZoneOffset.UTC).next();
    for (Filling each : List.of(facts, filling)) {
      ConsentFacts.put(each, ConsentLedger.empty(), AT, Map.of());
    }
    assertThat(facts.build().get(BankAttributes.CONSENTS)).hasValue(new TreeSet<>());
    assertThat(filling.build().facts(0)).isEqualTo(facts.build());
  }
}
