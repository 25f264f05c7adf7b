package org.bankcrm.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.attribute.Derivation;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.policy.Draft;
import org.bankcrm.core.policy.Form;
import org.bankcrm.core.policy.Key;
import org.bankcrm.core.policy.Values;
import org.bankcrm.scoring.BinRow.Role;

/** The forms of the rows of a characteristic. */
final class BinForm {

  static final Key<Boolean> MISSING =
      Key.of("missing", Values.yes(), "数据缺失者的分箱，置于首位", "the bin of what is missing, first of all");

  static final Key<Boolean> OTHERWISE =
      Key.of("otherwise", Values.yes(), "其余所有者的分箱，置于末位", "the bin of all others, last of all");

  static final Key<Boolean> IMPOSSIBLE =
      Key.of(
          "impossible",
          Values.yes(),
          "各分箱已涵盖所有取值，再无其他",
          "there are no others: the bins take every value");

  static final Key<LocalizedText> LABEL =
      Key.of("label", Values.localized(), "分箱名称", "what people call the bin");

  static final Key<Condition> WHEN =
      Key.of("when", Values.condition(), "落入该分箱的条件", "who falls into the bin");

  static final Key<BigDecimal> POINTS =
      Key.of("points", Common.points(), "分值", "the points that it brings");

  static final Key<String> REASON =
      Key.of(
          "reason",
          Values.code(),
          "失分理由代码；未写则用该特征的理由",
          "the code of the reason where it costs points; else that of the characteristic");

  private static final Form<BinRow> MISSING_ROW =
      Form.<BinRow>of()
          .needed(MISSING, row -> true)
          .maybe(WHEN, BinRow::when)
          .needed(POINTS, BinRow::points)
          .needed(REASON, row -> row.reason().orElseThrow())
          .makes(draft -> row(Role.MISSING, draft.find(WHEN), draft));

  private static final Form<BinRow> OTHERWISE_ROW =
      Form.<BinRow>of()
          .needed(OTHERWISE, row -> true)
          .needed(POINTS, BinRow::points)
          .maybe(REASON, BinRow::reason)
          .makes(draft -> row(Role.OTHERWISE, Optional.empty(), draft));

  private static final Form<BinRow> IMPOSSIBLE_ROW =
      Form.<BinRow>of().needed(IMPOSSIBLE, row -> true).makes(draft -> BinRow.impossible());

  static final Key<List<String>> FROM =
      Key.of(
          "from",
          Values.numbersOrTexts(1, CardCheck.MOST_BINS),
          "各区间的起始值，含，由小到大；至下一区间为止，不含，末区间无上限",
          "where each band begins, inclusive, ascending; up to the next, exclusive, the last without"
              + " an end");

  static final Key<List<String>> CODES =
      Key.of("codes", Values.texts(1, CardCheck.MOST_BINS), "各分箱的代码", "the code of each bin");

  static final Key<List<BigDecimal>> STEP_POINTS =
      Key.of(
          "points",
          Values.series(Common.points(), 1, CardCheck.MOST_BINS),
          "各分箱的分值，与区间或代码一一对应",
          "the points of each, as many as bands or codes");

  private static final Key<List<String>> STEP_REASONS =
      Key.of(
          "reasons",
          Values.series(Values.code(), 1, CardCheck.MOST_BINS),
          "各分箱的失分理由代码；未写则用该特征的理由",
          "the code of the reason of each; else that of the characteristic");

  private static Form<BinRow> steps(Key<List<String>> key) {
    return Form.<BinRow>of()
        .needed(key, row -> steps(row).steps())
        .needed(STEP_POINTS, row -> steps(row).points())
        .maybe(STEP_REASONS, row -> Optional.of(steps(row).reasons()))
        .makes(
            draft ->
                BinRow.of(
                    new BinSteps(
                        key.name(),
                        draft.get(key),
                        draft.get(STEP_POINTS),
                        draft.find(STEP_REASONS).orElse(List.of()))));
  }

  /** Only rows of this form are written by it. */
  private static BinSteps steps(BinRow row) {
    return (BinSteps) row.steps().orElseThrow();
  }

  static final Key<Derivation> TABLE =
      Key.of(
          "table",
          Values.computed(),
          "由查表得出的属性：其表（一个或两个属性）的每一格即一个分箱，其值即分值；此时不写 attribute，缺失即据以查表的属性缺失",
          "what a table under 'derived' gives, by one attribute or two: each cell is a bin, its value"
              + " the points; 'attribute' is left out, and missing is who lacks what the table goes"
              + " by");

  private static final Form<BinRow> TABLE_ROW =
      Form.<BinRow>of()
          .needed(TABLE, row -> ((PointsTable) row.steps().orElseThrow()).derivation())
          .makes(draft -> BinRow.of(new PointsTable(draft.get(TABLE))));

  static final Form<BinRow> FORM =
      Form.<BinRow>of()
          .variant(FROM, steps(FROM), row -> row.isUnder(FROM.name()))
          .variant(CODES, steps(CODES), row -> row.isUnder(CODES.name()))
          .variant(TABLE, TABLE_ROW, row -> row.isUnder(TABLE.name()))
          .variant(MISSING, MISSING_ROW, row -> row.is(Role.MISSING))
          .variant(OTHERWISE, OTHERWISE_ROW, row -> row.is(Role.OTHERWISE))
          .variant(IMPOSSIBLE, IMPOSSIBLE_ROW, row -> row.is(Role.IMPOSSIBLE))
          .needed(LABEL, row -> row.label().orElseThrow())
          .needed(WHEN, row -> row.when().orElseThrow())
          .needed(POINTS, BinRow::points)
          .maybe(REASON, BinRow::reason)
          .makes(
              draft ->
                  new BinRow(
                      Role.BIN,
                      draft.find(LABEL),
                      draft.find(WHEN),
                      draft.get(POINTS),
                      draft.find(REASON)));

  private BinForm() {}

  private static BinRow row(Role role, Optional<Condition> when, Draft draft) {
    return new BinRow(role, Optional.empty(), when, draft.get(POINTS), draft.find(REASON));
  }
}
