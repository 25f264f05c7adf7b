package org.bankcrm.examples.runner;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bankcrm.core.BusinessCalendar;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.policy.Decisions;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.core.policy.ResultColumn;
import org.bankcrm.lifecycle.Effect;
import org.bankcrm.lifecycle.EffectDue;
import org.bankcrm.lifecycle.Lifecycle;
import org.bankcrm.lifecycle.Move;
import org.bankcrm.lifecycle.StageDecision.Moved;
import org.bankcrm.lifecycle.StageFields;

/** What the bank is to do, since customers moved in their lifecycles: a row for each effect. */
final class EffectSheet implements AutoCloseable {

  static final String NAME = "effects.csv";

  private static final List<String> HEADER =
      List.of(
          "lifecycle",
          "transition",
          "from",
          "to",
          "day",
          "effect",
          "parameters",
          "due",
          "due-in-business-days");

  private final Sheet sheet;
  private final List<Lifecycle> lifecycles;
  private final PolicyBook book;
  private final Map<String, BusinessCalendar> calendars;

  /**
   * Begins the sheet.
   *
   * @param calendars those that are at hand, by their ids
   */
  EffectSheet(Sheet sheet, PolicyBook book, Map<String, BusinessCalendar> calendars) {
    this.sheet = sheet;
    this.book = book;
    this.calendars = calendars;
    this.lifecycles = acting(book);
    sheet.header("id", HEADER);
  }

  /** Whether a book ever asks for anything. */
  static boolean isWanted(PolicyBook book) {
    return !acting(book).isEmpty();
  }

  private static List<Lifecycle> acting(PolicyBook book) {
    return Views.all(book, Lifecycle.class).stream().filter(EffectSheet::acts).toList();
  }

  private static boolean acts(Lifecycle lifecycle) {
    Stream<Effect> ofStages =
        lifecycle.stages().stream()
            .flatMap(stage -> Stream.concat(stage.effects().stream(), stage.leaving().stream()));
    return ofStages.findAny().isPresent()
        || lifecycle.transitions().stream().anyMatch(each -> !each.effects().isEmpty());
  }

  /** Adds what is to be done for a portion of customers. */
  void add(Decisions portion) {
    List<ResultColumn<Boolean>> moved =
        lifecycles.stream().map(each -> portion.column(each, StageFields.MOVED)).toList();
    for (int row = 0; row < portion.size(); row++) {
      for (int i = 0; i < moved.size(); i++) {
        if (moved.get(i).place(row) == 1) {
          add(portion, row, lifecycles.get(i));
        }
      }
    }
  }

  private void add(Decisions portion, int row, Lifecycle lifecycle) {
    if (portion.result(row, lifecycle) instanceof Moved moved) {
      CustomerId id = portion.population().id(row);
      moved.moves().forEach(move -> add(id, lifecycle, counted(lifecycle, move)));
    }
  }

  /** By the days of the calendar that the book names, if it is at hand. */
  private Move counted(Lifecycle lifecycle, Move move) {
    return lifecycle
        .calendar()
        .flatMap(name -> Optional.ofNullable(calendars.get(name)).map(at -> book.held(name, at)))
        .map(move::by)
        .orElse(move);
  }

  private void add(CustomerId id, Lifecycle lifecycle, Move move) {
    for (Effect effect : move.effects()) {
      List<String> cells = new ArrayList<>();
      cells.add(lifecycle.ref().id());
      cells.add(move.transition().orElse(""));
      cells.add(move.from().orElse(""));
      cells.add(move.to());
      cells.add(move.day().toString());
      cells.add(effect.code());
      cells.add(parameters(effect));
      cells.add(effect.dueDay().map(LocalDate::toString).orElse(""));
      cells.add(effect.due().map(EffectSheet::businessDays).orElse(""));
      sheet.row(id.value(), cells);
    }
  }

  private static String parameters(Effect effect) {
    return effect.parameters().stream()
        .map(each -> each.code() + "=" + each.value())
        .collect(Collectors.joining("|"));
  }

  /** Where no calendar told the day. */
  private static String businessDays(EffectDue due) {
    return due instanceof EffectDue.AfterBusinessDays days ? Integer.toString(days.length()) : "";
  }

  @Override
  public void close() {
    sheet.close();
  }
}
