package org.bankcrm.customer.matching;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bankcrm.customer.party.Address;
import org.bankcrm.customer.party.ContactKind;
import org.bankcrm.customer.party.ContactPoint;
import org.bankcrm.customer.party.Gender;
import org.bankcrm.customer.party.Individual;
import org.bankcrm.customer.party.Organisation;
import org.bankcrm.customer.party.UnifiedSocialCreditCode;

/**
 * Records of the customer model, in the columns of {@link MatchPolicies}.
 *
 * <p>All phones, addresses and e-mails are taken, with {@code |} between them, as {@link
 * MatchPolicies} read them; of a name the characters before the letters. Thread-safe.
 */
public final class MatchRecords {

  /** What stands between several values of a column. */
  static final String BETWEEN = "|";

  private MatchRecords() {}

  /**
   * A person, for {@link MatchPolicies#chinesePersons}.
   *
   * @param id under which results name the record, such as the customer's key
   * @param person from whom name, resident id, birth date, gender, phone, address and e-mail are
   *     taken; what is not known is missing, and speaks neither for nor against a match
   */
  public static MatchRecord of(String id, Individual person) {
    Map<String, String> values = new HashMap<>();
    values.put("name", person.displayName());
    person.residentId().ifPresent(number -> values.put("resident-id", number.number()));
    person.birthDate().ifPresent(day -> values.put("birth-date", day.toString()));
    person
        .gender()
        .filter(gender -> gender != Gender.UNSPECIFIED)
        .ifPresent(gender -> values.put("gender", gender.name()));
    putContacts(values, person.contactPoints(), person.addresses());
    return MatchRecord.of(id, values);
  }

  /**
   * An organisation, for {@link MatchPolicies#organisations}; it does not tell its people.
   *
   * @param id under which results name the record
   * @param organisation from which name, credit code, phone and address are taken
   */
  public static MatchRecord of(String id, Organisation organisation) {
    Map<String, String> values = new HashMap<>();
    values.put("name", organisation.displayName());
    organisation
        .creditCode()
        .map(UnifiedSocialCreditCode::number)
        .ifPresent(code -> values.put("credit-code", code));
    putContacts(values, organisation.contactPoints(), organisation.addresses());
    return MatchRecord.of(id, values);
  }

  private static void putContacts(
      Map<String, String> values, List<ContactPoint> points, List<Address> addresses) {
    put(values, "phone", values(points, ContactKind.MOBILE, ContactKind.PHONE));
    put(values, "email", values(points, ContactKind.EMAIL));
    put(values, "address", addresses.stream().map(MatchRecords::text));
  }

  private static void put(Map<String, String> values, String column, Stream<String> all) {
    String joined = all.collect(Collectors.joining(BETWEEN));
    if (!joined.isEmpty()) {
      values.put(column, joined);
    }
  }

  private static Stream<String> values(List<ContactPoint> points, ContactKind... kinds) {
    return Stream.of(kinds)
        .flatMap(kind -> points.stream().filter(point -> point.kind().equals(kind)))
        .map(ContactPoint::value);
  }

  private static String text(Address address) {
    return Stream.of(address.province(), address.city(), address.district(), address.line())
        .flatMap(Optional::stream)
        .distinct()
        .collect(Collectors.joining());
  }
}
