package org.bankcrm.core.explanation;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.condition.Absence;
import org.bankcrm.core.condition.Truth;

/** The words of one language. Layout is that of {@link ClauseText} and {@link Renderer}. */
abstract class Language {

  final Locale locale;
  final Formats formats;

  Language(Locale locale, Formats formats) {
    this.locale = locale;
    this.formats = formats;
  }

  /** Chinese for every Chinese locale, English for all others; instants in UTC. */
  static Language of(Locale locale) {
    return requireNonNull(locale, "locale").getLanguage().equals("zh")
        ? new Chinese(ZoneOffset.UTC)
        : new English(ZoneOffset.UTC);
  }

  /** The same with instants told in the zone. */
  abstract Language in(ZoneId zone);

  final String name(Attribute<?> attribute) {
    return attribute.info().name().in(locale);
  }

  final String text(LocalizedText text) {
    return text.in(locale);
  }

  /** What is asked of the attribute's value, or the opposite. */
  abstract Phrase phrase(Clause clause, boolean negated);

  /** What introduces the parts of a connective or the condition on a customer's parts. */
  abstract Phrase heading(Clause clause, int parts, boolean negated);

  /** A name and a statement about it. */
  abstract String stated(String name, String statement);

  /** A name and what was found; an answer of yes or no is set apart from the name. */
  abstract String found(String name, String actual, boolean yesNo);

  /** What was found, and what is asked of it. */
  abstract String against(String found, String asked);

  abstract String colon();

  /** How it came out: of a demand met or not, of a statement true or not. */
  abstract String outcome(Truth truth, boolean demanded);

  /** No value, and why where a reason was told. */
  final String missing(Absence reason) {
    String words = reason == Absence.NOT_KNOWN ? "" : bracketed(text(reason.label()));
    return missing() + words;
  }

  abstract String missing();

  /** That a policy was not asked: it does not apply, or that cannot be told. */
  abstract String notAsked(Truth applies);

  /** What introduces whom a policy is about. */
  abstract String population();

  /** What a policy yields where it cannot be told. */
  abstract String open();

  abstract String stale(Optional<LocalDate> observedOn);

  abstract String bracketed(String words);

  abstract String see(String policy);

  abstract String counts(PartTruths parts);

  abstract String partNumber(int number);

  abstract String notExplained(int parts);

  abstract String policy(String name, String ref, LocalDate asOf, ZoneId zone);

  abstract String policy(String name, String ref);

  /** A gate, and what it would choose. */
  abstract String condition(Optional<String> code, String path);

  /** A bin, and the points that it brings; without points where it cannot be told. */
  abstract String bin(String path, Optional<String> points);

  abstract String missingValues(List<String> names);

  abstract String notShown();
}
