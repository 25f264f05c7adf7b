package org.bankcrm.customer.constraint;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import org.bankcrm.customer.entry.EntryFault;
import org.bankcrm.customer.entry.EntryForm;
import org.bankcrm.customer.party.ResidentId;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Run by Hibernate Validator without any expression language. */
@Tag("M1.5")
class ConstraintsTest {
  record Form(
      @ResidentIdNumber String residentId,
      @SocialCreditCode String creditCode,
      @BankCardNumber String card,
      @MobileNumber String mobile) {}

  private static final Form WRONG =
      new Form("110105194912310021", "91350100M000100Y44", "6222020000000000", "12345678901");

  private static Map<String, String> messages(Object form, Locale locale) {
    Set<Locale> locales = Set.of(Locale.ENGLISH, Locale.CHINESE, Locale.GERMAN);
    try (ValidatorFactory factory =
        Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator(locales, locale, false))
            .buildValidatorFactory()) {
      Validator validator = factory.getValidator();
      Map<String, String> messages = new TreeMap<>();
      for (ConstraintViolation<Object> violation : validator.validate(form)) {
        messages.put(violation.getPropertyPath().toString(), violation.getMessage());
      }
      return messages;
    }
  }

  private static boolean accepts(Form form) {
    return messages(form, Locale.ENGLISH).isEmpty();
  }

  @Test
  void messages_english_nameTheExpectationAndNotTheValue() {
    assertThat(messages(WRONG, Locale.ENGLISH))
        .isEqualTo(
            Map.of(
                "residentId", "must be a valid resident identity card number",
                "creditCode", "must be a valid unified social credit code",
                "card", "must be a valid bank card number",
                "mobile", "must be a valid mobile number of mainland China"));
  }

  @Test
  void messages_chinese_areChinese() {
    assertThat(messages(WRONG, Locale.CHINESE))
        .isEqualTo(
            Map.of(
                "residentId", "请输入有效的居民身份证号码",
                "creditCode", "请输入有效的统一社会信用代码",
                "card", "请输入有效的银行卡号",
                "mobile", "请输入有效的中国内地手机号码"));
  }

  @Test
  void messages_machineInAnotherLanguage_areThoseAskedFor() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.CHINESE);
      assertThat(messages(WRONG, Locale.ENGLISH).get("card")).startsWith("must be");
    } finally {
      Locale.setDefault(before);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "11010519491231002X, 91350100M000100Y43, 4111111111111111, 13800138000",
    "11010519491231002x, 91350100m000100y43, 4111 1111-1111 1111, +86 138-0013-8000",
    "440524188001010014, 91310000MA1FL0B1X0, 6011000990139424, 008619912345678",
    ", , , "
  })
  void validForms_areTaken(String residentId, String creditCode, String card, String mobile) {
    assertThat(accepts(new Form(residentId, creditCode, card, mobile))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "110105194912310021", "110105491231002", "１１0105194912310021X"})
  void residentId_anythingElse_isRefusedAsByTheValue(String number) {
    assertThat(accepts(new Form(number, null, null, null))).isFalse();
    assertThat(ResidentId.isValid(number)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "4111111111111112",
        "411111111111",
        "41111111111111111111",
        "4111.1111.1111.1111",
        "４111111111111111",
        "0000000000000000000000000000",
        "4111111111111111x"
      })
  void card_anythingElse_isRefused(String number) {
    assertThat(accepts(new Form(null, null, number, null))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"13", "16", "19"})
  void card_anyDigitChanged_isRefused(int length) {
    String number = withLuhn("4222021234567890123".substring(0, length - 1));
    assertThat(accepts(new Form(null, null, number, null))).isTrue();
    for (int i = 0; i < length; i++) {
      char other = (char) ('0' + (number.charAt(i) - '0' + 1) % 10);
      String changed = number.substring(0, i) + other + number.substring(i + 1);
      assertThat(accepts(new Form(null, null, changed, null))).isFalse();
    }
  }

  /** Luhn's check digit found by trying, with the doubling written out as a table. */
  private static String withLuhn(String body) {
    int[] doubled = {0, 2, 4, 6, 8, 1, 3, 5, 7, 9};
    for (char check = '0'; check <= '9'; check++) {
      String number = body + check;
      int sum = 0;
      for (int i = 0; i < number.length(); i++) {
        int digit = number.charAt(i) - '0';
        sum += (number.length() - i) % 2 == 0 ? doubled[digit] : digit;
      }
      if (sum % 10 == 0) {
        return number;
      }
    }
    throw new AssertionError("no check digit");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "12800138000",
        "1380013800",
        "138001380000",
        "+8513800138000",
        "86138 0013 8000",
        "13800138000 ext 1",
        "１３８００１３８０００"
      })
  void mobile_anythingElse_isRefused(String number) {
    assertThat(accepts(new Form(null, null, null, number))).isFalse();
  }

  @ParameterizedTest
  @NullSource
  void null_isLeftToNotNull(String nothing) {
    assertThat(accepts(new Form(nothing, nothing, nothing, nothing))).isTrue();
  }

  record Payee(
      @WellFormed(EntryForm.PERSON_NAME) String name,
      @WellFormed(EntryForm.IBAN) String account,
      @WellFormed(value = EntryForm.BANK_CARD, strict = true) String card,
      @WellFormed(value = EntryForm.DAY, message = "a day, please") String day) {}

  @Test
  void wellFormed_eachFault_isAViolationOfItsOwn() {
    assertThat(violations(new Payee("李雷2", "GB29NWBK6016133192681", null, null), Locale.ENGLISH))
        .containsExactly(
            "account: does not agree with its check digit; compare it digit by digit",
            "account: has not the right number of characters; compare it with the paper",
            "name: has a digit, which names of people have not");
  }

  @Test
  void wellFormed_doubts_areViolationsWhereItIsStrict() {
    assertThat(
            violations(new Payee(null, null, "9558 8012 3456 7899", "2026-02-29"), Locale.CHINESE))
        .containsExactly("card: 无法识别发卡组织，请核实", "card: 校验码不符，请逐位核对", "day: a day, please");
  }

  private static List<String> violations(Object form, Locale locale) {
    Set<Locale> locales = Set.of(Locale.ENGLISH, Locale.CHINESE);
    try (ValidatorFactory factory =
        Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator(locales, locale, false))
            .buildValidatorFactory()) {
      return factory.getValidator().validate(form).stream()
          .map(each -> each.getPropertyPath() + ": " + each.getMessage())
          .sorted()
          .toList();
    }
  }

  /** The bundles say what the faults say. */
  @ParameterizedTest
  @EnumSource(EntryFault.class)
  void bundles_ofEveryFault_sayItsLabel(EntryFault fault) {
    String key =
        WellFormed.class.getName()
            + "."
            + fault.name().toLowerCase(Locale.ROOT).replace('_', '-')
            + ".message";
    assertThat(bundle("_zh").getProperty(key)).isEqualTo(fault.label().zh());
    assertThat(bundle("_en").getProperty(key)).isEqualTo(fault.label().en());
    assertThat(bundle("").getProperty(key)).isEqualTo(fault.label().en());
  }

  private static Properties bundle(String language) {
    String name = "/ContributorValidationMessages" + language + ".properties";
    try (InputStream file = WellFormed.class.getResourceAsStream(name)) {
      Properties texts = new Properties();
      texts.load(file);
      return texts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
