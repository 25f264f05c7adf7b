package org.bankcrm.examples.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bankcrm.examples.runner.DecidedBank.DECISIONS;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.YesNoAttribute;
import org.bankcrm.core.condition.Absence;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.explanation.Disclosure;
import org.bankcrm.core.policy.Decision;
import org.bankcrm.core.policy.Decisions;
import org.bankcrm.core.policy.Policy;
import org.bankcrm.customer.catalogue.BankAttributes;
import org.bankcrm.segmentation.Segment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whom the policies of the retail book are about, on a bank of persons and organisations. */
class RetailPopulationsTest {

  private static final Condition PERSONS = BankAttributes.KIND.is("INDIVIDUAL");
  private static final Condition KNOWN_HERE =
      BankAttributes.TENURE_DAYS.isAbsent(Absence.NOT_APPLICABLE).not();
  private static final Condition CUSTOMERS = PERSONS.and(KNOWN_HERE);
  private static final YesNoAttribute BY_HAND =
      ((Segment) DECISIONS.engine().book().find("credit-by-hand").orElseThrow()).attribute();
  private static final Condition BY_POINTS =
      PERSONS.and(BankAttributes.AGE.atLeast(18)).and(BY_HAND.is(false));
  private static final Condition ORGANISATIONS = BankAttributes.KIND.is("ORGANISATION");

  /** What each policy of the book yields. */
  private static final Map<Policy<?>, List<Attribute<?>>> YIELDS = yields();

  private static Map<Policy<?>, List<Attribute<?>>> yields() {
    Map<Policy<?>, List<Attribute<?>>> yields = new HashMap<>();
    Decision any = DECISIONS.decision(0);
    for (Policy<?> policy : DECISIONS.engine().book().policies()) {
      List<Attribute<?>> own = new ArrayList<>();
      any.explain(policy, Disclosure.CODES)
          .policy()
          .yields()
          .forEach(yielded -> own.add(yielded.attribute()));
      yields.put(policy, own);
    }
    return yields;
  }

  private static List<Policy<?>> about(Condition population) {
    return DECISIONS.engine().book().policies().stream()
        .filter(policy -> policy.head().population().equals(population))
        .toList();
  }

  private static List<String> ids(List<Policy<?>> policies) {
    return policies.stream().map(policy -> policy.ref().id()).toList();
  }

  @Test
  void bank_hasPersonsAndOrganisations() {
    List<Integer> persons = DecidedBank.rows("INDIVIDUAL");
    List<Integer> organisations = DecidedBank.rows("ORGANISATION");
    assertThat(organisations).hasSizeGreaterThan(50);
    assertThat(persons.size() + organisations.size()).isEqualTo(DecidedBank.CUSTOMERS);
  }

  /** What befalls any account is about everybody; what is offered to people is about people. */
  @Test
  void policies_areAboutPersons_exceptTheseFew() {
    assertThat(ids(about(Condition.always())))
        .containsExactlyInAnyOrder(
            "closing-products",
            "complaint-open",
            "overdue",
            "impaired",
            "woken-dormant",
            "pass-through",
            "retail-contact",
            "calls");
    assertThat(ids(about(ORGANISATIONS)))
        .containsExactlyInAnyOrder(
            "employer", "small-firm", "firm-watch", "firm-credit-by-hand", "firm-loan");
    assertThat(about(PERSONS))
        .hasSize(DECISIONS.engine().book().policies().size() - 8 - 5 - 2 - 1 - 1)
        .extracting(policy -> policy.ref().id())
        .contains("saver", "relationship", "cash-fund")
        .contains("retail", "at-risk", "falling-balances", "small-business-owner");
    assertThat(ids(about(BY_POINTS))).containsExactly("consumer-credit");
    assertThat(ids(about(CUSTOMERS))).containsExactlyInAnyOrder("value", "main-need");
    assertThat(ids(about(KNOWN_HERE))).containsExactly("inactive");
  }

  /** Neither result nor any value that other policies could read. */
  @ParameterizedTest
  @CsvSource({"ORGANISATION, INDIVIDUAL", "INDIVIDUAL, ORGANISATION"})
  void customers_ofOneKind_landInNoPolicyForTheOther(String kind, String other) {
    List<Policy<?>> foreign = about(BankAttributes.KIND.is(other));
    assertThat(foreign).isNotEmpty();
    Codes none = Codes.of(DECISIONS.size(), row -> "");
    Map<Policy<?>, Codes> instead = new HashMap<>();
    foreign.forEach(each -> instead.put(each, Answer.orInstead(DECISIONS, each, none)));
    for (int row : DecidedBank.rows(kind)) {
      Decision decision = DECISIONS.decision(row);
      assertThat(decision.granted()).doesNotContainAnyElementsOf(foreign);
      for (Policy<?> policy : foreign) {
        assertThat(DECISIONS.applies(row, policy)).isEqualTo(Truth.FALSE);
        assertThat(decision.applies(policy)).isEqualTo(Truth.FALSE);
        assertThat(instead.get(policy).text(row)).isEqualTo(Decisions.NOT_APPLICABLE);
        for (Attribute<?> yielded : YIELDS.get(policy)) {
          assertThat(decision.value(yielded)).as(yielded.id()).isEqualTo(Optional.empty());
          assertThat(decision.absence(yielded)).contains(Absence.NOT_APPLICABLE);
        }
      }
    }
  }

  @Test
  void counts_ofEveryPolicy_addUpAndTellTheOthersApart() {
    for (Policy<?> policy : DECISIONS.engine().book().policies()) {
      Map<String, Long> counts = DECISIONS.counts(policy);
      assertThat(counts.values().stream().mapToLong(Long::longValue).sum())
          .as(policy.ref().id())
          .isEqualTo(DecidedBank.CUSTOMERS);
      assertThat(counts.getOrDefault(Decisions.NOT_APPLICABLE, 0L))
          .as(policy.ref().id())
          .isEqualTo(DecidedBank.CUSTOMERS - within(policy.head().population()));
      assertThat(counts.getOrDefault(Decisions.UNDECIDED, 0L)).isZero(); // kinds are all known
    }
  }

  private static long within(Condition population) {
    List<Integer> persons = DecidedBank.rows("INDIVIDUAL");
    if (population.equals(PERSONS) || population.equals(CUSTOMERS)) {
      return persons.size();
    }
    if (population.equals(BY_POINTS)) {
      return persons.stream().filter(row -> age(row) >= 18 && !byHand(row)).count();
    }
    return population.equals(ORGANISATIONS)
        ? DecidedBank.rows("ORGANISATION").size()
        : DecidedBank.CUSTOMERS;
  }

  private static boolean byHand(int row) {
    return DECISIONS.decision(row).value(BY_HAND).orElseThrow();
  }

  private static long age(int row) {
    return DECISIONS.population().facts(row).get(BankAttributes.AGE).orElseThrow();
  }

  /** A book for persons that says nothing of organisations would leave them without an owner. */
  @Test
  void organisations_areToldOfBySegmentsOfTheirOwn() {
    List<Segment> own = new ArrayList<>();
    for (Policy<?> policy : about(ORGANISATIONS)) {
      if (policy instanceof Segment segment && !segment.ref().id().startsWith("firm-")) {
        own.add(segment); // nobody watches this bank, and no firm of it is in trouble
      }
    }
    assertThat(own).hasSize(2);
    for (Segment segment : own) {
      long in =
          DecidedBank.rows("ORGANISATION").stream()
              .filter(row -> DECISIONS.result(row, segment).isIn())
              .count();
      assertThat(in).as(segment.ref().id()).isPositive();
      assertThat(DECISIONS.counts(segment)).containsEntry("TRUE", in);
    }
  }
}
