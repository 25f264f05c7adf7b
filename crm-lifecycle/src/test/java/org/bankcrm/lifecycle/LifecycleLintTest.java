package org.bankcrm.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bankcrm.lifecycle.World.BALANCE;
import static org.bankcrm.lifecycle.World.FLAG;
import static org.bankcrm.lifecycle.World.MATURITY;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.CodeSetAttribute;
import org.bankcrm.core.attribute.DecimalAttribute;
import org.bankcrm.core.attribute.IntegerAttribute;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.policy.InvalidPolicyException;
import org.bankcrm.core.policy.PolicyBook;
import org.junit.jupiter.api.Test;

class LifecycleLintTest {

  private static final CodeSetAttribute TAGS =
      Attributes.openCodeSet("tags", AttributeInfo.named("标签", "Tags"));

  private static Transition way(String code, String from, String to) {
    return Transition.of(code, "转", "Way").from(from).to(to).goingBack();
  }

  /** Stages A, B and the final C, with these transitions. */
  private static Lifecycle of(Transition... transitions) {
    return Lifecycle.builder("some", 1)
        .name("某", "Some")
        .subject("case")
        .stage(Stage.of("A", "甲", "A"))
        .stage(Stage.of("B", "乙", "B"))
        .stage(Stage.of("C", "丙", "C").asFinal())
        .event(EventRule.ignored("E", "事件", "Event"))
        .transitions(List.of(transitions))
        .build();
  }

  private static List<String> lint(Transition... transitions) {
    return of(transitions).lint().stream()
        .map(f -> f.severity() + " " + f.path() + " " + f.code())
        .toList();
  }

  @Test
  void lint_cleanLifecycle_findsNothing() {
    assertThat(lint(way("a", "A", "B").on("E"), way("b", "B", "C").on("E"))).isEmpty();
    assertThat(Relationships.lifecycle().lint()).isEmpty();
  }

  @Test
  void lint_stageThatNothingLeadsTo_isFound() {
    assertThat(lint(way("a", "A", "C").on("E"), way("b", "B", "C").on("E")))
        .containsExactly("ERROR /stages/1 unreachable-stage");
    assertThat(
            lint(
                way("a", "A", "C").on("E"),
                way("n", "A", "B").on("E").when(Condition.never()).withPriority(1),
                way("b", "B", "C").on("E")))
        .containsExactly(
            "ERROR /stages/1 unreachable-stage", "WARNING /transitions/1/when never-open");
  }

  @Test
  void lint_trap_isFound() {
    assertThat(lint(way("a", "A", "B").on("E"), way("c", "A", "C").afterDays(3)))
        .containsExactly("ERROR /stages/1 trap");
  }

  @Test
  void lint_competing_tellsACustomer() {
    Lifecycle lifecycle =
        of(
            way("a", "A", "B").on("E").when(BALANCE.atLeast(10)),
            way("c", "A", "C").on("E").when(BALANCE.lessThan(20).and(FLAG.isTrue())),
            way("b", "B", "C").on("E"));
    assertThat(lifecycle.lint()).hasSize(1);
    assertThat(lifecycle.lint().get(0).toString())
        .isEqualTo(
            "ERROR /transitions/1: 'a' and 'c' can be open at once: balance=10, flag=true."
                + " [competing-transitions]");
    Assertions.assertThatThrownBy(() -> World.book(lifecycle).compile())
        .asInstanceOf(InstanceOfAssertFactories.type(InvalidPolicyException.class))
        .satisfies(
            e -> assertThat(e.problems().get(0).path()).isEqualTo("/policies/some/transitions/1"));
  }

  @Test
  void lint_excludedOrOrdered_isNotCompeting() {
    Transition b = way("b", "B", "C").on("E");
    Transition low = way("c", "A", "C").on("E").when(BALANCE.lessThan(10));
    assertThat(lint(way("a", "A", "B").on("E").when(BALANCE.atLeast(10)), low, b)).isEmpty();
    assertThat(
            lint(
                way("a", "A", "B").on("E").when(BALANCE.atLeast(9).and(FLAG.isTrue())),
                low.when(BALANCE.lessThan(10).and(FLAG.isTrue().not())),
                b))
        .isEmpty();
    assertThat(lint(way("a", "A", "B").on("E").withPriority(1), low.withPriority(2), b)).isEmpty();
    assertThat(lint(way("a", "A", "B").on("E"), low.withPriority(1), b)).isEmpty();
    assertThat(lint(way("a", "A", "B").afterDays(3), way("c", "A", "C").afterDays(5), b)).isEmpty();
  }

  @Test
  void lint_undecided_saysSo() {
    Transition b = way("b", "B", "C").on("E");
    Condition some = TAGS.hasAny("X", "Y");
    Condition none = TAGS.hasNone("X", "Y", "Z");
    assertThat(
            lint(way("a", "A", "B").on("E").when(some), way("c", "A", "C").on("E").when(none), b))
        .containsExactly("WARNING /transitions/1 perhaps-competing");
    assertThat(
            lint(
                way("a", "A", "B").on("E").when(some),
                way("c", "A", "C").on("E").when(some.not()),
                b))
        .isEmpty(); // one is the negation of the other
  }

  private static final List<IntegerAttribute> NUMBERS =
      IntStream.range(0, 6)
          .mapToObj(i -> Attributes.integer("n" + i, AttributeInfo.named("数", "Number")))
          .toList();

  /** Any two are excluded by one attribute of six; to see it all samples have to be tried. */
  private static Lifecycle crowd(int size) {
    List<Transition> all = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      Condition guard = NUMBERS.get(0).between(10 * i, 10 * i + 9);
      for (IntegerAttribute number : NUMBERS.subList(1, 6)) {
        guard = guard.and(number.atLeast(NUMBERS.get(0)).or(number.between(i, i + 50)));
      }
      all.add(way("t" + i, "A", i % 2 == 0 ? "B" : "C").on("E").when(guard));
    }
    all.add(way("on", "B", "C").on("E"));
    return of(all.toArray(Transition[]::new));
  }

  @Test
  void lint_manyTransitionsWithoutPriority_isDecidedAsFarAsTheWorkGoes() {
    for (int size : List.of(100, 300, 999)) {
      Lifecycle crowd = crowd(size);
      List<Finding> findings = crowd.lint();
      assertThat(findings).hasSizeLessThan(1_010);
      assertThat(findings).noneMatch(f -> f.severity() == Finding.Severity.ERROR);
      assertThat(findings)
          .filteredOn(f -> f.path().equals("/transitions"))
          .extracting(Finding::code)
          .containsExactly("perhaps-competing");
      assertThat(crowd.lint()).isEqualTo(findings);
    }
    Lifecycle crowd = crowd(300);
    AttributeCatalog catalog = AttributeCatalog.of(NUMBERS).with(crowd.attributes().needed());
    PolicyBook.builder(crowd.ref(), crowd.name(), catalog).add(crowd).build().compile();
  }

  @Test
  void lint_tooManyThatCompete_stopsAtAThousand() {
    Transition[] all =
        IntStream.range(0, 100)
            .mapToObj(i -> way("t" + i, "A", i % 2 == 0 ? "B" : "C").on("E"))
            .toArray(Transition[]::new);
    List<Finding> findings = of(all).lint();
    assertThat(findings).hasSize(1_002); // with a trap and a word about the rest
    assertThat(findings.get(findings.size() - 1).path()).isEqualTo("/transitions");
  }

  /** Beyond what the attribute can hold, a constant is only more than all values. */
  @Test
  void lint_constantBeyondTheType_isNoMistakeOfOurs() {
    DecimalAttribute rate = Attributes.decimal("rate", 4, AttributeInfo.named("利率", "Rate"));
    BigDecimal most = new BigDecimal("1000000000000000");
    Transition b = way("b", "B", "C").on("E");
    Lifecycle some =
        of(
            way("a", "A", "B").on("E").when(rate.atLeast(most)),
            way("c", "A", "C").on("E").when(rate.lessThan(most)),
            b);
    assertThat(some.lint()).isEmpty();
    AttributeCatalog catalog = AttributeCatalog.of(rate).with(some.attributes().needed());
    PolicyBook.builder(some.ref(), some.name(), catalog).add(some).build().compile();
  }

  @Test
  void lint_sameEndOrSameLength_isToldApart() {
    Transition b = way("b", "B", "C").on("E");
    Transition e = way("a", "A", "C").on("E");
    assertThat(lint(e, way("c", "A", "C").on("E"), way("d", "A", "B").afterDays(3), b)).isEmpty();
    assertThat(
            lint(
                e,
                way("c", "A", "C").on("E").withEffects(Effect.of("x", "动作", "Act")),
                way("d", "A", "B").afterDays(3),
                b))
        .containsExactly("ERROR /transitions/1 competing-transitions");
    assertThat(lint(way("a", "A", "B").afterDays(3), way("c", "A", "C").afterDays(3), b))
        .containsExactly("ERROR /transitions/1 competing-transitions");
  }

  @Test
  void lint_timesThatCanComeTogether_compete() {
    Transition b = way("b", "B", "C").on("E");
    assertThat(lint(way("a", "A", "B").afterDays(30), way("c", "A", "C").afterMonths(1), b))
        .containsExactly("ERROR /transitions/1 competing-transitions");
    assertThat(lint(way("a", "A", "B").afterDays(30), way("c", "A", "C").at(MATURITY, 0), b))
        .containsExactly("ERROR /transitions/1 competing-transitions");
  }

  @Test
  void lint_circleWithoutTime_isFound() {
    Transition end = way("c", "A", "C").on("E");
    assertThat(lint(way("a", "A", "B").afterDays(0), way("b", "B", "A").afterDays(0), end))
        .containsExactly("ERROR /transitions/0 livelock");
    assertThat(lint(way("a", "A", "B").afterDays(0), way("b", "B", "A").afterDays(1), end))
        .isEmpty();
    assertThat(
            lint(
                way("a", "A", "B").when(BALANCE.lessThan(10)),
                way("b", "B", "A").when(BALANCE.atLeast(10)),
                end))
        .isEmpty();
    assertThat(
            lint(
                way("a", "A", "B").when(BALANCE.lessThan(10)),
                way("b", "B", "A").when(BALANCE.atLeast(9)),
                end))
        .containsExactly("ERROR /transitions/0 livelock");
    assertThat(lint(way("a", "A", "B").at(MATURITY, 0), way("b", "B", "A").at(MATURITY, 9), end))
        .containsExactly("ERROR /transitions/0 livelock");
    assertThat(
            lint(
                way("a", "A", "B").when(TAGS.hasAny("X", "Y")),
                way("b", "B", "A").when(TAGS.hasNone("X", "Y", "Z")),
                end))
        .containsExactly("WARNING /transitions/0 perhaps-livelock");
  }
}
