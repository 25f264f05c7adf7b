package org.bankcrm.examples.runner;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.explanation.ConditionText;
import org.bankcrm.core.language.Language;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.modelling.group.ClusterChoice;
import org.bankcrm.modelling.group.ClusterRules;
import org.bankcrm.modelling.group.Clusters;
import org.bankcrm.modelling.group.Trait;
import org.bankcrm.segmentation.Segment;

/**
 * Groups that were found, with what is told of each.
 *
 * @param clusters by k-means, some columns by their logarithm
 * @param rules by the figures themselves
 * @param names of the columns
 * @param logarithms those of them whose ratios count; a typical figure is told of them, not the
 *     mean
 * @param columns the figures themselves, a gap being NaN
 */
record FoundGroups(
    Clusters clusters,
    ClusterRules rules,
    List<String> names,
    List<String> logarithms,
    List<double[]> columns) {

  /** So many traits are told of a group at most. */
  private static final int TOLD = 3;

  private static final double CLEAR = 0.5;
  private static final double FAR = 1.5;

  /** Looks for rules by the figures themselves; a gap stands at what stood for it in the groups. */
  static FoundGroups of(
      ModelTable table,
      List<String> names,
      List<String> logarithms,
      ClusterChoice chosen,
      int boxes) {
    List<double[]> columns = names.stream().map(table::numbers).toList();
    List<double[]> filled = new ArrayList<>();
    for (int j = 0; j < names.size(); j++) {
      double mean = chosen.clusters().means().get(j);
      double instead = logarithms.contains(names.get(j)) ? StrictMath.expm1(mean) : mean;
      filled.add(
          Arrays.stream(columns.get(j))
              .map(value -> Double.isNaN(value) ? instead : value)
              .toArray());
    }
    int count = chosen.clusters().centres().size();
    int most = boxes == 0 ? Math.min(64, count + 1) : boxes;
    return new FoundGroups(
        chosen.clusters(),
        ClusterRules.of(chosen.clusters(), filled, most),
        names,
        logarithms,
        columns);
  }

  int count() {
    return clusters.centres().size();
  }

  long size(int group) {
    return clusters.sizes().get(group);
  }

  double share(int group) {
    return (double) size(group) / clusters.assigned().size();
  }

  static String id(int group) {
    return "group-" + (group + 1);
  }

  /** What makes a group different, in words: at most three figures, what differs most first. */
  LocalizedText told(int group) {
    List<LocalizedText> told =
        clusters.traits(group).stream()
            .filter(trait -> Math.abs(trait.deviations()) >= CLEAR)
            .limit(TOLD)
            .map(this::told)
            .toList();
    if (told.isEmpty()) {
      return GroupTexts.LIKE_ALL.label();
    }
    return LocalizedText.of(
        String.join("；", told.stream().map(LocalizedText::zh).toList()),
        String.join("; ", told.stream().map(LocalizedText::en).toList()));
  }

  private LocalizedText told(Trait trait) {
    boolean logarithm = logarithms.contains(trait.name());
    String own = figure(logarithm ? StrictMath.expm1(trait.own()) : trait.own());
    String all = figure(logarithm ? StrictMath.expm1(trait.all()) : trait.all());
    GroupTexts how = how(trait.deviations());
    Said said = GroupTexts.TRAIT.says(trait.name(), own, all);
    return LocalizedText.of(said.zh() + how.label().zh(), said.en() + " " + how.label().en());
  }

  /** A figure with as many digits as people read. */
  private static String figure(double value) {
    double size = Math.abs(value);
    return String.format(Locale.ROOT, size >= 100 ? "%,.0f" : size >= 1 ? "%.1f" : "%.3f", value);
  }

  private static GroupTexts how(double deviations) {
    if (deviations > 0) {
      return deviations >= FAR ? GroupTexts.FAR_ABOVE : GroupTexts.ABOVE;
    }
    return deviations <= -FAR ? GroupTexts.FAR_BELOW : GroupTexts.BELOW;
  }

  /** A name to begin with, until people give one: the figure that differs most. */
  LocalizedText name(int group) {
    LocalizedText number = GroupTexts.GROUP_NAME.label();
    Trait most = clusters.traits(group).get(0);
    if (Math.abs(most.deviations()) < CLEAR) {
      return LocalizedText.of(number.zh() + (group + 1), number.en() + " " + (group + 1));
    }
    LocalizedText how = how(most.deviations()).label();
    return LocalizedText.of(
        number.zh() + (group + 1) + "：" + most.name() + how.zh(),
        number.en() + " " + (group + 1) + ": " + most.name() + " " + how.en());
  }

  /** The mean of a group's known figures. */
  private double mean(double[] column, int group) {
    return IntStream.range(0, column.length)
        .filter(row -> clusters.assigned().get(row) == group)
        .mapToDouble(row -> column[row])
        .filter(value -> !Double.isNaN(value))
        .average()
        .orElse(Double.NaN);
  }

  /** The rule of a group in words; empty if no range stands for it. */
  Optional<String> rule(int group, PolicyBook book, Language language) {
    return book.find(id(group))
        .map(Segment.class::cast)
        .map(segment -> ConditionText.describe(segment.when(), book.catalog(), language))
        .map(text -> text.indent(4).stripTrailing());
  }

  /** Writes a row for each group, with the mean of each column. */
  void writeGroups(Sheet target) {
    try (Sheet sheet = target) {
      List<String> header =
          new ArrayList<>(List.of("group", "customers", "share_percent", "zh", "en"));
      names.forEach(name -> header.add("mean_" + name));
      header.add("bar");
      sheet.row(header);
      for (int group = 0; group < count(); group++) {
        List<String> row = new ArrayList<>();
        row.add(id(group));
        row.add(Long.toString(size(group)));
        row.add(ModelRun.figure(100 * share(group)));
        row.add(told(group).zh());
        row.add(told(group).en());
        for (double[] column : columns) {
          row.add(ModelRun.figure(mean(column, group)));
        }
        row.add(GroupTable.bar(share(group)));
        sheet.row(row);
      }
    }
  }

  /** Writes which group each customer is of. */
  void writeMembers(Sheet target, List<String> ids) {
    try (Sheet sheet = target) {
      sheet.row(List.of("id", "group"));
      for (int row = 0; row < ids.size(); row++) {
        sheet.row(List.of(ids.get(row), id(clusters.assigned().get(row))));
      }
    }
  }
}
