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
import org.bankcrm.core.attribute.TextAttribute;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.DayShift;
import org.bankcrm.core.condition.DayShift.Anchor;
import org.bankcrm.core.condition.TextTest.Folding;
import org.bankcrm.core.policy.InvalidPolicyException;
import org.bankcrm.core.policy.PolicyBook;
import org.junit.jupiter.api.Test;

class LifecycleLintTest {

  private static final CodeSetAttribute TAGS =
      Attributes.openCodeSet("tags", AttributeInfo.named("标签", "Tags"));

  private static Transition.Builder way(String code, String from, String to) {
    return Transition.of(code, "转", "Way").from(from).to(to).goingBack();
  }

  /** Stages A, B and the final C, with these transitions. */
  private static Lifecycle of(Transition.Builder... transitions) {
    return Lifecycle.builder("some", 1)
        .name("某", "Some")
        .subject("case")
        .stage(Stage.of("A", "甲", "A"))
        .stage(Stage.of("B", "乙", "B"))
        .stage(Stage.of("C", "丙", "C").asFinal())
        .ignores("E", "事件", "Event")
        .transitions(List.of(transitions))
        .build();
  }

  private static List<String> lint(Transition.Builder... transitions) {
    return of(transitions).lint().stream()
        .map(f -> f.severity() + " " + f.path() + " " + f.code().word())
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

  /** Where its condition can be FALSE the time runs again; where it cannot it never does. */
  @Test
  void lint_pauseThatNeverEnds_isFound() {
    assertThat(pausing(BALANCE.lessThan(20).or(BALANCE.atLeast(10))))
        .containsExactly("WARNING /stages/0/pausedWhile pause-never-ends");
    assertThat(pausing(BALANCE.lessThan(10).or(BALANCE.atLeast(11)))).isEmpty();
  }

  private static List<String> pausing(Condition condition) {
    Lifecycle lifecycle =
        Lifecycle.builder("some", 1)
            .name("某", "Some")
            .subject("customer")
            .stage(Stage.of("A", "甲", "A").pausedWhile(condition))
            .stage(Stage.of("B", "乙", "B").asFinal())
            .transition(way("a", "A", "B").afterDays(3))
            .build();
    return lifecycle.lint().stream()
        .map(f -> f.severity() + " " + f.path() + " " + f.code().word())
        .toList();
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
    Transition.Builder b = way("b", "B", "C").on("E");
    Transition.Builder low = way("c", "A", "C").on("E").when(BALANCE.lessThan(10));
    assertThat(lint(way("a", "A", "B").on("E").when(BALANCE.atLeast(10)), low, b)).isEmpty();
    assertThat(
            lint(
                way("a", "A", "B").on("E").when(BALANCE.atLeast(9).and(FLAG.isTrue())),
                low.when(BALANCE.lessThan(10).and(FLAG.isTrue().not())),
                b))
        .isEmpty();
    Condition high = BALANCE.atLeast(5);
    assertThat(lint(way("a", "A", "B").on("E").when(high).withPriority(1), low.withPriority(2), b))
        .isEmpty();
    assertThat(lint(way("a", "A", "B").on("E"), low.withPriority(1), b)).isEmpty();
    assertThat(lint(way("a", "A", "B").afterDays(3).when(high), way("c", "A", "C").afterDays(5), b))
        .isEmpty();
  }

  @Test
  void lint_sets_areDecided() {
    Transition.Builder b = way("b", "B", "C").on("E");
    Condition some = TAGS.hasAny("X", "Y");
    Condition none = TAGS.hasNone("X", "Y", "Z");
    assertThat(
            lint(way("a", "A", "B").on("E").when(some), way("c", "A", "C").on("E").when(none), b))
        .isEmpty();
    assertThat(
            lint(
                way("a", "A", "B").on("E").when(some),
                way("c", "A", "C").on("E").when(TAGS.hasNone("X")),
                b))
        .containsExactly("ERROR /transitions/1 competing-transitions");
  }

  private static final TextAttribute NAME =
      Attributes.text("name", AttributeInfo.named("名称", "Name"));

  /** Texts compared in two ways at once: nobody works out whether such a text exists. */
  private static final Condition OPEN =
      NAME.startsWith("Ab", Folding.NONE).and(NAME.startsWith("abc", Folding.CASE));

  @Test
  void lint_undecided_saysSo() {
    Transition.Builder b = way("b", "B", "C").on("E");
    Transition.Builder other = way("c", "A", "C").on("E");
    assertThat(lint(way("a", "A", "B").on("E").when(OPEN), other.when(OPEN), b))
        .containsExactly("WARNING /transitions/1 perhaps-competing");
    assertThat(lint(way("a", "A", "B").on("E").when(OPEN), other.when(OPEN.not()), b))
        .isEmpty(); // one is the negation of the other
  }

  @Test
  void lint_othersAlwaysGoFirst_isFound() {
    Transition.Builder b = way("b", "B", "A").on("E");
    assertThat(
            lint(
                way("a", "A", "B").on("E").withPriority(1),
                way("c", "A", "C").on("E").withPriority(2),
                b))
        .containsExactly("ERROR /stages/2 unreachable-stage", "WARNING /transitions/1 never-taken");
    assertThat(
            lint(
                way("a", "A", "B").on("E").when(BALANCE.atLeast(1)).withPriority(1),
                way("c", "A", "C").on("E").when(BALANCE.atLeast(5)).withPriority(2),
                b))
        .containsExactly("ERROR /stages/2 unreachable-stage", "WARNING /transitions/1 never-taken");
    assertThat(
            lint(
                way("a", "A", "B").on("E").when(BALANCE.atLeast(5)).withPriority(1),
                way("c", "A", "C").on("E").when(BALANCE.atLeast(1)).withPriority(2),
                b))
        .isEmpty();
    assertThat(
            lint(
                way("a", "A", "B").on("E").when(BALANCE.atLeast(5)).withPriority(1),
                way("x", "A", "B").on("E").when(BALANCE.lessThan(7)).withPriority(2),
                way("c", "A", "C").on("E").when(BALANCE.isKnown()).withPriority(3),
                b))
        .containsExactly("ERROR /stages/2 unreachable-stage", "WARNING /transitions/2 never-taken");
    assertThat(
            lint(
                way("a", "A", "B").on("E").when(BALANCE.atLeast(5)),
                way("same", "A", "B").on("E").when(BALANCE.atLeast(5)),
                way("c", "A", "C").on("E").when(BALANCE.lessThan(5)),
                b))
        .containsExactly("WARNING /transitions/1 never-taken");
  }

  @Test
  void lint_otherWaitsLongerOrIsUndecided_doesNotGoFirst() {
    Transition.Builder b = way("b", "B", "A").on("E");
    Transition.Builder first = way("a", "A", "B").withPriority(1);
    Transition.Builder c = way("c", "A", "C").withPriority(2);
    assertThat(lint(first.afterDays(3), c.afterDays(5), b))
        .containsExactly("ERROR /stages/2 unreachable-stage", "WARNING /transitions/1 never-taken");
    assertThat(lint(first.afterDays(5), c.afterDays(3), b)).isEmpty();
    assertThat(lint(first.afterDays(5), c.afterMonths(3), b)).isEmpty();
    assertThat(lint(first.when(BALANCE.atLeast(1)), c.afterDays(3).when(BALANCE.atLeast(2)), b))
        .containsExactly("ERROR /stages/2 unreachable-stage", "WARNING /transitions/1 never-taken");
    assertThat(lint(first.on("E"), c.afterDays(3), b)).isEmpty();
  }

  @Test
  void lint_conditionThatCannotBeTrue_isFound() {
    Transition.Builder b = way("b", "B", "A").on("E");
    Transition.Builder a = way("a", "A", "B").on("E");
    List<Condition> impossible =
        List.of(
            BALANCE.moreThan(60).and(BALANCE.lessThan(18)),
            BALANCE.moreThan(18).and(BALANCE.lessThan(19)),
            BALANCE.atLeast(60).and(BALANCE.atMost(18)));
    for (Condition never : impossible) {
      assertThat(lint(a, way("c", "A", "C").on("E").when(never).withPriority(1), b))
          .containsExactly(
              "ERROR /stages/2 unreachable-stage", "WARNING /transitions/1/when never-open");
    }
  }

  @Test
  void lint_findings_speakChineseToo() {
    List<Finding> findings =
        of(
                way("a", "A", "B").on("E").withPriority(1),
                way("c", "A", "C").on("E").withPriority(2),
                way("b", "B", "A").on("E"))
            .lint();
    assertThat(findings.get(0).advice().orElseThrow().zh())
        .isEqualTo("转换 'c' 通向它却永不发生：请改正该转换，或一并删除。");
    assertThat(findings.get(0).advice().orElseThrow().en())
        .isEqualTo("The transition 'c' leads to it and never goes: mend that one, or remove both.");
    assertThat(findings.get(1).message().zh()).isEqualTo("永不发生：凡其条件为真时，总有先行者：'a'。");
    assertThat(findings.get(1).message().en())
        .isEqualTo("it never goes: whenever its condition is TRUE, another goes first: 'a'.");
    assertThat(findings.get(1).advice().orElseThrow().zh()).isEqualTo("请调整优先级或条件，或删除它。");
  }

  private static final List<IntegerAttribute> NUMBERS =
      IntStream.range(0, 6)
          .mapToObj(i -> Attributes.integer("n" + i, AttributeInfo.named("数", "Number")))
          .toList();

  /** Any two are excluded by one attribute of six. */
  private static Lifecycle crowd(int size) {
    List<Transition.Builder> all = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      Condition guard = NUMBERS.get(0).between(10 * i, 10 * i + 9);
      for (IntegerAttribute number : NUMBERS.subList(1, 6)) {
        guard = guard.and(number.atLeast(NUMBERS.get(0)).or(number.between(i, i + 50)));
      }
      all.add(way("t" + i, "A", i % 2 == 0 ? "B" : "C").on("E").when(guard));
    }
    all.add(way("on", "B", "C").on("E"));
    return of(all.toArray(Transition.Builder[]::new));
  }

  @Test
  void lint_manyTransitionsWithoutPriority_isDecided() {
    for (int size : List.of(100, 300, 999)) {
      Lifecycle crowd = crowd(size);
      List<Finding> findings = crowd.lint();
      assertThat(findings).isEmpty();
    }
    Lifecycle crowd = crowd(300);
    AttributeCatalog catalog = AttributeCatalog.of(NUMBERS).with(crowd.attributes().needed());
    PolicyBook.builder(crowd.ref(), crowd.name(), catalog).add(crowd).build().compile();
  }

  /** Whether a day can begin one month and end another takes four hundred years of days. */
  @Test
  void lint_tooMuchWork_saysSoAndRefusesNothing() {
    List<Transition.Builder> all = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      DayShift ago = new DayShift(i % 2 == 0 ? Anchor.MONTH_START : Anchor.MONTH_END, -i / 2, 0);
      all.add(way("t" + i, "A", i % 2 == 0 ? "B" : "C").on("E").when(MATURITY.isWithin(ago, ago)));
    }
    all.add(way("b", "B", "C").on("E"));
    Lifecycle months = of(all.toArray(Transition.Builder[]::new));
    List<Finding> findings = months.lint();
    assertThat(findings)
        .extracting(f -> f.severity() + " " + f.path() + " " + f.code().word())
        .contains("WARNING /transitions perhaps-competing")
        .noneMatch(finding -> finding.startsWith("ERROR"));
    assertThat(months.lint()).isEqualTo(findings);
  }

  @Test
  void lint_tooManyThatCompete_stopsAtAThousand() {
    Transition.Builder[] all =
        IntStream.range(0, 100)
            .mapToObj(i -> way("t" + i, "A", i % 2 == 0 ? "B" : "C").on("E"))
            .toArray(Transition.Builder[]::new);
    List<Finding> findings = of(all).lint();
    assertThat(findings)
        .filteredOn(f -> f.code().word().equals("competing-transitions"))
        .hasSize(1_001);
    assertThat(findings.get(findings.size() - 1).path()).isEqualTo("/transitions");
  }

  /** Beyond what the attribute can hold, a constant is only more than all values. */
  @Test
  void lint_constantBeyondTheType_isNoMistakeOfOurs() {
    DecimalAttribute rate = Attributes.decimal("rate", 4, AttributeInfo.named("利率", "Rate"));
    BigDecimal most = new BigDecimal("1000000000000000");
    Transition.Builder b = way("b", "B", "C").on("E");
    Lifecycle some =
        of(
            way("a", "A", "B").on("E").when(rate.atLeast(most)),
            way("c", "A", "C").on("E").when(rate.lessThan(most)),
            way("d", "A", "B").afterDays(3),
            b);
    assertThat(some.lint()).extracting(each -> each.code().word()).containsExactly("never-open");
    AttributeCatalog catalog = AttributeCatalog.of(rate).with(some.attributes().needed());
    PolicyBook.builder(some.ref(), some.name(), catalog).add(some).build().compile();
  }

  @Test
  void lint_sameEndOrSameLength_isToldApart() {
    Transition.Builder b = way("b", "B", "C").on("E");
    Transition.Builder e = way("a", "A", "C").on("E");
    assertThat(lint(e, way("c", "A", "C").on("E"), way("d", "A", "B").afterDays(3), b))
        .containsExactly("WARNING /transitions/1 never-taken"); // said twice, and nothing else
    assertThat(
            lint(
                e,
                way("c", "A", "C").on("E").withEffect("x", "动作", "Act"),
                way("d", "A", "B").afterDays(3),
                b))
        .containsExactly("ERROR /transitions/1 competing-transitions");
    assertThat(lint(way("a", "A", "B").afterDays(3), way("c", "A", "C").afterDays(3), b))
        .containsExactly("ERROR /transitions/1 competing-transitions");
  }

  @Test
  void lint_timesThatCanComeTogether_compete() {
    Transition.Builder b = way("b", "B", "C").on("E");
    assertThat(lint(way("a", "A", "B").afterDays(30), way("c", "A", "C").afterMonths(1), b))
        .containsExactly("ERROR /transitions/1 competing-transitions");
    assertThat(lint(way("a", "A", "B").afterDays(30), way("c", "A", "C").at(MATURITY, 0), b))
        .containsExactly("ERROR /transitions/1 competing-transitions");
  }

  @Test
  void lint_circleWithoutTime_isFound() {
    Transition.Builder end = way("c", "A", "C").on("E");
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
    assertThat(lint(way("a", "A", "B").when(OPEN), way("b", "B", "A").when(OPEN), end))
        .containsExactly("WARNING /transitions/0 perhaps-livelock");
  }
}
