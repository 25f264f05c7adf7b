package org.bankcrm.examples.runner;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.bankcrm.core.BusinessCalendar;
import org.bankcrm.core.Money;
import org.bankcrm.customer.holding.BalanceSide;
import org.bankcrm.customer.ladder.Ladder;
import org.bankcrm.customer.ladder.LadderMaker;
import org.bankcrm.customer.ladder.LadderPlan;
import org.bankcrm.customer.ladder.Rung;
import org.bankcrm.customer.party.BranchId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code crm ladder}: what deposits will be paid out and what loans paid back, by when. */
@Command(
    name = "ladder",
    description = {
      "Draws the cash-flow ladder of holdings: what is paid out and paid back, by when, with what has",
      "no schedule beside it. Writes ladder.csv, branches.csv, beside.csv and run.json.",
      "绘制现金流阶梯：存款何时支付、贷款何时收回，无还款计划者另列；写出 ladder.csv、branches.csv、",
      "beside.csv 与 run.json。"
    },
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class)
final class LadderCommand implements Callable<Integer> {

  private static final String LADDER = "ladder.csv";
  private static final String BRANCHES = "branches.csv";
  private static final String BESIDE = "beside.csv";
  private static final int BAR = 40;

  @Option(
      names = "--holdings",
      required = true,
      paramLabel = "FILE.csv",
      description = {
        "A row for each holding: columns id, kind, opened, currency, balance; and if you have them",
        "matures, rate (0.02 is 2 per cent), instalment, branch, closed, status.",
        "每笔持有一行：列 id、kind、opened、currency、balance；如有则另加 matures、rate（0.02 即 2%%）、",
        "instalment、branch、closed、status。"
      })
  private Path holdings = Path.of("");

  @Option(
      names = "--as-of",
      required = true,
      paramLabel = "DATE",
      description = {
        "The day at whose end is looked ahead, such as 2026-03-31.",
        "基准日（以当日终了为准），如 2026-03-31。"
      })
  private LocalDate asOf = LocalDate.EPOCH;

  @Option(
      names = "--plan",
      paramLabel = "FILE.json",
      description = {
        "Rungs, day count, days not worked and assumptions; without it the library's own, with no",
        "assumption.",
        "期限档次、计息天数、顺延规则与行为假设；不给出则用库的默认值，不作任何假设。"
      })
  private Optional<Path> plan = Optional.empty();

  @Option(
      names = "--calendar",
      paramLabel = "FILE.json",
      description = {
        "Which days the bank works; flows on other days are moved as the plan says.",
        "营业日历；非营业日的收付按方案规则顺延。"
      })
  private Optional<Path> calendar = Optional.empty();

  @Mixin private TableOptions tables = new TableOptions();

  @Override
  public Integer call() {
    List<Path> inputs = new ArrayList<>(List.of(holdings));
    plan.ifPresent(inputs::add);
    calendar.ifPresent(inputs::add);
    tables.check(List.of(LADDER, BRANCHES, BESIDE, ResultFiles.MARK), inputs);
    LadderPlan drawn =
        plan.map(file -> MergeFiles.policy(file, LadderPlan::parse, tables.locale()))
            .orElseGet(LadderPlan::standard);
    Optional<BusinessCalendar> days = calendar.map(CalendarFile::read);
    LadderMaker bank = new LadderMaker(drawn, asOf, days);
    LadderMaker branches = new LadderMaker(drawn, asOf, days);
    int left = 0;
    HoldingRows.Read read = HoldingRows.read(holdings, asOf);
    for (HoldingRows.Row each : read.rows()) {
      if (each.holding().isOpenOn(asOf) && each.holding().kind().side() != BalanceSide.NONE) {
        bank.add(each.holding(), Optional.empty());
        branches.add(each.holding(), each.branch());
      } else {
        left++;
      }
    }
    write(bank.make(), branches.make(), read.rows().size());
    tell(bank.make(), left);
    tell(read.unread());
    tables.say(ModelWords.WRITTEN, tables.at(LADDER));
    return 0;
  }

  private void write(Ladder bank, Ladder branches, int rows) {
    try (ResultFiles files = tables.open()) {
      rungs(files, LADDER, bank, false);
      rungs(files, BRANCHES, branches, true);
      beside(files, branches);
      files.publish(new ModelRun.Mark("ladder", rows));
    }
  }

  private void rungs(ResultFiles files, String name, Ladder ladder, boolean byBranch) {
    try (Sheet sheet = tables.sheet(files, name)) {
      List<String> names = new ArrayList<>(byBranch ? List.of("branch") : List.of());
      names.addAll(
          List.of("currency", "side", "rung", "until", "principal", "interest", "sum", "bar"));
      sheet.row(names);
      ladder.rows().forEach(row -> rungs(sheet, ladder, row, byBranch));
    }
  }

  private void rungs(Sheet sheet, Ladder ladder, Ladder.Row row, boolean byBranch) {
    Money nothing = Money.zero(row.currency());
    BigDecimal all = row.principal().amount();
    Money sum = row.overdue();
    line(sheet, row, byBranch, "overdue", asOf.toString(), new Ladder.Cell(sum, nothing), sum, all);
    for (int i = 0; i < row.rungs().size(); i++) {
      Rung rung = ladder.plan().rungs().get(i);
      Ladder.Cell cell = row.rungs().get(i);
      sum = sum.plus(cell.principal());
      String until = rung.lastDay(asOf).map(LocalDate::toString).orElse("");
      line(sheet, row, byBranch, rung.code(), until, cell, sum, all);
    }
  }

  private static void line(
      Sheet sheet,
      Ladder.Row row,
      boolean byBranch,
      String rung,
      String until,
      Ladder.Cell cell,
      Money sum,
      BigDecimal all) {
    List<String> cells = new ArrayList<>();
    if (byBranch) {
      cells.add(row.branch().map(BranchId::value).orElse(""));
    }
    cells.add(row.currency().getCurrencyCode());
    cells.add(row.side() == BalanceSide.ASSET ? "out" : "in");
    cells.add(rung);
    cells.add(until);
    cells.add(cell.principal().amount().toPlainString());
    cells.add(cell.interest().amount().toPlainString());
    cells.add(sum.amount().toPlainString());
    cells.add(bar(cell.principal().amount(), all));
    sheet.row(cells);
  }

  private static String bar(BigDecimal part, BigDecimal all) {
    return all.signum() == 0
        ? ""
        : "#".repeat((int) Math.round(BAR * part.doubleValue() / all.doubleValue()));
  }

  private void beside(ResultFiles files, Ladder branches) {
    try (Sheet sheet = tables.sheet(files, BESIDE)) {
      sheet.row(List.of("branch", "currency", "side", "reason", "holdings", "balance"));
      for (Ladder.Beside each : branches.beside()) {
        sheet.row(
            List.of(
                each.branch().map(BranchId::value).orElse(""),
                each.balance().map(b -> b.currency().getCurrencyCode()).orElse(""),
                each.side() == BalanceSide.ASSET ? "out" : "in",
                each.reason().label().in(tables.locale()),
                Long.toString(each.holdings()),
                each.balance().map(b -> b.amount().toPlainString()).orElse("")));
      }
    }
  }

  private void tell(Ladder bank, int left) {
    tables.say(LadderTexts.COUNTED, asOf, bank.holdings(), left);
    for (Ladder.Row row : bank.rows()) {
      boolean out = row.side() == BalanceSide.ASSET;
      tables.say(
          out ? LadderTexts.OUT : LadderTexts.IN,
          row.currency().getCurrencyCode(),
          figure(row.principal()),
          figure(row.interest()),
          figure(row.overdue()));
      if (row.withoutRate() > 0) {
        tables.say(LadderTexts.WITHOUT_RATE, row.withoutRate());
      }
    }
    bank.beside().forEach(this::tell);
    if (bank.unmoved() > 0) {
      tables.say(LadderTexts.UNMOVED, bank.unmoved());
    }
  }

  private void tell(List<String> unread) {
    if (!unread.isEmpty()) {
      tables.say(LadderTexts.NOT_READ, String.join(", ", unread), HoldingRows.columns());
    }
  }

  private void tell(Ladder.Beside each) {
    String balance =
        each.balance().map(b -> b.currency().getCurrencyCode() + " " + figure(b)).orElse("-");
    LadderTexts words =
        each.side() == BalanceSide.ASSET ? LadderTexts.BESIDE_OUT : LadderTexts.BESIDE_IN;
    tables.say(words, each.reason().label().in(tables.locale()), each.holdings(), balance);
  }

  private static String figure(Money money) {
    NumberFormat format = NumberFormat.getNumberInstance(Locale.ROOT);
    format.setMinimumFractionDigits(money.amount().scale());
    format.setMaximumFractionDigits(money.amount().scale());
    return format.format(money.amount());
  }
}
