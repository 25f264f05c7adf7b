package org.bankcrm.testkit.law;

import static org.bankcrm.core.Money.yuan;
import static org.bankcrm.testkit.law.Sample.AGE;
import static org.bankcrm.testkit.law.Sample.AUM;
import static org.bankcrm.testkit.law.Sample.BRANCH;
import static org.bankcrm.testkit.law.Sample.GRADE;
import static org.bankcrm.testkit.law.Sample.HELD;
import static org.bankcrm.testkit.law.Sample.JOB;
import static org.bankcrm.testkit.law.Sample.NOW;
import static org.bankcrm.testkit.law.Sample.RATE;
import static org.bankcrm.testkit.law.Sample.SCORE;
import static org.bankcrm.testkit.law.Sample.SEEN;
import static org.bankcrm.testkit.law.Sample.SINCE;
import static org.bankcrm.testkit.law.Sample.STAFF;
import static org.bankcrm.testkit.law.Sample.TAGS;
import static org.bankcrm.testkit.law.Sample.TODAY;
import static org.bankcrm.testkit.law.Sample.codes;
import static org.bankcrm.testkit.law.Sample.day;
import static org.bankcrm.testkit.law.Sample.decimal;

import java.time.LocalDate;
import java.util.SortedSet;
import org.bankcrm.core.condition.TextTest.Folding;

/** Comparisons with constants: numbers, days, codes, sets, texts. */
final class ValueRows extends TruthRows {

  ValueRows() {
    numbers();
    exactNumbers();
    days();
    moments();
    equality();
    sets();
    texts();
  }

  private void numbers() {
    row("age is 18", AGE, AGE.is(18), of(18L), of(17L, 19L, -18L));
    row("age is not 18", AGE, AGE.isNot(18L), of(17L, 19L), of(18L));
    row("age at least 18", AGE, AGE.atLeast(18), of(18L, 19L), of(17L, -18L));
    row("age more than 18", AGE, AGE.moreThan(18), of(19L), of(18L, 17L));
    row("age at most 18", AGE, AGE.atMost(18), of(18L, 17L, -19L), of(19L));
    row("age less than 18", AGE, AGE.lessThan(18), of(17L), of(18L, 19L));
    row("age 18 to 60", AGE, AGE.between(18, 60), of(18L, 60L, 30L), of(17L, 61L));
    row(
        "age ]18, 60]",
        AGE,
        AGE.isWithin(range(18L, false, 60L, true)),
        of(19L, 60L),
        of(18L, 61L));
    row(
        "age [18, 60[",
        AGE,
        AGE.isWithin(range(18L, true, 60L, false)),
        of(18L, 59L),
        of(17L, 60L));
    row("age ]18, 60[", AGE, AGE.isWithin(range(18L, false, 60L, false)), of(19L), of(18L, 60L));
    row("age ]18, 19[", AGE, AGE.isWithin(range(18L, false, 19L, false)), of(), of(18L, 19L));
    row("age is in 18, 60", AGE, AGE.isIn(of(18L, 60L)), of(18L, 60L), of(17L, 19L, 59L));
    row("age is not in 18, 60", AGE, AGE.isNotIn(of(18L, 60L)), of(17L, 19L), of(18L, 60L));
    row(
        "score at least 0.1",
        SCORE,
        SCORE.atLeast(0.1),
        of(0.1, 0.2),
        of(Math.nextDown(0.1), -1.0));
    row("score more than 0.1", SCORE, SCORE.moreThan(0.1), of(Math.nextUp(0.1)), of(0.1));
    row("score is 0", SCORE, SCORE.is(0.0), of(0.0, -0.0), of(Double.MIN_VALUE, -Double.MIN_VALUE));
    row("score is -0", SCORE, SCORE.is(-0.0), of(0.0, -0.0), of(1.0));
  }

  private void exactNumbers() {
    row("rate at least 0.125", RATE, RATE.atLeast(decimal("0.125")), rates("0.13"), rates("0.12"));
    row("rate more than 0.12", RATE, RATE.moreThan(decimal("0.12")), rates("0.13"), rates("0.12"));
    row("rate at most 0.125", RATE, RATE.atMost(decimal("0.125")), rates("0.12"), rates("0.13"));
    row("rate less than 0.12", RATE, RATE.lessThan(decimal("0.12")), rates("0.11"), rates("0.12"));
    row(
        "rate at least -0.125",
        RATE,
        RATE.atLeast(decimal("-0.125")),
        rates("-0.12"),
        rates("-0.13"));
    row(
        "rate is 0.10",
        RATE,
        RATE.is(decimal("0.10")),
        rates("0.1", "0.10"),
        rates("0.11", "-0.1"));
    row("rate is 0.125", RATE, RATE.is(decimal("0.125")), of(), rates("0.12", "0.13"));
    row("rate is not 0.125", RATE, RATE.isNot(decimal("0.125")), rates("0.12", "0.13"), of());
    row(
        "rate 0.121 to 0.129",
        RATE,
        RATE.between(decimal("0.121"), decimal("0.129")),
        of(),
        rates("0.12", "0.13"));
    row(
        "rate below 10^17",
        RATE,
        RATE.lessThan(decimal("1e17")),
        rates("9999999999999999.99", "-9999999999999999.99"),
        of());
    row(
        "rate above -10^17",
        RATE,
        RATE.moreThan(decimal("-1e17")),
        rates("9999999999999999.99", "-9999999999999999.99"),
        of());
    row(
        "assets at least 500,000",
        AUM,
        AUM.atLeast(yuan(500_000)),
        of(yuan(500_000), fen(50_000_001)),
        of(fen(49_999_999), yuan(-500_000)));
    row(
        "assets less than 500,000",
        AUM,
        AUM.lessThan(yuan(500_000)),
        of(fen(49_999_999)),
        of(yuan(500_000)));
    row("assets are 1", AUM, AUM.is(yuan(1)), of(fen(100)), of(fen(99), fen(101), yuan(-1)));
    row("assets at most 0", AUM, AUM.atMost(yuan(0)), of(yuan(0), fen(-1)), of(fen(1)));
  }

  private void days() {
    LocalDate leap = day("2024-02-29");
    row(
        "since at least",
        SINCE,
        SINCE.atLeast(leap),
        of(leap, leap.plusDays(1)),
        of(leap.minusDays(1)));
    row("since more than", SINCE, SINCE.moreThan(leap), of(leap.plusDays(1)), of(leap));
    row(
        "since at most",
        SINCE,
        SINCE.atMost(leap),
        of(leap, day("0001-01-01")),
        of(leap.plusDays(1)));
    row("since less than", SINCE, SINCE.lessThan(leap), of(leap.minusDays(1)), of(leap));
    row("since is", SINCE, SINCE.is(leap), of(leap), of(leap.plusDays(1), leap.plusYears(1)));
    row("since in", SINCE, SINCE.isIn(of(leap, TODAY)), of(leap, TODAY), of(leap.plusDays(1)));
  }

  private void moments() {
    row(
        "seen at least",
        SEEN,
        SEEN.atLeast(NOW),
        of(NOW, NOW.plusNanos(1_000)),
        of(NOW.minusNanos(1_000)));
    row("seen more than", SEEN, SEEN.moreThan(NOW), of(NOW.plusNanos(1_000)), of(NOW));
    row("seen at most", SEEN, SEEN.atMost(NOW), of(NOW), of(NOW.plusNanos(1_000)));
    row("seen less than", SEEN, SEEN.lessThan(NOW), of(NOW.minusNanos(1_000)), of(NOW));
    row("seen is", SEEN, SEEN.is(NOW), of(NOW), of(NOW.plusNanos(1_000), NOW.plusSeconds(86_400)));
  }

  private void equality() {
    row("staff", STAFF, STAFF.isTrue(), of(true), of(false));
    row("no staff", STAFF, STAFF.isFalse(), of(false), of(true));
    row("staff or not", STAFF, STAFF.isIn(of(true, false)), of(true, false), of());
    row("grade is A", GRADE, GRADE.is("A"), of("A"), of("B", "C"));
    row("grade is not A", GRADE, GRADE.isNot("A"), of("B", "C"), of("A"));
    row("grade is in A, C", GRADE, GRADE.isIn(of("A", "C")), of("A", "C"), of("B"));
    row("grade is not in A, C", GRADE, GRADE.isNotIn(of("A", "C")), of("B"), of("A", "C"));
    row("branch is 总行", BRANCH, BRANCH.is("总行"), of("总行"), of("总", "总行1", "x"));
    row("branch is in a, I", BRANCH, BRANCH.isIn(of("a", "I")), of("a", "I"), of("A", "i", "ı"));
    row("branch is not in a", BRANCH, BRANCH.isNotIn(of("a")), of("A"), of("a"));
  }

  private void sets() {
    SortedSet<String> none = codes();
    SortedSet<String> card = codes("CARD");
    SortedSet<String> both = codes("CARD", "LOAN");
    SortedSet<String> more = codes("CARD", "FUND", "LOAN");
    SortedSet<String> gold = codes("GOLD");
    row("holds a card or loan", HELD, HELD.hasAny("CARD", "LOAN"), of(card, more), of(none, gold));
    row("holds card and loan", HELD, HELD.hasAll("CARD", "LOAN"), of(both, more), of(none, card));
    row(
        "holds no card nor loan",
        HELD,
        HELD.hasNone("CARD", "LOAN"),
        of(none, gold),
        of(card, more));
    row(
        "holds only card, loan",
        HELD,
        HELD.hasOnly("CARD", "LOAN"),
        of(none, card, both),
        of(more, gold));
    row(
        "holds just card, loan",
        HELD,
        HELD.isExactly("LOAN", "CARD"),
        of(both),
        of(none, card, more));
    row("holds 1 to 2", HELD, HELD.sizeBetween(1, 2), of(card, both), of(none, more));
    row("holds nothing", HELD, HELD.sizeBetween(0, 0), of(none), of(card));
    row(
        "holds 2 or more",
        HELD,
        HELD.sizeBetween(2, Integer.MAX_VALUE),
        of(both, more),
        of(none, card));
    SortedSet<String> x = codes("x");
    SortedSet<String> xy = codes("x", "y");
    row("tagged x or z", TAGS, TAGS.hasAny("x", "z"), of(x, xy), of(none, codes("y", "X")));
    row("tagged x and y", TAGS, TAGS.hasAll("x", "y"), of(xy), of(none, x));
    row("not tagged x, z", TAGS, TAGS.hasNone("x", "z"), of(none, codes("y")), of(x, xy));
    row("tagged only x, y", TAGS, TAGS.hasOnly("x", "y"), of(none, x, xy), of(codes("x", "z")));
    row("tagged just x", TAGS, TAGS.isExactly("x"), of(x), of(none, xy));
    row("one tag", TAGS, TAGS.sizeBetween(1, 1), of(x), of(none, xy));
  }

  private void texts() {
    row("job is Bank", JOB, JOB.is("Bank", Folding.NONE), of("Bank"), of("bank", "Bank ", ""));
    row("job is empty", JOB, JOB.is("", Folding.NONE), of(""), of(" "));
    row(
        "job is bank, case aside",
        JOB,
        JOB.is("bank", Folding.CASE),
        of("BANK", "Bank"),
        of("ＢＡＮＫ"));
    row(
        "job is İ, case aside",
        JOB,
        JOB.is("İ", Folding.CASE),
        of("İ", "i\u0307"),
        of("i", "I", "ı"));
    row("job is ı, case aside", JOB, JOB.is("ı", Folding.CASE), of("ı", "I", "i"), of("İ"));
    row(
        "job is ß, case aside",
        JOB,
        JOB.is("straße", Folding.CASE),
        of("STRASSE", "strasse"),
        of("strase"));
    row("job is ς, case aside", JOB, JOB.contains("Σ", Folding.CASE), of("aΣb", "σ"), of("s"));
    row(
        "job is bank, width aside",
        JOB,
        JOB.is("bank", Folding.WIDTH_AND_CASE),
        of("ＢＡＮＫ", "bAnK"),
        of("banks"));
    row("job is ﬁ, width aside", JOB, JOB.is("FI", Folding.WIDTH_AND_CASE), of("ﬁ", "fi"), of("f"));
    row("job starts with 银", JOB, JOB.startsWith("银", Folding.NONE), of("银", "银行"), of("行银", ""));
    row(
        "job starts with a, case aside",
        JOB,
        JOB.startsWith("ab", Folding.CASE),
        of("ABc"),
        of("a", "cab"));
    row("job ends with 行", JOB, JOB.endsWith("行", Folding.NONE), of("行", "银行"), of("行银", ""));
    row("job ends with %", JOB, JOB.endsWith("%", Folding.NONE), of("5%"), of("5", "%5"));
    row("job contains _", JOB, JOB.contains("_", Folding.NONE), of("_", "a_b"), of("a", ""));
    row("job contains .*", JOB, JOB.contains(".*", Folding.NONE), of("a.*b"), of("ab", ".a*"));
    row(
        "job contains é, width aside",
        JOB,
        JOB.contains("é", Folding.WIDTH_AND_CASE),
        of("xE\u0301"),
        of("e"));
  }
}
