package org.bankcrm.examples.runner;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.bankcrm.core.policy.Policy;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.modelling.churn.ChurnDefinition;
import org.bankcrm.modelling.churn.ChurnRow;
import org.bankcrm.modelling.churn.ChurnTable;
import org.bankcrm.modelling.churn.FittedPropensity;
import org.bankcrm.modelling.churn.PlattScaling;
import org.bankcrm.modelling.scorecard.TrainingData;
import org.bankcrm.modelling.validation.ValidationReport;
import org.bankcrm.scoring.ScoringModel;

/**
 * A propensity, learned before the last cut-off, scaled on every second customer of that one and
 * tested on the others.
 */
final class ChurnFit {

  private static final int DIGITS = 4;

  private final FittedPropensity propensity;
  private final List<LocalDate> learned;
  private final double rate;
  private final double[] probabilities;
  private final boolean[] came;
  private final ValidationReport report;
  private final double brierBefore;

  private ChurnFit(ChurnTable past, TrainingData last, int bins) {
    TrainingData data = ModelRun.in(past::training);
    FittedPropensity raw = ModelRun.found(FittedPropensity.of(data, bins));
    TrainingData half = last.where(row -> row % 2 == 0);
    TrainingData others = last.where(row -> row % 2 == 1);
    PlattScaling scaling =
        ModelRun.in(() -> PlattScaling.fit(raw.probabilities(half), came(half)).orElseThrow());
    this.propensity = raw.scaled(scaling);
    this.learned =
        List.copyOf(new TreeSet<>(past.labelled().stream().map(ChurnRow::cutoff).toList()));
    this.rate = (double) count(came(data)) / data.rows();
    this.probabilities = propensity.probabilities(others);
    this.came = came(others);
    this.report = ModelRun.in(() -> ValidationReport.of(probabilities, came, false));
    this.brierBefore = ValidationReport.of(raw.probabilities(others), came, false).brier();
  }

  /** Learns from what was known by a cut-off, and tests on it. */
  static ChurnFit of(ChurnTable table, LocalDate last, int bins) {
    return new ChurnFit(table.knownBy(last), ModelRun.in(() -> table.at(last).training()), bins);
  }

  private static boolean[] came(TrainingData data) {
    boolean[] came = new boolean[data.rows()];
    for (int row = 0; row < came.length; row++) {
      came[row] = data.isBad(row);
    }
    return came;
  }

  private static long count(boolean[] came) {
    return IntStream.range(0, came.length).filter(row -> came[row]).count();
  }

  FittedPropensity propensity() {
    return propensity;
  }

  /** The cut-offs that it was learned from. */
  List<LocalDate> learned() {
    return learned;
  }

  /** The share of these to whom the outcome came. */
  double rate() {
    return rate;
  }

  /** Of the customers of the test. */
  double[] probabilities() {
    return probabilities.clone();
  }

  /** To whom of them the outcome came. */
  boolean[] came() {
    return came.clone();
  }

  ValidationReport report() {
    return report;
  }

  /** The Brier score before probabilities were scaled. */
  double brierBefore() {
    return brierBefore;
  }

  /** The book with the model in it, in place of the one of the same id if there is one. */
  PolicyBook into(PolicyBook book, ChurnDefinition definition) {
    String id = definition.ref().id();
    Optional<Policy<?>> before = book.find(id);
    if (before.filter(each -> !(each instanceof ScoringModel)).isPresent()) {
      throw ModelWords.OTHER_POLICY.of(id);
    }
    int version = before.map(each -> each.ref().version() + 1).orElse(1);
    ScoringModel model =
        propensity
            .policy(book, id, version, DIGITS)
            .name(definition.name().zh(), definition.name().en())
            .build();
    List<Policy<?>> policies = new ArrayList<>();
    policies.add(model);
    book.policies().stream().filter(each -> !each.ref().id().equals(id)).forEach(policies::add);
    return PolicyBook.builder(book.ref(), book.name(), book.catalog())
        .windows(book.windows())
        .calendars(book.calendars())
        .addAll(policies)
        .build();
  }
}
