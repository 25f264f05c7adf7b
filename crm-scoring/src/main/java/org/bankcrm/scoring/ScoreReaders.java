package org.bankcrm.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.condition.ValueType;
import org.bankcrm.core.policy.Choice;
import org.bankcrm.core.policy.FieldReaders;
import org.bankcrm.core.policy.Reading;
import org.bankcrm.core.policy.ResultColumn;
import org.bankcrm.core.policy.ResultField;

/** Reads the fields of scores that populations are asked for, without making scores. */
final class ScoreReaders {

  private final ScorePlan plan;
  private final Card card;
  private final FieldReaders<Score> fields = new FieldReaders<>();

  ScoreReaders(ScorePlan plan) {
    this.plan = plan;
    this.card = plan.scorecard().card();
  }

  FieldReaders<Score> fields() {
    int scale = card.scale();
    fields
        .number(
            ScoreFields.POINTS,
            ValueType.decimal(scale),
            units -> BigDecimal.valueOf(units, scale),
            this::points)
        .yesNo(ScoreFields.DECLINED, each -> told(each, plan.declined(each) == Truth.TRUE))
        .yesNo(ScoreFields.SETTLED, each -> told(each, plan.isSettled(each)))
        .several(ScoreFields.REASONS, reasons(), this::tellReasons);
    List<String> rules = distinct(card.knockOuts().stream().map(each -> each.reason().code()));
    several(ScoreFields.KNOCKED_OUT, rules, reading -> plan.rules(reading, Truth.TRUE));
    List<String> letters = distinct(Stream.concat(rules.stream(), reasons().stream()));
    several(ScoreFields.LETTER_REASONS, letters, plan::letter);
    plan.choice().ifPresent(this::addGrades);
    return fields;
  }

  private static int told(Reading reading, boolean yes) {
    return reading.applies() == Truth.TRUE && yes ? 1 : 0;
  }

  private long points(Reading reading) {
    return plan.points(reading)
        .map(points -> points.unscaledValue().longValueExact())
        .orElse(ResultColumn.NO_VALUE);
  }

  private List<String> reasons() {
    return card.reasons().codes().stream().map(CodedText::code).toList();
  }

  private void tellReasons(Reading reading, IntConsumer sink) {
    if (reading.applies() == Truth.TRUE) {
      plan.ranked(reading).forEach(sink::accept);
    }
  }

  private void several(
      ResultField<Score, String> field,
      List<String> codes,
      Function<Reading, List<CodedText>> told) {
    fields.several(
        field,
        codes,
        (reading, sink) -> {
          if (reading.applies() == Truth.TRUE) {
            told.apply(reading).forEach(each -> sink.accept(codes.indexOf(each.code())));
          }
        });
  }

  /** By the places of the choice: that of the declined first, if rules can decline. */
  private void addGrades(Choice choice) {
    List<Grade> grades = new ArrayList<>();
    if (!card.knockOuts().isEmpty()) {
      grades.add(card.declined().orElseThrow());
    }
    card.bands().forEach(band -> grades.add(band.grade()));
    one(ScoreFields.GRADE, choice, grades.stream().map(Grade::code).toList());
    one(ScoreFields.ACTION, choice, grades.stream().map(each -> each.action().code()).toList());
  }

  private void one(ResultField<Score, String> field, Choice choice, List<String> codes) {
    List<String> dictionary = distinct(codes.stream());
    int[] places = codes.stream().mapToInt(dictionary::indexOf).toArray();
    fields.one(
        field,
        dictionary,
        reading -> reading.isSettled(choice) ? places[reading.chosen(choice)] : FieldReaders.NONE);
  }

  private static List<String> distinct(Stream<String> codes) {
    Set<String> once = new LinkedHashSet<>(codes.toList());
    return List.copyOf(once);
  }
}
