package org.bankcrm.testkit.random;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import org.bankcrm.core.Money;
import org.bankcrm.core.condition.ValueType;

/**
 * Random values of a type: mostly ordinary, now and then at the edge of what the type holds, and
 * values close to a given one.
 *
 * <p>Close means about one step of the type up or down, such as a cent or a day. Pure functions of
 * the source.
 */
public final class RandomValues {

  private static final long MOST = 999_999_999_999_999_999L;
  private static final LocalDate MIDDLE = LocalDate.of(2024, 2, 29);
  private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);
  private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);
  private static final Instant NOON = Instant.parse("2024-02-29T12:00:00Z");
  private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999Z");

  /** Where columns change their width and arithmetic its ways. */
  private static final List<Long> EDGES =
      List.of(
          0L,
          MOST,
          -MOST,
          127L,
          128L,
          -127L,
          -128L,
          -129L,
          (1L << 30) - 1,
          1L << 30,
          -(1L << 30),
          1 - (1L << 30),
          (long) Integer.MAX_VALUE,
          (long) Integer.MIN_VALUE);

  private static final List<Double> REAL_EDGES =
      List.of(
          0.1,
          -0.0,
          Double.MIN_VALUE,
          -Double.MIN_VALUE,
          Double.MAX_VALUE,
          -Double.MAX_VALUE,
          0.1 + 0.2,
          1e-300,
          (double) (1L << 53));

  /** Letters that fold in surprising ways, and signs that mean something elsewhere. */
  private static final List<String> PIECES =
      List.of(
          "a", "A", "bank", "BANK", "i", "I", "İ", "ı", "ß", "SS", "ς", "Σ", "ﬁ", "Ａ", "１", "银行",
          "张", "é", "e\u0301", "𝒜", " ", "%", "_", "'", "\\", "${x}", "0");

  private static final List<String> OPEN_CODES =
      List.of("A", "B", "a", "CN", "零售", "I", "i", "it's", "x%", "z9");

  /** How far values of an attribute spread, so that columns of every width occur. */
  enum Spread {
    NARROW,
    MIDDLE,
    WIDE;

    static Spread of(String id) {
      return values()[Math.floorMod(id.hashCode(), 3)];
    }
  }

  private RandomValues() {}

  /** A value that an attribute of this type can have; not for lists of parts. */
  public static Object of(ValueType type, Seeded source) {
    return of(type, Spread.values()[source.below(3)], source);
  }

  static Object of(ValueType type, Spread spread, Seeded source) {
    return switch (type.kind()) {
      case INTEGER -> whole(spread, source);
      case DECIMAL -> type.normalise(BigDecimal.valueOf(whole(spread, source), type.scale()));
      case MONEY -> Money.ofMinor(whole(spread, source), type.currency().orElseThrow());
      case REAL -> type.normalise(real(spread, source));
      case YES_NO -> source.chance(50);
      case CODE -> source.pick(codes(type));
      case CODE_SET -> codeSet(type, source);
      case DATE -> date(spread, source);
      case INSTANT -> instant(spread, source);
      case TEXT -> text(source);
      case ELEMENTS -> throw new IllegalArgumentException("a list of parts is not a single value");
    };
  }

  /** A constant for a condition: as a value, but decimals may be finer or larger than the type. */
  static Object constant(ValueType type, Spread spread, Seeded source) {
    if (type.kind() != ValueType.Kind.DECIMAL || source.below(4) < 3) {
      return of(type, spread, source);
    }
    int scale = source.between(0, 18);
    return type.normalise(BigDecimal.valueOf(whole(spread, source), scale));
  }

  private static Object nearCode(ValueType type, Object code, Seeded source) {
    long place = type.codes().indexOf(code) + source.signed(1);
    return type.codes().get((int) Math.max(0, Math.min(type.codes().size() - 1, place)));
  }

  /** The value itself or one next to it. */
  public static Object near(ValueType type, Object value, Seeded source) {
    requireNonNull(value, "value");
    return switch (type.kind()) {
      case INTEGER -> bounded((Long) value + source.signed(1));
      case DECIMAL -> type.normalise(nearDecimal((BigDecimal) value, type.scale(), source));
      case MONEY ->
          Money.ofMinor(
              bounded(((Money) value).minorUnits() + source.signed(1)),
              type.currency().orElseThrow());
      case REAL -> type.normalise(nearReal((Double) value, source));
      case DATE -> date(((LocalDate) value).plusDays(source.signed(1)));
      case INSTANT -> instant(((Instant) value).plus(source.signed(1), ChronoUnit.MICROS));
      case TEXT -> nearText((String) value, source);
      case CODE_SET -> nearCodes(type, (SortedSet<?>) value, source);
      case CODE -> type.ordered() ? nearCode(type, value, source) : value;
      case YES_NO, ELEMENTS -> value;
    };
  }

  /** The codes of a closed list, or some of an open one. */
  static List<String> codes(ValueType type) {
    return type.isClosed() ? type.codes() : OPEN_CODES;
  }

  static SortedSet<String> codeSet(ValueType type, Seeded source) {
    SortedSet<String> codes = new TreeSet<>();
    for (int left = source.below(5); left > 0; left--) {
      codes.add(source.pick(codes(type)));
    }
    return codes;
  }

  static String text(Seeded source) {
    StringBuilder text = new StringBuilder();
    for (int left = source.below(4); left > 0; left--) {
      text.append(source.pick(PIECES));
    }
    return text.toString();
  }

  static LocalDate date(LocalDate date) {
    return date.isBefore(FIRST_DAY) ? FIRST_DAY : date.isAfter(LAST_DAY) ? LAST_DAY : date;
  }

  static Instant instant(Instant instant) {
    return instant.isBefore(EARLIEST) ? EARLIEST : instant.isAfter(LATEST) ? LATEST : instant;
  }

  private static long whole(Spread spread, Seeded source) {
    return switch (spread) {
      case NARROW -> source.signed(60);
      case MIDDLE -> source.signed(2_000_000);
      case WIDE -> source.chance(25) ? source.pick(EDGES) : source.signed(MOST);
    };
  }

  private static Double real(Spread spread, Seeded source) {
    return spread == Spread.WIDE && source.chance(25)
        ? source.pick(REAL_EDGES)
        : Double.valueOf(source.signed(4_000) / 8.0);
  }

  private static LocalDate date(Spread spread, Seeded source) {
    return switch (spread) {
      case NARROW -> MIDDLE.plusDays(source.signed(60));
      case MIDDLE -> MIDDLE.plusDays(source.signed(20_000));
      case WIDE ->
          source.chance(25)
              ? source.pick(List.of(MIDDLE, FIRST_DAY, LAST_DAY, LocalDate.of(1900, 2, 28)))
              : date(FIRST_DAY.plusDays(source.below(3_652_059)));
    };
  }

  private static Instant instant(Spread spread, Seeded source) {
    return switch (spread) {
      case NARROW -> NOON.plusSeconds(source.signed(3) * 43_200);
      case MIDDLE -> NOON.plus(source.signed(100_000_000_000_000L), ChronoUnit.MICROS);
      case WIDE ->
          source.chance(25)
              ? source.pick(List.of(NOON, EARLIEST, LATEST, Instant.EPOCH))
              : NOON.plusSeconds(source.signed(60_000_000_000L));
    };
  }

  private static BigDecimal nearDecimal(BigDecimal value, int scale, Seeded source) {
    RoundingMode mode = source.chance(50) ? RoundingMode.CEILING : RoundingMode.FLOOR;
    BigDecimal rounded = value.setScale(scale, mode);
    BigDecimal most = BigDecimal.valueOf(MOST, scale);
    BigDecimal moved = rounded.add(BigDecimal.valueOf(source.signed(1), scale));
    return moved.min(most).max(most.negate());
  }

  private static Double nearReal(Double value, Seeded source) {
    double moved =
        switch (source.below(3)) {
          case 0 -> value;
          case 1 -> Math.nextUp(value);
          default -> Math.nextDown(value);
        };
    return Double.isInfinite(moved) ? value : Double.valueOf(moved);
  }

  private static String nearText(String text, Seeded source) {
    return switch (source.below(7)) {
      case 0 -> text;
      case 1 -> text.toUpperCase(Locale.ROOT);
      case 2 -> text.toLowerCase(Locale.ROOT);
      case 3 -> text + source.pick(PIECES);
      case 4 -> source.pick(PIECES) + text;
      case 5 -> source.pick(PIECES) + text + source.pick(PIECES);
      default -> text.isEmpty() ? text : text.substring(0, text.length() - 1);
    };
  }

  private static SortedSet<String> nearCodes(ValueType type, SortedSet<?> codes, Seeded source) {
    SortedSet<String> near = new TreeSet<>();
    codes.forEach(code -> near.add((String) code));
    List<String> members = new ArrayList<>(near);
    switch (source.below(3)) {
      case 0 -> {}
      case 1 -> near.add(source.pick(codes(type)));
      default -> near.removeAll(members.isEmpty() ? members : List.of(source.pick(members)));
    }
    return near;
  }

  private static long bounded(long value) {
    return Math.max(-MOST, Math.min(MOST, value));
  }
}
