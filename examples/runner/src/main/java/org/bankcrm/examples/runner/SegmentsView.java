package org.bankcrm.examples.runner;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bankcrm.core.policy.Decision;
import org.bankcrm.examples.runner.Block.Chart;
import org.bankcrm.examples.runner.ReportPage.Column;
import org.bankcrm.segmentation.Segment;

/** How many customers are in each segment. */
final class SegmentsView implements PolicyView {

  private final Map<Segment, Tally> counts = new LinkedHashMap<>();

  SegmentsView(List<Segment> segments) {
    segments.forEach(segment -> counts.put(segment, new Tally(Tally.TRUTHS)));
  }

  @Override
  public List<String> header() {
    return counts.keySet().stream().map(segment -> segment.attribute().id()).toList();
  }

  @Override
  public List<String> add(Decision decision) {
    return counts.entrySet().stream()
        .map(each -> each.getValue().add(Words.ofTruth(decision.truth(each.getKey()))))
        .toList();
  }

  @Override
  public List<Block> blocks(Figures figures) {
    List<Column> columns =
        figures.columns(Words.SEGMENT, Words.CUSTOMERS, Words.SHARE, Words.UNDECIDED);
    columns.add(figures.words(Words.PURPOSE));
    List<List<String>> rows =
        counts.keySet().stream().map(segment -> row(segment, figures)).toList();
    Map<String, List<Long>> series = new LinkedHashMap<>();
    series.put(figures.in(Words.CUSTOMERS), all("yes"));
    series.put(figures.in(Words.UNDECIDED), all("unknown"));
    List<String> names = counts.keySet().stream().map(s -> figures.in(s.name())).toList();
    return List.of(
        figures
            .block("segments", figures.in(Words.SEGMENTS), Words.SEGMENT_NOTE, columns, rows)
            .drawn(new Chart(true, names, series)));
  }

  private List<Long> all(String outcome) {
    return counts.values().stream().map(tally -> tally.of(outcome)).toList();
  }

  private List<String> row(Segment segment, Figures figures) {
    Tally tally = counts.getOrDefault(segment, new Tally());
    return List.of(
        figures.in(segment.name()),
        figures.count(tally.of("yes")),
        figures.share(tally.of("yes")),
        figures.count(tally.of("unknown")),
        figures.in(segment.purpose()));
  }
}
