package org.bankcrm.modelling.internal;

/** The columns of a regression, read in blocks of rows. */
public interface Design {

  int rows();

  int columns();

  /** Fills one column of a block: the values of the rows from a first one on. */
  void fill(int column, int from, int count, double[] block);
}
