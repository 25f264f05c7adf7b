package org.bankcrm.customer.portrait;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.Money;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.explanation.ActualValue;
import org.bankcrm.core.explanation.Phrasebook;
import org.bankcrm.core.explanation.YieldedValue;
import org.bankcrm.core.language.Language;
import org.bankcrm.customer.internal.check.Masks;

/**
 * A value of a portrait: typed, so that a program can read it, and told in any language. Personal
 * data; all text forms are masked. Immutable and thread-safe.
 */
public sealed interface PortraitValue {

  /**
   * The value as somebody reads it.
   *
   * @param language of the reader
   * @param zone in which days are told
   */
  String words(Language language, ZoneId zone);

  /**
   * The value in one form for all readers, which masks are made from: days in ISO form, amounts as
   * in {@code CNY 52000.00}, names in Chinese.
   */
  String plain();

  /** A text of the customer's, such as a name or a number. */
  record Written(String text) implements PortraitValue {
    /** Checks that it is there. */
    public Written {
      requireNonNull(text, "text");
    }

    @Override
    public String words(Language language, ZoneId zone) {
      return text;
    }

    @Override
    public String plain() {
      return text;
    }

    @Override
    public String toString() {
      return Masks.of(PortraitValue.class);
    }
  }

  /** A name of the bank's, such as that of a product or a status. */
  record Named(LocalizedText name) implements PortraitValue {
    /** Checks that it is there. */
    public Named {
      requireNonNull(name, "name");
    }

    @Override
    public String words(Language language, ZoneId zone) {
      return language.text(name);
    }

    @Override
    public String plain() {
      return name.zh();
    }

    @Override
    public String toString() {
      return Masks.of(PortraitValue.class);
    }
  }

  /** An amount, exact, in its own currency. Amounts of other currencies are never added to it. */
  record Amount(Money money) implements PortraitValue {
    /** Checks that it is there. */
    public Amount {
      requireNonNull(money, "money");
    }

    @Override
    public String words(Language language, ZoneId zone) {
      return language.money(money);
    }

    @Override
    public String plain() {
      return money.currency().getCurrencyCode() + ' ' + money.amount().toPlainString();
    }

    @Override
    public String toString() {
      return Masks.of(PortraitValue.class);
    }
  }

  /** A day. */
  record Day(LocalDate day) implements PortraitValue {
    /** Checks that it is there. */
    public Day {
      requireNonNull(day, "day");
    }

    @Override
    public String words(Language language, ZoneId zone) {
      return language.date(day);
    }

    @Override
    public String plain() {
      return day.toString();
    }

    @Override
    public String toString() {
      return Masks.of(PortraitValue.class);
    }
  }

  /** How many there are. */
  record Count(long number) implements PortraitValue {
    @Override
    public String words(Language language, ZoneId zone) {
      return language.number(BigDecimal.valueOf(number));
    }

    @Override
    public String plain() {
      return Long.toString(number);
    }

    @Override
    public String toString() {
      return Masks.of(PortraitValue.class);
    }
  }

  /**
   * The value of an attribute.
   *
   * @param attribute which; its codes have the names that the book gives them
   * @param value of the attribute's type
   */
  record Figure(Attribute<?> attribute, Object value) implements PortraitValue {
    /** Checks that both are there. */
    public Figure {
      requireNonNull(attribute, "attribute");
      requireNonNull(value, "value");
    }

    @Override
    public String words(Language language, ZoneId zone) {
      return new YieldedValue(attribute, ActualValue.shown(value))
          .words(Phrasebook.of(language), zone)
          .orElseThrow();
    }

    @Override
    public String plain() {
      return value instanceof Money money ? new Amount(money).plain() : value.toString();
    }

    @Override
    public String toString() {
      return Masks.of(PortraitValue.class);
    }
  }

  /** What a mask left of a value. Nothing of the value can be had from it that is not shown. */
  record Masked(String left) implements PortraitValue {
    /** Checks that it is there. */
    public Masked {
      requireNonNull(left, "left");
    }

    @Override
    public String words(Language language, ZoneId zone) {
      return left;
    }

    @Override
    public String plain() {
      return left;
    }

    @Override
    public String toString() {
      return Masks.of(PortraitValue.class);
    }
  }

  /**
   * What a policy decided, in the sentences of its kind.
   *
   * @param zh in Chinese
   * @param en in English
   * @param further the same in further languages, by their tags
   */
  record Told(String zh, String en, SortedMap<String, String> further) implements PortraitValue {
    /** Copies the texts. */
    public Told {
      requireNonNull(zh, "zh");
      requireNonNull(en, "en");
      further = Collections.unmodifiableSortedMap(new TreeMap<>(further));
    }

    /** In the reader's language, else in Chinese for Chinese readers and in English for others. */
    @Override
    public String words(Language language, ZoneId zone) {
      String own = further.get(language.locale().toLanguageTag());
      String shipped = language.locale().getLanguage().equals("zh") ? zh : en;
      return own == null ? shipped : own;
    }

    @Override
    public String plain() {
      return zh;
    }

    @Override
    public String toString() {
      return Masks.of(PortraitValue.class);
    }
  }
}
