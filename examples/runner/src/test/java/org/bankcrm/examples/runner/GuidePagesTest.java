package org.bankcrm.examples.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bankcrm.modelling.value.BgNbd;
import org.bankcrm.modelling.value.PurchaseHistory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/**
 * The guide's pages: each command in them is run, and prints what stands below it; whatever stands
 * below a command that shows a file is in that file. {@code -Dcrm.renew=true} writes the pages
 * anew.
 */
class GuidePagesTest {

  private static final Path ROOT = Path.of("../..");

  /** A command, and what it prints: two blocks in a row. */
  private static final Pattern STEP =
      Pattern.compile("```sh\n((?:\\./crm|head) [^`]*)\n```\n\n```text\n([^`]*)```");

  private static final Pattern CHART = Pattern.compile("(?:bar|line) \\[([0-9, ]+)]");

  /** Two lines of a chart. */
  private static final Pattern LINES = Pattern.compile(" {4}line \\[.*]\n {4}line \\[.*]");

  @TempDir private Path dir = Path.of("");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "clv.md",
        "clv.zh-CN.md",
        "scorecard.md",
        "scorecard.zh-CN.md",
        "churn.md",
        "churn.zh-CN.md",
        "forecast.md",
        "forecast.zh-CN.md",
        "ladder.md",
        "ladder.zh-CN.md",
        "ranks.md",
        "ranks.zh-CN.md",
        "groups.md",
        "groups.zh-CN.md",
        "models.md",
        "models.zh-CN.md",
        "quality.md",
        "quality.zh-CN.md",
        "duplicates.md",
        "duplicates.zh-CN.md",
        "portrait.md",
        "portrait.zh-CN.md",
        "merge.md",
        "merge.zh-CN.md",
        "privacy.md",
        "privacy.zh-CN.md"
      })
  void commands_ofAPage_printWhatStandsBelow(String name) throws IOException {
    Path page = ROOT.resolve("docs").resolve(name);
    String text = Files.readString(page);
    List<String> commands = new ArrayList<>();
    String now = STEP.matcher(text).replaceAll(step -> run(step, commands));
    if (Boolean.getBoolean("crm.renew")) {
      Files.writeString(page, now);
    }
    assertThat(commands).hasSizeGreaterThanOrEqualTo(2);
    assertThat(now).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"clv.md", "clv.zh-CN.md"})
  void chart_ofLifetimeValue_isThatOfTheModel(String name) throws IOException {
    String text = Files.readString(ROOT.resolve("docs").resolve(name));
    BgNbd model = new BgNbd(1, 45, .8, 3);
    for (long repeats : new long[] {2, 12}) {
      List<String> points = new ArrayList<>();
      for (int silent = 0; silent <= 180; silent += 30) {
        PurchaseHistory history = new PurchaseHistory(repeats, 365, 365.0 + silent);
        points.add(Long.toString(Math.round(100 * model.probabilityAlive(history))));
      }
      assertThat(text).contains("line [" + String.join(", ", points) + "]");
    }
  }

  /**
   * What a chart draws is a column, in whole per cent, of a table that the page's commands wrote.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "clv.md",
        "clv.zh-CN.md",
        "scorecard.md",
        "scorecard.zh-CN.md",
        "ranks.md",
        "ranks.zh-CN.md",
        "groups.md",
        "groups.zh-CN.md"
      })
  void charts_ofAPage_areColumnsOfWhatItWrote(String name) throws IOException {
    String text = Files.readString(ROOT.resolve("docs").resolve(name));
    STEP.matcher(text).results().forEach(step -> run(step, new ArrayList<>()));
    List<String> drawn = CHART.matcher(text).results().map(chart -> chart.group(1)).toList();
    List<String> written = name.startsWith("clv") ? drawn.subList(2, drawn.size()) : drawn;
    assertThat(written).isNotEmpty();
    try (Stream<Path> files = Files.walk(dir)) {
      List<String> columns =
          files
              .filter(file -> file.toString().endsWith(".csv"))
              .flatMap(file -> percents(ModelTable.read(file)))
              .toList();
      assertThat(columns).containsAll(written);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"forecast.md", "forecast.zh-CN.md", "ladder.md", "ladder.zh-CN.md"})
  void charts_ofForecastsAndLadders_areThoseOfTheirTables(String name) throws IOException {
    String text = Files.readString(ROOT.resolve("docs").resolve(name));
    STEP.matcher(text).results().forEach(step -> run(step, new ArrayList<>()));
    boolean ladder = name.startsWith("ladder");
    Path file = dir.resolve(ladder ? "out/ladder/ladder.csv" : "out/cash/forecast.csv");
    ModelTable table = ModelTable.read(file);
    List<String> drawn = CHART.matcher(text).results().map(chart -> chart.group(1)).toList();
    assertThat(drawn)
        .containsExactly(
            ladder ? thousands(table, "out") : whole(table.numbers("seasonal_naive")),
            ladder ? thousands(table, "in") : whole(table.numbers("forecast")));
  }

  private static String whole(double[] figures) {
    return Arrays.stream(figures)
        .mapToObj(value -> Long.toString(Math.round(value)))
        .collect(Collectors.joining(", "));
  }

  private static String thousands(ModelTable table, String side) {
    double[] principal = table.numbers("principal");
    return whole(
        IntStream.range(0, table.rows())
            .filter(row -> table.column("currency").get(row).equals("CNY"))
            .filter(row -> table.column("side").get(row).equals(side))
            .mapToDouble(row -> principal[row] / 1_000)
            .toArray());
  }

  /** Columns of per cents, whole ones, and of each a twelfth, such as the years of months. */
  private static Stream<String> percents(ModelTable table) {
    return table.names().stream()
        .filter(column -> column.endsWith("percent"))
        .map(column -> Arrays.stream(table.numbers(column)).mapToLong(Math::round).toArray())
        .flatMap(column -> Stream.of(every(1, column), every(12, column)));
  }

  private static String every(int step, long[] column) {
    return IntStream.range(0, column.length)
        .filter(row -> row % step == 0)
        .mapToObj(row -> Long.toString(column[row]))
        .collect(Collectors.joining(", "));
  }

  /** The lines of expected and actual profit are those that the fit of the page writes. */
  @ParameterizedTest
  @ValueSource(strings = {"churn.md", "churn.zh-CN.md"})
  void chart_ofContacts_isThatOfTheFit(String name) throws IOException {
    Path page = ROOT.resolve("docs").resolve(name);
    String text = Files.readString(page);
    STEP.matcher(text)
        .results()
        .filter(step -> step.group(1).startsWith("./crm churn fit"))
        .forEach(step -> run(step, new ArrayList<>()));
    List<String> rows = Files.readAllLines(dir.resolve("out/churn/contacts.csv"));
    String lines = "    line " + profits(rows, 3) + "\n    line " + profits(rows, 4);
    String now = LINES.matcher(text).replaceFirst(lines);
    if (Boolean.getBoolean("crm.renew")) {
      Files.writeString(page, now);
    }
    assertThat(now).isEqualTo(text);
  }

  private static List<Long> profits(List<String> rows, int column) {
    return rows.stream()
        .skip(1)
        .map(row -> Math.round(Double.parseDouble(row.split(",", -1)[column])))
        .toList();
  }

  private String run(MatchResult step, List<String> commands) {
    commands.add(step.group(1));
    String[] words = step.group(1).replace("\\\n", " ").split("\\s+");
    String printed = words[0].equals("head") ? head(words) : crm(words);
    return Matcher.quoteReplacement(
        "```sh\n" + step.group(1) + "\n```\n\n```text\n" + printed + "```");
  }

  private Path place(String word) {
    return word.startsWith("out/") ? dir.resolve(word) : ROOT.resolve(word);
  }

  /** Files stand under the page's root, those that are written under the test's. */
  private String placed(String word) {
    int file = word.indexOf('=') + 1;
    String name = word.substring(file);
    return name.startsWith("out/") || name.startsWith("examples/")
        ? word.substring(0, file) + place(name)
        : word;
  }

  private String head(String[] words) {
    try (Stream<String> lines = Files.lines(place(words[3]))) {
      StringBuilder text = new StringBuilder();
      lines.limit(Long.parseLong(words[2])).forEach(line -> text.append(line).append('\n'));
      return text.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String crm(String[] words) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine command = Main.commandLine();
    command.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    String[] args = Stream.of(words).skip(1).map(this::placed).toArray(String[]::new);
    assertThat(command.execute(args)).as(err.toString()).isZero();
    return out.toString().replace(dir + "/", "").replace(ROOT + "/", "");
  }
}
