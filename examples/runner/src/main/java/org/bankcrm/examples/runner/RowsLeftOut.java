package org.bankcrm.examples.runner;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bankcrm.core.CustomerId;

/** The rows of a file that cannot be read, each with all that is wrong with it. */
final class RowsLeftOut implements Gathered.BadRows {

  private static final int MOST_SHOWN = 20;

  private record Left(long line, Optional<CustomerId> id, List<Said> problems) {}

  private final List<Left> rows = new ArrayList<>();

  @Override
  public void add(long line, Optional<CustomerId> id, List<Said> problems) {
    rows.add(new Left(line, id, List.copyOf(problems)));
  }

  int count() {
    return rows.size();
  }

  /** Hands all on, in the order of the file. */
  void tell(Gathered.BadRows taker) {
    sorted().forEach(each -> taker.add(each.line, each.id, each.problems));
  }

  private List<Left> sorted() {
    return rows.stream().sorted(Comparator.comparingLong(Left::line)).toList();
  }

  /**
   * Refuses the file where there are any.
   *
   * @throws UserException which tells the first of them, and how many there are
   */
  void refuse(Path file) {
    if (!rows.isEmpty()) {
      throw new UserException(new Said(told(file, Locale.CHINESE), told(file, Locale.ENGLISH)));
    }
  }

  private String told(Path file, Locale locale) {
    StringBuilder text = new StringBuilder(ModelWords.BAD_ROWS.with(locale, file, rows.size()));
    for (Left each : sorted().subList(0, Math.min(MOST_SHOWN, rows.size()))) {
      String problem = KeyedRows.told(each.problems, locale);
      text.append("\n  ").append(ModelWords.BAD_LINE.with(locale, each.line, problem));
    }
    int more = rows.size() - MOST_SHOWN;
    return more > 0
        ? text.append("\n  ").append(ModelWords.MORE_LINES.with(locale, more)).toString()
        : text.toString();
  }
}
