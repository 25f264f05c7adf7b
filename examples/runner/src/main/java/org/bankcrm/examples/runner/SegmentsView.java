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
    segments.forEach(segment -> counts.put(segment, new Tally(Answer.WORDS)));
  }

  @Override
  public List<String> header() {
    return counts.keySet().stream().map(segment -> segment.attribute().id()).toList();
  }

  @Override
  public List<String> add(Decision decision) {
    return counts.entrySet().stream()
        .map(each -> each.getValue().add(Answer.of(decision, each.getKey()).word()))
        .toList();
  }

  @Override
  public List<Block> blocks(Figures figures) {
    List<Column> columns =
        figures.columns(
            Words.SEGMENT,
            Words.CUSTOMERS,
            Words.SHARE,
            Words.NOT_IN,
            Words.UNDECIDED,
            Words.NOT_APPLICABLE);
    columns.add(figures.words(Words.PURPOSE));
    List<List<String>> rows =
        counts.keySet().stream().map(segment -> row(segment, figures)).toList();
    Map<String, List<Long>> series = new LinkedHashMap<>();
    series.put(figures.in(Words.CUSTOMERS), all(Answer.YES));
    series.put(figures.in(Words.UNDECIDED), all(Answer.UNKNOWN));
    List<String> names = counts.keySet().stream().map(s -> figures.in(s.name())).toList();
    return List.of(
        figures
            .block("segments", figures.in(Words.SEGMENTS), Words.SEGMENT_NOTE, columns, rows)
            .drawn(new Chart(true, names, series)));
  }

  private List<Long> all(Answer answer) {
    return counts.values().stream().map(tally -> tally.of(answer.word())).toList();
  }

  private List<String> row(Segment segment, Figures figures) {
    Tally tally = counts.getOrDefault(segment, new Tally());
    return List.of(
        figures.in(segment.name()),
        figures.count(tally.of(Answer.YES.word())),
        figures.share(tally.of(Answer.YES.word())),
        figures.count(tally.of(Answer.NO.word())),
        figures.count(tally.of(Answer.UNKNOWN.word())),
        figures.count(tally.of(Answer.NOT_APPLICABLE.word())),
        figures.in(segment.purpose()));
  }
}
