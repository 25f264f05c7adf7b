package org.bankcrm.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.bankcrm.core.document.CoreProblem;
import org.bankcrm.scoring.CardCheck.PointsCheck;
import org.bankcrm.scoring.internal.Problems;

/** What must hold of the bands of a card: each score has exactly one grade, each grade a score. */
final class BandCheck {

  private final Card card;
  private final List<Band> bands;
  private final Problems problems;

  private BandCheck(Card card, Problems problems) {
    this.card = card;
    this.bands = card.bands();
    this.problems = problems;
  }

  static void check(Card card, PointsCheck points, Problems problems) {
    BandCheck check = new BandCheck(card, problems);
    check.checkNumber();
    check.checkGrades();
    for (int i = 0; i < card.bands().size(); i++) {
      String path = "/bands/" + i + "/from";
      card.bands().get(i).from().ifPresent(from -> points.check(from, path));
      check.checkOrder(i);
    }
    if (card.isInRange()) {
      check.checkReach();
    }
  }

  private void checkNumber() {
    int most = CardCheck.MOST_GATES - card.knockOuts().size();
    boolean none = bands.isEmpty() && card.knockOuts().isEmpty();
    if (!none && (bands.size() < 2 || bands.size() > most)) {
      problems.add(
          "/bands",
          CoreProblem.WRONG_SIZE,
          "a card has 2 or more bands, with its knock-out rules at most "
              + CardCheck.MOST_GATES
              + ", or neither bands nor such rules; this one has "
              + bands.size()
              + " bands.",
          "");
    }
  }

  private void checkGrades() {
    for (int i = 0; i < bands.size(); i++) {
      String code = bands.get(i).grade().code();
      if (card.declined().filter(grade -> grade.code().equals(code)).isPresent()) {
        problems.add(
            "/bands/" + i + "/grade",
            CoreProblem.DUPLICATE_CODE,
            "'" + code + "' is the grade of the declined already.",
            "Give each one a code of its own.");
      }
    }
  }

  private void checkOrder(int place) {
    Optional<BigDecimal> from = bands.get(place).from();
    boolean last = place == bands.size() - 1;
    if (last && from.isPresent()) {
      problems.add(
          "/bands/" + place + "/from",
          ScoringProblem.NO_LOWEST_BAND,
          "the last band begins at " + text(from.get()) + ", so that lower scores have no grade.",
          "End with a band for all that is left (otherwise).");
    } else if (!last && from.isEmpty()) {
      problems.add(
          "/bands/" + place + "/otherwise",
          ScoringProblem.BAND_AFTER_LOWEST,
          "this band takes all scores that are left, but others come after it.",
          "Put it last, or say the points from which it begins.");
    } else if (place > 0 && from.isPresent()) {
      checkBelow(place, from.get());
    }
  }

  private void checkBelow(int place, BigDecimal from) {
    Optional<BigDecimal> above = bands.get(place - 1).from();
    if (above.isPresent() && from.compareTo(above.get()) >= 0) {
      problems.add(
          "/bands/" + place + "/from",
          ScoringProblem.BAND_ORDER,
          "the band begins at "
              + text(from)
              + ", which is not below the one before it, at "
              + text(above.get())
              + ".",
          "Begin with the highest scores and go down.");
    }
  }

  private void checkReach() {
    for (int place = 0; place < bands.size(); place++) {
      Optional<BigDecimal> from = bands.get(place).from();
      if (from.isPresent() && from.get().compareTo(card.mostPoints()) > 0) {
        reportUnreachable(place, "the card brings at most " + text(card.mostPoints()));
      }
      Optional<BigDecimal> above = place == 0 ? Optional.empty() : bands.get(place - 1).from();
      if (above.isPresent() && above.get().compareTo(card.fewestPoints()) <= 0) {
        reportUnreachable(place, "the card brings at least " + text(card.fewestPoints()));
      }
    }
  }

  private void reportUnreachable(int place, String why) {
    String key = bands.get(place).from().isPresent() ? "/from" : "/otherwise";
    problems.add(
        "/bands/" + place + key,
        ScoringProblem.UNREACHABLE_BAND,
        "nobody can have grade '" + bands.get(place).grade().code() + "': " + why + " points.",
        "Move the bounds of the bands, or remove this one.");
  }

  private static String text(BigDecimal points) {
    return points.stripTrailingZeros().toPlainString();
  }
}
