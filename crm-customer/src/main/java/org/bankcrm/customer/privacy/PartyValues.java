package org.bankcrm.customer.privacy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.customer.CustomerRecord;
import org.bankcrm.customer.party.Address;
import org.bankcrm.customer.party.ContactKind;
import org.bankcrm.customer.party.ContactPoint;
import org.bankcrm.customer.party.Employment;
import org.bankcrm.customer.party.Individual;
import org.bankcrm.customer.party.Organisation;
import org.bankcrm.customer.party.Party;

/** What a record says of who the customer is. */
final class PartyValues {

  private static final Set<ContactKind> PHONES = Set.of(ContactKind.MOBILE, ContactKind.PHONE);

  private PartyValues() {}

  static List<String> names(CustomerRecord customer) {
    Party party = customer.party();
    Stream<Optional<String>> names =
        party instanceof Individual person
            ? Stream.of(person.name().chinese(), person.name().latin())
            : Stream.of(((Organisation) party).legalNameZh(), ((Organisation) party).legalNameEn());
    return names.flatMap(Optional::stream).toList();
  }

  static List<String> documents(CustomerRecord customer) {
    return customer.party().documents().stream().map(each -> each.identifier().number()).toList();
  }

  static List<String> birthDates(CustomerRecord customer) {
    return one(customer, Individual::birthDate, Organisation::establishedOn, Object::toString);
  }

  static List<String> genders(CustomerRecord customer) {
    return one(customer, Individual::gender, none -> Optional.empty(), each -> label(each.label()));
  }

  private static String label(LocalizedText label) {
    return label.zh();
  }

  private static <T> List<String> one(
      CustomerRecord customer,
      Function<Individual, Optional<T>> ofPerson,
      Function<Organisation, Optional<T>> ofFirm,
      Function<T, String> text) {
    Optional<T> value =
        customer.party() instanceof Individual person
            ? ofPerson.apply(person)
            : ofFirm.apply((Organisation) customer.party());
    return value.map(text).stream().toList();
  }

  static List<String> phones(CustomerRecord customer) {
    return contacts(customer, PHONES::contains);
  }

  static List<String> emails(CustomerRecord customer) {
    return contacts(customer, ContactKind.EMAIL::equals);
  }

  static List<String> otherContacts(CustomerRecord customer) {
    return contacts(customer, kind -> !PHONES.contains(kind) && !kind.equals(ContactKind.EMAIL));
  }

  private static List<String> contacts(CustomerRecord customer, Predicate<ContactKind> kinds) {
    return customer.party().contactPoints().stream()
        .filter(point -> kinds.test(point.kind()))
        .map(ContactPoint::value)
        .toList();
  }

  static List<String> addresses(CustomerRecord customer) {
    return customer.party().addresses().stream().map(PartyValues::whole).toList();
  }

  private static String whole(Address address) {
    return Stream.of(
            address.province(),
            address.city(),
            address.district(),
            address.line(),
            address.postcode().map(code -> " " + code))
        .flatMap(Optional::stream)
        .collect(Collectors.joining());
  }

  static List<String> employers(CustomerRecord customer) {
    return customer.party() instanceof Individual person
        ? person.employments().stream().map(Employment::employer).flatMap(Optional::stream).toList()
        : List.of();
  }

  static List<String> statements(CustomerRecord customer) {
    return customer.party().statements().stream().map(each -> each.amount().toString()).toList();
  }
}
