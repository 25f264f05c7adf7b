package org.bankcrm.examples.runner;

import picocli.CommandLine.Option;

/** The option for tables that people open in a spreadsheet. */
final class ExcelOption {

  @Option(
      names = "--excel",
      description = {
        "Writes CSV files for spreadsheets: a byte order mark, so that Excel reads Chinese right,",
        "and an apostrophe before each cell that would be a formula.",
        "为电子表格写出 CSV：加字节序标记，使 Excel 正确显示中文；会被当作公式的单元格前加撇号。"
      })
  private boolean excel;

  boolean isChosen() {
    return excel;
  }
}
