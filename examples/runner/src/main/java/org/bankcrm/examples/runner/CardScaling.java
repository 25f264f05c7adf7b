package org.bankcrm.examples.runner;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.bankcrm.modelling.scorecard.Scaling;
import picocli.CommandLine.Option;

/**
 * The options that say what points mean. They are kept in {@code run.json} beside the book, so that
 * whoever scores by the card later tells the probabilities that its points stand for.
 */
final class CardScaling {

  private static final int MOST = 1_000_000;

  @Option(
      names = "--score",
      paramLabel = "POINTS",
      defaultValue = "600",
      description = {
        "The points at the odds of --odds (default: ${DEFAULT-VALUE}).",
        "好坏比为 --odds 时的分数（默认：${DEFAULT-VALUE}）。"
      })
  private int score = 600;

  @Option(
      names = "--odds",
      paramLabel = "N",
      defaultValue = "19",
      description = {
        "How many good to one bad there are at --score (default: ${DEFAULT-VALUE}).",
        "--score 分数处每一个坏客户对应的好客户数（默认：${DEFAULT-VALUE}）。"
      })
  private int odds = 19;

  @Option(
      names = "--points-to-double",
      paramLabel = "POINTS",
      defaultValue = "50",
      description = {
        "How many more points double these odds (default: ${DEFAULT-VALUE}).",
        "好坏比翻倍所需的分数（默认：${DEFAULT-VALUE}）。"
      })
  private int pointsToDouble = 50;

  /**
   * The scaling of the options.
   *
   * @throws UserException if one is out of its bounds
   */
  Scaling scaling() {
    within("--score", score, -MOST, MOST);
    within("--odds", odds, 1, MOST);
    within("--points-to-double", pointsToDouble, 1, 10_000);
    return Scaling.of(score, odds, pointsToDouble);
  }

  private static void within(String option, int figure, int least, int most) {
    if (figure < least || figure > most) {
      throw ModelWords.BOUNDS.of(option, least, most, figure);
    }
  }

  /** What is kept of it beside the card. */
  Map<String, Object> kept() {
    return Map.of(
        "scaling",
        new TreeMap<>(Map.of("score", score, "goodToBad", odds, "pointsToDouble", pointsToDouble)));
  }

  /**
   * The scaling of a card that was fitted.
   *
   * @throws UserException if none is told beside it
   */
  static Scaling of(Path card) {
    Path mark = card.resolve(ResultFiles.MARK);
    try {
      if (Files.isRegularFile(mark)
          && MemoryText.read(Files.readString(mark)) instanceof Map<?, ?> told
          && told.get("scaling") instanceof Map<?, ?> scaling) {
        return Scaling.of(
            whole(scaling, "score"), whole(scaling, "goodToBad"), whole(scaling, "pointsToDouble"));
      }
    } catch (IllegalArgumentException e) {
      // refused below like a file that tells nothing
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    throw ModelWords.NO_SCALING.of(mark);
  }

  private static int whole(Map<?, ?> scaling, String name) {
    if (scaling.get(name) instanceof Integer figure) {
      return figure;
    }
    throw new IllegalArgumentException(name);
  }
}
