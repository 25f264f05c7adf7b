package org.bankcrm.customer.entry;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.bankcrm.core.Labelled;
import org.bankcrm.core.check.Checks;

/**
 * The form that a value has to have at entry: one kind of number, name or day, with the function
 * that finds everything that is wrong with a text.
 *
 * <pre>{@code
 * EntryForm.RESIDENT_ID.faults("110105194902310027"); // [WRONG_CHECK, NOT_A_DAY]
 * EntryForm.BANK_CARD.faults("6200 0000 0000 0005"); // []
 * EntryForm.PERSON_NAME.accepted("买买提•吐尔逊"); // 买买提·吐尔逊
 * }</pre>
 *
 * <p>What people write besides the value is passed over where it is the custom: blanks and hyphens
 * of card numbers and IBANs, blanks, hyphens and brackets of phone numbers, small letters; {@link
 * #accepted} gives the value without them. Digits and letters of full width are refused, as they
 * come from a keyboard in the wrong state. Whether a number was ever given to anybody, no check can
 * tell.
 *
 * <p>Pure functions, thread-safe. No result holds the value; an over-long text is not read at all.
 */
public enum EntryForm implements Labelled {
  /**
   * Resident id number 居民身份证号码 (GB 11643-1999): 18 characters with region, birth date from 1850 to
   * 2099 and check character (ISO 7064 MOD 11-2). Those of residence permits have the same form.
   */
  RESIDENT_ID(PaperForms::capital, PaperForms::residentId, true),

  /** The void one of 15 digits 15 位身份证号码, of old records; see {@link OldResidentId}. */
  RESIDENT_ID_15(UnaryOperator.identity(), PaperForms::oldResidentId, true),

  /** Residence permit of residents of Hong Kong, Macau and Taiwan 港澳台居民居住证: 81, 82, 83. */
  RESIDENCE_PERMIT(PaperForms::capital, PaperForms::residencePermit, true),

  /**
   * Foreigner's permanent residence 外国人永久居留身份证: 18 characters that begin with 9 since December
   * 2023, or three letters of nationality and 12 digits before.
   */
  PERMANENT_RESIDENCE(PaperForms::capital, PaperForms::permanentResidence, true),

  /** Passport of the People's Republic of China 中国护照: ordinary, diplomatic, service, public. */
  CHINESE_PASSPORT(PaperForms::capital, PaperForms::chinesePassport, true),

  /** Passport of any country 护照: five to nine letters and digits (ICAO 9303), one a digit. */
  PASSPORT(PaperForms::capital, PaperForms::passport, true),

  /** Lower line of a passport's machine-readable zone 护照机读码: 44 characters with check digits. */
  PASSPORT_LINE(PaperForms::capital, MachineReadable::line, false),

  /** Mainland travel permit of residents of Hong Kong and Macau 港澳居民来往内地通行证. */
  HONG_KONG_MACAU_PERMIT(PaperForms::capital, PaperForms::hongKongMacauPermit, true),

  /** Mainland travel permit of residents of Taiwan 台湾居民来往大陆通行证. */
  TAIWAN_PERMIT(PaperForms::capital, PaperForms::taiwanPermit, true),

  /** Unified social credit code 统一社会信用代码 (GB 32100): 18 characters, check modulo 31. */
  CREDIT_CODE(PaperForms::capital, OrganisationForms::creditCode, true),

  /** Organisation code 组织机构代码 (GB 11714): nine characters, check modulo 11; hyphen allowed. */
  ORGANISATION_CODE(OrganisationForms::withoutHyphen, OrganisationForms::organisationCode, true),

  /** Bank card number 银行卡号 (ISO/IEC 7812): Luhn's digit, 13 to 19 digits, as its scheme has. */
  BANK_CARD(AccountForms::compact, AccountForms::bankCard, false),

  /** International bank account number 国际银行账号 (ISO 13616): length of its country, MOD 97. */
  IBAN(AccountForms::compact, AccountForms::iban, false),

  /** Mobile number of mainland China 手机号码: 11 digits that begin with 13 to 19; +86 allowed. */
  MOBILE(PhoneForms::compact, PhoneForms::mobile, false),

  /** Fixed line of mainland China 固定电话: area code with its 0 and seven or eight digits. */
  LANDLINE(PhoneForms::compact, PhoneForms::landline, false),

  /** Any of both, or of another country with + and up to 15 digits (E.164) 电话号码. */
  PHONE(PhoneForms::compact, PhoneForms::phone, false),

  /** E-mail address 电子邮箱: at most 254 characters, a domain with a dot. */
  EMAIL(String::strip, TextForms::email, false),

  /** Postcode of mainland China 邮政编码: six digits. */
  POSTCODE(UnaryOperator.identity(), TextForms::postcode, false),

  /**
   * Name of a person 姓名: at most 50 characters, no digits; in Chinese at least two, with {@code ·}
   * between its parts, whose lookalikes become it. Rare characters beyond the basic plane count
   * one; those of private use, which show differently everywhere, are refused.
   */
  PERSON_NAME(NameForms::person, NameForms::person, false),

  /** Name of a person in Latin letters 拼音或英文姓名: at most 50, with blanks, hyphens, apostrophes. */
  LATIN_NAME(NameForms::organisation, NameForms::latin, false),

  /** Name of an organisation 单位名称: 2 to 200 characters, a letter among them. */
  ORGANISATION_NAME(NameForms::organisation, NameForms::organisation, false),

  /** Day 日期: of the calendar, as 2026-03-31. */
  DAY(UnaryOperator.identity(), TextForms::day, false),

  /** Last day of a paper 证件有效期: as a day; 长期 and "long-term" become 9999-12-31. */
  LAST_DAY(TextForms::lastDay, TextForms::day, false),

  /** Country or territory 国家（地区）: two letters of ISO 3166-1. */
  COUNTRY(PaperForms::capital, TextForms::country, false),

  /** Gender 性别: male, female or unspecified; 男 and 女, M and F become those. */
  GENDER(TextForms::gender, TextForms::gender, false),

  /** Amount 金额: not negative, at most 16 digits and two decimals, in the bank's currency. */
  AMOUNT(UnaryOperator.identity(), TextForms::amount, false),

  /** Kind of a paper 证件种类: the {@linkplain #word word} of a form that is a paper's number. */
  PAPER_KIND(text -> text.strip().toLowerCase(Locale.ROOT), TextForms::paperKind, false),

  /** Any text 文本 that says something: at most 300 characters on one line. */
  TEXT(String::strip, TextForms::text, false);

  /** The most characters of any value. */
  static final int MOST = 300;

  /** Finds what is wrong with a text that was made regular. */
  @FunctionalInterface
  interface Check {
    List<EntryFault> faults(String text, AdministrativeDivisions divisions);
  }

  @SuppressWarnings("ImmutableEnumChecker") // functions without state
  private final UnaryOperator<String> regular;

  @SuppressWarnings("ImmutableEnumChecker") // as above
  private final Check check;

  private final boolean paper;

  EntryForm(UnaryOperator<String> regular, Check check, boolean paper) {
    this.regular = regular;
    this.check = check;
    this.paper = paper;
  }

  /**
   * Everything wrong with the text, provinces alone being known; empty if nothing is.
   *
   * @param text as it was typed or imported, with blanks, full-width letters and hyphens
   */
  public List<EntryFault> faults(CharSequence text) {
    return faults(text, AdministrativeDivisions.provinces());
  }

  /**
   * Everything wrong with the text, refusals and doubts, each once in the order of {@link
   * EntryFault}. A blank text is {@link EntryFault#MISSING}.
   *
   * @param divisions the table that regions are looked up in
   */
  public List<EntryFault> faults(CharSequence text, AdministrativeDivisions divisions) {
    requireNonNull(divisions, "divisions");
    String given = requireNonNull(text, "text").toString();
    if (given.isBlank()) {
      return List.of(EntryFault.MISSING);
    }
    if (given.length() > MOST) {
      return List.of(EntryFault.TOO_LONG);
    }
    return isPrintable(given)
        ? check.faults(regular.apply(given), divisions)
        : List.of(EntryFault.UNPRINTABLE);
  }

  private static boolean isPrintable(String text) {
    try {
      return !Checks.text(text, "text", MOST).isEmpty();
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /**
   * Whether the text is not refused; doubts let it pass.
   *
   * @param text as it was typed or imported
   * @return false for a blank text
   */
  public boolean accepts(CharSequence text) {
    return faults(text).stream().allMatch(EntryFault::isDoubt);
  }

  /**
   * The value in its regular form, without what is written besides it: personal data. Empty if the
   * text is refused. Two ways to write one value come to the same here, so it is what has to be
   * stored and compared.
   *
   * @param text as it was typed or imported
   */
  public Optional<String> accepted(CharSequence text) {
    return accepts(text) ? Optional.of(regular.apply(text.toString())) : Optional.empty();
  }

  /** Whether it is the number of a paper by which a person or an organisation is known. */
  public boolean isPaper() {
    return paper;
  }

  /** The stable word of documents and tables, such as {@code resident-id}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The form with the given word.
   *
   * @param word as {@link #word} gives it; empty for any other
   */
  public static Optional<EntryForm> of(String word) {
    requireNonNull(word, "word");
    return Stream.of(values()).filter(each -> each.word().equals(word)).findFirst();
  }

  static Optional<EntryForm> ofPaper(String word) {
    return of(word).filter(EntryForm::isPaper);
  }
}
