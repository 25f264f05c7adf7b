package org.bankcrm.examples.runner;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bankcrm.core.BusinessCalendar;
import org.bankcrm.modelling.forecast.Festival;
import org.bankcrm.modelling.forecast.Regressors;
import org.bankcrm.modelling.forecast.SeriesPeriods;
import picocli.CommandLine.Option;

/** What is known beforehand and moves a series, and which days its figures stand for. */
final class KnownOptions {

  @Option(
      names = "--date",
      paramLabel = "COLUMN",
      description = {
        "The column with each row's first day, such as 2026-03-01 or 2026-03; rows that are missing",
        "or doubled are refused.",
        "每行所述时段的首日所在列，如 2026-03-01 或 2026-03；缺失或重复的行将被拒绝。"
      })
  private Optional<String> date = Optional.empty();

  @Option(
      names = "--step",
      paramLabel = "STEP",
      defaultValue = "MONTH",
      description = {
        "How long a row's period is: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).",
        "每行时段的长度：${COMPLETION-CANDIDATES}（默认：${DEFAULT-VALUE}）。"
      })
  private SeriesPeriods.Step step = SeriesPeriods.Step.MONTH;

  @Option(
      names = "--festival",
      paramLabel = "FILE.csv",
      description = {
        "A festival that moves, such as the lunar new year: column day, one for each year, beyond the",
        "last step too. Needs --date.",
        "日期逐年变动的节日（如春节）：列 day，每年一行，须延伸至预测期之后。须与 --date 同用。"
      })
  private List<Path> festivals = new ArrayList<>();

  @Option(
      names = "--days-before",
      paramLabel = "N",
      description = {
        "How many days before a festival it is felt, 0 to 60 (default: 10).",
        "节日前多少天即受影响，0 至 60（默认：10）。"
      })
  private Optional<Integer> before = Optional.empty();

  @Option(
      names = "--days-after",
      paramLabel = "N",
      description = {
        "How many days from the festival itself on, 1 to 60 (default: 5).",
        "自节日当天起多少天仍受影响，1 至 60（默认：5）。"
      })
  private Optional<Integer> after = Optional.empty();

  @Option(
      names = "--calendar",
      paramLabel = "FILE.json",
      description = {
        "A business calendar: how many days of each period are worked; of days, which are holidays.",
        "It has to cover the last step. Needs --date.",
        "营业日历：每个时段的营业日数；按日预测时为节假日。须覆盖预测期。须与 --date 同用。"
      })
  private Optional<Path> calendar = Optional.empty();

  @Option(
      names = "--regressors",
      paramLabel = "FILE.csv",
      description = {
        "Figures of your own that are known beforehand: a column each, a row for each figure of the",
        "series and each step ahead.",
        "预先已知的其他数据：每列一项，序列的每期与预测的每期各一行。"
      })
  private Optional<Path> own = Optional.empty();

  /** The files that are read. */
  Collection<Path> files() {
    List<Path> files = new ArrayList<>(festivals);
    calendar.ifPresent(files::add);
    own.ifPresent(files::add);
    return files;
  }

  /** Which days the rows of a table stand for, where a column tells. */
  Optional<SeriesPeriods> periods(ModelTable table) {
    if (date.isEmpty() && !(festivals.isEmpty() && calendar.isEmpty())) {
      throw ModelWords.NEEDS_DATE.of();
    }
    if (festivals.isEmpty() && (before.isPresent() || after.isPresent())) {
      throw ModelWords.NEEDS_FESTIVAL.of();
    }
    return date.map(
        column -> {
          List<LocalDate> days = days(table, column);
          return ModelRun.in(() -> SeriesPeriods.of(days, step));
        });
  }

  private static List<LocalDate> days(ModelTable table, String column) {
    List<LocalDate> days = new ArrayList<>();
    List<String> cells = table.column(column);
    for (int row = 0; row < cells.size(); row++) {
      String cell = cells.get(row);
      try {
        days.add(LocalDate.parse(cell.length() == 7 ? cell + "-01" : cell));
      } catch (DateTimeException e) {
        throw ModelWords.NOT_A_DAY.of(table.file(), table.line(row), column);
      }
    }
    return days;
  }

  /** All that is known beforehand. */
  Regressors regressors(Optional<SeriesPeriods> periods) {
    Regressors known = Regressors.none();
    for (Path file : festivals) {
      List<Double> shares = shares(file, periods.orElseThrow());
      known = with(known, name(file), shares);
    }
    if (calendar.isPresent()) {
      known = worked(known, periods.orElseThrow(), CalendarFile.read(calendar.get()));
    }
    if (own.isPresent()) {
      ModelTable table = ModelTable.read(own.get());
      for (String column : table.names()) {
        known = with(known, column, table.complete(column));
      }
    }
    return known;
  }

  private static Regressors with(Regressors known, String name, List<Double> figures) {
    return ModelRun.in(() -> known.with(name, figures));
  }

  private List<Double> shares(Path file, SeriesPeriods periods) {
    int from = before.orElse(10);
    int on = after.orElse(5);
    bounds("--days-before", from, 0);
    bounds("--days-after", on, 1);
    List<LocalDate> days = days(ModelTable.read(file), "day");
    return ModelRun.in(() -> periods.festival(Festival.of(name(file), days), from, on));
  }

  private static void bounds(String option, int days, int least) {
    if (days < least || days > 60) {
      throw ModelWords.BOUNDS.of(option, least, 60, days);
    }
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName()).replaceFirst("\\.csv$", "");
  }

  private Regressors worked(Regressors known, SeriesPeriods periods, BusinessCalendar days) {
    if (step != SeriesPeriods.Step.DAY) {
      return with(known, "business-days", ModelRun.in(() -> periods.businessDays(days)));
    }
    Regressors more = with(known, "holidays", ModelRun.in(() -> periods.holidays(days)));
    return days.makeUpDays().isEmpty()
        ? more
        : with(more, "make-up-days", ModelRun.in(() -> periods.makeUpDays(days)));
  }

  /**
   * Refuses what is not known until the last step.
   *
   * @param until how many figures are asked for
   */
  static void check(Regressors known, Optional<SeriesPeriods> periods, int until) {
    for (Regressors.Column column : known.columns()) {
      int size = column.figures().size();
      if (size < until) {
        throw periods
            .map(
                p ->
                    ModelWords.CALENDAR_ENDS.of(
                        column.name(),
                        p.period(size).fromInclusive(),
                        p.period(until).fromInclusive()))
            .orElseGet(() -> ModelWords.REGRESSOR_ENDS.of(column.name(), size, until));
      }
    }
  }
}
