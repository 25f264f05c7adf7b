package org.bankcrm.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.TreeSet;
import java.util.function.ObjIntConsumer;
import java.util.stream.IntStream;
import org.bankcrm.core.document.CoreProblem;
import org.bankcrm.core.policy.Draft;
import org.bankcrm.core.policy.Key;
import org.bankcrm.core.policy.Member;
import org.bankcrm.scoring.internal.Problems;

/** What must hold of the parts of a scorecard together, each rule as far as they could be read. */
final class CardCheck {

  /** The most characteristics of a card. */
  static final int MOST = 200;

  /** The most reasons, which share a byte in the columns of a population. */
  static final int MOST_REASONS = 254;

  /** The most bins of a characteristic beside those of what is missing and of all others. */
  static final int MOST_BINS = 99;

  /** The most knock-out rules and bands of a card together. */
  static final int MOST_GATES = 100;

  private CardCheck() {}

  static void checkDeclined(Draft draft) {
    int rules = draft.size(ScorecardForm.KNOCK_OUTS);
    boolean has = draft.has(ScorecardForm.DECLINED);
    if (rules == 0 && has) {
      draft.problem(
          "/declined",
          CoreProblem.MISPLACED_KEY,
          "there is a grade for the declined, but no knock-out rule declines anybody.",
          "Remove it, or add a rule.");
    } else if (rules > 0 && !has) {
      draft.problem(
          "/declined",
          CoreProblem.MISSING_KEY,
          "whom a knock-out rule declines needs a grade, so that other policies see it.",
          "Say the grade and the action of the declined.");
    }
  }

  static void checkPoints(Draft draft) {
    PointsCheck points = new PointsCheck(draft.get(ScorecardForm.SCALE), draft::problem);
    draft.forParts(
        ScorecardForm.CHARACTERISTICS,
        (part, place) ->
            CharacteristicForm.rows(part)
                .forEach(
                    row ->
                        points.check(
                            row.value().points(),
                            row(place, row.place()) + row.value().pointsPath())));
    draft
        .members(ScorecardForm.BANDS, ScorecardForm.FROM)
        .forEach(from -> points.check(from.value(), "/bands/" + from.place() + "/from"));
    points.check(draft.get(ScorecardForm.BASE), "/base");
  }

  private static String row(int characteristic, int place) {
    return "/characteristics/" + characteristic + "/bins/" + place;
  }

  /** The rule on the bins of one characteristic. */
  static ObjIntConsumer<Draft> bins(Draft card) {
    Problems problems = card::problem;
    return (part, place) -> BinCheck.check(part, problems.at("/characteristics/" + place));
  }

  /** Holds that all reasons are declared, where the declared ones could all be read. */
  static void checkReasons(Draft draft) {
    Draft rules = draft.part(ScorecardForm.REASONS).orElseThrow();
    List<String> declared =
        rules.members(ScorecardForm.CODES, Key.CODE).stream().map(Member::value).toList();
    if (declared.size() < rules.size(ScorecardForm.CODES)) {
      return;
    }
    Problems problems = draft::problem;
    for (Member<String> each :
        draft.members(ScorecardForm.CHARACTERISTICS, CharacteristicForm.REASON)) {
      Problems here = problems.at("/characteristics/" + each.place() + "/reason");
      checkDeclared(draft, declared, each.value(), here);
    }
    draft.forParts(
        ScorecardForm.CHARACTERISTICS,
        (part, place) ->
            CharacteristicForm.rows(part)
                .forEach(
                    row -> checkRow(draft, declared, row, problems.at(row(place, row.place())))));
  }

  private static void checkRow(
      Draft card, List<String> declared, Member<BinRow> row, Problems problems) {
    row.value()
        .reason()
        .ifPresent(
            code -> checkDeclared(card, declared, code, problems.at(row.value().reasonPath())));
  }

  private static void checkDeclared(
      Draft card, List<String> declared, String reason, Problems here) {
    if (!declared.contains(reason)) {
      String near = card.near(reason, declared);
      here.add(
          "",
          ScoringProblem.UNKNOWN_REASON,
          "the card declares no reason '" + reason + "'.",
          near.isEmpty() ? "Add it to the card's reasons, with its words." : near);
    }
  }

  /** Each characteristic says what points are compared with to tell a reason. */
  static void checkBaselines(Draft draft) {
    ReasonMethod method = draft.part(ScorecardForm.REASONS).orElseThrow().get(ScorecardForm.METHOD);
    for (Member<Characteristic> each : draft.members(ScorecardForm.CHARACTERISTICS)) {
      if (method.baseline(each.value()).isEmpty()) {
        String needs = "the method '" + method.word() + "' of the reasons needs this figure";
        draft.problem(
            "/characteristics/" + each.place() + "/" + method.key(),
            CoreProblem.MISSING_KEY,
            needs + " of each characteristic.",
            "Add it, or choose another method.");
      }
    }
  }

  /** That nobody tells a reason can be said of the whole card alone. */
  static void checkUnused(Draft draft) {
    List<CodedText> codes = draft.get(ScorecardForm.REASONS).codes();
    TreeSet<String> used = new TreeSet<>();
    for (Characteristic each : draft.get(ScorecardForm.CHARACTERISTICS)) {
      IntStream.range(0, each.size()).forEach(place -> used.add(each.reasonAt(place)));
    }
    List<String> declared = codes.stream().map(CodedText::code).toList();
    List<String> strange = used.stream().filter(code -> !declared.contains(code)).toList();
    for (int i = 0; i < codes.size(); i++) {
      boolean misspelt = !draft.near(codes.get(i).code(), strange).isEmpty(); // told where it is
      if (!used.contains(codes.get(i).code()) && !misspelt) {
        draft.problem(
            "/reasons/codes/" + i + "/code",
            ScoringProblem.UNUSED_REASON,
            "no bin tells the reason '" + codes.get(i).code() + "'.",
            "Remove it, or give it to a characteristic or a bin.");
      }
    }
  }

  /** Whether points can be held by the card. */
  private record PointsCheck(int scale, Problems problems) {

    void check(BigDecimal points, String path) {
      if (Points.isInRange(points) && !Points.isExactAt(points, scale)) {
        problems.add(
            path,
            ScoringProblem.INEXACT_POINTS,
            "the points have more than "
                + scale
                + " digits after the point: "
                + points.stripTrailingZeros().toPlainString()
                + ".",
            "Round them, or raise the card's 'scale'.");
      }
    }
  }
}
