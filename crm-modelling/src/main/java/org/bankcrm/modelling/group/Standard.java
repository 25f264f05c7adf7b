package org.bankcrm.modelling.group;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bankcrm.modelling.FitProblem;

/** Mean and deviation of each column. */
final class Standard {
  final double[] mean;
  final double[] deviation;
  private final int[] known;
  private final boolean[] varies;

  Standard(List<double[]> columns) {
    int size = columns.size();
    mean = new double[size];
    deviation = new double[size];
    known = new int[size];
    varies = new boolean[size];
    for (int j = 0; j < size; j++) {
      measure(j, Arrays.stream(columns.get(j)).filter(v -> !Double.isNaN(v)).toArray());
    }
  }

  /** Takes mean and deviation of the known figures of a column. */
  private void measure(int j, double[] values) {
    known[j] = values.length;
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    mean[j] = sum / values.length;
    double squares = 0;
    for (double value : values) {
      squares += (value - mean[j]) * (value - mean[j]);
      varies[j] |= value != values[0];
    }
    deviation[j] = StrictMath.sqrt(squares / values.length);
    varies[j] &= deviation[j] > 0;
  }

  /** Why a column says nothing of so many customers, if it does not. */
  Optional<FitProblem> problem(int j, int rows) {
    if (2L * known[j] < rows || known[j] == 0) {
      return Optional.of(FitProblem.ALL_MISSING);
    }
    if (!Double.isFinite(deviation[j])) {
      return Optional.of(FitProblem.OUT_OF_BOUNDS);
    }
    return varies[j] ? Optional.empty() : Optional.of(FitProblem.CONSTANT);
  }

  /** A centre in the units of the columns. */
  List<Double> asGiven(double[] centre) {
    List<Double> given = new ArrayList<>();
    for (int j = 0; j < centre.length; j++) {
      given.add(mean[j] + deviation[j] * centre[j]);
    }
    return given;
  }

  double[][] rows(List<double[]> columns, int count) {
    double[][] rows = new double[count][columns.size()];
    for (int j = 0; j < columns.size(); j++) {
      double[] column = columns.get(j);
      for (int i = 0; i < count; i++) {
        double value = column[i];
        rows[i][j] = Double.isNaN(value) ? 0 : (value - mean[j]) / deviation[j];
      }
    }
    return rows;
  }
}
