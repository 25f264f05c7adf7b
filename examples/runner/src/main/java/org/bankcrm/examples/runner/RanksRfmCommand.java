package org.bankcrm.examples.runner;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.policy.Policy;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.modelling.group.Rfm;
import org.bankcrm.modelling.group.RfmGroup;
import org.bankcrm.segmentation.Segment;
import org.bankcrm.segmentation.SegmentFamily;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code crm ranks rfm}: recency, frequency and monetary value as codes, with named segments. */
@Command(
    name = "rfm",
    description = {
      "Gives each customer codes for how lately, how often and for how much they did something, and",
      "a segment that your file names. Writes rfm.csv, segments.csv, cuts.csv, the cuts and",
      "segments as a book (book.json) and run.json.",
      "按最近一次、次数、金额为每位客户定档，并归入文件中命名的客群；写出 rfm.csv、segments.csv、",
      "cuts.csv、含界值与客群的手册（book.json）与 run.json。"
    },
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class)
final class RanksRfmCommand implements Callable<Integer> {

  private static final String ROWS = "rfm.csv";
  private static final String SEGMENTS = "segments.csv";
  private static final String CUTS = "cuts.csv";

  private static final Attribute<?> RECENCY =
      Attributes.integer(
          "rfm.recency-days", AttributeInfo.named("距最近一次交易的天数", "Days since the last transaction"));
  private static final Attribute<?> FREQUENCY =
      Attributes.integer("rfm.transactions", AttributeInfo.named("交易笔数", "Transactions"));

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
      names = "--codes",
      paramLabel = "N",
      defaultValue = "5",
      description = {
        "How many codes each, 2 to 9 (default: ${DEFAULT-VALUE}).",
        "每项分为多少档，2 至 9（默认：${DEFAULT-VALUE}）。"
      })
  private int codes = 5;

  @Option(
      names = "--segments",
      paramLabel = "FILE.csv",
      description = {
        "Named segments, the first that takes a customer counts: columns segment, zh, en, recency,",
        "frequency and monetary, a code such as 3 or a range such as 4-5.",
        "命名的客群，依次取第一个符合者：列 segment、zh、en、recency、frequency、monetary，",
        "取值为档次（如 3）或范围（如 4-5）。"
      })
  private Optional<Path> segments = Optional.empty();

  @Mixin private TableOptions tables = new TableOptions();

  @Override
  public Integer call() {
    tables.check(
        List.of(ROWS, SEGMENTS, CUTS, ModelBook.FILE, ResultFiles.MARK),
        Stream.concat(Stream.of(transactions), segments.stream()).toList());
    if (codes < 2 || codes > 9) {
      throw ModelWords.BOUNDS.of("--codes", 2, 9, codes);
    }
    List<RfmGroup> groups = segments.map(file -> RfmSegments.read(file, codes)).orElse(List.of());
    ModelTable table = ModelTable.read(transactions);
    RfmRows rows = new RfmRows(table, until);
    RfmResult result = new RfmResult(rows, codes, groups);
    PolicyBook book = ModelRun.in(() -> book(result, rows.scale()));
    try (ResultFiles files = tables.open()) {
      result.writeRows(tables.sheet(files, ROWS));
      result.writeCuts(tables.sheet(files, CUTS));
      result.writeSegments(tables.sheet(files, SEGMENTS));
      ModelBook.write(files, book);
      files.publish(new ModelRun.Mark("ranks rfm", table.rows()));
    }
    tell(rows, result, book);
    tables.say(ModelWords.WRITTEN, tables.at(ModelBook.FILE));
    return 0;
  }

  private static PolicyBook book(RfmResult result, int scale) {
    Attribute<?> monetary =
        Attributes.decimal("rfm.amount", scale, AttributeInfo.named("交易金额", "Amount"));
    Rfm rfm = result.rfm();
    LocalizedText name = GroupTexts.RFM_NAME.label();
    List<Policy<?>> made = new ArrayList<>();
    made.add(rfm.card("rfm", 1, RECENCY, FREQUENCY, monetary).name(name.zh(), name.en()).build());
    List<Segment> named = new ArrayList<>();
    for (RfmGroup group : result.groups()) {
      rfm.segment(group, 1, RECENCY, FREQUENCY, monetary)
          .map(Segment.Builder::build)
          .ifPresent(named::add);
    }
    made.addAll(named);
    if (!named.isEmpty()) {
      made.add(family(named));
    }
    return ModelBook.of(name, List.of(RECENCY, FREQUENCY, monetary), made);
  }

  private static SegmentFamily family(List<Segment> named) {
    LocalizedText name = GroupTexts.SEGMENTS_NAME.label();
    LocalizedText others = GroupTexts.OTHERS.label();
    return SegmentFamily.exclusive("rfm-segments", 1)
        .name(name.zh(), name.en())
        .segments(named.toArray(Segment[]::new))
        .remainder(RfmSegments.OTHER, others.zh(), others.en())
        .build();
  }

  private void tell(RfmRows rows, RfmResult result, PolicyBook book) {
    if (rows.later() > 0) {
      tables.say(ModelWords.LATER, rows.later());
    }
    tables.say(GroupTexts.RFM, result.size(), codes);
    for (RfmResult.Line line : result.lines()) {
      tables.say(
          GroupTexts.SEGMENT,
          line.name().in(tables.locale()),
          line.customers(),
          100 * line.share(),
          100 * line.shareOfAmount());
    }
    List<String> none =
        result.groups().stream()
            .filter(group -> book.find(group.id()).isEmpty())
            .map(group -> group.name().in(tables.locale()))
            .toList();
    if (!none.isEmpty()) {
      tables.say(GroupTexts.NO_SEGMENT, String.join(", ", none));
    }
  }
}
