package org.bankcrm.examples.runner;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.CodeAttribute;
import org.bankcrm.core.attribute.Population;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.policy.Decisions;
import org.bankcrm.core.policy.ResultColumn;
import org.bankcrm.examples.runner.Block.Bars;
import org.bankcrm.lifecycle.Lifecycle;
import org.bankcrm.lifecycle.Stage;
import org.bankcrm.lifecycle.StageFields;
import org.bankcrm.lifecycle.Transition;

/** Where customers stood in a lifecycle, what moved them, and where they stand now. */
final class StageView implements PolicyView {

  private static final String ENTRY = "entry";

  private final Lifecycle lifecycle;
  private final Tally before = new Tally();
  private final Tally now = new Tally();
  private final Tally in = new Tally();
  private final Tally out = new Tally();
  private final Tally undecided = new Tally();
  private final Tally moves = new Tally();

  StageView(Lifecycle lifecycle) {
    this.lifecycle = lifecycle;
  }

  @Override
  public List<String> header() {
    String id = lifecycle.attributes().stage().id();
    return List.of(lifecycle.attributes().next().id(), id + ".moved-by", id + ".look-again");
  }

  @Override
  public Told read(Decisions portion) {
    Codes stage =
        Answer.orInstead(
            portion,
            lifecycle,
            Codes.of(portion.column(lifecycle, StageFields.STAGE), code -> code));
    Codes stood = stood(portion);
    Codes by = movedBy(portion, stood);
    ResultColumn<LocalDate> due = portion.column(lifecycle, StageFields.NEXT_DUE);
    List<Cells> cells = List.of(stage, by, Cells.days(due));
    ResultColumn<Boolean> settled = portion.column(lifecycle, StageFields.SETTLED);
    return new Told(cells, () -> count(portion, stage, stood, by, settled));
  }

  /** Where customers stood by what was handed in; nothing where they stood nowhere. */
  private Codes stood(Decisions portion) {
    CodeAttribute stage = lifecycle.attributes().stage();
    List<String> words = new ArrayList<>(stage.type().codes());
    words.add("");
    int place = portion.population().catalog().positionOf(stage);
    Population.Cursor view = portion.population().cursor();
    return Codes.of(
        words,
        portion.size(),
        row -> view.at(row).isKnown(place) ? (int) view.encoded(place) : words.size() - 1);
  }

  /** What led to another stage; nothing where nothing did. */
  private Codes movedBy(Decisions portion, Codes stood) {
    ResultColumn<Boolean> moved = portion.column(lifecycle, StageFields.MOVED);
    ResultColumn<String> taken = portion.column(lifecycle, StageFields.TRANSITIONS);
    boolean[] leads = new boolean[taken.dictionary().size()];
    for (int i = 0; i < leads.length; i++) {
      leads[i] = !transition(taken.dictionary().get(i)).orElseThrow().stays();
    }
    List<String> words = new ArrayList<>(taken.dictionary());
    int entry = words.size();
    words.addAll(List.of(ENTRY, ""));
    return Codes.of(
        words,
        portion.size(),
        row -> {
          for (int i = 0; i < taken.count(row); i++) {
            if (leads[taken.place(row, i)]) {
              return taken.place(row, i);
            }
          }
          boolean entered = moved.place(row) == 1 && stood.text(row).isEmpty();
          return entered ? entry : entry + 1;
        });
  }

  private void count(
      Decisions portion, Codes stage, Codes stood, Codes by, ResultColumn<Boolean> settled) {
    byte[] applies = new byte[portion.size()];
    portion.applies(lifecycle, applies);
    IntPredicate asked = row -> applies[row] == Truth.TRUE.ordinal();
    now.add(stage);
    Codes instead = Answer.orInstead(portion, lifecycle, stood);
    before.add(instead, row -> !instead.text(row).isEmpty()); // who is not asked was not before
    undecided.add(stage, row -> asked.test(row) && settled.place(row) == 0);
    IntPredicate moved = row -> !by.text(row).isEmpty();
    moves.add(by, moved);
    in.add(stage, moved);
    out.add(stood, row -> moved.test(row) && !stood.text(row).isEmpty());
  }

  private Optional<Transition> transition(String code) {
    return lifecycle.transitions().stream().filter(each -> each.code().equals(code)).findFirst();
  }

  @Override
  public List<Block> blocks(Figures figures) {
    return List.of(stages(figures), moves(figures));
  }

  private Block stages(Figures figures) {
    List<Column> columns = new ArrayList<>(List.of(figures.label(Words.STAGE)));
    for (Words each :
        List.of(
            Words.CUSTOMERS,
            Words.SHARE,
            Words.BEFORE,
            Words.MOVED_IN,
            Words.MOVED_OUT,
            Words.UNDECIDED)) {
      columns.add(figures.number(Figures.id(each), figures.in(each)));
    }
    columns.add(figures.words(Words.STRATEGY));
    List<Row> rows = new ArrayList<>();
    lifecycle.stages().forEach(stage -> rows.add(row(stage, figures)));
    if (!lifecycle.head().isForEverybody()) {
      rows.add(row(Decisions.UNDECIDED, figures.in(Words.UNDECIDED), "", figures).undrawn());
      String foreign = figures.in(Words.NOT_APPLICABLE);
      rows.add(row(Decisions.NOT_APPLICABLE, foreign, "", figures).undrawn());
    }
    String id = "stage-" + lifecycle.ref().id();
    Block block =
        figures.block(
            id, Topic.STANDING, figures.in(lifecycle.name()), Words.STAGE_NOTE, columns, rows);
    Bars bars = Bars.of(Figures.CUSTOMERS, Figures.id(Words.UNDECIDED));
    return figures.drawn(block, bars, all(now), all(undecided));
  }

  private long all(Tally tally) {
    return lifecycle.stages().stream().mapToLong(stage -> tally.of(stage.code())).sum();
  }

  @Override
  public List<Doubt> doubts() {
    long open = all(undecided) + now.of(Decisions.UNDECIDED);
    return List.of(new Doubt(lifecycle.name(), open));
  }

  private Row row(Stage stage, Figures figures) {
    return row(stage.code(), figures.in(stage.name()), figures.in(stage.strategy()), figures);
  }

  private Row row(String code, String name, String strategy, Figures figures) {
    List<Cell> more = new ArrayList<>();
    for (Tally tally : List.of(before, in, out, undecided)) {
      more.add(figures.count(tally.of(code)));
    }
    more.add(figures.words(strategy));
    return figures.row(code, name, now.of(code), more);
  }

  private Block moves(Figures figures) {
    List<Row> rows =
        moves.mostFirst().stream()
            .map(
                each ->
                    figures.row(
                        each.getKey(), name(each.getKey(), figures), each.getValue(), List.of()))
            .toList();
    return figures
        .block(
            "moves-" + lifecycle.ref().id(),
            Topic.MOVES,
            figures.in(lifecycle.name()) + " · " + figures.in(Words.MOVES),
            Words.MOVES_NOTE,
            figures.columns(Words.MOVES, Words.CUSTOMERS, Words.SHARE),
            rows)
        .drawn(Bars.of(Figures.CUSTOMERS));
  }

  private String name(String code, Figures figures) {
    return transition(code).map(Transition::name).map(figures::in).orElse(figures.in(Words.ENTRY));
  }

  @Override
  public List<Attribute<?>> missingByRight() {
    return lifecycle.attributes().needed();
  }

  @Override
  public List<? extends Counted> counted() {
    return List.of(before, now, in, out, undecided, moves);
  }
}
