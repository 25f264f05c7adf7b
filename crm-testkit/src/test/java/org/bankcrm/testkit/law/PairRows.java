package org.bankcrm.testkit.law;

import static org.bankcrm.testkit.law.Sample.AGE;
import static org.bankcrm.testkit.law.Sample.AUM;
import static org.bankcrm.testkit.law.Sample.BRANCH;
import static org.bankcrm.testkit.law.Sample.DEBT;
import static org.bankcrm.testkit.law.Sample.GRADE;
import static org.bankcrm.testkit.law.Sample.HELD;
import static org.bankcrm.testkit.law.Sample.JOB;
import static org.bankcrm.testkit.law.Sample.LIMIT;
import static org.bankcrm.testkit.law.Sample.RATE;
import static org.bankcrm.testkit.law.Sample.TAGS;
import static org.bankcrm.testkit.law.Sample.TITLE;
import static org.bankcrm.testkit.law.Sample.codes;
import static org.bankcrm.testkit.law.Sample.decimal;
import static org.bankcrm.testkit.law.Sample.facts;
import static org.bankcrm.testkit.law.Sample.nothing;
import static org.bankcrm.testkit.law.Sample.with;

import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.Scaled;
import org.bankcrm.core.condition.TextTest.Folding;

/** Rows of tests against another attribute: multiples, sets and texts. */
final class PairRows extends TruthRows {

  PairRows() {
    multiples();
    numbersOfOtherDigits();
    largeNumbers();
    sets();
    codesInSets();
    texts();
  }

  private void multiples() {
    Scaled much = AUM.times("2.5");
    compare(
        "debt above 2.5 assets",
        DEBT,
        AUM,
        DEBT.moreThan(much),
        fen(251),
        fen(100),
        fen(250),
        fen(100));
    compare(
        "debt from 2.5 assets",
        DEBT,
        AUM,
        DEBT.atLeast(much),
        fen(250),
        fen(100),
        fen(249),
        fen(100));
    Scaled part = AUM.times("0.7");
    compare(
        "debt below 70 %", DEBT, AUM, DEBT.lessThan(part), fen(699), fen(999), fen(70), fen(100));
    compare("debt to 70 %", DEBT, AUM, DEBT.atMost(part), fen(70), fen(100), fen(700), fen(999));
    compare("debt is 70 %", DEBT, AUM, DEBT.is(part), fen(70), fen(100), fen(70), fen(101));
    Scaled more = AUM.times("2").plus("1.50");
    compare(
        "debt from twice and 1.50",
        DEBT,
        AUM,
        DEBT.atLeast(more),
        fen(352),
        fen(101),
        fen(351),
        fen(101));
    compare(
        "debt from 0.01 less",
        DEBT,
        AUM,
        DEBT.atLeast(AUM.plus("-0.01")),
        fen(-1),
        fen(0),
        fen(-2),
        fen(0));
    compare(
        "debt from the opposite",
        DEBT,
        AUM,
        DEBT.atLeast(AUM.times("-1")),
        fen(5),
        fen(-5),
        fen(4),
        fen(-5));
    row("thrice itself", AGE, AGE.is(AGE.times("3")), of(0L), of(1L, -1L));
  }

  private void numbersOfOtherDigits() {
    mixed("age is the rate", AGE.is(RATE.times("1")), AGE, 5L, RATE, "5.00", "5.01");
    mixed("age above the rate", AGE.moreThan(RATE.times("1")), AGE, 5L, RATE, "4.99", "5");
    mixed("age to the rate", AGE.atMost(Scaled.of(RATE)), AGE, -5L, RATE, "-5", "-5.01");
  }

  /** Beyond 64 bits on either side, where a wrong sign would turn the answer. */
  private void largeNumbers() {
    long most = 999_999_999_999_999_999L;
    String factor = "999999999999999999";
    Condition above = AGE.moreThan(LIMIT.times(factor));
    compare("above a huge multiple", AGE, LIMIT, above, most, 0L, most, 10L);
    compare("above a huge negative one", AGE, LIMIT, above, -most, -10L, -most, 2L);
    Condition fine = AGE.moreThan(LIMIT.times("1.000000000000000001"));
    compare("above by the 18th digit", AGE, LIMIT, fine, -most, -most, most, most);
  }

  private void mixed(
      String says,
      Condition condition,
      Attribute<Long> whole,
      long value,
      Attribute<java.math.BigDecimal> other,
      String holds,
      String fails) {
    row(
        new TruthTable.Row(
            says,
            condition,
            of(facts().put(whole, value).put(other, decimal(holds)).build()),
            of(facts().put(whole, value).put(other, decimal(fails)).build()),
            of(nothing(), with(whole, value), with(other, decimal(holds)))));
  }

  private void sets() {
    var none = codes();
    var card = codes("CARD");
    var both = codes("CARD", "LOAN");
    compare("shares a tag", HELD, TAGS, HELD.hasAny(TAGS), card, both, none, both);
    compare("shares no tag at all", HELD, TAGS, HELD.hasAny(TAGS), both, card, both, none);
    compare("has all tags", HELD, TAGS, HELD.hasAll(TAGS), both, card, card, both);
    compare("has all of none", HELD, TAGS, HELD.hasAll(TAGS), none, none, none, card);
    compare("has no tag", HELD, TAGS, HELD.hasNone(TAGS), both, none, both, card);
    compare("has only tags", HELD, TAGS, HELD.hasOnly(TAGS), none, card, both, card);
    compare("is the tags", HELD, TAGS, HELD.isExactly(TAGS), both, both, both, card);
    compare("is the tags, more", HELD, TAGS, HELD.isExactly(TAGS), none, none, card, codes("card"));
  }

  private void codesInSets() {
    pair("a branch among the tags", BRANCH.isIn(TAGS), BRANCH, "总行", "x", codes("y", "总行"));
    pair("tags with the branch", TAGS.hasAny(BRANCH), BRANCH, "a", "A", codes("a"));
    pair("tags without the branch", TAGS.hasNone(BRANCH), BRANCH, "A", "a", codes("a"));
    pair("a grade among the tags", GRADE.isIn(TAGS), GRADE, "A", "B", codes("A", "C"));
    pair("tags are the grade", TAGS.isExactly(GRADE), GRADE, "C", "A", codes("C"));
    pair(
        "no tags, and no grade",
        TAGS.hasOnly(GRADE).and(TAGS.hasNone(GRADE)),
        GRADE,
        "A",
        "B",
        codes(),
        codes("B"));
  }

  private void pair(
      String says,
      Condition condition,
      Attribute<String> code,
      String holds,
      String fails,
      java.util.SortedSet<String> set) {
    pair(says, condition, code, holds, fails, set, set);
  }

  private void pair(
      String says,
      Condition condition,
      Attribute<String> code,
      String holds,
      String fails,
      java.util.SortedSet<String> set,
      java.util.SortedSet<String> other) {
    row(
        new TruthTable.Row(
            says,
            condition,
            of(facts().put(code, holds).put(TAGS, set).build()),
            of(facts().put(code, fails).put(TAGS, other).build()),
            of(nothing(), with(code, holds), with(TAGS, set))));
  }

  private void texts() {
    compare(
        "job is title", JOB, TITLE, JOB.is(TITLE, Folding.NONE), "Bank", "Bank", "bank", "Bank");
    compare("both are empty", JOB, TITLE, JOB.is(TITLE, Folding.NONE), "", "", "", " ");
    compare("case aside", JOB, TITLE, JOB.is(TITLE, Folding.CASE), "STRASSE", "straße", "a", "ａ");
    compare(
        "width aside", JOB, TITLE, JOB.is(TITLE, Folding.WIDTH_AND_CASE), "ＢＡＮＫ", "bank", "a", "b");
    row(
        "job is one of two",
        JOB,
        JOB.isIn(of("Bank", ""), Folding.NONE),
        of("Bank", ""),
        of("bank", " "));
    row(
        "one of two, case aside",
        JOB,
        JOB.isIn(of("ß", "b"), Folding.CASE),
        of("SS", "B"),
        of("s", ""));
    row(
        "one of two, width aside",
        JOB,
        JOB.isIn(of("ﬁ", "b"), Folding.WIDTH_AND_CASE),
        of("FI", "ｂ"),
        of("f"));
  }
}
