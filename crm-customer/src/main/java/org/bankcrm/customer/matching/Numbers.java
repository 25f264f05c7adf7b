package org.bankcrm.customer.matching;

import java.util.Optional;
import org.bankcrm.core.condition.ValueType;
import org.bankcrm.core.data.DataReader;
import org.bankcrm.core.document.CoreProblem;

/** Reads numbers with bounds from documents. */
final class Numbers {

  private Numbers() {}

  /** A number from least to most, both inclusive; the usual one where there is none. */
  static double of(DataReader object, String key, double usual, double least, double most) {
    if (!object.has(key)) {
      return usual;
    }
    Optional<Double> number = object.value(ValueType.REAL, key).map(Double.class::cast);
    if (number.isPresent() && (number.get() < least || number.get() > most)) {
      String bounds = "expected a number from " + least + " to " + most + ".";
      object.problem(key, CoreProblem.OUT_OF_RANGE, bounds, "");
    }
    return number.orElse(usual);
  }
}
