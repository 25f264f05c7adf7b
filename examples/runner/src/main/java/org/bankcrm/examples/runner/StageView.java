package org.bankcrm.examples.runner;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.policy.Decision;
import org.bankcrm.core.policy.Decisions;
import org.bankcrm.examples.runner.Block.Bars;
import org.bankcrm.lifecycle.Lifecycle;
import org.bankcrm.lifecycle.Move;
import org.bankcrm.lifecycle.Stage;
import org.bankcrm.lifecycle.StageDecision;
import org.bankcrm.lifecycle.StageDecision.Moved;
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
  public List<String> add(CustomerId customer, Decision decision) {
    StageDecision told = decision.result(lifecycle);
    Optional<String> instead = Answer.instead(decision, lifecycle);
    String stage = now.add(instead.or(told::stage).orElse(""));
    instead
        .or(() -> decision.facts().get(lifecycle.attributes().stage()))
        .ifPresent(before::add); // who is not asked was not before, whatever is on record
    if (instead.isEmpty() && !told.isSettled()) {
      undecided.add(stage);
    }
    String by =
        told instanceof Moved moved
            ? moved.moves().stream()
                .filter(move -> !move.stays())
                .findFirst()
                .map(this::count)
                .orElse("")
            : "";
    return List.of(stage, by, told.nextDue().map(LocalDate::toString).orElse(""));
  }

  private String count(Move move) {
    move.from().ifPresent(out::add);
    in.add(move.to());
    return moves.add(move.transition().orElse(ENTRY));
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
    Optional<Transition> transition =
        lifecycle.transitions().stream().filter(each -> each.code().equals(code)).findFirst();
    return transition.map(Transition::name).map(figures::in).orElse(figures.in(Words.ENTRY));
  }

  @Override
  public List<Attribute<?>> missingByRight() {
    return lifecycle.attributes().needed();
  }
}
