package org.bankcrm.examples.runner;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bankcrm.core.CustomerId;

/**
 * The rows of one file that are left out: the first are told, all are counted and written down. A
 * strict run is refused for the first.
 */
final class BadRows implements Gathered.BadRows, Counted {

  /** The columns in which they are written. */
  static final List<String> HEADER = List.of("line", "id", "problem", "file");

  private static final int MOST_SHOWN = 20;

  private final String file;
  private final Words words;
  private final boolean strict;
  private final Locale locale;
  private final PrintWriter err;
  private final Optional<Sheet> sheet;
  private long count;

  /**
   * Those of one file.
   *
   * @param sheet where they are written down; empty where no results are written
   */
  BadRows(
      String file,
      Words words,
      boolean strict,
      Locale locale,
      PrintWriter err,
      Optional<Sheet> sheet) {
    this.file = file;
    this.words = words;
    this.strict = strict;
    this.locale = locale;
    this.err = err;
    this.sheet = sheet;
  }

  long count() {
    return count;
  }

  @Override
  public void add(long line, Optional<CustomerId> id, List<Said> problems) {
    String problem = KeyedRows.told(problems, locale);
    String told =
        words == Words.BAD_ROW
            ? words.with(locale, line, problem)
            : words.with(locale, file, line, problem);
    if (strict) {
      throw new UserException(told);
    }
    count++;
    String customer = id.map(CustomerId::value).orElse("");
    sheet.ifPresent(each -> each.row(List.of(Long.toString(line), customer, problem, file)));
    if (count <= MOST_SHOWN) {
      err.println(told);
    }
  }

  @Override
  public void keep(Ledger into) {
    into.put(count);
  }

  @Override
  public void goOn(Ledger from) {
    count = from.number();
  }
}
