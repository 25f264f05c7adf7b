package org.bankcrm.core.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.CustomerChanges;
import org.bankcrm.core.attribute.DateAttribute;
import org.bankcrm.core.attribute.Derivation;
import org.bankcrm.core.attribute.IntegerAttribute;
import org.bankcrm.core.attribute.Population;
import org.bankcrm.core.attribute.PopulationBuilder;
import org.bankcrm.core.attribute.PopulationUpdate;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.formula.Formula;
import org.junit.jupiter.api.Test;

/** A night that decides what has changed: who is decided again, and what is refused. */
class DecisionUpdateTest {

  private static final AttributeInfo INFO = AttributeInfo.named("属性", "Attribute");
  private static final DateAttribute BIRTH = Attributes.date("birth", INFO);
  private static final IntegerAttribute AGE = Attributes.integer("age", INFO);
  private static final IntegerAttribute SCORE = Attributes.integer("score", INFO.freshFor(10));
  private static final AttributeCatalog CATALOG =
      AttributeCatalog.of(BIRTH, AGE, SCORE)
          .deriving(Derivation.of(AGE, Formula.wholeYears(BIRTH)));
  private static final Gated ADULT = Gated.of("adult", AGE.atLeast(18L));
  private static final Gated GOOD = Gated.of("good", SCORE.atLeast(500L));
  private static final ZoneId ZONE = ZoneOffset.UTC;
  private static final LocalDate DAY = LocalDate.of(2026, 2, 28);
  private static final CustomerId ANN = CustomerId.of("ann");
  private static final CustomerId BOB = CustomerId.of("bob");
  private static final CustomerId EVE = CustomerId.of("eve");
  private static final DecisionEngine ENGINE = engine(List.of(ADULT, GOOD));

  private static DecisionEngine engine(List<? extends Policy<?>> policies) {
    return PolicyBook.builder(PolicyRef.of("b", 1), LocalizedText.of("书", "Book"), CATALOG)
        .addAll(policies)
        .build()
        .compile();
  }

  private static PopulationBuilder on(LocalDate day) {
    return Population.builder(CATALOG, at(day), ZONE);
  }

  private static Instant at(LocalDate day) {
    return day.atTime(12, 0).toInstant(ZoneOffset.UTC);
  }

  private static Population nobody(LocalDate day) {
    return on(day).build();
  }

  /** Ann turns 18 on 1 March; Bob is 40, and his score is of 20 February. */
  private static Decisions before() {
    PopulationBuilder builder = on(DAY);
    builder.next(ANN).put(BIRTH, LocalDate.of(2008, 2, 29)).put(SCORE, 600L, DAY.minusDays(1));
    builder.next(BOB).put(BIRTH, LocalDate.of(1986, 1, 1)).put(SCORE, 600L, DAY.minusDays(8));
    return ENGINE.decideAll(builder.build());
  }

  @Test
  void dated_attributeNamedTwice_isRefusedByItsId() {
    CustomerChanges nothing = CustomerChanges.of(nobody(DAY));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> nothing.dated(AGE, AGE))
        .withMessage(AGE.id() + " is named twice; name each attribute once");
    assertThat(nothing.dated(AGE).dated(AGE).dated()).containsExactly(AGE);
  }

  @Test
  void decideAgain_sameDay_decidesWhoChangedAndTellsWhoMoved() {
    PopulationBuilder changed = on(DAY);
    changed.next(EVE).put(BIRTH, LocalDate.of(1990, 1, 1)).put(SCORE, 400L);
    changed.next(ANN).put(BIRTH, LocalDate.of(2000, 1, 1)).put(SCORE, 600L);

    DecisionUpdate update =
        ENGINE.decideAgain(before(), CustomerChanges.of(changed.build()).without(Set.of(BOB)));

    assertThat(update.again().size()).isEqualTo(2);
    assertThat(update.rowBefore(0)).isEmpty();
    assertThat(update.rowBefore(1)).contains(0);
    assertThat(update.moves(ADULT))
        .containsExactly(
            new OutcomeMove(EVE, Optional.empty(), Optional.of("TRUE")),
            new OutcomeMove(ANN, Optional.of("FALSE"), Optional.of("TRUE")),
            new OutcomeMove(BOB, Optional.of("TRUE"), Optional.empty()));
    assertThat(update.counts(GOOD)).isEqualTo(Map.of("TRUE", 1L, "FALSE", 1L, "UNKNOWN", 0L));
    assertThat(update.flows(GOOD))
        .isEqualTo(Map.of("", Map.of("FALSE", 1L), "TRUE", Map.of("", 1L)));
    assertThat(update.all().population().id(1)).isEqualTo(EVE);
  }

  @Test
  void decideAgain_nextDay_findsWhoComesOfAgeAndWhoseValueGetsTooOld() {
    LocalDate first = LocalDate.of(2026, 3, 1);
    CustomerChanges nothing = CustomerChanges.of(nobody(first));

    DecisionUpdate update = ENGINE.decideAgain(before(), nothing);

    assertThat(update.moves(ADULT))
        .containsExactly(new OutcomeMove(ANN, Optional.of("FALSE"), Optional.of("TRUE")));
    assertThat(update.moves(GOOD)).isEmpty();
    DecisionUpdate later =
        ENGINE.decideAgain(update.all(), CustomerChanges.of(nobody(first.plusDays(2))));
    assertThat(later.again().size()).isEqualTo(1);
    assertThat(later.moves(GOOD))
        .containsExactly(new OutcomeMove(BOB, Optional.of("TRUE"), Optional.of("UNKNOWN")));
  }

  @Test
  void decideAgain_laterOnTheSameDay_decidesNobodyWhomTheTimeDoesNotConcern() {
    Population none = Population.builder(CATALOG, at(DAY).plusSeconds(60), ZONE).build();

    DecisionUpdate update = ENGINE.decideAgain(before(), CustomerChanges.of(none));

    assertThat(update.again().size()).isZero();
    assertThat(update.all().population().asOf()).isEqualTo(none.asOf());
  }

  @Test
  void decideAgain_valueOfTheEarlierDayItself_mustBeToldOrDated() {
    PopulationBuilder builder = on(DAY);
    builder.next(ANN).put(SCORE, 600L);
    builder.next(BOB).put(SCORE, 600L, DAY.minusDays(8));
    Decisions before = ENGINE.decideAll(builder.build());
    LocalDate later = DAY.plusDays(11);
    CustomerChanges nothing = CustomerChanges.of(nobody(later));

    assertThatThrownBy(() -> ENGINE.decideAgain(before, nothing))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "values of score (1 customers) were observed on 2026-02-28 itself, and it is not told"
                + " whether they are current today; name the attribute as dated if all its days are"
                + " told, or tell these customers again");
    assertThat(ENGINE.decideAgain(before, nothing.dated(SCORE)).moves(GOOD)).hasSize(2);
    PopulationBuilder again = on(later);
    again.next(ANN).put(SCORE, 600L);
    assertThat(ENGINE.decideAgain(before, CustomerChanges.of(again.build())).moves(GOOD))
        .containsExactly(new OutcomeMove(BOB, Optional.of("TRUE"), Optional.of("UNKNOWN")));
  }

  @Test
  void decideAgain_onTheDayOnWhichSomethingEnds_decidesEverybody() {
    Condition february =
        Condition.asOf(
            new org.bankcrm.core.DateRange(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 3, 1)));
    Gated offer = Gated.of("offer", february);
    DecisionEngine engine = engine(List.of(offer));
    Decisions before = engine.decideAll(before().population());

    DecisionUpdate update =
        engine.decideAgain(before, CustomerChanges.of(nobody(LocalDate.of(2026, 3, 1))));

    assertThat(update.moves(offer)).hasSize(2);
  }

  @Test
  void decideAgain_byAnotherBook_isRefused() {
    DecisionEngine other = engine(List.of(ADULT));
    CustomerChanges nothing = CustomerChanges.of(nobody(DAY));

    assertThatThrownBy(() -> other.decideAgain(before(), nothing))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "the decisions are by another book than b@1 as it is now; decide everybody by decideAll");
    assertThat(engine(List.of(ADULT, GOOD)).decideAgain(before(), nothing).again().size()).isZero();
  }

  @Test
  void updated_changesThatDoNotFit_areRefused() {
    refused(CustomerChanges.of(nobody(DAY.minusDays(1))), "before 2026-02-28T12:00:00Z");
    refused(
        CustomerChanges.of(
            Population.builder(CATALOG, at(DAY), ZoneId.of("Asia/Shanghai")).build()),
        "told in another zone");
    refused(
        CustomerChanges.of(Population.builder(AttributeCatalog.of(BIRTH), at(DAY), ZONE).build()),
        "another catalogue");
    refused(CustomerChanges.of(nobody(DAY)).without(Set.of(EVE)), "eve left but was not there");
    refused(CustomerChanges.of(on(DAY).next().build()), "with its customer's id");
    refused(CustomerChanges.of(nobody(DAY)).dated(Attributes.date("x", INFO)), "x is no attribute");
    refused(CustomerChanges.of(on(DAY).next(ANN).build()).without(Set.of(ANN)), "left and changed");
    Population twice = on(DAY).next(ANN).next(ANN).build();
    assertThatThrownBy(() -> before().population().updated(CustomerChanges.of(twice)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("customer ann stands in rows 0 and 1");
  }

  private static void refused(CustomerChanges changes, String why) {
    assertThatThrownBy(() -> before().population().updated(changes))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(why);
  }

  @Test
  void updated_manyNights_keepRowsAndIds() {
    Population population = before().population();
    for (int night = 1; night < 40; night++) {
      PopulationBuilder changed = on(DAY);
      changed.next(CustomerId.of("new-" + night)).put(BIRTH, DAY);
      PopulationUpdate update = population.updated(CustomerChanges.of(changed.build()));
      population = update.population();
    }
    assertThat(population.size()).isEqualTo(41);
    assertThat(population.rowOf(CustomerId.of("new-7"))).hasValue(8);
    assertThat(population.rowOf(EVE)).isEmpty();
    assertThat(population.rows(1, 0).id(0)).isEqualTo(BOB);
    assertThat(population.rows(1, 0).facts(1)).isEqualTo(population.facts(0));
  }

  @Test
  void dueNights_whoComesOfAgeAndWhoseValueGetsTooOld_areDueOnThatDay() {
    Population population = before().population();
    List<Instant> nights = DueNights.next(population, 5);

    DueNights due = ENGINE.dueNights(population, nights);

    assertThat(nights.get(4)).isEqualTo(at(LocalDate.of(2026, 3, 5)));
    assertThat(due.due(0)).contains(at(LocalDate.of(2026, 3, 1)));
    assertThat(due.due(1)).contains(at(LocalDate.of(2026, 3, 3)));
    assertThat(due.standing(1)).isEqualTo(2);
    DueNights tomorrow = ENGINE.dueNights(population, nights.subList(0, 1));
    assertThat(tomorrow.due(1)).isEmpty();
    assertThat(tomorrow).hasToString("DueNights");
  }

  @Test
  void dueNights_nightsNotInOrderOrNone_areRefused() {
    Population population = before().population();

    assertThatThrownBy(() -> ENGINE.dueNights(population, List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1 to 1000");
    assertThatThrownBy(() -> ENGINE.dueNights(population, List.of(at(DAY))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("expected after 2026-02-28T12:00:00Z");
    assertThatThrownBy(() -> DueNights.next(population, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
