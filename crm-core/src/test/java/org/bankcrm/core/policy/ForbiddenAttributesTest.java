package org.bankcrm.core.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.CodeAttribute;
import org.bankcrm.core.attribute.ElementsAttribute;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.attribute.IntegerAttribute;
import org.bankcrm.core.attribute.Population;
import org.bankcrm.core.attribute.Sensitivity;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.document.Problem;
import org.bankcrm.core.explanation.Disclosure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a purpose forbids is read by no policy for it, neither itself nor through others. */
class ForbiddenAttributesTest {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);
  private static final List<String> GENDERS = List.of("FEMALE", "MALE");

  private static AttributeInfo named(String name) {
    return AttributeInfo.named(name, name);
  }

  private static AttributeInfo hidden(String name) {
    return named(name).withSensitivity(Sensitivity.PROTECTED);
  }

  private static final CodeAttribute GENDER =
      Attributes.code("party.gender", GENDERS, hidden("Gender"));
  private static final CodeAttribute SPOUSE =
      Attributes.code("party.spouse", GENDERS, named("Spouse"));
  private static final IntegerAttribute AGE = Attributes.integer("party.age", named("Age"));
  private static final IntegerAttribute VISITS =
      Attributes.integer("visits", named("Visits").withPurposes(List.of("service", "risk")));
  private static final ElementsAttribute KIN =
      Attributes.elements("kin", AttributeCatalog.of(GENDER, AGE), named("Kin"));
  private static final AttributeCatalog CATALOG =
      AttributeCatalog.of(GENDER, SPOUSE, AGE, VISITS, KIN);
  private static final Condition WOMAN = GENDER.is("FEMALE");
  private static final Condition ADULT = AGE.atLeast(18L);

  private static Gated policy(
      String id, DecisionPurpose purpose, Condition when, ApprovedException... exceptions) {
    return new Gated(
        new PolicyHead(
            PolicyRef.of(id, 1),
            LocalizedText.of("门", "Gate"),
            Optional.of(purpose),
            Condition.always(),
            List.of(exceptions)),
        when);
  }

  private static Condition in(String id) {
    return Gated.yielded(id).isTrue();
  }

  private static ApprovedException exception(String id, String attribute, LocalDate until) {
    return new ApprovedException(
        id, attribute, LocalizedText.of("试点", "Pilot"), "Risk committee", until);
  }

  private static PolicyBook book(Policy<?>... policies) {
    return PolicyBook.builder(PolicyRef.of("b", 1), LocalizedText.of("册", "Book"), CATALOG)
        .addAll(List.of(policies))
        .build();
  }

  private static List<Problem> problems(Policy<?>... policies) {
    try {
      book(policies).compile();
      return List.of();
    } catch (InvalidPolicyException e) {
      return e.problems();
    }
  }

  private static Facts facts(LocalDate day, String gender) {
    Instant at = day.atTime(9, 0).atZone(ZONE).toInstant();
    return Facts.builder(CATALOG, at, ZONE)
        .put(GENDER, gender)
        .put(SPOUSE, "MALE")
        .put(AGE, 40L)
        .put(VISITS, 3L)
        .build();
  }

  @ParameterizedTest
  @EnumSource(DecisionPurpose.class)
  void compile_protectedAttribute_isRefusedWhereCreditIsGivenOrAPriceMade(DecisionPurpose purpose) {
    boolean forbidden = purpose == DecisionPurpose.CREDIT || purpose == DecisionPurpose.PRICE;
    assertThat(problems(policy("x", purpose, WOMAN)).isEmpty()).isEqualTo(!forbidden);
  }

  @Test
  void compile_protectedAttributeThroughOthers_isRefusedWithTheChain() {
    Problem only =
        problems(
                policy("women", DecisionPurpose.SERVICE, AGE.atLeast(18L).and(WOMAN)),
                policy("group", DecisionPurpose.GENERAL, in("women").not()),
                policy("loan", DecisionPurpose.CREDIT, in("group").or(AGE.atLeast(60L))),
                policy("care", DecisionPurpose.SERVICE, in("women")))
            .get(0);
    assertThat(only.path()).isEqualTo("/policies/women/when/all/1");
    assertThat(only.code().word()).isEqualTo("forbidden-attribute");
    assertThat(only.message())
        .isEqualTo(
            "'party.gender' is protected and must not serve the purpose 'credit': 'party.gender'"
                + " -> women -> group -> loan.");
    assertThat(only.advice()).contains("'exceptions' of 'loan'");
    assertThat(
            problems(
                policy("women", DecisionPurpose.SERVICE, WOMAN),
                policy("loan", DecisionPurpose.CREDIT, AGE.atLeast(18L))))
        .isEmpty();
  }

  @Test
  void compile_exceptionOfWhatIsNotThere_isTold() {
    LocalDate day = LocalDate.of(2027, 1, 1);
    Problem far =
        problems(
                policy(
                    "loan", DecisionPurpose.CREDIT, ADULT, exception("e", "kin/party/gender", day)))
            .get(0);
    assertThat(far.path()).isEqualTo("/policies/loan/exceptions/0/attribute");
    assertThat(far.code().word()).isEqualTo("unknown-attribute");
    assertThat(far.advice()).isEqualTo("Did you mean 'kin/party.gender'?");
    assertThat(
            problems(
                policy(
                    "loan",
                    DecisionPurpose.CREDIT,
                    KIN.some(WOMAN),
                    exception("e", "kin/party.gender", day),
                    exception("f", "party.age", day))))
        .isEmpty();
  }

  @Test
  void compile_protectedPartsAndComparisons_areRefused() {
    assertThat(problems(policy("loan", DecisionPurpose.CREDIT, KIN.some(WOMAN))))
        .extracting(each -> each.code().word())
        .containsExactly("forbidden-attribute");
    assertThat(problems(policy("loan", DecisionPurpose.CREDIT, KIN.some(AGE.atLeast(1L)))))
        .isEmpty();
    assertThat(problems(policy("loan", DecisionPurpose.PRICE, SPOUSE.is(GENDER))))
        .extracting(each -> each.code().word())
        .containsExactly("forbidden-attribute");
    assertThat(problems(policy("loan", DecisionPurpose.CREDIT, GENDER.isMissing()))).hasSize(1);
  }

  @Test
  void compile_attributeForSomePurposes_isRefusedForAllOthers() {
    Condition often = VISITS.atLeast(2L);
    assertThat(problems(policy("care", DecisionPurpose.SERVICE, often))).isEmpty();
    assertThat(problems(policy("group", DecisionPurpose.GENERAL, often))).isEmpty();
    assertThat(
            problems(
                policy("group", DecisionPurpose.GENERAL, often),
                policy("mailing", DecisionPurpose.MARKETING, in("group"))))
        .extracting(Problem::message)
        .containsExactly(
            "'visits' may be used for risk, service only and must not serve the purpose"
                + " 'marketing': 'visits' -> group -> mailing.");
  }

  @Test
  void exception_untilItsEnd_allowsThePolicyThatHasIt() {
    ApprovedException short1 = exception("e-1", "party.gender", TODAY.minusDays(30));
    ApprovedException longer = exception("e-2", "party.gender", TODAY);
    Gated loan = policy("loan", DecisionPurpose.CREDIT, in("women"), short1, longer);
    Gated women = policy("women", DecisionPurpose.GENERAL, WOMAN);
    DecisionEngine engine = book(women, loan).compile();
    assertThat(engine.decide(facts(TODAY, "FEMALE")).truth(loan)).isEqualTo(Truth.TRUE);
    Facts late = facts(TODAY.plusDays(1), "FEMALE");
    String told =
        "policy loan@1 may read 'party.gender' by exception 'e-2' until 2026-07-01, and the facts"
            + " are as of 2026-07-02: have it renewed, or take the attribute out of the book";
    assertThat(engine.validUntil()).contains(TODAY);
    assertThatThrownBy(() -> engine.decide(late)).hasMessage(told);
    assertThatThrownBy(() -> engine.decider().decide(late)).hasMessage(told);
    Population all = Population.builder(CATALOG, late.asOf(), ZONE).build();
    assertThatThrownBy(() -> engine.decideAll(all)).hasMessage(told);
    assertThatThrownBy(() -> engine.inShares(all, 2)).hasMessage(told);
  }

  @Test
  void exception_ofAnotherPolicyOrAttribute_allowsNothing() {
    ApprovedException approved = exception("e-1", "party.gender", TODAY);
    assertThat(
            problems(
                policy("women", DecisionPurpose.GENERAL, WOMAN, approved),
                policy("loan", DecisionPurpose.CREDIT, in("women"))))
        .hasSize(1);
    assertThat(
            problems(
                policy(
                    "loan", DecisionPurpose.CREDIT, WOMAN, exception("e-1", "party.age", TODAY))))
        .hasSize(1);
    Gated loan = policy("loan", DecisionPurpose.CREDIT, AGE.atLeast(18L), approved);
    DecisionEngine engine = book(loan).compile(); // nothing depends on it
    assertThat(engine.validUntil()).isEmpty();
    assertThat(engine.decide(facts(TODAY.plusDays(9), "MALE")).truth(loan)).isEqualTo(Truth.TRUE);
    Gated parts =
        policy(
            "loan",
            DecisionPurpose.CREDIT,
            KIN.some(WOMAN),
            exception("e-1", "kin/party.gender", TODAY));
    assertThat(problems(parts)).isEmpty();
  }

  /** A random graph: each policy reads inputs and some of those before it. */
  private record Graph(List<Gated> policies, List<List<Integer>> reads, List<Boolean> women) {

    static Graph of(Random random) {
      List<Gated> policies = new ArrayList<>();
      List<List<Integer>> reads = new ArrayList<>();
      List<Boolean> women = new ArrayList<>();
      int size = 1 + random.nextInt(10);
      for (int i = 0; i < size; i++) {
        List<Condition> parts = new ArrayList<>(List.of(AGE.atLeast(18L)));
        List<Integer> own = new ArrayList<>();
        for (int other = 0; other < i; other++) {
          if (random.nextInt(3) == 0) {
            own.add(other);
            Condition test = in("p" + other);
            parts.add(random.nextBoolean() ? test : test.not());
          }
        }
        boolean woman = random.nextInt(6) == 0;
        if (woman) {
          parts.add(random.nextBoolean() ? WOMAN : SPOUSE.is(GENDER).not());
        }
        DecisionPurpose purpose =
            DecisionPurpose.values()[random.nextInt(DecisionPurpose.values().length)];
        boolean any = random.nextBoolean();
        Condition[] all = parts.toArray(Condition[]::new);
        policies.add(policy("p" + i, purpose, any ? Condition.any(all) : Condition.all(all)));
        reads.add(own);
        women.add(woman);
      }
      return new Graph(policies, reads, women);
    }

    private boolean isForbidden(int policy) {
      DecisionPurpose purpose = policies.get(policy).decides();
      return purpose == DecisionPurpose.CREDIT || purpose == DecisionPurpose.PRICE;
    }

    /** Walks every way back, one by one. */
    private void readersBehind(int policy, Set<Integer> found) {
      if (found.add(policy)) {
        reads.get(policy).forEach(other -> readersBehind(other, found));
      }
    }

    /** The policies that read the gender from which a credit or a price can be reached. */
    Set<String> refused() {
      Set<String> refused = new TreeSet<>();
      for (int i = 0; i < policies.size(); i++) {
        Set<Integer> behind = new HashSet<>();
        readersBehind(i, behind);
        for (int other : behind) {
          if (isForbidden(i) && women.get(other)) {
            refused.add("/policies/p" + other);
          }
        }
      }
      return refused;
    }

    boolean isTouched(int policy) {
      Set<Integer> behind = new HashSet<>();
      readersBehind(policy, behind);
      return behind.stream().anyMatch(women::get);
    }
  }

  @Test
  void compile_randomGraphs_refusesJustWhatAWalkFinds() {
    Random random = new Random(20261129);
    int refused = 0;
    for (int i = 0; i < 10_000; i++) {
      Graph graph = Graph.of(random);
      Set<String> told = new TreeSet<>();
      for (Problem problem : problems(graph.policies().toArray(Policy<?>[]::new))) {
        assertThat(problem.code().word()).isEqualTo("forbidden-attribute");
        told.add(problem.path().substring(0, problem.path().indexOf("/when")));
      }
      assertThat(told).isEqualTo(graph.refused());
      refused += told.isEmpty() ? 0 : 1;
    }
    assertThat(refused).isBetween(2_000, 8_000);
  }

  /** Changing the protected value alone changes no credit, no price and nothing that is told. */
  @Test
  void protectedValue_changedAlone_changesNoCreditNorWhatIsTold() {
    Random random = new Random(20261130);
    int changed = 0;
    for (int i = 0; i < 500; i++) {
      Graph graph = Graph.of(random);
      if (graph.refused().isEmpty()) {
        DecisionEngine engine = book(graph.policies().toArray(Policy<?>[]::new)).compile();
        Decision woman = engine.decide(facts(TODAY, "FEMALE"));
        Decision man = engine.decide(facts(TODAY, "MALE"));
        assertThat(DecisionRecord.of(woman).outcomes())
            .isEqualTo(DecisionRecord.of(man).outcomes());
        for (int place = 0; place < graph.policies().size(); place++) {
          Gated policy = graph.policies().get(place);
          boolean same = woman.truth(policy) == man.truth(policy);
          assertThat(same || graph.isTouched(place)).isTrue();
          assertThat(same || !graph.isForbidden(place)).isTrue();
          changed += same ? 0 : 1;
          checkTold(woman, man, policy);
        }
      }
    }
    assertThat(changed).isGreaterThan(50);
  }

  private static void checkTold(Decision woman, Decision man, Gated policy) {
    for (Disclosure disclosure : Disclosure.values()) {
      assertThat(woman.explain(policy, disclosure).render(Locale.ENGLISH))
          .isEqualTo(man.explain(policy, disclosure).render(Locale.ENGLISH));
      assertThat(woman.explain(policy, disclosure).policy())
          .isEqualTo(man.explain(policy, disclosure).policy());
    }
  }

  @Test
  void explain_populationOfWomen_tellsNobodyToWhomItApplies() {
    Gated care = new Gated(of("care", WOMAN, exception("e-9", "party.age", TODAY)), ADULT);
    Gated call = policy("call", DecisionPurpose.SERVICE, in("care").or(AGE.atLeast(90L)));
    DecisionEngine engine = book(care, call).compile();
    Decision woman = engine.decide(facts(TODAY, "FEMALE"));
    Decision man = engine.decide(facts(TODAY, "MALE"));
    assertThat(man.applies(care)).isEqualTo(Truth.FALSE);
    checkTold(woman, man, care);
    checkTold(woman, man, call);
    assertThat(DecisionRecord.of(woman, Disclosure.FULL).outcomes()).isEmpty();
    assertThat(DecisionRecord.of(woman, Disclosure.FULL).reasons()).isEmpty();
    assertThat(DecisionRecord.of(man).outcomes()).isEmpty();
  }

  private static PolicyHead of(String id, Condition population, ApprovedException exception) {
    return new PolicyHead(
        PolicyRef.of(id, 1),
        LocalizedText.of("门", "Gate"),
        Optional.of(DecisionPurpose.SERVICE),
        population,
        List.of(exception));
  }

  @Test
  void explain_policyThatReadsAProtectedValue_tellsThatSomethingIsWithheld() {
    Gated women = policy("women", DecisionPurpose.SERVICE, WOMAN.and(AGE.atLeast(18L)));
    Gated care = policy("care", DecisionPurpose.SERVICE, in("women"));
    DecisionEngine engine = book(women, care).compile();
    Facts facts = facts(TODAY, "FEMALE");
    assertThat(engine.explain(facts, women, Disclosure.FULL).render(Locale.ENGLISH))
        .contains("/when not told, to protect")
        .doesNotContain("FEMALE", "Gender", "Age", "yes");
    assertThat(engine.explain(facts, care, Disclosure.FULL).render(Locale.CHINESE))
        .contains("/when 受保护信息，不予说明");
    assertThat(DecisionRecord.of(engine.decide(facts)).outcomes()).isEmpty();
  }
}
