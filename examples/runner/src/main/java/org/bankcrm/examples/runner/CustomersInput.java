package org.bankcrm.examples.runner;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bankcrm.core.BusinessCalendar;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.policy.DecisionEngine;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.customer.sources.AliasLedger;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that name a book, customers and a day. */
final class CustomersInput {

  @Option(
      names = "--book",
      required = true,
      paramLabel = "DIR",
      description = {"The directory with the JSON files of the book.", "策略手册所在目录。"})
  Path book = Path.of("");

  @Option(
      names = "--customers",
      required = true,
      paramLabel = "FILE.csv",
      description = {
        "The customers: a column with the id and one for each attribute that is known, a line each.",
        "An empty cell is a missing value; @never, @before-history, @not-applicable say why it is.",
        "A set is written A|B, the empty set -.",
        "客户文件：一列为编号，已知的每个属性一列，每位客户一行。空单元格为缺失；",
        "@never、@before-history、@not-applicable 说明缺失原因。集合写作 A|B，空集写作 -。"
      })
  Path customers = Path.of("");

  @Option(
      names = "--encoding",
      paramLabel = "NAME",
      defaultValue = "UTF-8",
      description = {
        "How the files are encoded: UTF-8, GB18030 or UTF-16 (default: ${DEFAULT-VALUE}).",
        "GB18030 reads GBK and GB 2312 too; UTF-16 without a mark is big-endian.",
        "文件编码：UTF-8、GB18030 或 UTF-16（默认：${DEFAULT-VALUE}）。",
        "GB18030 也可读 GBK 与 GB 2312；无标记的 UTF-16 按大端读取。"
      })
  Encoding encoding = Encoding.UTF_8;

  @Option(
      names = "--multiline",
      description = {
        "Cells in quotes may have line breaks. Without it a line is a row, and a quote that is not",
        "closed spoils its own line and those up to where it would close.",
        "引号内的单元格可以换行。不加时一行即一条记录，未闭合的引号使该行直至其闭合处各行作废。"
      })
  boolean multiline;

  @Option(
      names = "--id-column",
      paramLabel = "NAME",
      defaultValue = "id",
      description = {
        "The column that holds the customer's id (default: ${DEFAULT-VALUE}).",
        "客户编号所在列（默认：${DEFAULT-VALUE}）。"
      })
  String idColumn = "id";

  @Mixin AsOfOptions asOf = new AsOfOptions();

  @Mixin SideOptions side = new SideOptions();

  /** All files that are read beside the book. */
  List<Path> files() {
    List<Path> files = new ArrayList<>(side.files());
    files.add(customers);
    return files;
  }

  CustomerCsv.Told told() {
    return new CustomerCsv.Told(asOf.day(), asOf.zone());
  }

  private CsvTable.Format format() {
    return new CsvTable.Format(encoding, multiline, side.erased.keys());
  }

  /**
   * The engine of a book with the days of the calendars by which it computes attributes.
   *
   * @throws UserException if one of them is not given, or a file is no calendar
   */
  DecisionEngine compile(BookFiles.Found files) {
    DecisionEngine engine = BookFiles.compile(files);
    PolicyBook read = engine.book();
    if (read.countsBy().isEmpty()) {
      return engine;
    }
    Map<String, BusinessCalendar> calendars = CalendarFile.read(side.calendars, read);
    for (String id : read.countsBy()) {
      if (!calendars.containsKey(id)) {
        throw Refusal.NO_DAYS.of(id);
      }
    }
    return read.counting(calendars).compile();
  }

  /** Whether no file of contacts was given. */
  boolean isWithoutContacts() {
    return side.contacts.isEmpty();
  }

  /** The open alerts of a customer, if a run that found some is named. */
  Optional<OpenAlerts> alerts(CustomerId customer) {
    AliasLedger aliases = MergeFiles.aliases(side.aliases);
    Instant at = told().instant();
    return side.alerts.flatMap(
        run -> OpenAlerts.read(run, customer, key -> aliases.resolve(key, at), asOf.zone()));
  }

  /** Opens the files beside the customers. */
  Beside openBeside(DecisionEngine engine) {
    return Beside.open(side, format(), engine, told());
  }

  /** Opens the customers, of whom the other files are asked as well. */
  CustomerCsv open(DecisionEngine engine, Beside beside) {
    CustomerCsv rows =
        CustomerCsv.open(customers, format(), idColumn, engine.book().catalog(), told());
    try {
      beside.checkAgainst(rows.header());
      return rows.with(beside);
    } catch (UserException e) {
      rows.close();
      throw e;
    }
  }
}
