package org.bankcrm.core.language;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.bankcrm.core.Labelled;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.Money;

/**
 * A language in which people are told things. Chinese and English come with the library; a bank
 * adds another by one table of texts, for instance a properties file:
 *
 * <pre>{@code
 * Language hant = Language.of(Locale.forLanguageTag("zh-Hant"), table, CoreWords.all());
 * explanation.render(hant);
 * }</pre>
 *
 * <p>A translator begins with what {@link Wording#texts} lists in Chinese or in English.
 *
 * <p>Immutable and thread-safe. Nothing is taken from the machine's own language.
 */
public final class Language {

  private static final int USUAL_LENGTH = 80;
  private static final LanguageTable.Read SHIPPED = new LanguageTable.Read(Map.of(), Map.of());

  private final Locale locale;
  private final LanguageTable.Read table;
  private final Map<Saying, Template> found = new ConcurrentHashMap<>();
  private final Plural plural;
  private final String thousands;
  private final String point;

  private Language(Locale locale, LanguageTable.Read table) {
    this.locale = requireNonNull(locale, "locale");
    this.table = table;
    this.plural = Plural.read(say(Basic.PLURAL));
    this.thousands = say(Basic.THOUSANDS);
    this.point = say(Basic.POINT);
  }

  /**
   * The library's Chinese for every Chinese locale, its English for all others. Names that a bank
   * gave in the reader's own language are told in that one.
   */
  public static Language of(Locale locale) {
    return new Language(locale, SHIPPED);
  }

  /**
   * A bank's own language.
   *
   * @param locale whose language it is; names and descriptions are told in it as far as they have
   *     it, see {@link LocalizedText#in}
   * @param table every text of the modules and how values are written, by key
   * @param modules the words of the modules that speak this language, such as those of {@code
   *     CoreWords}; one that is a part of another counts once. What other modules say is told in
   *     Chinese to Chinese readers, else in English
   * @throws InvalidLanguageException with every problem: texts that are missing, that belong to
   *     nothing, that cannot be read or that have other holes than ours
   */
  public static Language of(Locale locale, Map<String, String> table, Wording... modules) {
    List<Wording> all = new ArrayList<>(List.of(modules));
    all.add(0, Basic.WORDING);
    return new Language(locale, LanguageTable.read(table, all));
  }

  /** How values and lists are written; part of every language. */
  public static Wording basic() {
    return Basic.WORDING;
  }

  /** The reader's. */
  public Locale locale() {
    return locale;
  }

  /** A saying without holes. */
  public String say(Saying saying) {
    return said(saying, name -> null);
  }

  /**
   * A saying with its holes filled. Texts stand as they are, and so do whole numbers; days,
   * amounts, numbers with decimals, localized texts and labels are told in this language. A choice
   * goes by a text, by the number or by the name of a constant in lower case with hyphens.
   *
   * @param values what stands in the holes, by their names
   * @throws IllegalArgumentException if a hole gets no value
   */
  public String say(Saying saying, Map<String, ?> values) {
    return said(saying, values::get);
  }

  /** The same with few holes. */
  public String say(Saying saying, HoleValues values) {
    return said(saying, values);
  }

  /**
   * The same with values that are looked up as the text asks for them.
   *
   * @param values by the names of the holes; null for none
   * @throws IllegalArgumentException if a hole gets no value
   */
  public String said(Saying saying, Function<String, ?> values) {
    StringBuilder text = new StringBuilder(USUAL_LENGTH);
    template(saying).append(text, new Holes(this, saying::key, values));
    return text.toString();
  }

  /**
   * A sentence of a bank's own with its holes filled in the same way, such as {@code
   * LocalizedText.of("按“{rule}”减免", "Waived by {rule}")}.
   *
   * @throws IllegalArgumentException if the sentence cannot be read or a hole gets no value
   */
  public String say(LocalizedText sentence, Map<String, ?> values) {
    StringBuilder text = new StringBuilder();
    String own = text(sentence);
    TemplateReader.read(own).append(text, new Holes(this, () -> "'" + own + "'", values::get));
    return text.toString();
  }

  /** A value as it stands in a hole: a text, label, amount, day or number. */
  public String word(Object value) {
    if (value instanceof String text) {
      return text;
    } else if (value instanceof Labelled labelled) {
      return label(labelled);
    } else if (value instanceof LocalizedText text) {
      return text(text);
    } else if (value instanceof Money money) {
      return money(money);
    } else if (value instanceof LocalDate day) {
      return date(day);
    }
    return value instanceof BigDecimal number ? number(number) : value.toString();
  }

  private Template template(Saying saying) {
    requireNonNull(saying, "saying");
    if (!(saying instanceof Enum<?>)) { // which a host may make anew each time
      return found(saying);
    }
    Template known = found.get(saying);
    return known == null ? found.computeIfAbsent(saying, this::found) : known;
  }

  private Template found(Saying saying) {
    Template own = table.texts().get(saying);
    return own == null ? saying.wording().text(saying, locale) : own;
  }

  /** The name of a constant or code. */
  public String label(Labelled labelled) {
    if (table.labels().isEmpty()) {
      return labelled.label().in(locale);
    }
    String own = table.labels().get(labelled.key());
    return own == null ? labelled.label().in(locale) : own;
  }

  /** A name or description of the bank's. */
  public String text(LocalizedText text) {
    return text.in(locale);
  }

  /** A day, such as 2026-01-31 or 2026年1月31日. */
  public String date(LocalDate day) {
    return say(Basic.DATE, parts(day));
  }

  private static Map<String, Integer> parts(LocalDate day) {
    return Map.of("year", day.getYear(), "month", day.getMonthValue(), "day", day.getDayOfMonth());
  }

  /** A day within a sentence, such as 31 January 2026 or 2026年1月31日. */
  public String day(LocalDate day) {
    return say(Basic.DAY, parts(day));
  }

  /** An amount with its currency and all its decimals. */
  public String money(Money money) {
    return say(
        Basic.MONEY,
        HoleValues.of(
            "amount", number(money.amount()), "currency", money.currency().getCurrencyCode()));
  }

  /** A number with marks between its thousands, and with all its decimals. */
  public String number(BigDecimal number) {
    String plain = number.abs().toPlainString();
    int point = plain.indexOf('.');
    int whole = point < 0 ? plain.length() : point;
    StringBuilder text = new StringBuilder(number.signum() < 0 ? "-" : "");
    for (int i = 0; i < whole; i++) {
      text.append(i > 0 && (whole - i) % 3 == 0 ? thousands : "").append(plain.charAt(i));
    }
    return point < 0
        ? text.toString()
        : text.append(this.point).append(plain, point + 1, plain.length()).toString();
  }

  /**
   * A number with what it counts, such as "3 years".
   *
   * @param number the number as it is told
   * @param unit the English word for what it counts, in the plural; one that the language does not
   *     know stands as it is
   */
  public String measure(String number, String unit) {
    boolean one = number.equals("1") && unit.length() > 1 && unit.endsWith("s");
    String word = one ? unit.substring(0, unit.length() - 1) : unit;
    return unit.isEmpty()
        ? number
        : say(Basic.MEASURE, HoleValues.of("number", number, "unit", unit, "word", word));
  }

  /** An answer. */
  public String yesNo(boolean yes) {
    return say(yes ? Basic.YES : Basic.NO);
  }

  /** A text that somebody wrote, between marks. */
  public String quoted(String text) {
    return say(Basic.QUOTED, HoleValues.of("text", text));
  }

  /** Several things one after another; says so where there are none. */
  public String list(Collection<String> things) {
    return things.isEmpty() ? say(Basic.NOTHING) : String.join(say(Basic.COMMA), things);
  }

  /**
   * The first of many things, and how many more there are.
   *
   * @param more how many were left out
   */
  public String list(Collection<String> first, int more) {
    return more == 0
        ? list(first)
        : say(Basic.MORE, Map.of("list", list(first), "more", more, "total", first.size() + more));
  }

  /** Something and a remark on it in brackets. */
  public String remark(String words, String remark) {
    return say(Basic.REMARK, HoleValues.of("words", words, "remark", remark));
  }

  /** Whether both tell everything in the same words. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Language that && locale.equals(that.locale) && table.equals(that.table);
  }

  @Override
  public int hashCode() {
    return locale.hashCode();
  }

  /** Whose language it is. */
  @Override
  public String toString() {
    return "Language " + locale.toLanguageTag();
  }

  /** The plural form of a number that is told. */
  String form(String word) {
    return plural.form(word);
  }
}
