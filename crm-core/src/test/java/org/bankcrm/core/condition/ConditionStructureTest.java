package org.bankcrm.core.condition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.bankcrm.core.DateRange;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.CodeAttribute;
import org.bankcrm.core.attribute.CodeSetAttribute;
import org.bankcrm.core.attribute.DateAttribute;
import org.bankcrm.core.attribute.ElementsAttribute;
import org.bankcrm.core.attribute.IntegerAttribute;
import org.bankcrm.core.attribute.TextAttribute;
import org.bankcrm.core.condition.Anniversary.LeapDay;
import org.bankcrm.core.condition.TextTest.Folding;
import org.junit.jupiter.api.Test;

/** What conditions tell of themselves: parts, criteria, and the attributes that they read. */
class ConditionStructureTest {

  private static final AttributeInfo INFO = AttributeInfo.named("值", "Value");
  private static final IntegerAttribute A = Attributes.integer("a", INFO);
  private static final IntegerAttribute B = Attributes.integer("b", INFO);
  private static final TextAttribute TEXT = Attributes.text("text", INFO);
  private static final DateAttribute DATE = Attributes.date("date", INFO);
  private static final CodeSetAttribute SET = Attributes.openCodeSet("set", INFO);
  private static final CodeAttribute CODE = Attributes.openCode("code", INFO);
  private static final TextAttribute NAME = Attributes.text("name", INFO);
  private static final ElementsAttribute LIST =
      Attributes.elements("list", AttributeCatalog.of(A), INFO);

  /** One criterion of each kind, with the ids that it reads. */
  private record Kind(Condition criterion, List<String> ids) {
    Kind(Condition criterion, String... ids) {
      this(criterion, List.of(ids));
    }
  }

  private static final List<Kind> KINDS =
      List.of(
          new Kind(Condition.always()),
          new Kind(Condition.asOf(DateRange.startingOn(LocalDate.of(2026, 3, 1)))),
          new Kind(A.atLeast(1L), "a"),
          new Kind(A.is(1L), "a"),
          new Kind(SET.hasAny("x"), "set"),
          new Kind(SET.sizeBetween(1, 2), "set"),
          new Kind(TEXT.is("x", Folding.NONE), "text"),
          new Kind(SET.hasAny(CODE), "set", "code"),
          new Kind(TEXT.isIn(List.of("x"), Folding.NONE), "text"),
          new Kind(TEXT.is(NAME, Folding.CASE), "text", "name"),
          new Kind(A.isKnown(), "a"),
          new Kind(A.isAbsent(Absence.NEVER), "a"),
          new Kind(DATE.inThisMonth(), "date"),
          new Kind(DATE.anniversaryWithinDays(7, LeapDay.FEBRUARY_28), "date"),
          new Kind(B.atLeast(A), "b", "a"),
          new Kind(B.atLeast(A.times("2")), "b", "a"),
          new Kind(LIST.some(A.is(1L)), "list"));

  private static Stream<Class<?>> kinds(Class<?> type) {
    return type.isSealed()
        ? Stream.of(type.getPermittedSubclasses()).flatMap(ConditionStructureTest::kinds)
        : Stream.of(type);
  }

  @Test
  void kinds_ofThisTest_areAll() {
    assertThat(KINDS.stream().<Class<?>>map(kind -> kind.criterion().getClass()))
        .containsExactlyInAnyOrderElementsOf(kinds(Criterion.class).toList());
  }

  @Test
  void reads_eachKindOfCriterion_namesWhatItComparesInItsOrder() {
    for (Kind kind : KINDS) {
      assertThat(kind.criterion().reads())
          .extracting(AttributeRef::id)
          .containsExactlyElementsOf(kind.ids());
      assertThat(kind.criterion().attributeIds()).containsExactlyInAnyOrderElementsOf(kind.ids());
      assertThat(kind.criterion().criteria()).hasSize(1).first().isEqualTo(kind.criterion());
      assertThat(kind.criterion().parts()).isEmpty();
      assertThat(kind.criterion().conjuncts()).containsExactly(kind.criterion());
    }
  }

  @Test
  void reads_connectives_namesEachOnceAsMet() {
    Condition all = B.is(1L).and(A.is(1L)).or(A.is(2L)).not();
    Condition some = Condition.atLeast(1, all, TEXT.is("x", Folding.NONE));

    assertThat(some.reads()).extracting(AttributeRef::id).containsExactly("b", "a", "text");
    assertThat(some.attributeIds()).containsExactly("a", "b", "text");
    assertThat(some.criteria())
        .extracting(Criterion::toString)
        .containsExactly(
            B.is(1L).toString(),
            A.is(1L).toString(),
            A.is(2L).toString(),
            TEXT.is("x", Folding.NONE).toString());
  }

  @Test
  void conjuncts_nestedAll_areFlat() {
    Condition inner = new All(List.of(A.is(1L), B.is(1L)));
    Condition either = A.is(1L).or(B.is(1L));

    assertThat(new All(List.of(inner, either)).conjuncts())
        .containsExactly(A.is(1L), B.is(1L), either);
    assertThat(either.conjuncts()).containsExactly(either);
    assertThat(inner.not().conjuncts()).containsExactly(inner.not());
  }

  /** In a thread with half the stack that Java gives one. */
  @Test
  void walks_ofTheDeepestCondition_needLittleStack() throws InterruptedException {
    Condition deepest = A.is(1L);
    for (int i = 1; i < Extent.MOST_DEPTH; i++) {
      deepest = i % 2 == 0 ? deepest.not() : new All(List.of(deepest, B.is((long) i)));
    }
    Condition walked = deepest;
    List<Integer> sizes = new ArrayList<>();
    Thread small =
        new Thread(
            null,
            () -> {
              sizes.add(walked.criteria().size());
              sizes.add(walked.reads().size());
              sizes.add(walked.attributeIds().size());
              sizes.add(walked.conjuncts().size());
            },
            "small",
            512 * 1024);
    small.start();
    small.join();

    assertThat(sizes).containsExactly(257, 2, 2, 2);
  }

  @Test
  void whenKnown_criteriaOfAbsence_areFalseUnlessTheyAskWhetherItIsKnown() {
    assertThat(((AbsenceCriterion) A.isKnown()).whenKnown()).isTrue();
    assertThat(((AbsenceCriterion) A.isMissing()).whenKnown()).isFalse();
    assertThat(((AbsenceCriterion) A.isAbsent(Absence.NEVER)).whenKnown()).isFalse();
  }

  /** By the truth tables of the Javadoc, read as the least and the most that can be TRUE. */
  @Property
  void join_anyTruths_isWhatEveryCompletionAgreesOn(
      @ForAll @Size(min = 1, max = 6) List<Truth> truths, @ForAll @IntRange(max = 5) int more) {
    List<Condition> parts = truths.stream().map(truth -> A.isKnown()).toList();
    int count = 1 + more % parts.size();

    assertThat(new All(parts).join(truths)).isEqualTo(counted(parts.size(), truths));
    assertThat(new Any(parts).join(truths)).isEqualTo(counted(1, truths));
    assertThat(new AtLeast(count, parts).join(truths)).isEqualTo(counted(count, truths));
    assertThat(new Not(parts.get(0)).join(truths.subList(0, 1))).isEqualTo(truths.get(0).not());
  }

  private static Truth counted(int count, List<Truth> truths) {
    List<Boolean> completions = new ArrayList<>();
    complete(count, truths, 0, 0, completions);
    return completions.stream().distinct().count() > 1
        ? Truth.UNKNOWN
        : Truth.of(completions.get(0));
  }

  private static void complete(
      int count, List<Truth> truths, int at, int met, List<Boolean> completions) {
    if (at == truths.size()) {
      completions.add(met >= count);
      return;
    }
    if (truths.get(at) != Truth.FALSE) {
      complete(count, truths, at + 1, met + 1, completions);
    }
    if (truths.get(at) != Truth.TRUE) {
      complete(count, truths, at + 1, met, completions);
    }
  }
}
