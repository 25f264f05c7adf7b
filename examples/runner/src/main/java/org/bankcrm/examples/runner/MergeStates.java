package org.bankcrm.examples.runner;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.join.HeldJoin;
import org.bankcrm.core.join.HeldJoins;
import org.bankcrm.core.join.HeldStates;
import org.bankcrm.core.policy.DecisionEngine;
import org.bankcrm.examples.runner.CustomerHeader.Column;
import org.bankcrm.lifecycle.StageState;

/** What a run of a book kept of customers, which becomes one and apart with their records. */
final class MergeStates {

  /** Those of a run that the next run reads. */
  static final List<String> NAMES =
      List.of(StateFile.NAME, DecisionSheets.DECISIONS, FigureFiles.CSV);

  private final Path run;
  private final LocalDate day;
  private final List<Memory> memories;
  private final List<HeldJoin<?>> joins = new ArrayList<>();
  private final Map<String, List<String>> strongest;

  private MergeStates(Path run, LocalDate day, Memories memories, Map<String, List<String>> order) {
    this.run = run;
    this.day = day;
    this.memories = memories.all();
    this.strongest = order;
    checkOrders();
    this.memories.forEach(memory -> joins.add(memory.join(order)));
  }

  /**
   * Makes ready to read what the options name; empty if they name no run.
   *
   * @throws UserException if it is none of the book, not complete, or an order of stages does not
   *     fit
   */
  static Optional<MergeStates> of(MergeRunOptions options, ZoneId zone) {
    if (options.run.isPresent() != options.book.isPresent()
        || (options.run.isEmpty() && !options.strongest.isEmpty())) {
      throw MergeTexts.RUN_AND_BOOK.of();
    }
    return options.run.map(run -> of(run, options, zone));
  }

  private static MergeStates of(Path run, MergeRunOptions options, ZoneId zone) {
    DecisionEngine engine = BookFiles.compile(BookFiles.find(options.book.orElseThrow()));
    LocalDate day = Yesterday.whole(run, StateFile.NAME, engine.book());
    Map<String, List<String>> order = new LinkedHashMap<>();
    options.strongest.forEach((id, codes) -> order.put(id, Arrays.asList(codes.split(","))));
    return new MergeStates(run, day, new Memories(engine, zone, false, Map.of()), order);
  }

  private void checkOrders() {
    Set<String> unknown = new TreeSet<>(strongest.keySet());
    for (StageMemory memory : stages()) {
      String id = memory.lifecycle().ref().id();
      unknown.remove(id);
      List<String> given = strongest.getOrDefault(id, memory.stages());
      if (given.size() != memory.stages().size() || !given.containsAll(memory.stages())) {
        throw MergeTexts.WRONG_ORDER.of(id, String.join(",", memory.stages()));
      }
    }
    if (!unknown.isEmpty()) {
      throw MergeTexts.NO_LIFECYCLE.of(Said.printable(unknown.iterator().next()));
    }
  }

  private List<StageMemory> stages() {
    return memories.stream()
        .filter(StageMemory.class::isInstance)
        .map(StageMemory.class::cast)
        .toList();
  }

  HeldJoins joins() {
    return HeldJoins.of(joins);
  }

  /**
   * What was kept of these customers; nothing of one who has no row.
   *
   * @param latest the day of the records
   * @throws UserException if it cannot be read, is of a later day, or the stages of several records
   *     differ and no order says which stays
   */
  Map<CustomerId, HeldStates> of(List<CustomerId> customers, LocalDate latest) {
    if (day.isAfter(latest)) {
      throw MergeTexts.RUN_LATER.of(run, day, latest);
    }
    Map<CustomerId, HeldStates> states = new LinkedHashMap<>();
    forEach(
        (id, cells) -> {
          if (customers.contains(id) && states.put(id, states(cells)) != null) {
            throw MergeTexts.TWO_ROWS.of(id.value(), file());
          }
        });
    return states;
  }

  /** Refuses stages that differ, unless it is said which of them stays. */
  void checkStages(List<HeldStates> sources) {
    for (StageMemory memory : stages()) {
      Set<String> found =
          sources.stream()
              .flatMap(held -> held.get(memory.join(strongest)).stream())
              .map(StageState::stage)
              .flatMap(Optional::stream)
              .collect(Collectors.toCollection(TreeSet::new));
      String id = memory.lifecycle().ref().id();
      if (found.size() > 1 && !strongest.containsKey(id)) {
        throw MergeTexts.NO_ORDER_OF_STAGES.of(
            id, String.join(", ", found), String.join(",", memory.stages()));
      }
    }
  }

  private Path file() {
    return run.resolve(StateFile.NAME);
  }

  private List<String> columns() {
    return memories.stream().map(Memory::column).toList();
  }

  private void forEach(BiConsumer<CustomerId, List<String>> row) {
    CustomerHeader.Shape shape =
        new CustomerHeader.Shape(
            "id", "--run", AttributeCatalog.of(), false, Set.copyOf(columns()));
    try (KeyedRows rows = KeyedRows.open(file(), CsvTable.Format.PLAIN, shape)) {
      if (!rows.header().unread().isEmpty()) {
        throw MergeTexts.OTHER_STATE.of(
            file(), Said.printable(rows.header().unread().get(0).name()));
      }
      List<Optional<Column>> places = columns().stream().map(rows.header()::column).toList();
      while (rows.hasNext()) {
        KeyedRows.Row each = rows.next();
        if (each.id().isEmpty() || !each.isParted() || !each.problems().isEmpty()) {
          throw MergeTexts.BAD_STATE.of(file(), each.line());
        }
        row.accept(
            each.id().get(),
            places.stream().map(place -> place.map(each::cell).orElse("")).toList());
      }
    }
  }

  private HeldStates states(List<String> cells) {
    HeldStates held = HeldStates.none();
    for (int i = 0; i < cells.size(); i++) {
      held = with(held, joins.get(i), i, cells.get(i));
    }
    return held;
  }

  private <S> HeldStates with(HeldStates held, HeldJoin<S> join, int place, String cell) {
    if (cell.isEmpty()) {
      return held;
    }
    try {
      return held.with(join, join.read(MemoryText.read(cell)));
    } catch (IllegalArgumentException e) { // which may quote
      throw new UserException(Fault.NO_STATE.says(columns().get(place), file()));
    }
  }

  private List<String> cells(HeldStates held) {
    return joins.stream().map(join -> cell(join, held)).toList();
  }

  private static <S> String cell(HeldJoin<S> join, HeldStates held) {
    return held.get(join).map(state -> MemoryText.write(join.write(state))).orElse("");
  }

  /**
   * Writes the run as it is with other states of some customers, each in the row that it had; a
   * customer without a row has one at the end. The rows of all others go on to the byte.
   *
   * @param changed empty for who has no row any more
   */
  void write(ResultFiles files, Map<CustomerId, Optional<HeldStates>> changed) {
    try (Sheet sheet = files.sheet(StateFile.NAME, false)) {
      sheet.row("id", columns());
      Set<CustomerId> seen = new HashSet<>();
      forEach(
          (id, cells) -> {
            Optional<HeldStates> states = changed.getOrDefault(id, Optional.empty());
            if (states.isPresent() || !changed.containsKey(id)) {
              sheet.row(id.value(), states.map(this::cells).orElse(cells));
            }
            seen.add(id);
          });
      changed.forEach(
          (id, states) -> {
            if (!seen.contains(id) && states.filter(held -> !held.ids().isEmpty()).isPresent()) {
              sheet.row(id.value(), cells(states.get()));
            }
          });
    }
    copyOthers(files);
  }

  private void copyOthers(ResultFiles files) {
    for (String name : NAMES) {
      if (!name.equals(StateFile.NAME) && Files.exists(run.resolve(name))) {
        files.copy(name, run.resolve(name));
      }
    }
  }

  /** What the run says of itself, with the merge that came after it; empty where it was undone. */
  ResultFiles.Mark mark(Optional<MergeMark.Merged> merge) {
    return MergeMark.of(Yesterday.mark(run.resolve(ResultFiles.MARK)), merge);
  }

  /** The customer whose row a merge has added to the run, if this one did. */
  Optional<CustomerId> added(String merge) {
    return MergeMark.added(Yesterday.mark(run.resolve(ResultFiles.MARK)), merge);
  }
}
