package org.bankcrm.customer.entry;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.bankcrm.core.Labelled;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.check.Checks;

/**
 * A field of what a bank asks about a customer: on a form, in an import, from another system. Data,
 * so that a field of the bank's own needs no new code. The same fields are checked at entry, taken
 * from several sources, and measured for quality.
 *
 * <p>Immutable and thread-safe.
 *
 * @param code a letter a–z or digit, then letters a–z, digits, dots and hyphens; at most 128 in all
 */
public record DataField(String code) implements Comparable<DataField>, Labelled {
  /** Name of a person 姓名. */
  public static final DataField NAME = new DataField("name");

  /** Name in Latin letters 拼音或英文姓名. */
  public static final DataField LATIN_NAME = new DataField("latin-name");

  /** Birth date 出生日期. */
  public static final DataField BIRTH_DATE = new DataField("birth-date");

  /** Gender 性别. */
  public static final DataField GENDER = new DataField("gender");

  /** Nationality 国籍. */
  public static final DataField NATIONALITY = new DataField("nationality");

  /** Kind of the identity paper 证件种类. */
  public static final DataField PAPER_KIND = new DataField("paper-kind");

  /** Number of the identity paper 证件号码; its form is the one that the kind names. */
  public static final DataField PAPER_NUMBER = new DataField("paper-number");

  /** Last valid day of the identity paper 证件有效期截止日; 9999-12-31 for 长期. */
  public static final DataField PAPER_UNTIL = new DataField("paper-until");

  /** Former resident id of 15 digits 原 15 位身份证号码. */
  public static final DataField FORMER_ID = new DataField("former-id");

  /** Code of the division of household registration 户籍地行政区划代码. */
  public static final DataField REGISTERED_REGION = new DataField("registered-region");

  /** Mobile number 手机号码. */
  public static final DataField MOBILE = new DataField("mobile");

  /** Other phone number 其他电话. */
  public static final DataField PHONE = new DataField("phone");

  /** E-mail address 电子邮箱. */
  public static final DataField EMAIL = new DataField("email");

  /** Country of the address 地址国家（地区）. */
  public static final DataField COUNTRY = new DataField("country");

  /** Province of the address 省级. */
  public static final DataField PROVINCE = new DataField("province");

  /** City of the address 地市级. */
  public static final DataField CITY = new DataField("city");

  /** District of the address 区县级. */
  public static final DataField DISTRICT = new DataField("district");

  /** Street, house and room 详细地址. */
  public static final DataField ADDRESS = new DataField("address");

  /** Postcode of the address 邮政编码. */
  public static final DataField POSTCODE = new DataField("postcode");

  /** Occupation 职业. */
  public static final DataField OCCUPATION = new DataField("occupation");

  /** Employer 工作单位. */
  public static final DataField EMPLOYER = new DataField("employer");

  /** Education 学历. */
  public static final DataField EDUCATION = new DataField("education");

  /** Marital status 婚姻状况. */
  public static final DataField MARITAL_STATUS = new DataField("marital-status");

  /** Income of a year 年收入. */
  public static final DataField ANNUAL_INCOME = new DataField("annual-income");

  /** Country of tax residence 税收居民国（地区）. */
  public static final DataField TAX_RESIDENCE = new DataField("tax-residence");

  /** Bank card 银行卡号. */
  public static final DataField CARD = new DataField("card");

  /** Account abroad 国际银行账号. */
  public static final DataField IBAN = new DataField("iban");

  /** Registered name of an organisation 单位名称. */
  public static final DataField LEGAL_NAME = new DataField("legal-name");

  /** Unified social credit code 统一社会信用代码. */
  public static final DataField CREDIT_CODE = new DataField("credit-code");

  /** Organisation code 组织机构代码. */
  public static final DataField ORGANISATION_CODE = new DataField("organisation-code");

  /** Industry 行业. */
  public static final DataField INDUSTRY = new DataField("industry");

  /** Size of an organisation 企业规模. */
  public static final DataField SIZE = new DataField("size");

  /** Day of registration 成立日期. */
  public static final DataField ESTABLISHED_ON = new DataField("established-on");

  /** What an organisation does 经营范围. */
  public static final DataField BUSINESS_SCOPE = new DataField("business-scope");

  /** Legal representative 法定代表人. */
  public static final DataField REPRESENTATIVE = new DataField("representative");

  /** Beneficial owner 受益所有人. */
  public static final DataField BENEFICIAL_OWNER = new DataField("beneficial-owner");

  private static final List<DataField> STANDARD =
      List.of(
          NAME,
          LATIN_NAME,
          BIRTH_DATE,
          GENDER,
          NATIONALITY,
          PAPER_KIND,
          PAPER_NUMBER,
          PAPER_UNTIL,
          FORMER_ID,
          REGISTERED_REGION,
          MOBILE,
          PHONE,
          EMAIL,
          COUNTRY,
          PROVINCE,
          CITY,
          DISTRICT,
          ADDRESS,
          POSTCODE,
          OCCUPATION,
          EMPLOYER,
          EDUCATION,
          MARITAL_STATUS,
          ANNUAL_INCOME,
          TAX_RESIDENCE,
          CARD,
          IBAN,
          LEGAL_NAME,
          CREDIT_CODE,
          ORGANISATION_CODE,
          INDUSTRY,
          SIZE,
          ESTABLISHED_ON,
          BUSINESS_SCOPE,
          REPRESENTATIVE,
          BENEFICIAL_OWNER);

  /**
   * Checks the code.
   *
   * @throws IllegalArgumentException if it has other characters or length
   */
  public DataField {
    Checks.code(code, "field");
  }

  /**
   * The one with the given code. A bank adds fields of its own so: they have no constant here, and
   * their code for a name.
   *
   * @param code as documents and the columns of files have it, such as {@code mobile}
   * @throws IllegalArgumentException if it has other characters or length
   */
  public static DataField of(String code) {
    return new DataField(code);
  }

  /**
   * Those that have constants here, in their order. First those of people, then those of
   * organisations; unmodifiable.
   */
  public static List<DataField> standard() {
    return STANDARD;
  }

  /** What people call it; the code in both languages, of one that the bank made itself. */
  @Override
  public LocalizedText label() {
    return Labelled.labelOf(DataField.class, code).orElseGet(() -> LocalizedText.of(code, code));
  }

  @Override
  public String key() {
    return Labelled.keyOf(DataField.class, code);
  }

  /** Orders by the code, character by character; agrees with {@code equals}. */
  @Override
  public int compareTo(DataField other) {
    return code.compareTo(requireNonNull(other, "other").code);
  }

  /** The code itself. */
  @Override
  public String toString() {
    return code;
  }
}
