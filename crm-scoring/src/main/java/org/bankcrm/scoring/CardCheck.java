package org.bankcrm.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.bankcrm.core.document.CoreProblem;
import org.bankcrm.scoring.internal.Problems;

/** What must hold of the parts of a scorecard together. */
final class CardCheck {

  /** The most characteristics of a card. */
  static final int MOST = 200;

  /** The most reasons, which share a byte in the columns of a population. */
  static final int MOST_REASONS = 254;

  /** The most bins of a characteristic beside those of what is missing and of all others. */
  static final int MOST_BINS = 99;

  /** The most knock-out rules and bands of a card together. */
  static final int MOST_GATES = 100;

  private final Card card;
  private final Problems problems;

  private CardCheck(Card card, Problems problems) {
    this.card = card;
    this.problems = problems;
  }

  static void check(Card card, Problems problems) {
    CardCheck check = new CardCheck(card, problems);
    PointsCheck points = new PointsCheck(card.scale(), problems);
    points.check(card.base(), "/base");
    check.checkKnockOuts();
    check.checkCharacteristics(points);
    check.checkReasons();
    CauseCheck.check(card, problems);
    BandCheck.check(card, points, problems);
  }

  private void checkKnockOuts() {
    if (card.knockOuts().isEmpty() && card.declined().isPresent()) {
      problems.add(
          "/declined",
          CoreProblem.MISPLACED_KEY,
          "there is a grade for the declined, but no knock-out rule declines anybody.",
          "Remove it, or add a rule.");
    } else if (!card.knockOuts().isEmpty() && card.declined().isEmpty()) {
      problems.add(
          "/declined",
          CoreProblem.MISSING_KEY,
          "whom a knock-out rule declines needs a grade, so that other policies see it.",
          "Say the grade and the action of the declined.");
    }
  }

  private void checkCharacteristics(PointsCheck points) {
    List<Characteristic> all = card.characteristics();
    for (int i = 0; i < all.size(); i++) {
      Problems here = problems.at("/characteristics/" + i);
      checkReason(all.get(i), here);
      BinCheck.check(all.get(i), points.at("/characteristics/" + i), here);
    }
  }

  private void checkReason(Characteristic characteristic, Problems here) {
    checkDeclared(characteristic.reason(), "/reason", here);
    for (int place = 0; place < characteristic.size(); place++) {
      String path = "/bins/" + place + "/reason";
      characteristic.at(place).reason().ifPresent(code -> checkDeclared(code, path, here));
    }
    ReasonMethod method = card.reasons().method();
    if (method.baseline(characteristic).isEmpty()) {
      String needs = "the method '" + method.word() + "' of the reasons needs this figure";
      here.add(
          "/" + method.key(),
          CoreProblem.MISSING_KEY,
          needs + " of each characteristic.",
          "Add it, or choose another method.");
    }
  }

  private void checkDeclared(String reason, String path, Problems here) {
    if (card.reasons().place(reason) < 0) {
      here.add(
          path,
          ScoringProblem.UNKNOWN_REASON,
          "the card declares no reason '" + reason + "'.",
          "Add it to the card's reasons, with its words.");
    }
  }

  private void checkReasons() {
    List<CodedText> codes = card.reasons().codes();
    TreeSet<String> used = new TreeSet<>();
    for (Characteristic each : card.characteristics()) {
      IntStream.range(0, each.size()).forEach(place -> used.add(each.reasonAt(place)));
    }
    for (int i = 0; i < codes.size(); i++) {
      if (!used.contains(codes.get(i).code())) {
        problems.add(
            "/reasons/codes/" + i + "/code",
            ScoringProblem.UNUSED_REASON,
            "no bin tells the reason '" + codes.get(i).code() + "'.",
            "Remove it, or give it to a characteristic or a bin.");
      }
    }
  }

  /** Whether points can be held by the card. */
  record PointsCheck(int scale, Problems problems) {

    PointsCheck at(String path) {
      return new PointsCheck(scale, problems.at(path));
    }

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
