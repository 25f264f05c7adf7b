package org.bankcrm.customer.matching;

import static org.bankcrm.customer.matching.Cleaning.ACCENTS;
import static org.bankcrm.customer.matching.Cleaning.ADDRESS_EN;
import static org.bankcrm.customer.matching.Cleaning.ADDRESS_ZH;
import static org.bankcrm.customer.matching.Cleaning.BIRTH_DATE;
import static org.bankcrm.customer.matching.Cleaning.COMPANY;
import static org.bankcrm.customer.matching.Cleaning.CREDIT_CODE;
import static org.bankcrm.customer.matching.Cleaning.DAY;
import static org.bankcrm.customer.matching.Cleaning.DUMMIES;
import static org.bankcrm.customer.matching.Cleaning.LOWER_CASE;
import static org.bankcrm.customer.matching.Cleaning.NO_BLANKS;
import static org.bankcrm.customer.matching.Cleaning.PHONE;
import static org.bankcrm.customer.matching.Cleaning.PINYIN;
import static org.bankcrm.customer.matching.Cleaning.PUNCTUATION;
import static org.bankcrm.customer.matching.Cleaning.RESIDENT_ID;
import static org.bankcrm.customer.matching.Cleaning.SIMPLIFIED;
import static org.bankcrm.customer.matching.Cleaning.SORTED_LETTERS;
import static org.bankcrm.customer.matching.Cleaning.SOUNDEX;
import static org.bankcrm.customer.matching.Cleaning.TITLES;
import static org.bankcrm.customer.matching.Cleaning.WIDTH;

/**
 * Policies to begin with. Their weights are rough; a bank learns its own from its records ({@link
 * MatchPopulation#learn}) and keeps the policy as a document.
 *
 * <p>Columns are named as the fields. Thread-safe.
 */
public final class MatchPolicies {

  private static final Cleaning[] PERSON_NAME = {
    WIDTH, LOWER_CASE, ACCENTS, PUNCTUATION, TITLES, SIMPLIFIED, DUMMIES, NO_BLANKS
  };

  private MatchPolicies() {}

  /**
   * Persons with Western names and addresses: {@code given-name, surname, birth-date,
   * street-number, street, building, locality, postcode, region}. A date with one slip of the
   * keyboard still counts for something.
   */
  public static MatchPolicy westernPersons() {
    MatchPolicy.Builder policy =
        MatchPolicy.builder("western-persons", "西文姓名个人客户", "Persons with Western names");
    westernFields(policy);
    westernPasses(policy.swap("given-name", "surname").swap("street", "building"));
    return policy
        .veto(
            Veto.builder("other-names", "姓和名都不同，可能为同住家人", "Both names differ: may be family")
                .differs("given-name", 3)
                .differs("surname", 3)
                .review())
        .build();
  }

  private static void westernFields(MatchPolicy.Builder policy) {
    policy
        .field(western("given-name", "名", "Given name").rarity(1))
        .field(western("surname", "姓", "Surname").rarity(1))
        .field(
            MatchField.builder("birth-date", "出生日期", "Date of birth")
                .cleaning(WIDTH, DAY, DUMMIES)
                .measure(Measure.DATE, 1, 0.8, 0.6));
    westernAddress(policy);
  }

  private static void westernAddress(MatchPolicy.Builder policy) {
    policy
        .field(
            MatchField.builder("street-number", "门牌号", "Street number")
                .cleaning(WIDTH, LOWER_CASE, PUNCTUATION, NO_BLANKS)
                .measure(Measure.ALIGNMENT, 1, 0.5))
        .field(address("street", "街道", "Street"))
        .field(address("building", "楼宇或小区", "Building or estate"))
        .field(address("locality", "城镇", "Locality").rarity(1))
        .field(
            MatchField.builder("postcode", "邮编", "Postcode")
                .cleaning(WIDTH, LOWER_CASE, PUNCTUATION, NO_BLANKS, DUMMIES)
                .measure(Measure.ALIGNMENT, 1, 0.75))
        .field(
            MatchField.builder("region", "州省", "State or region")
                .cleaning(WIDTH, LOWER_CASE, ACCENTS, PUNCTUATION, DUMMIES)
                .measure(Measure.ALIGNMENT, 1));
  }

  private static void westernPasses(MatchPolicy.Builder policy) {
    policy
        .pass(BlockingPass.builder("birth-date").whole("birth-date"))
        .pass(BlockingPass.builder("names").sound("surname").sound("given-name"))
        .pass(BlockingPass.builder("names-swapped").first("surname", 3).first("given-name", 3))
        .pass(BlockingPass.builder("surname-postcode").sound("surname").whole("postcode"))
        .pass(BlockingPass.builder("given-postcode").sound("given-name").whole("postcode"))
        .pass(BlockingPass.builder("surname-locality").sound("surname").first("locality", 4))
        .pass(BlockingPass.builder("given-locality").sound("given-name").first("locality", 4))
        .pass(BlockingPass.builder("door").whole("street-number").first("street", 4))
        .pass(BlockingPass.builder("street").whole("street").whole("region"))
        .pass(BlockingPass.builder("building").whole("building").first("birth-date", 4));
  }

  /**
   * Persons of a Chinese bank: {@code name, resident-id, birth-date, gender, phone, address,
   * email}; of the last three a column may hold several, with {@code |} between them. Names in
   * characters and in letters are alike where a port reads Pinyin. Two valid resident ids that
   * differ are two persons; one birth date and address with other given names may be twins.
   */
  public static MatchPolicy chinesePersons() {
    MatchPolicy.Builder policy =
        MatchPolicy.builder("chinese-persons", "境内个人客户", "Persons of a Chinese bank");
    chineseIdentity(policy);
    chineseContacts(policy);
    chinesePasses(policy);
    chineseVetoes(policy);
    return policy.build();
  }

  private static void chineseIdentity(MatchPolicy.Builder policy) {
    policy
        .field(chineseName())
        .field(
            MatchField.builder("resident-id", "居民身份证号", "Resident id")
                .cleaning(WIDTH, NO_BLANKS, DUMMIES, RESIDENT_ID, LOWER_CASE)
                .matches(0.98, 0.02)
                .others(0.000001, 0.999999))
        .field(chineseBirthDate())
        .field(
            MatchField.builder("gender", "性别", "Gender")
                .cleaning(WIDTH, LOWER_CASE, DUMMIES)
                .matches(0.99, 0.01)
                .others(0.5, 0.5));
  }

  private static MatchField.Builder chineseName() {
    return MatchField.builder("name", "姓名", "Name")
        .cleaning(PERSON_NAME)
        .measure(Measure.JARO_WINKLER, 1, 0.9, 0.75)
        .sounding(0.9, PINYIN, SORTED_LETTERS)
        .rarity(1)
        .matches(0.85, 0.08, 0.04, 0.03)
        .others(0.0005, 0.0005, 0.009, 0.99);
  }

  private static MatchField.Builder chineseBirthDate() {
    return MatchField.builder("birth-date", "出生日期", "Date of birth")
        .columns("birth-date", "resident-id")
        .cleaning(WIDTH, BIRTH_DATE, DUMMIES)
        .measure(Measure.DATE, 1, 0.8, 0.6)
        .matches(0.92, 0.05, 0.01, 0.02)
        .others(0.00005, 0.001, 0.003, 0.99595);
  }

  private static void chineseContacts(MatchPolicy.Builder policy) {
    policy
        .field(phone("手机号码", "Mobile phone").matches(0.7, 0.08, 0.22))
        .field(chineseAddress().others(0.00005, 0.0005, 0.005, 0.99445))
        .field(
            MatchField.builder("email", "电子邮箱", "E-mail")
                .severalParted(MatchRecords.BETWEEN)
                .cleaning(WIDTH, LOWER_CASE, NO_BLANKS, DUMMIES)
                .measure(Measure.ALIGNMENT, 1, 0.9)
                .matches(0.7, 0.05, 0.25)
                .others(0.00001, 0.0001, 0.99989));
  }

  private static MatchField.Builder phone(String zh, String en) {
    return MatchField.builder("phone", zh, en)
        .severalParted(MatchRecords.BETWEEN)
        .cleaning(PHONE, DUMMIES)
        .measure(Measure.ALIGNMENT, 1, 0.9)
        .rarity(1)
        .others(0.00001, 0.0001, 0.99989);
  }

  private static MatchField.Builder chineseAddress() {
    return MatchField.builder("address", "地址", "Address")
        .severalParted(MatchRecords.BETWEEN)
        .cleaning(WIDTH, LOWER_CASE, SIMPLIFIED, DUMMIES, ADDRESS_ZH, PUNCTUATION, NO_BLANKS)
        .measure(Measure.BIGRAMS, 1, 0.8, 0.6)
        .matches(0.45, 0.2, 0.1, 0.25);
  }

  private static void chinesePasses(MatchPolicy.Builder policy) {
    policy
        .pass(BlockingPass.builder("resident-id").whole("resident-id"))
        .pass(BlockingPass.builder("phone").whole("phone").most(100))
        .pass(BlockingPass.builder("email").whole("email").most(100))
        .pass(BlockingPass.builder("name-birth-year").whole("name").first("birth-date", 4))
        .pass(BlockingPass.builder("sound-birth-year").sound("name").first("birth-date", 4))
        .pass(BlockingPass.builder("birth-family").whole("birth-date").first("name", 1))
        .pass(BlockingPass.builder("birth-given").whole("birth-date").last("name", 1))
        .pass(BlockingPass.builder("name-phone-end").whole("name").last("phone", 4))
        .pass(BlockingPass.builder("name-phone-begin").whole("name").first("phone", 7))
        .pass(BlockingPass.builder("sound-phone-begin").sound("name").first("phone", 7))
        .pass(BlockingPass.builder("address").whole("address").first("name", 1).most(100))
        .pass(BlockingPass.builder("birth-phone-end").whole("birth-date").last("phone", 3))
        .pass(BlockingPass.builder("birth-phone-begin").whole("birth-date").first("phone", 3))
        .pass(BlockingPass.builder("name-door").whole("name").number("address"));
  }

  private static void chineseVetoes(MatchPolicy.Builder policy) {
    policy
        .veto(
            Veto.builder("other-resident-id", "有效身份证号不同", "The valid resident ids differ")
                .differs("resident-id", 1))
        .veto(twins())
        .veto(
            Veto.builder(
                    "family",
                    "姓名与出生日期都不同，可能为家人共用手机或住址",
                    "Name and birth date differ: may be family with one phone or address")
                .differs("name", 2)
                .differs("birth-date", 2))
        .veto(nameAlone());
  }

  private static Veto.Builder nameAlone() {
    return Veto.builder(
            "name-alone-differs",
            "姓名不同，又无身份证号、出生日期可以印证",
            "The name differs, and neither id nor birth date bears it out")
        .differs("name", 2)
        .notAgrees("birth-date", 0)
        .notAgrees("resident-id", 0)
        .review();
  }

  private static Veto.Builder twins() {
    return Veto.builder(
            "twins",
            "同日出生、同住、姓名不同，疑似双胞胎",
            "Born on one day, at one address, of other names: may be twins")
        .agrees("birth-date", 0)
        .agrees("address", 1)
        .differs("name", 2)
        .notAgrees("resident-id", 0)
        .review()
        .keepsApart();
  }

  /**
   * Organisations: {@code name, credit-code, phone, address, legal-representative}. Two valid
   * unified social credit codes that differ are two organisations, even of one name. A bank that
   * learns its own weights begins with those given here.
   */
  public static MatchPolicy organisations() {
    MatchPolicy.Builder policy = MatchPolicy.builder("organisations", "对公客户", "Organisations");
    organisationFields(policy);
    return policy
        .pass(BlockingPass.builder("credit-code").whole("credit-code"))
        .pass(BlockingPass.builder("name").whole("name"))
        .pass(BlockingPass.builder("name-neighbours").whole("name").neighbours(10))
        .pass(BlockingPass.builder("phone").whole("phone").most(100))
        .pass(BlockingPass.builder("address").whole("address").most(100))
        .pass(BlockingPass.builder("representative").whole("legal-representative").first("name", 2))
        .veto(
            Veto.builder(
                    "other-credit-code", "有效统一社会信用代码不同", "The valid social credit codes differ")
                .differs("credit-code", 1))
        .build();
  }

  private static void organisationFields(MatchPolicy.Builder policy) {
    policy
        .field(organisationName())
        .field(
            MatchField.builder("credit-code", "统一社会信用代码", "Unified social credit code")
                .cleaning(WIDTH, NO_BLANKS, DUMMIES, CREDIT_CODE, LOWER_CASE)
                .matches(0.98, 0.02)
                .others(0.000001, 0.999999))
        .field(phone("电话", "Phone").matches(0.6, 0.1, 0.3))
        .field(chineseAddress().others(0.0001, 0.0005, 0.005, 0.9944))
        .field(
            MatchField.builder("legal-representative", "法定代表人", "Legal representative")
                .cleaning(PERSON_NAME)
                .measure(Measure.JARO_WINKLER, 1, 0.9)
                .sounding(0.9, PINYIN, SORTED_LETTERS)
                .rarity(1)
                .matches(0.75, 0.1, 0.15)
                .others(0.0005, 0.0005, 0.999));
  }

  private static MatchField.Builder organisationName() {
    return MatchField.builder("name", "名称", "Name")
        .cleaning(WIDTH, LOWER_CASE, ACCENTS, SIMPLIFIED, PUNCTUATION, COMPANY, NO_BLANKS, DUMMIES)
        .measure(Measure.BIGRAMS, 1, 0.8, 0.6)
        .rarity(1)
        .matches(0.75, 0.12, 0.06, 0.07)
        .others(0.00005, 0.0005, 0.005, 0.99445);
  }

  private static MatchField.Builder western(String id, String zh, String en) {
    return MatchField.builder(id, zh, en)
        .cleaning(WIDTH, LOWER_CASE, ACCENTS, PUNCTUATION, TITLES, DUMMIES, NO_BLANKS)
        .measure(Measure.JARO_WINKLER, 1, 0.92, 0.8)
        .sounding(0.85, SOUNDEX);
  }

  private static MatchField.Builder address(String id, String zh, String en) {
    return MatchField.builder(id, zh, en)
        .cleaning(WIDTH, LOWER_CASE, ACCENTS, PUNCTUATION, ADDRESS_EN, DUMMIES, NO_BLANKS)
        .measure(Measure.ALIGNMENT, 1, 0.85, 0.7);
  }
}
