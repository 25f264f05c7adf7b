package org.bankcrm.examples.runner;

import java.util.Locale;

/** Why a command is refused, and what mends it. */
enum Refusal {
  NO_FILE("没有文件“%s”。", "There is no file '%s'."),
  NOT_A_FILE(
      "“%s”不是普通文件（而是目录、管道或失效的链接）。",
      "'%s' is no regular file but a directory, a pipe or a link to nothing."),
  NO_DIRECTORY("没有目录“%s”。", "There is no directory '%s'."),
  NO_JSON("目录“%s”中没有 .json 文件。", "The directory '%s' has no .json file."),
  TOO_DEEP(
      "目录“%s”中的文件过多、过深，或子目录互相指向自身。",
      "The directory '%s' has too many files, is too deep, or leads back into itself."),
  EMPTY("文件是空的；首行应为列名。", "the file is empty; it needs a line of column names."),
  HEADER("首行（列名）：%s", "its header: %s"),
  COLUMN_TWICE("第 %d 列“%s”已是第 %d 列，列名重复", "column %d, '%s', is there twice, first as column %d"),
  NO_ID_COLUMN(
      "没有列“%s”；现有的列：%s。客户编号列为其他名称时请用 %s 指定",
      "there is no column '%s'; the columns are %s. Name another by %s"),
  NO_HEADER(
      "没有列“%s”，%d 列中也没有一列是手册中的数据项：是否缺少列名行，或编码不对？",
      "there is no column '%s', and none of the %d columns is an attribute of the book:"
          + " is the line of column names missing, or the encoding another?"),
  SEMICOLONS("字段须以逗号分隔，不能用分号或制表符", "fields must be parted by commas, not by semicolons or tabs"),
  HEADER_QUOTE("引号没有成对", "a quote is not closed, or text follows one that is"),
  NOT_IN_ENCODING(
      "第 %d 行有不属于 %s 的字节；请另存为“CSV UTF-8”，或用 --encoding 指定编码（如 GB18030）。",
      "line %d has bytes that are not in %s; save it as CSV UTF-8, or tell its encoding by"
          + " --encoding, such as GB18030."),
  OTHER_ENCODING(
      "文件以 %s 的标记开头，却按 %s 读入；请用 --encoding %1$s，或另存为“CSV UTF-8”。",
      "the file begins with the mark of %s but is read as %s; give --encoding %1$s, or save it as"
          + " CSV UTF-8."),
  NEVER_CLOSED(
      "第 %d 行打开的引号直到文件末尾也没有闭合；请检查该行。若单元格内没有换行，请去掉 --multiline。",
      "the quote that opens in line %d is never closed; mend that line. If no cell has line breaks,"
          + " leave --multiline out."),
  CELL_TOO_LONG(
      "第 %d 行打开的引号在 %,d 行或 %,d 个字符之内没有闭合；请检查该行。",
      "the quote that opens in line %d is not closed within %,d lines or %,d characters; mend that"
          + " line."),
  ABSENT("--strict：以下数据项没有对应的列：%s", "--strict: attributes that the book reads have no column: %s"),
  NO_ROWS("--strict：客户文件只有列名，没有客户。", "--strict: the file of customers has a header and no row."),
  NOTHING_DECIDED(
      "读入的 %,d 行无一可用；未写出任何结果。", "None of the %,d rows read could be decided; nothing was written."),
  OVER_INPUT(
      "结果“%s”会覆盖所读的文件“%s”；请为 --out 另选目录。",
      "The result '%s' would replace the file '%s', which is read; choose another --out."),
  IN_ASIDE(
      "所读的文件“%s”位于存放未完成结果的目录中，该目录会被清空；请移走该文件。",
      "The file '%s', which is read, lies where unfinished results are written and removed; move"
          + " it."),
  IN_BOOK(
      "--out 不能是手册目录“%s”或其子目录：写出的文件会被当作手册读入。",
      "--out must not be the book's directory '%s' nor lie in it: what is written there would be"
          + " read as a part of the book."),
  IN_THE_WAY("“%s”处需要一个文件，却是目录。", "'%s' is a directory where a file is needed."),
  IN_USE("另一次运行正在写入“%s”。", "Another run is writing into '%s'."),
  NOT_WRITTEN(
      "结果未能写入“%s”：%s。原有文件保持不变。",
      "The results could not be written into '%s': %s. What stood there stands as it was."),
  HALF_PLACED(
      "“%s”中的文件未能全部替换：%s。没有 run.json 即表示结果不完整；请重新运行。",
      "Not all files in '%s' could be replaced: %s. Without run.json they are not complete; run"
          + " again."),
  NO_EVENTS(
      "--events：没有策略所用的窗口读取事件“%s”；可用的事件：%s",
      "--events: no window that the book's policies read is over events '%s'; there are windows over:"
          + " %s"),
  NO_LIST("--list：手册中没有明细“%s”；可用的明细：%s", "--list: the book has no list '%s'; it has: %s"),
  NAMED_TWICE("%s：“%s”写了两次；请合为一个文件。", "%s: '%s' is there twice; make one file of them."),
  NOT_COMPLETE(
      "请用 --complete-from %s=日期 写明文件“%s”自哪一天起包含全部事件；否则无从区分“没有发生”与“没有记录”。",
      "Say by --complete-from %s=DATE from which day on '%s' has all events; else nobody can tell what"
          + " did not happen from what was not recorded."),
  NOT_GIVEN("%s：“%s”没有对应的 %s 文件。", "%s: there is no %3$s %2$s=FILE."),
  COMPLETE_LATER(
      "--complete-from %s=%s 晚于数据日期 %s。", "--complete-from %s=%s is after the as-of date, %s."),
  FILLED_TWICE(
      "客户文件的列“%s”由“%s”得出；请去掉该列，或不给该文件。",
      "The customers' column '%s' is told by '%s' as well; leave the column or that file out."),
  NO_RUN(
      "--yesterday：“%s”中没有 %s，该次运行不完整。",
      "--yesterday: '%s' has no %s, so that run is not complete."),
  NO_MARK("“%s”不是一次运行的标记。", "'%s' is not the mark of a run."),
  RUN_OF_OTHER_BOOK(
      "--yesterday：“%s”是按 %s 决策的，而本次手册为 %s。",
      "--yesterday: '%s' was decided by %s, and this book is %s."),
  RUN_NOT_EARLIER(
      "--yesterday：“%s”的数据日期为 %s，不早于本次的 %s。",
      "--yesterday: '%s' was decided as of %s, which is not before %s."),
  RUN_WITHOUT_STATE(
      "--yesterday：“%s”没有 %s，或其 run.json 中没有记载。",
      "--yesterday: '%s' has no %s, or its run.json does not name it."),
  RUN_CHANGED(
      "“%s”在运行之后有改动，与 %s 不符。", "'%s' was changed after its run and does not agree with %s."),
  NO_CALENDAR(
      "生命周期“%s”按营业日历“%2$s”计算工作日；请用 --calendar %2$s=文件.json 给出。",
      "The lifecycle '%s' counts business days; give the calendar as --calendar %2$s=FILE.json."),
  BAD_CALENDAR(
      "“%s”不是营业日历：应为 JSON 对象，from 与 before（不含当日）为日期，weekend 为星期（如 \"SATURDAY\"），"
          + "holidays 与 makeUpDays 为范围内的日期列表，没有重复，没有其他键。",
      "'%s' is no business calendar: expected a JSON object with the days \"from\" and \"before\""
          + " (which no longer counts), \"weekend\" as days of the week such as \"SATURDAY\","
          + " \"holidays\" and \"makeUpDays\" as lists of days between them, none twice, and no"
          + " other key."),
  NO_CONTACT_POLICY("--contacts：手册中没有触达规则。", "--contacts: the book has no contact policy."),
  CONTACTS_UNDATED(
      "请用 --contacts-from 日期 写明文件“%s”自哪一天起包含全部联络；否则无从区分“没有联络”与“没有记录”。",
      "Say by --contacts-from DATE from which day on '%s' has all contacts; else nobody can tell who was"
          + " not contacted from whose contact was not recorded."),
  CONTACTS_TOO_SHORT(
      "触达规则“%s”还要看 %s 的联络，而文件自 %s 起才完整（--contacts-from）。",
      "The contact policy '%s' looks at contacts from %s on, but the file is complete from %s only"
          + " (--contacts-from)."),
  NO_CONTACT_COLUMN("没有列：%s", "these columns are not there: %s"),
  NO_DAY_COLUMN(
      "没有列“%s”（事件日期），也没有列 @at（时刻）。",
      "there is no column '%s' with the day of the event, nor @at with its instant."),
  NOBODYS_ROWS(
      "有 %,d 行读不出属于哪位客户，可能是任何人的；首个为第 %d 行：%s。请改正或删去这些行。",
      "of %,d rows it cannot be told whose they are, and they could be anybody's; the first is line"
          + " %d: %s. Mend or delete them."),
  OF_NOBODY(
      "--strict：文件中没有一行属于客户文件中的客户；编号的写法是否一致？",
      "--strict: none of its rows is of a customer in the customers' file; are ids written the same"
          + " way in both?"),
  NO_CUSTOMER("文件中没有该客户。", "The file has no such customer."),
  NO_CUSTOMER_TOLD(
      "能读出编号的行中没有该客户；另有 %,d 行读不出编号，首个为第 %d 行：%s",
      "No row whose id can be told is that customer's. The ids of %,d rows cannot be told; the first"
          + " is line %d: %s"),
  BAD_CUSTOMER("该客户所在的第 %d 行无法读取：%s", "The customer's row, line %d, cannot be read: %s"),
  NO_POLICY("手册中没有策略“%s”。", "The book has no policy '%s'."),
  NO_CURRENCY("“%s”不是 ISO 4217 货币代码（如 CNY）。", "'%s' is no currency of ISO 4217, such as CNY."),
  HOW_MANY(
      "--customers 须在 1 至 10,000,000 之间，而不是 %d",
      "--customers must be from 1 to 10,000,000 but was %d");

  private final String zh;
  private final String en;

  Refusal(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  Said says(Object... figures) {
    return new Said(
        String.format(Locale.ROOT, zh, figures), String.format(Locale.ROOT, en, figures));
  }

  UserException of(Object... figures) {
    return new UserException(says(figures));
  }
}
