package org.bankcrm.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.bankcrm.core.policy.ResultField;

/**
 * What whole populations are asked for of scores of a card, by {@link
 * org.bankcrm.core.policy.Decisions#column}.
 */
public final class ScoreFields {

  /** The score; none where a characteristic is not settled. */
  public static final ResultField<Score, BigDecimal> POINTS =
      ResultField.of("points", Score::points);

  /** The code of the grade; none where it is not settled, or the card has none. */
  public static final ResultField<Score, String> GRADE =
      ResultField.of("grade", result -> result.grade().map(Grade::code));

  /** The code of what the bank does, by the grade. */
  public static final ResultField<Score, String> ACTION =
      ResultField.of("action", result -> result.action().map(CodedText::code));

  /**
   * Whether a rule declines the customer whatever the points. A rule that is UNKNOWN declines
   * nobody; the score is then not settled.
   */
  public static final ResultField<Score, Boolean> DECLINED =
      ResultField.always("declined", Score::isDeclined);

  /** Whether more data could change points or rules: no where it could. */
  public static final ResultField<Score, Boolean> SETTLED =
      ResultField.always("settled", Score::isSettled);

  /** The codes of what cost most, largest first. */
  public static final ResultField<Score, String> REASONS =
      ResultField.several("reasons", result -> codes(result.reasons(), ScoreReason::code));

  /**
   * The codes of what a letter of refusal says. Those of the rules that declined the customer if
   * there are any.
   */
  public static final ResultField<Score, String> LETTER_REASONS =
      ResultField.several(
          "letter reasons", result -> codes(result.letterReasons(), CodedText::code));

  /** The codes of the rules that decline the customer. */
  public static final ResultField<Score, String> KNOCKED_OUT =
      ResultField.several("knocked out", result -> codes(result.knockedOut(), CodedText::code));

  /** The ids of the attributes that are missing. */
  public static final ResultField<Score, String> MISSING =
      ResultField.several("missing", Score::missing);

  private ScoreFields() {}

  private static <E> List<String> codes(List<E> all, Function<E, String> code) {
    return all.stream().map(code).toList();
  }

  /** All of them. */
  public static List<ResultField<Score, ?>> all() {
    return List.of(
        POINTS, GRADE, ACTION, DECLINED, SETTLED, REASONS, LETTER_REASONS, KNOCKED_OUT, MISSING);
  }
}
