package org.bankcrm.campaign;

import java.util.List;
import java.util.stream.Stream;
import org.bankcrm.campaign.Window.Unit;
import org.bankcrm.core.policy.DocumentReader;
import org.bankcrm.core.policy.DocumentWriter;

/**
 * A window in a document: {@code "within": {"days": 7}} or {@code "within": {"calendar": "week"}}.
 */
final class WindowTree {

  private static final String KEY = "within";
  private static final String CALENDAR = "calendar";
  private static final List<Unit> ROLLING = List.of(Unit.HOURS, Unit.DAYS, Unit.MONTHS);

  private WindowTree() {}

  static Window read(DocumentReader owner) {
    DocumentReader object = owner.object(KEY);
    if (object.has(CALENDAR)) {
      Unit[] units = Stream.of(Unit.values()).filter(Unit::isCalendar).toArray(Unit[]::new);
      String word = object.oneOf(CALENDAR, Words.of(units, unit -> unit.word));
      return new Window(Words.find(units, unit -> unit.word, word), 1);
    }
    for (Unit unit : ROLLING) {
      if (object.has(unit.word)) {
        return new Window(unit, (int) object.integer(unit.word, 1, Window.MOST));
      }
    }
    object.problem(
        "",
        "missing-key",
        "there is no length of time.",
        "Write hours, days or months, or calendar: day, week or month.");
    return Window.calendarDay();
  }

  static DocumentWriter write(DocumentWriter owner, Window window) {
    DocumentWriter object = DocumentWriter.empty();
    return owner.object(
        KEY,
        window.unit().isCalendar()
            ? object.text(CALENDAR, window.unit().word)
            : object.integer(window.unit().word, window.length()));
  }
}
