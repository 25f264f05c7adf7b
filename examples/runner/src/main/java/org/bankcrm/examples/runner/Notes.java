package org.bankcrm.examples.runner;

import java.math.BigInteger;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.bankcrm.core.CustomerId;

/** Takes down as what each customer of a portion is counted, by row from 0. */
interface Notes {

  /** Takes nothing down. */
  Notes NONE =
      new Notes() {
        @Override
        public void add(int row, String as) {}

        @Override
        public void add(List<String> words, int rows, IntUnaryOperator place) {}

        @Override
        public void addOwn(int row, String as) {}
      };

  /** A customer is counted as that. */
  void add(int row, String as);

  /** Each customer is counted as the word of a place; as none where it is negative. */
  void add(List<String> words, int rows, IntUnaryOperator place);

  /** The same for what few customers share, such as a priority. */
  void addOwn(int row, String as);

  /**
   * Customers who were counted alike.
   *
   * @param count how many
   * @param assets the sum of theirs
   * @param standIns who stands for them; those of the highest priority where each is by himself
   */
  record Alike(long count, BigInteger assets, List<CustomerId> standIns) {}
}
