package org.bankcrm.modelling.scorecard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.bankcrm.core.check.Checks;
import org.bankcrm.modelling.FitProblem;
import org.bankcrm.modelling.ModellingException;

/**
 * Adds customers whom the bank refused to those it accepted, by an assumption of what would have
 * become of them, so that a card can be fitted for all who apply.
 *
 * <pre>{@code
 * double[] risks = accepted.with(refused).probabilities(model);   // of the refused, by the accepted's model
 * TrainingData all = RejectInference.fuzzy(accepted.data(), refused, risks, 2);
 * }</pre>
 *
 * <p>Nobody saw what would have become of a refused customer: each method puts an assumption in the
 * place of data, and no figure measured on its result is evidence of how the card does with such
 * customers. Only accepting some of them would tell. The method and its prudence belong into the
 * report of the card.
 *
 * <p><b>Prudence</b> is how many times the odds of turning bad are of a refused customer against an
 * accepted one of the same probability: 1 says that the refused were refused by what the model
 * knows alone, more that whoever refused them saw something besides.
 */
public final class RejectInference {

  private RejectInference() {}

  /**
   * Fuzzy augmentation: each refused customer stands there twice, as bad with the probability of
   * turning bad for a weight, and as good with the rest. Assumes that the model of the accepted,
   * with the prudence, holds for the refused too. Nothing is drawn by lot.
   *
   * <p>With a prudence of 1 and the very columns of the model the coefficients of a regression stay
   * as they are and only their standard errors become less, by nothing that was seen: it is of use
   * with a prudence above 1, or to bin anew over all who apply.
   *
   * @param accepted customers with their outcomes
   * @param refused others with the same columns; what they have for an outcome is not looked at
   * @param probabilities of the refused, of turning bad, by a model of the accepted
   * @param prudence above 0, at most 1,000
   * @return the accepted, then each refused as bad and as good; their weights times the chance
   * @throws ModellingException if columns differ, nobody was refused, or a probability is no number
   *     from 0 to 1
   */
  public static TrainingData fuzzy(
      TrainingData accepted, TrainingData refused, double[] probabilities, double prudence) {
    double[] risks = risks(refused, probabilities, prudence);
    int count = refused.rows();
    Augmented all = new Augmented(accepted, refused);
    for (int row = 0; row < count; row++) {
      all.add(row, true, refused.weight(row) * risks[row]);
      all.add(row, false, refused.weight(row) * (1 - risks[row]));
    }
    return all.build();
  }

  /**
   * Parcelling: the refused are put into bands by the probability that the model of the accepted
   * gives them, and in each band as many are taken for bad as the accepted of that band turned bad,
   * with the prudence; who, is drawn by lot. Assumes that within a band the refused turn bad like
   * the accepted, but for the prudence.
   *
   * <p>The bands are of equal count among the accepted, equal probabilities in one band. In a band
   * of n refused round(n × rate) are bad, halves to the even number; weights do not matter for
   * that.
   *
   * @param accepted customers with their outcomes
   * @param risks those of the accepted, of turning bad, by a model of them
   * @param refused others with the same columns; what they have for an outcome is not looked at
   * @param probabilities those of the refused, by the same model
   * @param bands how many, 2 to 100
   * @param prudence above 0, at most 1,000
   * @param seed of the lot: the same seed takes the same customers on every machine
   * @return the accepted, then the refused in their order with their weights
   * @throws ModellingException if columns differ, nobody was refused, the accepted have one outcome
   *     or fewer are accepted than there are bands, or a probability is no number from 0 to 1
   */
  public static TrainingData parcelled(
      TrainingData accepted,
      double[] risks,
      TrainingData refused,
      double[] probabilities,
      int bands,
      double prudence,
      long seed) {
    Checks.within(bands, 2, 100, "bands");
    check(accepted, risks);
    check(refused, probabilities);
    checkPrudence(prudence);
    Parcels parcels = Parcels.of(accepted, risks, bands);
    boolean[] bad = parcels.bad(probabilities, prudence, new Random(seed));
    Augmented all = new Augmented(accepted, refused);
    for (int row = 0; row < refused.rows(); row++) {
      all.add(row, bad[row], refused.weight(row));
    }
    return all.build();
  }

  private static double[] risks(TrainingData refused, double[] probabilities, double prudence) {
    check(refused, probabilities);
    checkPrudence(prudence);
    return Arrays.stream(probabilities).map(p -> atOdds(p, prudence)).toArray();
  }

  /** The probability whose odds are so many times those of another. */
  static double atOdds(double probability, double times) {
    return times * probability / (1 - probability + times * probability);
  }

  private static void checkPrudence(double prudence) {
    Checks.require(prudence > 0 && prudence <= 1_000, "prudence", "must be above 0, at most 1,000");
  }

  private static void check(TrainingData data, double[] probabilities) {
    if (data.rows() != probabilities.length) {
      throw new ModellingException(FitProblem.LENGTHS_DIFFER, "customers and probabilities");
    }
    if (data.rows() == 0) {
      throw new ModellingException(FitProblem.TOO_FEW, "customers to be added or learned from");
    }
    for (int row = 0; row < probabilities.length; row++) {
      if (!(probabilities[row] >= 0 && probabilities[row] <= 1)) {
        throw new ModellingException(
            FitProblem.OUT_OF_BOUNDS, "the probability of row " + row + " is not from 0 to 1");
      }
    }
  }

  /** The accepted, and rows of the refused that are added. */
  private static final class Augmented {

    private final TrainingData accepted;
    private final TrainingData refused;
    private final List<Integer> rows = new ArrayList<>();
    private final List<Boolean> bad = new ArrayList<>();
    private final List<Double> weights = new ArrayList<>();

    Augmented(TrainingData accepted, TrainingData refused) {
      this.accepted = accepted;
      this.refused = refused;
      boolean same =
          accepted.names().equals(refused.names())
              && accepted.names().stream()
                  .allMatch(name -> accepted.isNumber(name) == refused.isNumber(name));
      if (!same) {
        throw new ModellingException(
            FitProblem.LENGTHS_DIFFER, "the columns of accepted and refused customers");
      }
      for (int row = 0; row < accepted.rows(); row++) {
        bad.add(accepted.isBad(row));
        weights.add(accepted.weight(row));
      }
    }

    void add(int row, boolean isBad, double weight) {
      rows.add(row);
      bad.add(isBad);
      weights.add(weight);
    }

    TrainingData build() {
      boolean[] outcomes = new boolean[bad.size()];
      IntStream.range(0, outcomes.length).forEach(row -> outcomes[row] = bad.get(row));
      TrainingData.Builder all = TrainingData.of(outcomes);
      for (String name : accepted.names()) {
        if (accepted.isNumber(name)) {
          all.number(name, numbers(name));
        } else {
          all.code(name, codes(name));
        }
      }
      return all.weights(weights.stream().mapToDouble(Double::doubleValue).toArray()).build();
    }

    private double[] numbers(String name) {
      double[] own = accepted.numbers(name).values();
      double[] others = refused.numbers(name).values();
      double[] all = Arrays.copyOf(own, own.length + rows.size());
      for (int i = 0; i < rows.size(); i++) {
        all[own.length + i] = others[rows.get(i)];
      }
      return all;
    }

    private List<String> codes(String name) {
      List<String> all = new ArrayList<>();
      for (int row = 0; row < accepted.rows(); row++) {
        all.add(code(accepted.codes(name), row));
      }
      rows.forEach(row -> all.add(code(refused.codes(name), row)));
      return all;
    }

    private static String code(TrainingData.Codes column, int row) {
      int place = column.places()[row];
      return place < 0 ? "" : column.list().get(place);
    }
  }
}
