package org.bankcrm.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.bankcrm.core.attribute.Attribute;

/**
 * The reading of a night by hand, and nothing else of it: numbers in units of their last digit,
 * days, and a hash of 64 bits for each code or text, column by column. It knows this one file: no
 * quotes, no blanks around cells, nothing that is wrong. Whoever reads customers of other files,
 * and tells what is wrong with them, takes longer; it is the floor.
 */
final class NightHand {

  /** What stands where nothing is known. */
  private static final long NONE = Long.MIN_VALUE;

  private static final Set<String> NO_VALUES = Set.copyOf(NightQuery.NO_VALUES);

  private enum Kind {
    SKIPPED,
    NUMBER,
    DAY,
    CODE
  }

  private final Kind[] kinds;
  private final int[] scales;
  private final long[][] columns;
  private final List<String> header;
  private byte[] buffer = new byte[1 << 20];
  private int size;

  NightHand(NightQuery query) {
    header = query.header();
    kinds = new Kind[header.size()];
    scales = new int[header.size()];
    columns = new long[header.size()][1 << 16];
    Arrays.fill(kinds, Kind.SKIPPED);
    for (Attribute<?> each : query.read()) {
      int place = header.indexOf(each.id());
      kinds[place] = kind(each);
      scales[place] = NightQuery.scale(each);
    }
  }

  private static Kind kind(Attribute<?> attribute) {
    return switch (attribute.type().kind()) {
      case INTEGER, DECIMAL, MONEY -> Kind.NUMBER;
      case DATE -> Kind.DAY;
      default -> Kind.CODE;
    };
  }

  /** Reads the whole file; how many customers it has. */
  int read(Path file) throws IOException {
    try (InputStream source = Files.newInputStream(file)) {
      int from = lineEnd(source, 0);
      for (size = 0; ; size++) {
        int end = lineEnd(source, from);
        if (end < 0) {
          return size;
        }
        line(from + shift, end);
        from = end;
      }
    }
  }

  // How far what is not yet read was moved when the buffer was filled, and how much is in it.
  private int shift;
  private int filled;

  /** The place after the line that begins here; what is before it may be gone. -1 at the end. */
  private int lineEnd(InputStream source, int begin) throws IOException {
    int from = begin;
    shift = 0;
    int at = from;
    while (true) {
      while (at < filled && buffer[at] != '\n') {
        at++;
      }
      if (at < filled) {
        return at + 1;
      }
      System.arraycopy(buffer, from, buffer, 0, filled - from);
      at -= from;
      shift -= from;
      filled -= from;
      from = 0;
      buffer = filled == buffer.length ? Arrays.copyOf(buffer, 2 * filled) : buffer;
      int more = source.read(buffer, filled, buffer.length - filled);
      if (more < 0) {
        return -1;
      }
      filled += more;
    }
  }

  private void line(int begin, int after) {
    int end = after - 1;
    end = end > begin && buffer[end - 1] == '\r' ? end - 1 : end;
    int from = begin;
    for (int column = 0; column < kinds.length; column++) {
      int to = from;
      while (to < end && buffer[to] != ',') {
        to++;
      }
      if (kinds[column] != Kind.SKIPPED) {
        put(column, from, to);
      }
      from = to + 1;
    }
  }

  private void put(int column, int from, int to) {
    if (size == columns[column].length) {
      columns[column] = Arrays.copyOf(columns[column], 2 * size);
    }
    columns[column][size] = isNone(from, to) ? NONE : value(column, from, to);
  }

  private boolean isNone(int from, int to) {
    if (from == to) {
      return true;
    }
    byte first = buffer[from];
    return first == '@'
        ? NO_VALUES.contains(new String(buffer, from, to - from, StandardCharsets.UTF_8))
        : first == '-' && to - from == 1;
  }

  private long value(int column, int from, int to) {
    return switch (kinds[column]) {
      case NUMBER -> number(from, to, scales[column]);
      case DAY -> day(from);
      default -> hash(from, to);
    };
  }

  private long number(int from, int to, int scale) {
    boolean isNegative = buffer[from] == '-';
    long units = 0;
    int behind = -1;
    for (int at = isNegative ? from + 1 : from; at < to; at++) {
      if (buffer[at] == '.') {
        behind = 0;
      } else {
        units = units * 10 + buffer[at] - '0';
        behind += behind < 0 ? 0 : 1;
      }
    }
    for (int i = Math.max(0, behind); i < scale; i++) {
      units *= 10;
    }
    return isNegative ? -units : units;
  }

  private long day(int from) {
    int year = (int) number(from, from + 4, 0);
    return LocalDate.of(
            year, (int) number(from + 5, from + 7, 0), (int) number(from + 8, from + 10, 0))
        .toEpochDay();
  }

  private long hash(int from, int to) {
    long hash = to - from;
    for (int at = from; at < to; at++) {
      hash = (hash ^ buffer[at]) * 0x100_0000_01B3L;
    }
    return hash == NONE ? 0 : hash;
  }

  /** How many customers have a value of an attribute. */
  long known(String id) {
    return values(id).filter(each -> each != NONE).count();
  }

  /** The sum of an attribute in units of its last digit. */
  long sum(String id) {
    return values(id).filter(each -> each != NONE).sum();
  }

  private LongStream values(String id) {
    return Arrays.stream(columns[header.indexOf(id)], 0, size);
  }
}
