package org.bankcrm.scoring;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.bankcrm.core.formula.Link;
import org.bankcrm.core.policy.Sentences;

/** Tells what a model says in a few sentences. */
final class ModelWords {

  private static final int MOST = 4;

  private final ModelScore score;
  private final Sentences text;

  ModelWords(ModelScore score, Sentences text) {
    this.score = score;
    this.text = text;
  }

  void tell(Link gives) {
    score
        .value()
        .ifPresentOrElse(
            value ->
                text.say(
                    gives == Link.PROBABILITY ? ScoreSaying.CHANCE : ScoreSaying.FIGURE,
                    Map.of("value", value)),
            () -> text.say(ScoreSaying.FIGURE_OPEN));
    if (text.showsRules()) {
      say(ScoreSaying.RAISED, names(1));
      say(ScoreSaying.LOWERED, names(-1));
      text.missing(score.missing());
    }
  }

  private void say(ScoreSaying saying, List<?> names) {
    if (!names.isEmpty()) {
      text.say(saying, Map.of("parts", names));
    }
  }

  /** The parts that raise or lower it most, compared with an average customer. */
  private List<?> names(int side) {
    Comparator<ModelScore.Part> most =
        Comparator.comparing((ModelScore.Part part) -> part.above().abs(), BigDecimal::compareTo);
    return score.parts().stream()
        .filter(part -> part.above().signum() == side)
        .sorted(most.reversed())
        .limit(MOST)
        .map(ModelScore.Part::name)
        .toList();
  }
}
