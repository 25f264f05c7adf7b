package org.bankcrm.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bankcrm.core.policy.Sentences;

/** Tells a score in a few sentences. */
final class ScoreWords {

  private final Score score;
  private final boolean graded;

  /** What follows from the highest scores. */
  private final Optional<CodedText> best;

  private final Sentences text;

  ScoreWords(Scorecard card, Score score, Sentences text) {
    this.score = score;
    this.graded = !card.bands().isEmpty();
    this.best = card.bands().stream().findFirst().map(band -> band.grade().action());
    this.text = text;
  }

  /** For the bank. */
  void tell() {
    if (score.isDeclined()) {
      declined();
    } else {
      score.points().ifPresentOrElse(this::points, this::open);
    }
    action();
    if (!score.isDeclined() && text.showsRules()) {
      behind();
    }
  }

  /** What brought the points down, and what could change the result. */
  private void behind() {
    if (!score.undecided().isEmpty()) {
      text.say(ScoreSaying.MAY_DECLINE, Map.of("rules", texts(score.undecided())));
    }
    if (!score.reasons().isEmpty()) {
      text.say(
          ScoreSaying.LOST, Map.of("reasons", score.reasons().stream().map(this::lost).toList()));
    }
    text.missing(score.missing());
  }

  private void declined() {
    if (score.knockedOut().isEmpty() || !text.showsRules()) {
      text.say(ScoreSaying.DECLINED_UNTOLD);
    } else {
      text.say(ScoreSaying.DECLINED, Map.of("rules", texts(score.knockedOut())));
    }
  }

  private void points(BigDecimal points) {
    if (score.grade().isPresent()) {
      text.say(
          ScoreSaying.POINTS_AND_GRADE,
          Map.of("points", points, "grade", score.grade().get().name()));
    } else {
      text.say(graded ? ScoreSaying.GRADE_OPEN : ScoreSaying.POINTS, Map.of("points", points));
    }
  }

  private void open() {
    score
        .grade()
        .ifPresentOrElse(
            grade -> text.say(ScoreSaying.POINTS_OPEN, Map.of("grade", grade.name())),
            () -> text.say(ScoreSaying.OPEN));
  }

  private void action() {
    score.action().ifPresent(act -> text.say(ScoreSaying.ACTION, Map.of("action", act.text())));
  }

  private static List<?> texts(List<CodedText> coded) {
    return coded.stream().map(CodedText::text).toList();
  }

  private String lost(ScoreReason reason) {
    return text.language()
        .remark(
            text.language().text(reason.text()),
            text.language().measure(text.language().number(reason.shortfall()), "points"));
  }

  /** For the customer: what follows, and why if something better might have; no figures. */
  void write() {
    score.action().ifPresent(act -> text.say(ScoreSaying.DECISION, Map.of("action", act.text())));
    if (!score.action().equals(best) && !score.letterReasons().isEmpty()) {
      text.say(ScoreSaying.MAIN_REASONS, Map.of("reasons", texts(score.letterReasons())));
    }
  }
}
