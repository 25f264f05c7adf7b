package org.bankcrm.examples.runner;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;
import org.bankcrm.core.CustomerId;
import org.bankcrm.modelling.Estimate;
import org.bankcrm.modelling.Fit;
import org.bankcrm.modelling.Fitted;
import org.bankcrm.modelling.ModellingException;
import org.bankcrm.modelling.value.BgBb;
import org.bankcrm.modelling.value.BgNbd;
import org.bankcrm.modelling.value.GammaGamma;
import org.bankcrm.modelling.value.LifetimeValue;
import org.bankcrm.modelling.value.MbgNbd;
import org.bankcrm.modelling.value.ParetoNbd;
import org.bankcrm.modelling.value.PurchaseLog;
import org.bankcrm.modelling.value.PurchaseModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code crm clv}: what customers will be worth, from their transactions. */
@Command(
    name = "clv",
    description = {
      "Fits a model of purchases and one of what is spent, and values each customer.",
      "Writes values.csv, model.csv and run.json.",
      "拟合购买模型与金额模型，估算每位客户的价值；写出 values.csv、model.csv 与 run.json。"
    },
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class)
final class ClvCommand implements Callable<Integer> {

  private static final String VALUES = "values.csv";
  private static final String MODEL = "model.csv";
  private static final double DAYS_OF_A_MONTH = 365.25 / 12;

  /** The models of purchases. */
  enum Kind {
    BG_NBD,
    MBG_NBD,
    PARETO_NBD,
    BG_BB
  }

  @Option(
      names = "--transactions",
      required = true,
      paramLabel = "FILE.csv",
      description = {
        "A row for each transaction, with the columns customer, date and amount.",
        "交易文件：每笔一行，列 customer、date、amount。"
      })
  private Path transactions = Path.of("");

  @Option(
      names = "--until",
      required = true,
      paramLabel = "DATE",
      description = {"The last day that counts, such as 2026-06-30.", "计入的最后一天，如 2026-06-30。"})
  private LocalDate until = LocalDate.EPOCH;

  @Option(
      names = "--model",
      paramLabel = "MODEL",
      defaultValue = "BG_NBD",
      description = {
        "BG_NBD, MBG_NBD or PARETO_NBD by days, BG_BB by calendar months (default: ${DEFAULT-VALUE}).",
        "模型：按天的 BG_NBD、MBG_NBD、PARETO_NBD，或按自然月的 BG_BB（默认：${DEFAULT-VALUE}）。"
      })
  private Kind kind = Kind.BG_NBD;

  @Option(
      names = "--months",
      paramLabel = "N",
      defaultValue = "12",
      description = {
        "How many months ahead, 1 to 1,200 (default: ${DEFAULT-VALUE}).",
        "预测月数，1 至 1,200（默认：${DEFAULT-VALUE}）。"
      })
  private int months = 12;

  @Option(
      names = "--discount",
      paramLabel = "RATE",
      defaultValue = "0.01",
      description = {
        "The discount of a month (default: ${DEFAULT-VALUE}).",
        "每月贴现率（默认：${DEFAULT-VALUE}）。"
      })
  private double discount = .01;

  @Option(
      names = "--margin",
      paramLabel = "SHARE",
      defaultValue = "1",
      description = {
        "What share of an amount the bank earns (default: ${DEFAULT-VALUE}).",
        "银行从金额中所得的比例（默认：${DEFAULT-VALUE}）。"
      })
  private double margin = 1;

  @Mixin private TableOptions tables = new TableOptions();

  @Override
  public Integer call() {
    tables.check(List.of(VALUES, MODEL, ResultFiles.MARK), List.of(transactions));
    if (months < 1 || months > 1_200) {
      throw ModelWords.BOUNDS.of("--months", 1, 1_200, months);
    }
    if (kind == Kind.BG_BB) {
      ClvMonths byMonths = new ClvMonths(until);
      ModelTable table = ModelTable.read(transactions);
      value(table, log(table), byMonths);
    } else {
      ModelTable table = ModelTable.read(transactions);
      value(table, log(table));
    }
    tables.say(ModelWords.WRITTEN, tables.at(VALUES));
    return 0;
  }

  private void value(ModelTable table, PurchaseLog log) {
    Fitted<? extends PurchaseModel> purchases = ModelRun.found(fit(log));
    Fitted<GammaGamma> spend = ModelRun.found(GammaGamma.fit(log.spend()));
    LifetimeValue value =
        ModelRun.in(
            () ->
                new LifetimeValue(
                    purchases.model(), spend.model(), months, DAYS_OF_A_MONTH, discount, margin));
    write(table, log, purchases, spend, each -> value.of(each.history(), each.meanSpend()));
  }

  private void value(ModelTable table, PurchaseLog log, ClvMonths byMonths) {
    Fitted<BgBb> acts = ModelRun.found(byMonths.fit(log));
    Fitted<GammaGamma> spend = ModelRun.found(GammaGamma.fit(log.spend()));
    write(
        table,
        log,
        acts,
        spend,
        each -> byMonths.value(acts.model(), spend.model(), each, months, discount, margin));
  }

  private void write(
      ModelTable table,
      PurchaseLog log,
      Fitted<?> purchases,
      Fitted<?> spend,
      Function<PurchaseLog.Customer, LifetimeValue.Value> value) {
    try (ResultFiles files = tables.open()) {
      write(files, purchases, spend);
      double sum = write(files, log, value);
      files.publish(new ModelRun.Mark("clv", table.rows()));
      tell(log, purchases, spend);
      tables.say(ModelWords.VALUE, months, sum);
    }
  }

  private PurchaseLog log(ModelTable table) {
    PurchaseLog.Builder log = PurchaseLog.until(until, 1);
    List<String> customers = table.column("customer");
    List<String> dates = table.column("date");
    List<String> amounts = table.column("amount");
    for (int row = 0; row < table.rows(); row++) {
      long line = table.line(row);
      CustomerId customer = customer(table, customers.get(row), line);
      LocalDate told = day(table, dates.get(row), line, "date");
      LocalDate day = kind == Kind.BG_BB ? ClvMonths.end(told) : told;
      if (ModelTable.number(amounts.get(row)).isEmpty()) {
        throw ModelWords.NOT_A_NUMBER.of(table.file(), line, "amount");
      }
      BigDecimal amount = new BigDecimal(amounts.get(row));
      add(log, customer, day, amount, () -> ModelWords.NOT_AN_AMOUNT.of(table.file(), line));
    }
    return log.build();
  }

  private static void add(
      PurchaseLog.Builder log,
      CustomerId customer,
      LocalDate day,
      BigDecimal amount,
      Supplier<UserException> trouble) {
    try {
      log.add(customer, day, amount);
    } catch (ModellingException e) {
      throw trouble.get();
    }
  }

  /** The customer of a cell. */
  static CustomerId customer(ModelTable table, String cell, long line) {
    try {
      return CustomerId.of(cell);
    } catch (IllegalArgumentException e) {
      throw ModelWords.BAD_ROW.of(table.file(), line, table.names().size());
    }
  }

  /** The day of a cell of a column. */
  static LocalDate day(ModelTable table, String cell, long line, String column) {
    try {
      return LocalDate.parse(cell);
    } catch (DateTimeException e) {
      throw ModelWords.NOT_A_DAY.of(table.file(), line, column);
    }
  }

  private Fit<? extends Fitted<? extends PurchaseModel>> fit(PurchaseLog log) {
    return switch (kind) {
      case BG_NBD -> BgNbd.fit(log.purchases());
      case MBG_NBD -> MbgNbd.fit(log.purchases());
      case PARETO_NBD -> ParetoNbd.fit(log.purchases());
      case BG_BB -> throw new IllegalStateException("it goes by months");
    };
  }

  private void write(ResultFiles files, Fitted<?> purchases, Fitted<?> spend) {
    try (Sheet sheet = tables.sheet(files, MODEL)) {
      sheet.row(List.of("model", "parameter", "value", "standard_error"));
      for (Estimate each : purchases.estimates()) {
        sheet.row(row(kind.name(), each));
      }
      for (Estimate each : spend.estimates()) {
        sheet.row(row("GAMMA_GAMMA", each));
      }
    }
  }

  private static List<String> row(String model, Estimate each) {
    return List.of(
        model, each.name(), ModelRun.figure(each.value()), ModelRun.figure(each.standardError()));
  }

  private double write(
      ResultFiles files,
      PurchaseLog log,
      Function<PurchaseLog.Customer, LifetimeValue.Value> value) {
    double sum = 0;
    try (Sheet sheet = tables.sheet(files, VALUES)) {
      sheet.row(List.of("customer", "repeats", "alive", "purchases", "spend", "value"));
      for (PurchaseLog.Customer each : log.customers()) {
        LifetimeValue.Value told = ModelRun.in(() -> value.apply(each));
        sum += told.value();
        sheet.row(
            List.of(
                each.id().value(),
                Long.toString(each.history().repeats()),
                ModelRun.figure(told.alive()),
                ModelRun.figure(told.purchases()),
                ModelRun.figure(told.spend()),
                ModelRun.figure(told.value())));
      }
    }
    return sum;
  }

  private void tell(PurchaseLog log, Fitted<?> purchases, Fitted<?> spend) {
    tables.say(ModelWords.CUSTOMERS, log.customers().size(), log.purchases().repeaters());
    if (log.tooNew() > 0) {
      tables.say(ModelWords.TOO_NEW, log.tooNew());
    }
    if (log.later() > 0) {
      tables.say(ModelWords.LATER, log.later());
    }
    tables.say(ModelWords.PARAMETERS, kind, told(purchases), purchases.logLikelihood());
    tables.say(ModelWords.PARAMETERS, "GAMMA_GAMMA", told(spend), spend.logLikelihood());
    tables.say(ModelWords.CORRELATION, log.spend().correlation());
  }

  private static String told(Fitted<?> fitted) {
    return String.join(
        ", ",
        fitted.estimates().stream()
            .map(e -> String.format(Locale.ROOT, "%s %.4f", e.name(), e.value()))
            .toList());
  }
}
