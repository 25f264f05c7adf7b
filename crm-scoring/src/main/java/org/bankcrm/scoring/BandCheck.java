package org.bankcrm.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bankcrm.core.document.CoreProblem;
import org.bankcrm.core.policy.Draft;
import org.bankcrm.core.policy.Member;
import org.bankcrm.scoring.internal.Problems;

/** What must hold of the bands of a card: each score has exactly one grade, each grade a score. */
final class BandCheck {

  private final Draft draft;
  private final Map<Integer, Band> bands = new TreeMap<>();
  private final int size;

  private BandCheck(Draft draft) {
    this.draft = draft;
    this.size = draft.size(ScorecardForm.BANDS);
    draft.members(ScorecardForm.BANDS).forEach(each -> bands.put(each.place(), each.value()));
  }

  static void check(Draft draft) {
    BandCheck check = new BandCheck(draft);
    check.bands.forEach(check::checkOrder);
    check.checkNumber();
    check.checkGrades();
  }

  private void checkNumber() {
    int rules = draft.size(ScorecardForm.KNOCK_OUTS);
    boolean none = size == 0 && rules == 0;
    if (!none && (size < 2 || size > CardCheck.MOST_GATES - rules)) {
      draft.problem(
          "/bands",
          CoreProblem.WRONG_SIZE,
          "a card has 2 or more bands, with its knock-out rules at most "
              + CardCheck.MOST_GATES
              + ", or neither bands nor such rules; this one has "
              + size
              + " bands.",
          "");
    }
  }

  private void checkGrades() {
    Optional<String> declined =
        draft.part(ScorecardForm.DECLINED).flatMap(grade -> grade.find(ScorecardForm.GRADE));
    for (Member<String> code : draft.members(ScorecardForm.BANDS, ScorecardForm.GRADE)) {
      if (declined.filter(code.value()::equals).isPresent()) {
        draft.problem(
            "/bands/" + code.place() + "/grade",
            CoreProblem.DUPLICATE_CODE,
            "'" + code.value() + "' is the grade of the declined already.",
            "Give each one a code of its own.");
      }
    }
  }

  private void checkOrder(int place, Band band) {
    Optional<BigDecimal> from = band.from();
    boolean last = place == size - 1;
    if (last && from.isPresent()) {
      draft.problem(
          "/bands/" + place + "/from",
          ScoringProblem.NO_LOWEST_BAND,
          "the last band begins at " + text(from.get()) + ", so that lower scores have no grade.",
          "End with a band for all that is left (otherwise).");
    } else if (!last && from.isEmpty()) {
      draft.problem(
          "/bands/" + place + "/otherwise",
          ScoringProblem.BAND_AFTER_LOWEST,
          "this band takes all scores that are left, but others come after it.",
          "Put it last, or say the points from which it begins.");
    } else if (place > 0 && from.isPresent()) {
      checkBelow(place, from.get());
    }
  }

  private void checkBelow(int place, BigDecimal from) {
    Optional<BigDecimal> above = Optional.ofNullable(bands.get(place - 1)).flatMap(Band::from);
    if (above.isPresent() && from.compareTo(above.get()) >= 0) {
      draft.problem(
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

  /** Whether each band has a score; to be asked of the whole card alone. */
  static void checkReach(Card card, Problems problems) {
    if (!card.isInRange()) {
      return;
    }
    List<Band> bands = card.bands();
    for (int place = 0; place < bands.size(); place++) {
      Optional<BigDecimal> from = bands.get(place).from();
      if (from.isPresent() && from.get().compareTo(card.mostPoints()) > 0) {
        reportUnreachable(
            problems, bands, place, "the card brings at most " + text(card.mostPoints()));
      }
      Optional<BigDecimal> above = place == 0 ? Optional.empty() : bands.get(place - 1).from();
      if (above.isPresent() && above.get().compareTo(card.fewestPoints()) <= 0) {
        reportUnreachable(
            problems, bands, place, "the card brings at least " + text(card.fewestPoints()));
      }
    }
  }

  private static void reportUnreachable(
      Problems problems, List<Band> bands, int place, String why) {
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
