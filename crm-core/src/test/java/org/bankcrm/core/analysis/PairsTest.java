package org.bankcrm.core.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.CodeAttribute;
import org.bankcrm.core.attribute.CodeSetAttribute;
import org.bankcrm.core.attribute.DecimalAttribute;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.attribute.IntegerAttribute;
import org.bankcrm.core.attribute.TextAttribute;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.TextTest.Folding;
import org.bankcrm.core.condition.Truth;
import org.junit.jupiter.api.Test;

/** What is proved of tests of an attribute against another one, and the nearest change of them. */
class PairsTest {

  private static final AttributeInfo INFO = AttributeInfo.named("值", "Value");
  private static final IntegerAttribute DEBT = Attributes.integer("debt", INFO);
  private static final IntegerAttribute INCOME = Attributes.integer("income", INFO);
  private static final DecimalAttribute RATE = Attributes.decimal("rate", 2, INFO);
  private static final TextAttribute NAME = Attributes.text("name", INFO);
  private static final TextAttribute OWNER = Attributes.text("owner", INFO);
  private static final CodeAttribute CODE = Attributes.code("code", List.of("A", "B"), INFO);
  private static final CodeSetAttribute HELD = Attributes.openCodeSet("held", INFO);
  private static final CodeSetAttribute WISHED = Attributes.openCodeSet("wished", INFO);
  private static final AttributeCatalog CATALOG =
      AttributeCatalog.of(DEBT, INCOME, RATE, NAME, OWNER, CODE, HELD, WISHED);

  private static Answer overlap(Condition... conditions) {
    Answer answer = Analysis.standard().overlap(conditions);
    answer
        .witness()
        .ifPresent(
            witness ->
                assertThat(List.of(conditions))
                    .as("%s", witness)
                    .allMatch(
                        each ->
                            CompiledCondition.of(each, witness.facts().catalog())
                                    .truth(witness.facts())
                                == Truth.TRUE));
    return answer;
  }

  @Test
  void overlap_multiplesThatCannotBe_isProved() {
    Condition above = DEBT.moreThan(INCOME.times("2.5"));
    assertThat(overlap(above, above.not()).isNo()).isTrue();
    assertThat(overlap(above, INCOME.atLeast(10), DEBT.atMost(25)).isNo()).isTrue();
    assertThat(overlap(above, INCOME.atLeast(0), DEBT.atMost(INCOME.times("2"))).isNo()).isTrue();
    assertThat(
            overlap(DEBT.is(RATE.times("1")), DEBT.is(3), RATE.isNot(new BigDecimal("3"))).isNo())
        .isTrue();
  }

  @Test
  void overlap_multiplesThatCanBe_showsWho() {
    Condition above = DEBT.moreThan(INCOME.times("2.5").plus("100"));
    assertThat(overlap(above).isYes()).isTrue();
    assertThat(overlap(above, INCOME.atLeast(10)).isYes()).isTrue();
    assertThat(overlap(above, DEBT.atMost(DEBT.times("2"))).isYes()).isTrue();
    assertThat(overlap(above.not(), DEBT.moreThan(INCOME), INCOME.atLeast(1)).isYes()).isTrue();
    assertThat(overlap(DEBT.is(RATE.times("1")).not(), RATE.isKnown()).isYes()).isTrue();
  }

  @Test
  void overlap_textsAndSets_showsWhoOrProves() {
    Condition same = NAME.is(OWNER, Folding.CASE);
    assertThat(overlap(same).isYes()).isTrue();
    assertThat(overlap(same.not()).isYes()).isTrue();
    assertThat(overlap(same, NAME.is("Ann", Folding.NONE)).isYes()).isTrue();
    assertThat(overlap(same, same.not()).isNo()).isTrue();
    assertThat(overlap(NAME.is(NAME, Folding.NONE).not()).isNo()).isTrue();
    assertThat(overlap(HELD.hasAny(WISHED), HELD.hasAny("X")).isYes()).isTrue();
    assertThat(overlap(HELD.hasAll(WISHED).not()).isYes()).isTrue();
    assertThat(overlap(CODE.isIn(WISHED), WISHED.hasNone("A")).isUndecided()).isTrue();
    assertThat(overlap(CODE.isIn(WISHED), CODE.is("B")).isYes()).isTrue();
    assertThat(overlap(HELD.hasAny(HELD), HELD.sizeBetween(0, 0)).isNo()).isTrue();
  }

  @Test
  void overlap_listsOfTexts_areAsTheirTexts() {
    Condition listed = NAME.isIn(List.of("Ann", "Bob"), Folding.CASE);
    assertThat(overlap(listed, NAME.is("BOB", Folding.NONE)).isYes()).isTrue();
    assertThat(overlap(listed, NAME.is("Carl", Folding.CASE)).isNo()).isTrue();
    assertThat(overlap(listed.not(), NAME.is("bob", Folding.NONE)).isNo()).isTrue();
  }

  private static Facts.Builder facts() {
    return Facts.builder(CATALOG, Instant.parse("2026-02-28T12:00:00Z"), ZoneOffset.UTC);
  }

  private static List<Object> nearest(Condition condition, Facts facts, String... changed) {
    return Analysis.standard()
        .nearest(condition, facts, ref -> Set.of(changed).contains(ref.id()))
        .changes()
        .stream()
        .map(change -> change.to().orElseThrow())
        .toList();
  }

  @Test
  void nearest_ofAMultiple_isTheLastValueThatDoes() {
    Facts facts = facts().put(DEBT, 30L).put(INCOME, 10L).build();
    Condition bearable = DEBT.atMost(INCOME.times("2.5"));

    assertThat(nearest(bearable, facts, "debt")).containsExactly(25L);
    assertThat(nearest(bearable, facts, "income")).containsExactly(12L);
  }

  @Test
  void nearest_ofTextsAndSets_keepsWhatStays() {
    Facts facts =
        facts()
            .put(NAME, "Ann")
            .put(OWNER, "Bob")
            .put(HELD, new TreeSet<>(Set.of("X")))
            .put(WISHED, new TreeSet<>(Set.of("Y")))
            .build();
    Condition same = NAME.is(OWNER, Folding.NONE);

    assertThat(nearest(same, facts, "name")).containsExactly("Bob");
    assertThat(nearest(same, facts, "debt")).isEmpty();
    assertThat(nearest(HELD.hasAny(WISHED), facts, "held")).containsExactly(Set.of("Y"));
    assertThat(nearest(HELD.hasNone(WISHED), facts, "held")).isEmpty();
  }
}
