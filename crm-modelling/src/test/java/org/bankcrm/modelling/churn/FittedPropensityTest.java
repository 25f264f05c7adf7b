package org.bankcrm.modelling.churn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.DateRange;
import org.bankcrm.core.LocalDays;
import org.bankcrm.core.policy.DecisionEngine;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.core.window.Event;
import org.bankcrm.modelling.FitProblem;
import org.bankcrm.modelling.scorecard.TrainingData;
import org.bankcrm.modelling.validation.AucInterval;
import org.bankcrm.scoring.ScoringModel;
import org.junit.jupiter.api.Test;

class FittedPropensityTest {

  private static final LocalDate BEGIN = LocalDate.of(2025, 1, 1);
  private static final DateRange DATA = DateRange.ofDays(BEGIN, BEGIN.plusDays(399));
  private static final LocalDate TRAIN = BEGIN.plusDays(150);
  private static final LocalDate TEST = BEGIN.plusDays(300);

  /** Customers who come every so many days until they leave for good. */
  private static List<Event> visits(Random random) {
    double every = 3 + 40 * random.nextDouble();
    double leaves = .02 + .1 * random.nextDouble();
    List<LocalDate> days = new ArrayList<>();
    double day = random.nextDouble() * 30;
    while (day < 400 && random.nextDouble() > leaves) {
      days.add(BEGIN.plusDays((long) day));
      day += 1 - every * StrictMath.log(1 - random.nextDouble());
    }
    return Shop.visits(days);
  }

  private static ChurnTable table() {
    Random random = new Random(7);
    ChurnTable.Builder table =
        ChurnTable.of(Shop.definition(), Shop.BOOK, DATA, List.of(TRAIN, TEST));
    for (int i = 0; i < 1_500; i++) {
      table.add(CustomerId.of("C" + i), BEGIN, visits(random));
    }
    return table.build();
  }

  private static boolean[] came(TrainingData data) {
    boolean[] came = new boolean[data.rows()];
    for (int row = 0; row < came.length; row++) {
      came[row] = data.isBad(row);
    }
    return came;
  }

  @Test
  void propensity_learnedFromWhatWasKnown_tellsWhoLeavesLater() {
    ChurnTable table = table();
    TrainingData past = table.knownBy(TEST).training();
    assertThat(past.rows()).isEqualTo(1_500);
    FittedPropensity fitted = FittedPropensity.of(past, 6).orElseThrow();
    TrainingData later = table.at(TEST).training();
    double[] p = fitted.probabilities(later);
    assertThat(AucInterval.of(p, came(later), .95).from()).isGreaterThan(.8);
    PlattScaling scaling = PlattScaling.fit(p, came(later)).orElseThrow();
    double[] scaled = fitted.scaled(scaling).probabilities(later);
    for (int row = 0; row < p.length; row++) {
      assertThat(scaled[row]).isCloseTo(scaling.of(p[row]), within(1e-9));
    }
    assertThat(fitted.scaled(scaling).scaling()).contains(scaling);
    assertThat(fitted).hasToString("FittedPropensity by " + fitted.fit().model().names());
  }

  @Test
  void policy_ofAPropensity_decidesItsProbability() {
    ChurnTable table = table();
    FittedPropensity fitted = FittedPropensity.of(table.at(TRAIN).training(), 5).orElseThrow();
    ScoringModel model =
        fitted.policy(Shop.BOOK, "silent", 1, 6).name("沉默概率", "Chance of silence").build();
    PolicyBook book =
        PolicyBook.builder(Shop.BOOK.ref(), Shop.BOOK.name(), Shop.BOOK.catalog())
            .windows(Shop.BOOK.windows())
            .add(model)
            .build();
    DecisionEngine engine = book.compile();
    double[] expected = fitted.probabilities(table.at(TEST).training());
    Random random = new Random(7);
    for (int i = 0; i < 200; i++) {
      var facts = book.facts(LocalDays.startOf(TEST, ZoneOffset.UTC), ZoneOffset.UTC);
      book.windows().compute(visits(random), TEST).putInto(facts);
      facts.put(Shop.SINCE, BEGIN);
      assertThat(engine.decide(facts.build()).result(model).value().orElseThrow().doubleValue())
          .isCloseTo(expected[i], within(6e-7));
    }
  }

  @Test
  void fit_ofOneClassOrNothingToGoBy_saysSo() {
    TrainingData one = TrainingData.of(new boolean[50]).number("x", new double[50]).build();
    assertThat(FittedPropensity.of(one, 5).problem()).contains(FitProblem.ONE_CLASS);
    boolean[] both = new boolean[50];
    both[3] = true;
    TrainingData constant = TrainingData.of(both).number("x", new double[50]).build();
    assertThat(FittedPropensity.of(constant, 5).problem()).contains(FitProblem.CONSTANT);
  }
}
