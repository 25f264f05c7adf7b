package org.bankcrm.examples.runner;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.modelling.group.RankCuts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code crm ranks codes}: codes by one figure, kept as a policy. */
@Command(
    name = "codes",
    description = {
      "Gives each customer a code by a figure, at equal shares or by cuts that you name, among all",
      "or within a column such as the branch, and tells who is among the best.",
      "Writes ranks.csv, cuts.csv, the cuts as a book (book.json) and run.json.",
      "按某项数值为每位客户定档：等分或用给定界值，在全体或某列（如网点）之内，并指出位居前列者；",
      "写出 ranks.csv、cuts.csv、含界值的手册（book.json）与 run.json。"
    },
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class)
final class RanksCodesCommand implements Callable<Integer> {

  private static final String RANKS = "ranks.csv";
  private static final String CUTS = "cuts.csv";
  private static final int USUAL_CODES = 10;

  @Mixin private GroupTable input = new GroupTable();

  @Option(
      names = "--by",
      required = true,
      paramLabel = "COLUMN",
      description = {"The column with the figure.", "数值所在列。"})
  private String by = "";

  @Option(
      names = "--codes",
      paramLabel = "N",
      description = {
        "How many codes at equal shares, 2 to 100 (default: 10).",
        "等分为多少档，2 至 100（默认：10）。"
      })
  private Optional<Integer> codes = Optional.empty();

  @Option(
      names = "--cuts",
      paramLabel = "N,N,…",
      description = {
        "Cuts instead, ascending, such as 50000,200000; a figure equal to a cut is not above it.",
        "改用给定界值，由小到大，如 50000,200000；恰等于界值者不算超过。"
      })
  private String cuts = "";

  @Option(
      names = "--less-is-better",
      description = {"A lesser figure has a greater code.", "数值越小档次越高。"})
  private boolean lessIsBetter;

  @Option(
      names = "--within",
      paramLabel = "COLUMN",
      description = {
        "Ranks each group of this column by itself, such as the branch.",
        "在该列（如网点）的每一组之内排名。"
      })
  private String within = "";

  @Option(
      names = "--top",
      paramLabel = "SHARE",
      description = {
        "Tells the best share too, such as 0.05, and writes a segment of it.",
        "另外指出位居前列的比例，如 0.05，并写成客群。"
      })
  private Optional<Double> top = Optional.empty();

  @Option(
      names = "--customer",
      paramLabel = "ID",
      description = {"Tells the place of this customer.", "告知该客户的位次。"})
  private String customer = "";

  @Mixin private TableOptions tables = new TableOptions();

  @Override
  public Integer call() {
    tables.check(List.of(RANKS, CUTS, ModelBook.FILE, ResultFiles.MARK), List.of(input.file()));
    check();
    ModelTable table = input.read();
    RankedCustomers ranked = ranked(table);
    int place = customer.isEmpty() ? 0 : ranked.place(customer);
    if (place < 0) {
      throw GroupTexts.NO_CUSTOMER.of(table.file());
    }
    PolicyBook book = ModelRun.in(() -> RankBook.of(table, by, within, ranked));
    try (ResultFiles files = tables.open()) {
      ranked.writeRanks(tables.sheet(files, RANKS));
      ranked.writeCuts(tables.sheet(files, CUTS));
      ModelBook.write(files, book);
      files.publish(new ModelRun.Mark("ranks codes", table.rows()));
    }
    tell(ranked, place);
    tables.say(ModelWords.WRITTEN, tables.at(ModelBook.FILE));
    return 0;
  }

  private void check() {
    int given = codes.orElse(USUAL_CODES);
    if (given < 2 || given > 100) {
      throw ModelWords.BOUNDS.of("--codes", 2, 100, given);
    }
    if (codes.isPresent() && !cuts.isEmpty()) {
      throw GroupTexts.CODES_OR_CUTS.of();
    }
    double share = top.orElse(1.0);
    if (!(share > 0 && share <= 1)) {
      throw GroupTexts.BAD_SHARE.of("--top");
    }
    if (top.isPresent() && lessIsBetter) {
      throw GroupTexts.TOP_OF_LESS.of();
    }
  }

  private RankedCustomers ranked(ModelTable table) {
    List<String> ids = input.ids(table);
    double[] values = table.numbers(by);
    List<String> groups =
        within.isEmpty() ? Collections.nCopies(values.length, "") : table.column(within);
    for (int row = 0; row < values.length; row++) {
      values[row] = !within.isEmpty() && groups.get(row).isEmpty() ? Double.NaN : values[row];
    }
    List<Double> given = cuts.isEmpty() ? List.of() : given();
    return ModelRun.in(
        () -> {
          RankedCustomers ranked =
              new RankedCustomers(ids, values, groups, codes.orElse(USUAL_CODES), !lessIsBetter);
          ranked = given.isEmpty() ? ranked : ranked.with(new RankCuts(given, !lessIsBetter));
          return top.isPresent() ? ranked.with(top.get()) : ranked;
        });
  }

  private List<Double> given() {
    List<Double> given = new ArrayList<>();
    for (String each : cuts.split(",", -1)) {
      given.add(
          ModelTable.number(each.strip()).orElseThrow(() -> GroupTexts.BAD_CUTS.of("--cuts")));
    }
    for (int i = 1; i < given.size(); i++) {
      if (given.get(i) <= given.get(i - 1)) {
        throw GroupTexts.BAD_CUTS.of("--cuts");
      }
    }
    return given;
  }

  private void tell(RankedCustomers ranked, int place) {
    long none = ranked.count(0);
    tables.say(GroupTexts.RANKED, ranked.size() - none, ranked.cuts().codes());
    if (none > 0) {
      tables.say(GroupTexts.UNRANKED, none);
    }
    List<String> empty =
        IntStream.rangeClosed(1, ranked.cuts().codes())
            .filter(code -> ranked.count(code) == 0)
            .mapToObj(Integer::toString)
            .toList();
    if (!empty.isEmpty()) {
      tables.say(GroupTexts.EMPTY_CODES, String.join(", ", empty));
    }
    if (top.isPresent()) {
      long best = IntStream.range(0, ranked.size()).filter(ranked::isBest).count();
      tables.say(
          within.isEmpty() ? GroupTexts.TOP : GroupTexts.TOP_WITHIN,
          ModelRun.figure(100 * top.get()),
          best,
          within);
    }
    if (!customer.isEmpty()) {
      tellPlace(ranked, place);
    }
  }

  private void tellPlace(RankedCustomers ranked, int place) {
    int code = ranked.code(place);
    if (code == 0) {
      tables.say(GroupTexts.NOT_PLACED, Said.printable(customer));
      return;
    }
    tables.say(
        within.isEmpty() ? GroupTexts.PLACE : GroupTexts.PLACE_WITHIN,
        Said.printable(customer),
        code,
        100 * ranked.percentile(place),
        Said.printable(ranked.group(place)));
  }
}
