package org.bankcrm.core;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle.Control;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.regex.Pattern;
import org.bankcrm.core.check.Checks;

/**
 * A text for people in Chinese, in English and in whatever languages a bank adds: the name of a
 * tier, the description of a rule. Chinese and English are required, so that no reader meets a gap.
 * Not for text about one customer.
 *
 * <p>Each text is one line of at most 4,096 characters, stripped. Immutable and thread-safe.
 *
 * @param zh simplified Chinese
 * @param en English
 * @param further the same in further languages, by their tags such as {@code zh-Hant}: at most 32,
 *     in the form that {@link Locale#toLanguageTag} gives, without extensions
 */
public record LocalizedText(String zh, String en, SortedMap<String, String> further) {
  /** What tags of languages look like; old codes have others in their place. */
  public static final String TAGS =
      "(?!(in|iw|ji|und)(-|$))[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?";

  private static final Pattern TAG = Pattern.compile(TAGS);
  private static final String PLACE = "%s";
  private static final int MAX_LENGTH = 4_096;
  private static final int MOST_FURTHER = 32;
  private static final String CHINESE = "zh";
  private static final String ENGLISH = "en";
  private static final Control FALLBACK = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

  /**
   * Checks all texts and tags.
   *
   * @throws IllegalArgumentException if a text is blank, too long, or has control or bidirectional
   *     characters; if there are too many, or a tag is not the canonical one of a language
   */
  public LocalizedText {
    zh = Checks.text(zh, CHINESE, MAX_LENGTH);
    en = Checks.text(en, ENGLISH, MAX_LENGTH);
    further = further.isEmpty() ? Collections.emptySortedMap() : checked(further);
  }

  private static SortedMap<String, String> checked(SortedMap<String, String> further) {
    Checks.require(further.size() <= MOST_FURTHER, "a text", "must have at most 32 languages more");
    SortedMap<String, String> texts = new TreeMap<>();
    further.forEach((tag, text) -> texts.put(tag(tag), Checks.text(text, tag, MAX_LENGTH)));
    return Collections.unmodifiableSortedMap(texts);
  }

  private static String tag(String tag) {
    Checks.require(isTag(tag), "a language", "must have a tag such as 'zh-Hant' or 'pt-BR'");
    return tag;
  }

  /**
   * Whether a further text may stand under this tag: it is the canonical one of a language, with a
   * script or region if need be, and neither {@code zh} nor {@code en}.
   */
  public static boolean isTag(String tag) {
    return !tag.equals(CHINESE) && !tag.equals(ENGLISH) && TAG.matcher(tag).matches();
  }

  /** The text in Chinese and in English. */
  public static LocalizedText of(String zh, String en) {
    return new LocalizedText(zh, en, Collections.emptySortedMap());
  }

  /**
   * This text with one in a further language, in place of the one it has.
   *
   * @throws IllegalArgumentException if the language is Chinese or English itself, which {@link
   *     #of} takes, or as the constructor says
   */
  public LocalizedText withText(Locale language, String text) {
    SortedMap<String, String> texts = new TreeMap<>(further);
    texts.put(language.toLanguageTag(), requireNonNull(text, "text"));
    return new LocalizedText(zh, en, texts);
  }

  /**
   * This text and a few words after it, such as "Grade" after the name of a card; in a further
   * language the words are those that serve its readers best. Where both are too long together this
   * text is cut, which "…" tells, so that what is made of a sound text is sound.
   *
   * @param zhWords the words in Chinese
   * @param enWords the words in English
   */
  public LocalizedText followedBy(String zhWords, String enWords) {
    return each(zhWords, enWords, LocalizedText::followed);
  }

  /** This text with a few words before it; cut as {@link #followedBy} does where it is too long. */
  public LocalizedText precededBy(String zhWords, String enWords) {
    return each(zhWords, enWords, (text, words) -> cut(words + text, MAX_LENGTH));
  }

  /**
   * Several texts in one, such as "Fund, over Phone" of "%s, over %s": in every language that one
   * of them has. Where it would be too long it is cut, which "…" tells.
   *
   * @param zh the form in Chinese and its kinds, with {@code %s} where a text goes, in their order
   * @param en the form in all other languages
   * @throws IllegalArgumentException if a form has fewer places than there are texts
   */
  public static LocalizedText joined(String zh, String en, LocalizedText... texts) {
    SortedMap<String, String> further = Collections.emptySortedMap();
    for (LocalizedText text : texts) {
      for (String tag : text.further.keySet()) {
        further = further.isEmpty() ? new TreeMap<>() : further;
        further.put(tag, form(Locale.forLanguageTag(tag), zh, en, texts));
      }
    }
    return new LocalizedText(
        form(Locale.CHINESE, zh, en, texts), form(Locale.ENGLISH, zh, en, texts), further);
  }

  /** By hand, since a large book makes names of gates by the thousand and formats are parsed. */
  private static String form(Locale locale, String zh, String en, LocalizedText... texts) {
    String form = isChinese(locale) ? zh : en;
    StringBuilder made = new StringBuilder();
    int from = 0;
    for (LocalizedText text : texts) {
      int place = form.indexOf(PLACE, from);
      Checks.require(place >= 0, "the form", "must have a %s for each text");
      made.append(form, from, place).append(text.in(locale));
      from = place + PLACE.length();
    }
    return cut(made.append(form, from, form.length()).toString(), MAX_LENGTH);
  }

  private LocalizedText each(String zhWords, String enWords, BinaryOperator<String> joining) {
    requireNonNull(zhWords, "zhWords");
    requireNonNull(enWords, "enWords");
    SortedMap<String, String> texts = new TreeMap<>(further);
    texts.replaceAll(
        (tag, text) ->
            joining.apply(text, isChinese(Locale.forLanguageTag(tag)) ? zhWords : enWords));
    return new LocalizedText(joining.apply(zh, zhWords), joining.apply(en, enWords), texts);
  }

  private static String followed(String text, String words) {
    String shorter = cut(words, MAX_LENGTH / 2);
    return cut(text, MAX_LENGTH - shorter.length()) + shorter;
  }

  private static String cut(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int end = most - 1;
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + '…';
  }

  /**
   * The text for a reader: in the reader's own language, as exactly as there is one ({@code
   * zh-Hant-TW}, {@code zh-Hant}, {@code zh}), else in Chinese for every Chinese locale and in
   * English for all others. Who reads Chinese in Taiwan, Hong Kong or Macau is taken to read {@code
   * zh-Hant}.
   */
  public String in(Locale locale) {
    if (!further.isEmpty()) {
      List<Locale> ways = FALLBACK.getCandidateLocales("", locale);
      for (Locale way : ways) {
        String text = further.get(way.toLanguageTag());
        if (text != null) {
          return text;
        }
      }
    }
    return isChinese(locale) ? zh : en;
  }

  private static boolean isChinese(Locale locale) {
    return requireNonNull(locale, "locale").getLanguage().equals(CHINESE);
  }
}
