package org.bankcrm.examples.runner;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.bankcrm.core.policy.Decisions;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.examples.runner.Block.Bars;
import org.bankcrm.segmentation.Segment;

/** How many customers are in each segment. */
final class SegmentsView implements PolicyView {

  private final Map<Segment, Tally> counts = new LinkedHashMap<>();

  private final Assets assets;

  SegmentsView(List<Segment> segments, PolicyBook book) {
    assets = Assets.ofGroups(book.catalog());
    segments.forEach(segment -> counts.put(segment, new Tally(Answer.WORDS)));
  }

  @Override
  public List<String> header() {
    return counts.keySet().stream().map(segment -> segment.attribute().id()).toList();
  }

  @Override
  public Told read(Decisions portion) {
    Map<Segment, Codes> answers = new LinkedHashMap<>();
    Assets.Portion sums = assets.of(portion.population());
    for (Segment segment : counts.keySet()) {
      Codes answer = Answer.of(portion, segment);
      answers.put(segment, answer);
      sums.add(segment.ref().id(), row -> answer.place(row) == Answer.YES.ordinal());
    }
    return new Told(List.copyOf(answers.values()), () -> count(answers, sums));
  }

  private void count(Map<Segment, Codes> answers, Assets.Portion sums) {
    counts.forEach((segment, tally) -> tally.add(requireNonNull(answers.get(segment))));
    assets.add(sums);
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
    columns.addAll(assets.columns(figures));
    columns.add(figures.words(Words.PURPOSE));
    List<Row> rows = counts.keySet().stream().map(segment -> row(segment, figures)).toList();
    Block block =
        figures.block(
            "segments",
            Topic.STANDING,
            figures.in(Words.SEGMENTS),
            Words.SEGMENT_NOTE,
            columns,
            rows);
    return List.of(block.drawn(Bars.of(Figures.CUSTOMERS)));
  }

  /** Where most are undecided the few of whom it is known stand for nobody. */
  private Row row(Segment segment, Figures figures) {
    Tally tally = counts.getOrDefault(segment, new Tally());
    long open = tally.of(Answer.UNKNOWN.word());
    long yes = tally.of(Answer.YES.word());
    List<Cell> more = new ArrayList<>();
    for (Answer each : List.of(Answer.NO, Answer.UNKNOWN, Answer.NOT_APPLICABLE)) {
      more.add(figures.count(tally.of(each.word())));
    }
    more.addAll(assets.cells(segment.ref().id(), figures));
    more.add(figures.words(figures.in(segment.purpose())));
    Row row = figures.row(segment.ref().id(), figures.in(segment.name()), yes, more);
    return Figures.known(row, 2, yes + tally.of(Answer.NO.word()) + open, open);
  }

  @Override
  public List<Doubt> doubts() {
    return counts.entrySet().stream()
        .map(each -> new Doubt(each.getKey().name(), each.getValue().of(Answer.UNKNOWN.word())))
        .toList();
  }

  @Override
  public List<Tracked> tracked() {
    return header().stream().map(column -> new Tracked(column, Answer.WORDS)).toList();
  }

  @Override
  public List<Block> moves(Moves moves, Figures figures) {
    List<Row> rows = new ArrayList<>();
    for (Segment segment : counts.keySet()) {
      Map<Moves.Move, Long> all = moves.of(segment.attribute().id());
      long in = count(all, move -> move.to().equals(Answer.YES.word()));
      long out = count(all, move -> move.from().equals(Answer.YES.word()));
      if (in + out > 0) {
        rows.add(figures.counts(segment.ref().id(), figures.in(segment.name()), in, out));
      }
    }
    String title = figures.in(Words.SEGMENTS) + " · " + figures.in(ReportWords.IN_AND_OUT);
    List<Column> columns = figures.columns(Words.SEGMENT, Words.MOVED_IN, Words.MOVED_OUT);
    Words note = Words.MOVED_SEGMENTS_NOTE;
    return List.of(
        figures.block("moves-segments", Topic.MOVES, title, note, columns, rows).pageOnly());
  }

  private static long count(Map<Moves.Move, Long> moves, Predicate<Moves.Move> which) {
    return moves.entrySet().stream()
        .filter(each -> which.test(each.getKey()))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  @Override
  public List<? extends Counted> counted() {
    List<Counted> parts = new ArrayList<>(counts.values());
    parts.add(assets);
    return parts;
  }
}
