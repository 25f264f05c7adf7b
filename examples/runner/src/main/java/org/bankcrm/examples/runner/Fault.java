package org.bankcrm.examples.runner;

import java.util.Locale;

/**
 * Why a row of a file of customers, or of what is theirs, is left out. None of the words has a
 * value of the row in it.
 */
enum Fault {
  NO_ID(
      "第 %d 列“%s”：客户编号应为 1 至 128 个可见 ASCII 字符，不含空格",
      "column %d, '%s': expected an id of 1 to 128 visible ASCII characters without blanks"),
  TWICE("第 %d 列“%s”：该客户已在第 %d 行", "column %d, '%s': the customer is in line %d already"),
  NO_VALUE("第 %d 列“%s”：应为%s", "column %d, '%s': expected %s"),
  NO_DAY(
      "第 %d 列“%s”：应为不晚于数据日期的日期，如 2026-01-31",
      "column %d, '%s': expected a day such as 2026-01-31, not after the as-of date"),
  WIDTH("有 %d 个字段，表头有 %d 个", "has %d fields, the header %d"),
  OPEN_QUOTE(
      "第 %d 行打开的引号在行末没有闭合；单元格内确有换行时请加 --multiline",
      "the quote that opens in line %d is not closed at its end; give --multiline if cells have line"
          + " breaks"),
  INSIDE_QUOTES(
      "可能属于第 %d 行打开的引号中的单元格；请检查该行，单元格内确有换行时请加 --multiline",
      "may belong to the cell whose quote opens in line %d; mend that line, or give --multiline if"
          + " cells have line breaks"),
  BROKEN_QUOTE(
      "闭合的引号之后还有字符；单元格内的引号应写作两个",
      "text follows a closing quote; a quote inside a cell is written twice"),
  BROKEN_CELL(
      "引号在第 %d 行打开，在第 %d 行闭合，之后还有字符；其间各行均未处理。单元格内的引号应写作两个",
      "a quote opens in line %d and closes in line %d, where text follows it; all these lines are"
          + " left out. A quote inside a cell is written twice"),
  LONG_LINE("该行超过 %,d 个字符", "the line has more than %,d characters"),
  OTHER_UNDER_KEY(
      "@id 与第 %d 行相同，内容却不同；更正后的记录应有自己的编号，并在 @replaces 中写明所替代的编号",
      "has the @id of line %d and says something else; give what corrects it an id of its own, and"
          + " the id that it replaces as @replaces"),
  NO_EVENT_ID(
      "%s、%s、%s 应为 1 至 128 个可见 ASCII 字符，不含空格；替代他条的记录须有自己的编号",
      "%s, %s and %s are ids of 1 to 128 visible ASCII characters without blanks, and what replaces"
          + " another has an id of its own"),
  CANCELS_ALONE("有 %s 的行不能另有 %s 或 %s", "a row with %s has neither %s nor %s"),
  BEYOND_DIGITS(
      "由事件 %s（%s）得出的数超过 18 位", "a figure made of the events '%s' (%s) has more than 18 digits"),
  LIST_TOO_LONG(
      "明细 %s（%s）超过 10,000 项，或文字超过 262,144 个字符",
      "the list '%s' (%s) has more than 10,000 parts, or texts of more than 262,144 characters"),
  STATE_IN_DOUBT("“%s”中该客户的状态有坏行或不止一行", "what '%s' kept of the customer has a bad row, or several"),
  NO_STATE(
      "“%2$s”中该客户的 %1$s 无法读取，或与手册不符",
      "what '%2$s' kept of the customer as '%1$s' cannot be read, or does not fit the book"),
  NO_FIELDS("无法分成字段：字段过多", "cannot be parted into fields: there are too many");

  private final String zh;
  private final String en;

  Fault(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  Said says(Object... figures) {
    return new Said(
        String.format(Locale.ROOT, zh, figures), String.format(Locale.ROOT, en, figures));
  }
}
