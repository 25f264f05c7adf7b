package org.bankcrm.benchmarks;

import java.util.List;
import java.util.Locale;

/** Samples of one measurement, sorted; told by their median and their ends. */
record Figures(List<Double> samples) {

  Figures {
    samples = samples.stream().sorted().toList();
  }

  double median() {
    int size = samples.size();
    return (samples.get((size - 1) / 2) + samples.get(size / 2)) / 2;
  }

  double lowest() {
    return samples.get(0);
  }

  double highest() {
    return samples.get(samples.size() - 1);
  }

  /** The same in another unit. */
  Figures times(double factor) {
    return new Figures(samples.stream().map(sample -> sample * factor).toList());
  }

  /** A number as tables show it: two digits below ten, whole ones above. */
  static String text(double value) {
    return String.format(Locale.ROOT, value < 10 ? "%.2g" : "%,.0f", value);
  }
}
