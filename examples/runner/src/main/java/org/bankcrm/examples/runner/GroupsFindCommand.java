package org.bankcrm.examples.runner;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.policy.Policy;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.modelling.group.ClusterChoice;
import org.bankcrm.modelling.group.KMeans;
import org.bankcrm.segmentation.Segment;
import org.bankcrm.segmentation.SegmentFamily;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code crm groups find}: clusters, in words and as a policy. */
@Command(
    name = "find",
    description = {
      "Finds groups of customers who are alike in several figures, tells how many there are, what",
      "makes each different and by which rule a customer belongs to it.",
      "Writes choice.csv, groups.csv, members.csv, the rules as a book (book.json) and run.json.",
      "找出多项数值相近的客户群，说明应分几群、各群有何不同、客户按何规则归入；",
      "写出 choice.csv、groups.csv、members.csv、含规则的手册（book.json）与 run.json。"
    },
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class)
final class GroupsFindCommand implements Callable<Integer> {

  private static final String CHOICE = "choice.csv";
  private static final String GROUPS = "groups.csv";
  private static final String MEMBERS = "members.csv";

  @Mixin private GroupTable input = new GroupTable();

  @Option(
      names = "--by",
      required = true,
      paramLabel = "COLUMN",
      description = {
        "A column of numbers that customers are to be alike in; stands several times.",
        "用于比较客户的数值列；可重复给出。"
      })
  private List<String> by = new ArrayList<>();

  @Option(
      names = "--log",
      paramLabel = "COLUMN",
      description = {
        "One of these that runs over several powers of ten, such as assets: ratios count there.",
        "其中跨越多个数量级的列，如资产：按比例而非差额比较。"
      })
  private List<String> logarithms = new ArrayList<>();

  @Option(
      names = "--groups",
      paramLabel = "N",
      description = {
        "How many groups, 2 to 50; without it 2 to 8 are tried and the clearest stable one is taken.",
        "分为几群，2 至 50；不给出时尝试 2 至 8 群，取稳定者中最清晰的。"
      })
  private int groups;

  @Option(
      names = "--boxes",
      paramLabel = "N",
      defaultValue = "0",
      description = {
        "How many ranges the rules have at most, 2 to 64 (by default one more than groups): more agree",
        "better and read worse.",
        "规则最多含多少个区间，2 至 64（默认比群数多一）：越多越吻合，也越难读。"
      })
  private int boxes;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "42",
      description = {
        "What chance begins with; the same gives the same groups (default: ${DEFAULT-VALUE}).",
        "随机种子；相同则结果相同（默认：${DEFAULT-VALUE}）。"
      })
  private long seed = 42;

  @Mixin private TableOptions tables = new TableOptions();

  @Override
  public Integer call() {
    tables.check(
        List.of(CHOICE, GROUPS, MEMBERS, ModelBook.FILE, ResultFiles.MARK), List.of(input.file()));
    check();
    ModelTable table = input.read();
    List<String> ids = input.ids(table);
    List<ClusterChoice> tried = tried(table);
    ClusterChoice chosen = chosen(tried);
    FoundGroups found = ModelRun.in(() -> FoundGroups.of(table, by, logarithms, chosen, boxes));
    PolicyBook book = ModelRun.in(() -> book(table, found));
    try (ResultFiles files = tables.open()) {
      writeChoice(files, tried, chosen);
      found.writeGroups(tables.sheet(files, GROUPS));
      found.writeMembers(tables.sheet(files, MEMBERS), ids);
      ModelBook.write(files, book);
      files.publish(new ModelRun.Mark("groups find", table.rows()));
    }
    tell(tried, chosen, found, book);
    tables.say(ModelWords.WRITTEN, tables.at(ModelBook.FILE));
    return 0;
  }

  private void check() {
    if (groups != 0 && (groups < 2 || groups > 50)) {
      throw ModelWords.BOUNDS.of("--groups", 2, 50, groups);
    }
    if (boxes != 0 && (boxes < 2 || boxes > 64)) {
      throw ModelWords.BOUNDS.of("--boxes", 2, 64, boxes);
    }
  }

  private List<ClusterChoice> tried(ModelTable table) {
    List<double[]> columns = GroupTable.columns(table, by, logarithms);
    int from = groups == 0 ? 2 : groups;
    int to = groups == 0 ? 8 : groups;
    return ModelRun.found(ClusterChoice.tried(KMeans.of(2, seed), by, columns, from, to));
  }

  private ClusterChoice chosen(List<ClusterChoice> tried) {
    return groups != 0
        ? tried.get(0)
        : ClusterChoice.best(tried)
            .orElseThrow(() -> GroupTexts.NOT_STABLE.of(ClusterChoice.STABLE, stabilities(tried)));
  }

  /** The numbers that were tried, with how stable each is. */
  private static String stabilities(List<ClusterChoice> tried) {
    return tried.stream()
        .map(
            each ->
                each.clusters().centres().size()
                    + ": "
                    + ModelRun.figure(Math.round(100 * each.stability()) / 100.0))
        .collect(Collectors.joining(", "));
  }

  private PolicyBook book(ModelTable table, FoundGroups found) {
    Map<String, Attribute<?>> attributes =
        ModelBook.attributes(new ModelColumns(table, List.of()), by);
    List<Segment> segments = new ArrayList<>();
    for (int group = 0; group < found.count(); group++) {
      LocalizedText name = found.name(group);
      found
          .rules()
          .segment(group, FoundGroups.id(group), 1, attributes)
          .map(each -> each.name(name.zh(), name.en()).build())
          .ifPresent(segments::add);
    }
    LocalizedText name = GroupTexts.GROUPS_NAME.label();
    LocalizedText others = GroupTexts.OTHERS.label();
    List<Policy<?>> made = new ArrayList<>(segments);
    made.add(
        SegmentFamily.exclusive("groups", 1)
            .name(name.zh(), name.en())
            .segments(segments.toArray(Segment[]::new))
            .remainder(RfmSegments.OTHER, others.zh(), others.en())
            .build());
    return ModelBook.of(name, attributes.values(), made);
  }

  private void writeChoice(ResultFiles files, List<ClusterChoice> tried, ClusterChoice chosen) {
    try (Sheet sheet = tables.sheet(files, CHOICE)) {
      sheet.row(List.of("groups", "silhouette", "stability", "chosen", "bar"));
      for (ClusterChoice each : tried) {
        sheet.row(
            List.of(
                Integer.toString(each.clusters().centres().size()),
                ModelRun.figure(each.silhouette()),
                ModelRun.figure(each.stability()),
                each.equals(chosen) ? "yes" : "",
                GroupTable.bar(each.silhouette())));
      }
    }
  }

  private void tell(
      List<ClusterChoice> tried, ClusterChoice chosen, FoundGroups found, PolicyBook book) {
    if (groups == 0) {
      tables.say(GroupTexts.TRIED, stabilities(tried));
    }
    tables.say(
        groups == 0 ? GroupTexts.CHOSEN : GroupTexts.GIVEN,
        found.count(),
        chosen.silhouette(),
        chosen.stability());
    for (int group = 0; group < found.count(); group++) {
      tables.say(
          GroupTexts.GROUP,
          group + 1,
          found.size(group),
          100 * found.share(group),
          found.told(group).in(tables.locale()));
      Optional<String> rule = found.rule(group, book, tables.words());
      tables.say(rule.isPresent() ? GroupTexts.RULE : GroupTexts.NO_RULE, rule.orElse(""));
    }
    tables.say(GroupTexts.AGREE, 100 * found.rules().agreement());
  }
}
