package org.bankcrm.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bankcrm.core.condition.AttributeRef;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.condition.Presence;
import org.bankcrm.core.document.CoreProblem;
import org.bankcrm.core.policy.Draft;
import org.bankcrm.core.policy.Form;
import org.bankcrm.core.policy.Key;
import org.bankcrm.core.policy.Member;
import org.bankcrm.core.policy.Value;
import org.bankcrm.core.policy.Values;
import org.bankcrm.scoring.BinRow.Role;

/** The form of the characteristics of a card. */
final class CharacteristicForm {

  static final Key<String> ID = Key.of("id", Values.code(), "系统识别代码", "what systems know it by");

  static final Key<AttributeRef> ATTRIBUTE =
      Key.of(
          "attribute",
          Values.attribute(),
          "所读取的单一属性；未写则各分箱自带条件",
          "the one attribute that it reads; left out, each bin has a condition of its own");

  static final Key<Integer> FRESH_WITHIN =
      Key.of(
          "freshWithin",
          Values.whole(0, 36_500),
          "数据的最长有效日历天数，更早者视为缺失",
          "how many calendar days old a value may be and not count as missing");

  static final Key<String> REASON =
      Key.of(
          "reason", Values.code(), "失分理由代码", "the code of the reason that is told where it costs");

  static final Key<List<BinRow>> BINS =
      Key.of(
          "bins",
          Values.objects(BinForm.FORM, 1, CardCheck.MOST_BINS + 2),
          "分箱：首为缺失，末为其余",
          "the bins: what is missing first, all others last");

  static final Key<BigDecimal> MEAN =
      Key.of("mean", figure(), "全部申请人的平均分", "the average points of all applicants");

  static final Key<BigDecimal> CUTOFF_MEAN =
      Key.of(
          "cutoffMean",
          figure(),
          "刚过分数线申请人的平均分",
          "the average points of applicants at or just above the cut-off");

  static final Key<BigDecimal> NEUTRAL =
      Key.of("neutral", figure(), "中性分值", "points that are neither good nor bad");

  static final Form<Characteristic> FORM =
      Form.<Characteristic>of()
          .needed(ID, Characteristic::id)
          .needed(Key.NAME, Characteristic::name)
          .maybe(ATTRIBUTE, each -> named(each).map(CharacteristicForm::plain))
          .maybe(FRESH_WITHIN, each -> named(each).flatMap(CharacteristicForm::freshDays))
          .needed(REASON, Characteristic::reason)
          .needed(BINS, CharacteristicForm::rows)
          .maybe(MEAN, each -> each.baselines().mean())
          .maybe(CUTOFF_MEAN, each -> each.baselines().cutoffMean())
          .maybe(NEUTRAL, each -> each.baselines().neutral())
          .check(CharacteristicForm::checkFresh)
          .check(draft -> new RowCheck(draft).check())
          .makes(CharacteristicForm::make);

  private CharacteristicForm() {}

  /** A figure beside the points. */
  static Value<BigDecimal> figure() {
    return Values.decimal()
        .where(
            Points::isFigure,
            CoreProblem.OUT_OF_RANGE,
            "the figure " + Points.FIGURE_RULE + ".",
            "");
  }

  /** The one attribute, unless a table says it. */
  private static Optional<AttributeRef> named(Characteristic characteristic) {
    return characteristic.table().isPresent() ? Optional.empty() : characteristic.reads();
  }

  static AttributeRef plain(AttributeRef ref) {
    return AttributeRef.of(ref.id(), ref.type());
  }

  static Optional<Integer> freshDays(AttributeRef ref) {
    return ref.freshDays().stream().boxed().findFirst();
  }

  private static List<BinRow> rows(Characteristic characteristic) {
    List<BinRow> rows = new ArrayList<>();
    rows.add(BinRow.missing(characteristic));
    characteristic
        .table()
        .ifPresentOrElse(
            table -> rows.add(BinRow.of(new PointsTable(table))),
            () -> characteristic.bins().forEach(bin -> rows.add(BinRow.of(bin))));
    rows.add(characteristic.other().map(BinRow::otherwise).orElseGet(BinRow::impossible));
    return rows;
  }

  private static void checkFresh(Draft draft) {
    if (draft.has(FRESH_WITHIN) && !draft.has(ATTRIBUTE)) {
      draft.problem(
          "/freshWithin",
          CoreProblem.MISPLACED_KEY,
          "'freshWithin' has no meaning where no one attribute is read.",
          "Name the attribute, or leave it out.");
    }
  }

  /** The one attribute that it reads, as fresh as it has to be. */
  static Optional<AttributeRef> reads(Draft draft) {
    if (!draft.has(ATTRIBUTE)) {
      return table(draft).flatMap(PointsTable::reads);
    }
    Optional<AttributeRef> plain = draft.find(ATTRIBUTE);
    Optional<Integer> days = draft.find(FRESH_WITHIN);
    return days.isPresent() ? plain.map(ref -> ref.freshWithin(days.get())) : plain;
  }

  /** The table of all bins, if it has one. */
  static Optional<PointsTable> table(Draft draft) {
    for (Member<BinRow> row : draft.members(BINS)) {
      if (row.value().steps().orElse(null) instanceof PointsTable table) {
        return Optional.of(table);
      }
    }
    return Optional.empty();
  }

  /** The rows by their places, each bin of several in one row as a row of its own. */
  static List<Member<BinRow>> rows(Draft draft) {
    List<Member<BinRow>> written = draft.members(BINS);
    if (written.stream().allMatch(row -> row.value().steps().isEmpty())) {
      return written; // as nearly all are
    }
    Optional<AttributeRef> reads = reads(draft);
    List<Member<BinRow>> rows = new ArrayList<>();
    Optional<Condition> absent = table(draft).flatMap(PointsTable::absent);
    for (Member<BinRow> row : written) {
      BinRow own = row.value();
      List<BinRow> all =
          own.is(Role.MISSING) && absent.isPresent()
              ? List.of(own.missingWhen(absent.get()))
              : own.steps().map(steps -> steps.rows(reads)).orElse(List.of(own));
      all.forEach(each -> rows.add(new Member<>(row.place(), each)));
    }
    return rows;
  }

  /** All rows, where all of them could be read. */
  static List<BinRow> all(Draft draft) {
    draft.get(BINS);
    return rows(draft).stream().map(Member::value).toList();
  }

  private static Characteristic make(Draft draft) {
    Optional<AttributeRef> reads = reads(draft);
    List<BinRow> rows = all(draft);
    return new Characteristic(
        draft.get(ID),
        draft.get(Key.NAME),
        reads,
        draft.get(REASON),
        table(draft).map(PointsTable::derivation),
        missing(rows.get(0), reads),
        rows.stream().filter(row -> row.is(Role.BIN)).map(BinRow::bin).toList(),
        other(rows.get(rows.size() - 1)),
        new Baselines(draft.find(MEAN), draft.find(CUTOFF_MEAN), draft.find(NEUTRAL)));
  }

  private static Bin missing(BinRow row, Optional<AttributeRef> reads) {
    Optional<Condition> absent = reads.map(ref -> new Presence(ref, false));
    Optional<Condition> when = absent.isPresent() ? absent : row.when();
    return new Bin(Characteristic.Builder.MISSING, when, row.points(), row.reason());
  }

  private static Optional<Bin> other(BinRow row) {
    return row.is(Role.IMPOSSIBLE)
        ? Optional.empty()
        : Optional.of(
            new Bin(Characteristic.Builder.OTHER, Optional.empty(), row.points(), row.reason()));
  }
}
