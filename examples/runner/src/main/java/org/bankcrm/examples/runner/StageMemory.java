package org.bankcrm.examples.runner;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bankcrm.core.BankDates;
import org.bankcrm.core.LocalDays;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.DateAttribute;
import org.bankcrm.core.attribute.Filling;
import org.bankcrm.core.attribute.Population;
import org.bankcrm.core.attribute.Row;
import org.bankcrm.core.condition.Truth;
import org.bankcrm.core.policy.Decision;
import org.bankcrm.core.policy.Decisions;
import org.bankcrm.core.policy.ResultColumn;
import org.bankcrm.lifecycle.Lifecycle;
import org.bankcrm.lifecycle.LifecycleEngine;
import org.bankcrm.lifecycle.Move;
import org.bankcrm.lifecycle.Stage;
import org.bankcrm.lifecycle.StageAttributes;
import org.bankcrm.lifecycle.StageDecision;
import org.bankcrm.lifecycle.StageDecision.Moved;
import org.bankcrm.lifecycle.StageFields;
import org.bankcrm.lifecycle.StageJoin;
import org.bankcrm.lifecycle.StageState;
import org.bankcrm.lifecycle.StageState.Standing;

/** In which stage a customer stands, since when, and how often each stage was entered. */
final class StageMemory implements Memory {

  private static final int MOST_TEXTS = 100_000;

  private final Lifecycle lifecycle;
  private final Optional<LifecycleEngine> engine;
  private final StageAttributes attributes;
  private final ZoneId zone;

  // what is asked of each customer
  private final boolean asksClosed;
  private final boolean asksTaken;
  private final List<DateAttribute> days;
  private final boolean pauses;

  /** What was written of customers who stayed, so that it is written once for all alike. */
  private final Map<Object, String> texts = new ConcurrentHashMap<>();

  /**
   * That of a lifecycle.
   *
   * @param engine by which it is handed in, where anything is
   * @param zone that of the facts
   */
  StageMemory(Lifecycle lifecycle, Optional<LifecycleEngine> engine, ZoneId zone) {
    this.zone = zone;
    this.lifecycle = lifecycle;
    this.engine = engine;
    this.attributes = lifecycle.attributes();
    List<Attribute<?>> needed = attributes.needed();
    this.pauses = lifecycle.stages().stream().anyMatch(each -> each.pausedWhile().isPresent());
    this.asksClosed = needed.contains(attributes.closed());
    this.asksTaken = needed.stream().anyMatch(each -> each.id().endsWith(".taken"));
    this.days = Stream.of(attributes.since(), attributes.timer()).filter(needed::contains).toList();
  }

  @Override
  public String column() {
    return attributes.stage().id();
  }

  @Override
  public Set<String> fills() {
    return attributes.needed().stream().<String>map(Attribute::id).collect(Collectors.toSet());
  }

  @Override
  public void put(String kept, Filling facts) {
    StageState state = StageState.parse(MemoryText.read(kept));
    engine.orElseThrow().put(facts, state, zone);
  }

  /** In the order of the book where none is given, which {@link MergeStates} asks for then. */
  @Override
  public StageJoin join(Map<String, List<String>> strongest) {
    return StageJoin.of(lifecycle, strongest.getOrDefault(lifecycle.ref().id(), stages()));
  }

  Lifecycle lifecycle() {
    return lifecycle;
  }

  /** The codes of all stages. */
  List<String> stages() {
    return lifecycle.stages().stream().map(Stage::code).toList();
  }

  @Override
  public Cells next(Decisions portion, Before before) {
    ResultColumn<Boolean> moved = portion.column(lifecycle, StageFields.MOVED);
    Population.Cursor view = portion.population().cursor();
    return Codes.of(
        portion.size(),
        row -> {
          Optional<String> kept = before.of(row);
          view.at(row);
          return moved.place(row) == 1 || pauses
              ? told(portion.decision(row), kept, view)
              : stayed(kept, view);
        });
  }

  /** In a stage that knows no pauses what was kept goes on as it was. */
  private String stayed(Optional<String> kept, Row facts) {
    Object alike = kept.isPresent() ? kept.get() : handedIn(facts);
    String known = texts.get(alike);
    if (known == null) {
      known = text(before(kept, facts));
      if (texts.size() >= MOST_TEXTS) {
        texts.clear();
      }
      texts.put(alike, known);
    }
    return known;
  }

  /**
   * All that is handed in of a customer and when, so that those of whom it is the same are alike.
   */
  private List<Object> handedIn(Row facts) {
    List<Object> handedIn = new ArrayList<>();
    handedIn.add(facts.asOf());
    handedIn.add(facts.value(attributes.stage()));
    days.forEach(day -> handedIn.add(facts.value(day)));
    if (asksClosed) {
      handedIn.add(facts.value(attributes.closed()));
    }
    if (asksTaken) {
      handedIn.add(facts.value(attributes.taken()));
    }
    return handedIn;
  }

  private String told(Decision decision, Optional<String> kept, Row facts) {
    Optional<StageState> state = before(kept, facts);
    StageDecision told = decision.result(lifecycle);
    Optional<StageState> after = told instanceof Moved moved ? after(moved, state, facts) : state;
    return text(after.map(each -> looked(each, told, decision, facts)));
  }

  private Optional<StageState> before(Optional<String> kept, Row facts) {
    return kept.map(text -> StageState.parse(MemoryText.read(text)))
        .or(() -> standing(facts).map(standing -> handedIn(standing, facts)));
  }

  private static String text(Optional<StageState> state) {
    return state.map(each -> MemoryText.write(each.toDocument())).orElse("");
  }

  /**
   * In a stage that knows pauses, and was entered by now; where it is told to nobody whether time
   * runs, the days are unsure.
   */
  private StageState looked(StageState state, StageDecision told, Decision decision, Row facts) {
    boolean pauses = state.stage().flatMap(lifecycle::find).flatMap(Stage::pausedWhile).isPresent();
    boolean asked = decision.applies(lifecycle) == Truth.TRUE;
    boolean entered =
        state.standing().filter(each -> !each.since().isAfter(facts.asOf())).isPresent();
    return pauses && asked && entered
        ? state.looked(facts.asOf(), facts.zone(), told.standsStill().orElse(Truth.UNKNOWN))
        : state;
  }

  private static Optional<StageState> after(Moved moved, Optional<StageState> state, Row facts) {
    Optional<StageState> after = state;
    for (Move move : moved.moves()) {
      Optional<StageState> before = after;
      after =
          move.stays()
              ? before.map(each -> each.took(move.transition().orElseThrow()))
              : Optional.of(moved(move.to(), before, facts));
    }
    return after;
  }

  /** As of the end of the day: the step of a book is taken by what is known then. */
  private static StageState moved(String stage, Optional<StageState> state, Row facts) {
    SortedMap<String, Integer> entries =
        new TreeMap<>(state.map(StageState::entries).orElse(new TreeMap<>()));
    entries.merge(stage, 1, Integer::sum);
    Standing standing = new Standing(stage, facts.asOf());
    return new StageState(Optional.of(standing), Optional.empty(), entries, List.of());
  }

  /** Where no day is handed in it is not known before today that the customer stood there. */
  private Optional<Standing> standing(Row facts) {
    Instant since =
        days.stream()
            .flatMap(day -> facts.value(day).stream())
            .filter(BankDates::isMeant)
            .map((LocalDate day) -> LocalDays.startOf(day, facts.zone()))
            .findFirst()
            .orElse(facts.asOf());
    return facts.value(attributes.stage()).map(stage -> new Standing(stage, since));
  }

  private StageState handedIn(Standing standing, Row facts) {
    SortedMap<String, Integer> entries = new TreeMap<>();
    if (asksClosed) {
      SortedSet<String> closed = facts.value(attributes.closed()).orElse(new TreeSet<>());
      for (Stage stage : lifecycle.stages()) {
        if (closed.contains(stage.code()) && stage.entries().isPresent()) {
          entries.put(stage.code(), stage.entries().getAsInt());
        }
      }
    }
    entries.putIfAbsent(standing.stage(), 1);
    SortedSet<String> taken =
        asksTaken ? facts.value(attributes.taken()).orElse(new TreeSet<>()) : new TreeSet<>();
    return new StageState(Optional.of(standing), Optional.empty(), entries, List.of(), taken);
  }
}
