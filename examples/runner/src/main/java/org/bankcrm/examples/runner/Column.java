package org.bankcrm.examples.runner;

/**
 * A column of a table of figures.
 *
 * @param id what its figures go by in files
 * @param name its heading
 * @param compared whether the page shows the figures of an earlier run beside
 */
record Column(String id, String name, Style style, boolean compared) {

  /** What it holds and where it is shown. */
  enum Style {
    /** Words that page and terminal show. */
    LABEL,
    /** Numbers that page and terminal show. */
    NUMBER,
    /** Numbers for page and files. */
    PAGE_NUMBER,
    /** Words for the page, too long for a terminal. */
    WORDS
  }

  boolean isNumber() {
    return style == Style.NUMBER || style == Style.PAGE_NUMBER;
  }

  boolean isForPage() {
    return style == Style.WORDS || style == Style.PAGE_NUMBER;
  }
}
