package org.bankcrm.modelling.validation;

import org.bankcrm.modelling.internal.Functions;

/**
 * The test of D. Hosmer and S. Lemeshow (1980) whether probabilities come true.
 *
 * @param chiSquare the statistic
 * @param degrees its degrees of freedom: two fewer than groups on the customers that the model was
 *     made from, as many as groups on others
 * @param pValue the probability of as great a statistic if the probabilities hold; below 0.05 they
 *     are doubtful
 */
public record HosmerLemeshow(double chiSquare, int degrees, double pValue) {

  static HosmerLemeshow of(CalibrationTable table, boolean ownCustomers) {
    int degrees = table.groups().size() - (ownCustomers ? 2 : 0);
    double statistic = table.chiSquare();
    double p = degrees < 1 ? Double.NaN : Functions.chiSquareTail(statistic, degrees);
    return new HosmerLemeshow(statistic, degrees, p);
  }
}
