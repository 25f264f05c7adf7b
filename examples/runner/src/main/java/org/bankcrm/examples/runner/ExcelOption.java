package org.bankcrm.examples.runner;

import picocli.CommandLine.Option;

/** The option for tables that people open in a spreadsheet. */
final class ExcelOption {

  @Option(
      names = "--excel",
      description = {
        "Writes CSV files for spreadsheets: a byte order mark, so that Excel reads Chinese right,",
        "and an apostrophe before each cell that would be a formula."
      })
  private boolean excel;

  boolean isChosen() {
    return excel;
  }
}
