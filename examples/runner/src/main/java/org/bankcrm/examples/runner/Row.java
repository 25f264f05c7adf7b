package org.bankcrm.examples.runner;

import java.util.ArrayList;
import java.util.List;

/**
 * A row of a table of figures.
 *
 * @param code what it goes by in files, in every language, unique in its table
 * @param drawn whether a bar is drawn; not for those of whom nothing is known or asked
 * @param cells as many as the table has columns, the first the label
 */
record Row(String code, boolean drawn, List<Cell> cells) {

  /** The cells as they are shown. */
  List<String> texts() {
    return cells.stream().map(Cell::text).toList();
  }

  /** The same with nothing told in the cell at a place. */
  Row without(int place) {
    List<Cell> untold = new ArrayList<>(cells);
    untold.set(place, Figures.none());
    return new Row(code, drawn, untold);
  }

  /** The same without a bar. */
  Row undrawn() {
    return new Row(code, false, cells);
  }
}
