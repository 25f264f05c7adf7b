package org.bankcrm.examples.runner;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bankcrm.core.attribute.Attribute;

/** Reads the files beside the customers and tells whoever runs the command what is in them. */
final class SideTelling {

  private final Beside beside;
  private final Locale locale;
  private final PrintWriter err;
  private final boolean strict;

  /**
   * Tells in a language.
   *
   * @param strict whether what is doubtful in a file refuses the run
   */
  SideTelling(Beside beside, Locale locale, PrintWriter err, boolean strict) {
    this.beside = beside;
    this.locale = locale;
    this.err = err;
    this.strict = strict;
  }

  /**
   * Reads all files.
   *
   * @param badRows where bad rows are written down, if anywhere
   */
  void read(Optional<Sheet> badRows) {
    beside
        .files()
        .forEach(
            file -> {
              tellColumns(file);
              String name = file.file().toString();
              file.read(
                  beside.wanted(),
                  new BadRows(name, Words.SIDE_BAD_ROW, strict, locale, err, badRows));
            });
  }

  private void tellColumns(SideFile file) {
    List<CustomerHeader.Column> unread = file.unread();
    if (!unread.isEmpty()) {
      String names =
          unread.stream().map(each -> each.told(locale)).collect(Collectors.joining(", "));
      String told = Words.SIDE_NOT_READ.with(locale, file.file(), names);
      if (strict) {
        throw new UserException(told);
      }
      err.println(told);
    }
    String absent =
        file.header().absent().stream()
            .<String>map(Attribute::id)
            .filter(id -> !file.isToldOtherwise(id))
            .collect(Collectors.joining(", "));
    if (!absent.isEmpty()) {
      err.println(Words.SIDE_NO_COLUMN.with(locale, file.file(), absent));
    }
  }

  /** Tells what is doubtful, when all customers were decided. */
  void tellDoubts(long decided) {
    beside
        .files()
        .forEach(
            file -> {
              file.doubts(locale).forEach(err::println);
              tellSeveral(file);
              GatheredCounts counts = file.counts();
              if (counts.read > 0 && counts.customers == 0 && decided > 0) {
                tellUnused(file, counts.aside);
              }
            });
    err.flush();
  }

  /** No row tells anything: those set aside lie outside the days, all others are of others. */
  private void tellUnused(SideFile file, long aside) {
    if (aside == 0) {
      tellNobodys(file);
    } else if (strict) {
      throw Refusal.OUT_OF_TIME.of(aside).of(file.file().toString());
    } else {
      err.println(Words.SIDE_OUT_OF_TIME.with(locale, file.file(), aside));
    }
  }

  private void tellNobodys(SideFile file) {
    if (strict) {
      throw Refusal.OF_NOBODY.of().of(file.file().toString());
    }
    err.println(Words.SIDE_OF_NOBODY.with(locale, file.file()));
  }

  private void tellSeveral(SideFile file) {
    CsvTable.Several several = file.several();
    if (several.rows() > 0) {
      String told =
          Words.SEVERAL_LINES.with(locale, several.rows(), several.most(), several.from());
      err.println(file.file() + ": " + told);
    }
  }

  /** What became of the rows of each file, a line each. */
  List<String> lines() {
    return beside.files().map(file -> file.told(locale)).toList();
  }
}
