package org.bankcrm.modelling.forecast;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bankcrm.core.check.Checks;
import org.bankcrm.modelling.FitProblem;
import org.bankcrm.modelling.ModellingException;

/**
 * What is known beforehand and moves a series: the days of a festival in each month, the days that
 * a bank works, a campaign, a rate that is already set.
 *
 * <pre>{@code
 * Regressors known =
 *     Regressors.none()
 *         .with("spring festival", months.festival(springFestival, 10, 5))
 *         .with("business days", months.businessDays(calendar));
 * }</pre>
 *
 * <p>A column begins with the first figure of the series and goes on as far as it is known; to
 * forecast, it has to reach the last step, and is never taken for zero beyond its end. Immutable
 * and thread-safe.
 *
 * @param columns in the order in which they were added, at most 20
 */
public record Regressors(List<Column> columns) {

  private static final int MOST = 20;

  /**
   * One of them.
   *
   * @param name what it is, for whoever reads the effects; 1 to 128 characters
   * @param figures one for each figure of the series and beyond, in a unit of its own
   */
  public record Column(String name, List<Double> figures) {
    /**
     * Copies the list.
     *
     * @throws ModellingException if a figure is not finite; the message names the column
     */
    public Column {
      name = Checks.text(name, "name", 128);
      figures = List.copyOf(figures);
      for (int i = 0; i < figures.size(); i++) {
        if (!Double.isFinite(figures.get(i))) {
          throw new ModellingException(
              FitProblem.OUT_OF_BOUNDS, name + ": figure " + i + " is not finite");
        }
      }
    }
  }

  /**
   * Copies the list.
   *
   * @throws ModellingException if there are more than 20, or a name stands there twice
   */
  public Regressors {
    columns = List.copyOf(requireNonNull(columns, "columns"));
    if (columns.size() > MOST) {
      throw new ModellingException(FitProblem.OUT_OF_BOUNDS, "at most " + MOST + " regressors");
    }
    List<String> names = columns.stream().map(Column::name).toList();
    for (String name : names) {
      if (names.indexOf(name) != names.lastIndexOf(name)) {
        throw new ModellingException(FitProblem.TWICE, name);
      }
    }
  }

  /** Nothing is known beforehand. */
  public static Regressors none() {
    return new Regressors(List.of());
  }

  /**
   * These and one more.
   *
   * @param name what it is
   * @param figures the first is for the first figure of the series
   */
  public Regressors with(String name, List<Double> figures) {
    List<Column> more = new ArrayList<>(columns);
    more.add(new Column(name, figures));
    return new Regressors(more);
  }

  /** The column that ends first; empty without any. */
  Optional<Column> shortest() {
    return columns.stream().min(Comparator.comparingInt(c -> c.figures().size()));
  }

  /** The figures of each column, as many of them. */
  double[][] first(int count) {
    return columns.stream()
        .map(c -> c.figures().stream().limit(count).mapToDouble(Double::doubleValue).toArray())
        .toArray(double[][]::new);
  }
}
