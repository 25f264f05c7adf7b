package org.bankcrm.core.explanation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bankcrm.core.LocalDays;
import org.bankcrm.core.Money;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.check.Characters;
import org.bankcrm.core.condition.ValueType;
import org.bankcrm.core.language.Language;

/** Values of attributes in a language; the same on every machine. */
final class Formats {

  private static final int MOST_LISTED = 10;
  private static final int MOST_CHARACTERS = 80;
  private static final MathContext REAL_DIGITS = new MathContext(6, RoundingMode.HALF_EVEN);

  private static final ZoneId UTC = ZoneOffset.UTC;

  private final Language language;
  private final ZoneId zone;
  private final CodeNames names;

  Formats(Language language, ZoneId zone, CodeNames names) {
    this.language = language;
    this.zone = zone;
    this.names = names;
  }

  /** A value of the attribute's type, a number without its unit. */
  String plain(Object value, Attribute<?> attribute) {
    if (value instanceof Long number) {
      return language.number(BigDecimal.valueOf(number));
    } else if (value instanceof BigDecimal number) {
      return language.number(scaled(number, attribute));
    }
    return value instanceof Double number ? real(number) : value(value, attribute);
  }

  /** A value of the attribute's type. */
  String value(Object value, Attribute<?> attribute) {
    if (value instanceof Collection<?> set) {
      return list(set, attribute);
    } else if (value instanceof Long number && isRisen(attribute)) {
      String way = number == 0 ? "same" : number > 0 ? "up" : "down";
      return language.say(Sentence.RISEN, Map.of("way", way, "number", number(number)));
    } else if (value instanceof Number) {
      return language.measure(plain(value, attribute), safe(attribute.info().counted()));
    } else if (value instanceof Money money) {
      return language.money(money);
    } else if (value instanceof Boolean yes) {
      return language.yesNo(yes);
    }
    return dayOrText(value, attribute);
  }

  /** Whether a number tells by how much something rose since the run before, and has no unit. */
  static boolean isRisen(Attribute<?> attribute) {
    return attribute.id().startsWith("change.")
        && attribute.type().kind() == ValueType.Kind.INTEGER
        && attribute.info().counted().isEmpty();
  }

  /** The end of a range of such a number: "down 2 or more" of at most -2. */
  String risenEnd(String end, long value) {
    long last = end.equals("above") ? value + 1 : end.equals("below") ? value - 1 : value;
    boolean least = end.equals("from") || end.equals("above");
    String way =
        last == 0
            ? least ? "not-down" : "not-up"
            : last > 0 ? least ? "least-up" : "most-up" : least ? "most-down" : "least-down";
    return language.say(Sentence.RISEN_END, Map.of("end", way, "number", number(last)));
  }

  private String number(long number) {
    return language.number(BigDecimal.valueOf(number).abs());
  }

  private String dayOrText(Object value, Attribute<?> attribute) {
    if (value instanceof LocalDate date) {
      return language.date(date);
    } else if (value instanceof Instant instant) {
      return instant(instant);
    }
    String text = safe(value.toString());
    return switch (attribute.type().kind()) {
      case TEXT -> language.quoted(text);
      case CODE, CODE_SET ->
          names
              .of(attribute.id(), value.toString())
              .map(language::text)
              .or(() -> attribute.label(value.toString()).map(language::label))
              .orElse(text);
      default -> text;
    };
  }

  /** The first of many values. */
  String list(Collection<?> values, Attribute<?> attribute) {
    List<String> texts = new ArrayList<>();
    for (Object value : values) {
      if (texts.size() < MOST_LISTED) {
        texts.add(value(value, attribute));
      }
    }
    return language.list(texts, values.size() - texts.size());
  }

  private String instant(Instant instant) {
    ZonedDateTime local = instant.atZone(zone);
    int seconds = local.toLocalTime().toSecondOfDay();
    int micros = local.getNano() / 1_000;
    String time =
        String.format(
            Locale.ROOT, "%02d:%02d:%02d", seconds / 3_600, seconds / 60 % 60, seconds % 60);
    String fraction = micros == 0 ? "" : String.format(Locale.ROOT, ".%06d", micros);
    return language.date(LocalDays.of(instant, zone))
        + ' '
        + time
        + fraction
        + (zone.equals(UTC) ? " UTC" : "");
  }

  /** At least the digits of the attribute's scale; a constant may have more. */
  private static BigDecimal scaled(BigDecimal number, Attribute<?> attribute) {
    int scale = attribute.type().scale();
    return number.scale() < scale ? number.setScale(scale, RoundingMode.UNNECESSARY) : number;
  }

  /** Six digits, by decimal arithmetic, so that no version of Java writes them otherwise. */
  private String real(double number) {
    BigDecimal rounded = new BigDecimal(number).round(REAL_DIGITS).stripTrailingZeros();
    boolean plain = rounded.precision() - rounded.scale() <= 15 && rounded.scale() <= 15;
    return plain ? language.number(rounded) : rounded.toString();
  }

  /** One short line without characters that could disguise or break it. */
  static String safe(String text) {
    StringBuilder safe = new StringBuilder();
    int[] points = text.codePoints().limit(MOST_CHARACTERS + 1L).toArray();
    for (int i = 0; i < Math.min(points.length, MOST_CHARACTERS); i++) {
      if (Characters.isPrintable(points[i])) {
        safe.appendCodePoint(points[i]);
      } else {
        safe.append(String.format(Locale.ROOT, "\\u%04x", points[i]));
      }
    }
    return safe.append(points.length > MOST_CHARACTERS ? "…" : "").toString();
  }
}
