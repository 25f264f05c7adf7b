package org.bankcrm.customer.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import org.bankcrm.customer.party.Gender;
import org.bankcrm.customer.party.ResidentId;

/**
 * What check characters promise: every single slip is found, and every swap of neighbours, but
 * those that the standard lets pass. Check characters are computed here by the standards' own
 * tables, apart from the library.
 */
@Tag("M1.5")
class CheckCharacterLawTest {
  private static final String DIGITS = "0123456789";
  private static final String CREDIT = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final String CAPITALS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  private static final List<String> PROVINCES =
      List.of("11", "12", "15", "21", "31", "44", "50", "54", "65", "71");

  // ---- oracles: the tables that the standards print

  private static char residentCheck(String body) {
    int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    int sum = 0;
    for (int i = 0; i < 17; i++) {
      sum += weights[i] * (body.charAt(i) - '0');
    }
    return "10X98765432".charAt(sum % 11);
  }

  private static char creditCheck(String body) {
    int[] weights = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    int sum = 0;
    for (int i = 0; i < 17; i++) {
      sum += weights[i] * CREDIT.indexOf(body.charAt(i));
    }
    int check = 31 - sum % 31;
    return CREDIT.charAt(check == 31 ? 0 : check);
  }

  private static char organisationCheck(String body) {
    int[] weights = {3, 7, 9, 10, 5, 8, 4, 2};
    int sum = 0;
    for (int i = 0; i < 8; i++) {
      sum += weights[i] * CAPITALS.indexOf(body.charAt(i));
    }
    int check = 11 - sum % 11;
    return check == 11 ? '0' : check == 10 ? 'X' : (char) ('0' + check);
  }

  private static String ibanOf(String country, String account) {
    StringBuilder number = new StringBuilder();
    for (char c : (account + country + "00").toCharArray()) {
      number.append(CAPITALS.indexOf(c));
    }
    int rest = new BigInteger(number.toString()).mod(BigInteger.valueOf(97)).intValueExact();
    return country + String.format(Locale.ROOT, "%02d", 98 - rest) + account;
  }

  private static char luhn(String body) {
    String doubled = "0246813579";
    int sum = 0;
    for (int i = 0; i < body.length(); i++) {
      int digit = body.charAt(body.length() - 1 - i) - '0';
      sum += i % 2 == 0 ? doubled.charAt(digit) - '0' : digit;
    }
    return (char) ('0' + (10 - sum % 10) % 10);
  }

  // ---- numbers that are right

  @Provide
  Arbitrary<String> residentIds() {
    return Combinators.combine(
            Arbitraries.of(PROVINCES),
            digits(4),
            Arbitraries.longs()
                .between(
                    LocalDate.of(1850, 1, 1).toEpochDay(), LocalDate.of(2099, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay),
            digits(3))
        .as((head, county, day, order) -> head + county + day.toString().replace("-", "") + order)
        .map(body -> body + residentCheck(body));
  }

  @Provide
  Arbitrary<String> creditCodes() {
    return Combinators.combine(
            Arbitraries.of("91", "92", "93", "51", "11", "N3"),
            Arbitraries.of(PROVINCES),
            digits(4),
            text(CREDIT, 8))
        .as((kind, head, county, own) -> kind + head + county + own + organisationCheck(own))
        .filter(body -> CREDIT.indexOf(body.charAt(16)) >= 0)
        .map(body -> body + creditCheck(body));
  }

  @Provide
  Arbitrary<String> organisationCodes() {
    return text(CAPITALS, 8).map(body -> body + organisationCheck(body));
  }

  @Provide
  Arbitrary<String> cards() {
    return Arbitraries.integers()
        .between(13, 16)
        .flatMap(this::digits)
        .map(body -> "62" + body)
        .map(body -> body + luhn(body));
  }

  @Provide
  Arbitrary<String> ibans() {
    return Arbitraries.of("DE18", "GB18", "NO11", "MT27", "FR23", "SA20")
        .flatMap(
            country ->
                text(CAPITALS, Integer.parseInt(country.substring(2)))
                    .map(account -> ibanOf(country.substring(0, 2), account)));
  }

  private Arbitrary<String> digits(int length) {
    return text(DIGITS, length);
  }

  private static Arbitrary<String> text(String alphabet, int length) {
    return Arbitraries.strings().withChars(alphabet.toCharArray()).ofLength(length);
  }

  // ---- laws

  @Property(tries = 200)
  void residentIds_thatAreRight_areTaken_andSlipsAreFound(@ForAll("residentIds") String number) {
    assertThat(EntryForm.RESIDENT_ID.faults(number)).isEmpty();
    assertThat(slips(number, DIGITS, 0).stream().filter(EntryForm.RESIDENT_ID::accepts)).isEmpty();
    assertThat(swaps(number).stream().filter(EntryForm.RESIDENT_ID::accepts)).isEmpty();
  }

  @Property(tries = 200)
  void creditCodes_thatAreRight_areTaken_andSlipsAreFound(@ForAll("creditCodes") String code) {
    assertThat(EntryForm.CREDIT_CODE.faults(code)).isEmpty();
    assertThat(slips(code, CREDIT, 0).stream().filter(EntryForm.CREDIT_CODE::accepts)).isEmpty();
    assertThat(swaps(code).stream().filter(EntryForm.CREDIT_CODE::accepts)).isEmpty();
  }

  @Property(tries = 200)
  void organisationCodes_thatAreRight_areTaken_andDigitsThatSlipAreFound(
      @ForAll("organisationCodes") String code) {
    assertThat(EntryForm.ORGANISATION_CODE.faults(code)).isEmpty();
    // Modulo 11, letters that differ by 11 or 22 pass for each other; digits never do.
    assertThat(
            slips(code, DIGITS, 0).stream()
                .filter(slip -> isDigitForDigit(code, slip))
                .filter(EntryForm.ORGANISATION_CODE::accepts))
        .isEmpty();
  }

  private static boolean isDigitForDigit(String right, String slip) {
    for (int i = 0; i < right.length(); i++) {
      if (right.charAt(i) != slip.charAt(i)) {
        return DIGITS.indexOf(right.charAt(i)) >= 0 && DIGITS.indexOf(slip.charAt(i)) >= 0;
      }
    }
    return false;
  }

  @Property(tries = 200)
  void cards_thatAreRight_areTaken_andSlipsAreFound(@ForAll("cards") String number) {
    assertThat(EntryForm.BANK_CARD.faults(number)).isEmpty();
    assertThat(
            slips(number, DIGITS, 0).stream()
                .filter(slip -> !EntryForm.BANK_CARD.faults(slip).contains(EntryFault.WRONG_CHECK)))
        .isEmpty();
    for (String swap : swaps(number)) { // Luhn cannot tell 09 from 90
      assertThat(EntryForm.BANK_CARD.faults(swap).contains(EntryFault.WRONG_CHECK))
          .isEqualTo(!isNineAndZero(number, swap));
    }
  }

  private static boolean isNineAndZero(String right, String swap) {
    for (int i = 0; i < right.length(); i++) {
      if (right.charAt(i) != swap.charAt(i)) {
        String pair = right.substring(i, i + 2);
        return pair.equals("09") || pair.equals("90");
      }
    }
    throw new AssertionError("nothing was swapped");
  }

  @Property(tries = 200)
  void ibans_thatAreRight_areTaken_andSlipsAreFound(@ForAll("ibans") String number) {
    assertThat(EntryForm.IBAN.faults(number)).isEmpty();
    // A letter counts two digits, so that only what is of one kind is promised to be found.
    assertThat(
            slips(number, CAPITALS, 4).stream()
                .filter(slip -> isSameKind(number, slip))
                .filter(EntryForm.IBAN::accepts))
        .isEmpty();
    assertThat(
            swaps(number.substring(4)).stream()
                .map(account -> number.substring(0, 4) + account)
                .filter(swap -> isSameKind(number, swap))
                .filter(EntryForm.IBAN::accepts))
        .isEmpty();
  }

  private static boolean isSameKind(String right, String wrong) {
    for (int i = 0; i < right.length(); i++) {
      if (Character.isDigit(right.charAt(i)) != Character.isDigit(wrong.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  @Property(tries = 200)
  void oldNumbers_ofPeopleOfTheTwentiethCentury_areThoseOfTheNew(
      @ForAll("residentIds") String number) {
    String old = number.substring(0, 6) + number.substring(8, 17);
    boolean inCentury =
        number.startsWith("19", 6) && number.compareTo(number.substring(0, 14) + "996") < 0;
    boolean old19 =
        number.startsWith("18", 6) && number.compareTo(number.substring(0, 14) + "996") >= 0;
    assertThat(OldResidentId.isSamePerson(old, number)).isEqualTo(inCentury || old19);
    OldResidentId.toResidentId(old)
        .ifPresent(
            id -> {
              assertThat(id.number()).endsWith(String.valueOf(residentCheck(id.number())));
              assertThat(id.gender())
                  .isEqualTo((old.charAt(14) - '0') % 2 == 0 ? Gender.FEMALE : Gender.MALE);
            });
  }

  @Property(tries = 200)
  void anyText_isTakenByEntry_exactlyIfByTheModel(
      @ForAll("residentIds") String right, @ForAll char changed) {
    String text = right.substring(0, 9) + changed + right.substring(10);
    assertThat(EntryForm.RESIDENT_ID.accepts(text)).isEqualTo(ResidentId.isValid(text));
  }

  private static List<String> slips(String right, String alphabet, int from) {
    List<String> slips = new ArrayList<>();
    for (int i = from; i < right.length(); i++) {
      for (char c : alphabet.toCharArray()) {
        if (c != right.charAt(i)) {
          slips.add(right.substring(0, i) + c + right.substring(i + 1));
        }
      }
    }
    return slips;
  }

  private static List<String> swaps(String right) {
    List<String> swaps = new ArrayList<>();
    for (int i = 0; i + 1 < right.length(); i++) {
      if (right.charAt(i) != right.charAt(i + 1)) {
        swaps.add(
            right.substring(0, i) + right.charAt(i + 1) + right.charAt(i) + right.substring(i + 2));
      }
    }
    return swaps;
  }
}
