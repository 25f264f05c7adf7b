package org.bankcrm.customer.portrait;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.customer.CustomerRecord;
import org.bankcrm.customer.party.Address;
import org.bankcrm.customer.party.ContactKind;
import org.bankcrm.customer.party.ContactPoint;
import org.bankcrm.customer.party.Employment;
import org.bankcrm.customer.party.Individual;
import org.bankcrm.customer.party.StaffId;
import org.bankcrm.customer.portrait.PortraitValue.Named;
import org.bankcrm.customer.portrait.PortraitValue.Written;
import org.bankcrm.customer.privacy.RecordField;

/** Who the customer is, of what no attribute tells. */
final class PartyLines {

  private final CustomerRecord customer;
  private final Drawing drawing;

  PartyLines(CustomerRecord customer, Drawing drawing) {
    this.customer = customer;
    this.drawing = drawing;
  }

  void draw(boolean birthDateKnown) {
    written(RecordField.NAME, RecordField.NAME.of(customer));
    gender();
    if (!birthDateKnown) {
      written(RecordField.BIRTH_DATE, RecordField.BIRTH_DATE.of(customer));
    }
    written(RecordField.DOCUMENT, RecordField.DOCUMENT.of(customer));
    contacts();
    addresses();
    written(RecordField.EMPLOYER, employer().stream().toList());
    customer.manager().map(StaffId::value).ifPresent(this::manager);
  }

  /** The id of the line of a field; no attribute can have it. */
  private static String line(RecordField field) {
    return field.id().replace('.', '/');
  }

  private void written(RecordField field, List<String> values) {
    drawing.line(
        PortraitTopic.IDENTITY,
        line(field),
        field.label(),
        PortraitSource.RECORD,
        IntStream.range(0, values.size())
            .mapToObj(i -> drawing.item("" + (i + 1), field, field, new Written(values.get(i)))));
  }

  private void gender() {
    if (customer.party() instanceof Individual person) {
      RecordField field = RecordField.GENDER;
      drawing.line(
          PortraitTopic.IDENTITY,
          line(field),
          field.label(),
          PortraitSource.RECORD,
          person.gender().stream()
              .map(gender -> drawing.item("1", field, field, new Named(gender.label()))));
    }
  }

  private Optional<PortraitItem> item(String id, RecordField field, ContactPoint point) {
    return drawing.item(
        id, field.field(), label(field, point), new Written(point.value()), point.verifiedOn());
  }

  private void contacts() {
    for (RecordField field :
        List.of(RecordField.PHONE, RecordField.EMAIL, RecordField.OTHER_CONTACT)) {
      List<Optional<PortraitItem>> items = new ArrayList<>();
      for (ContactPoint point : customer.party().contactPoints()) {
        if (field(point.kind()) == field) {
          String id = Integer.toString(items.size() + 1);
          items.add(item(id, field, point));
        }
      }
      drawing.line(
          PortraitTopic.IDENTITY,
          line(field),
          field.label(),
          PortraitSource.RECORD,
          items.stream());
    }
  }

  /**
   * The kind of a contact point stands in its label; of a kind that must not be told it does not.
   */
  private LocalizedText label(RecordField field, ContactPoint point) {
    return field == RecordField.OTHER_CONTACT ? field.label() : point.kind().label();
  }

  private static RecordField field(ContactKind kind) {
    boolean phone = kind.equals(ContactKind.MOBILE) || kind.equals(ContactKind.PHONE);
    return phone
        ? RecordField.PHONE
        : kind.equals(ContactKind.EMAIL) ? RecordField.EMAIL : RecordField.OTHER_CONTACT;
  }

  private void addresses() {
    List<Address> addresses = customer.party().addresses();
    RecordField field = RecordField.ADDRESS;
    drawing.line(
        PortraitTopic.IDENTITY,
        line(field),
        field.label(),
        PortraitSource.RECORD,
        IntStream.range(0, addresses.size()).mapToObj(i -> address(i, addresses.get(i))));
  }

  private Optional<PortraitItem> address(int place, Address address) {
    String text =
        Stream.of(address.province(), address.city(), address.district(), address.line())
            .flatMap(Optional::stream)
            .collect(Collectors.joining());
    if (text.isEmpty()) {
      return Optional.empty();
    }
    return drawing.item(
        "" + (place + 1),
        RecordField.ADDRESS.field(),
        address.use().label(),
        new Written(text),
        address.verifiedOn());
  }

  private Optional<String> employer() {
    return customer.party() instanceof Individual person
        ? person.employmentOn(customer.asOfDate()).flatMap(Employment::employer)
        : Optional.empty();
  }

  private void manager(String key) {
    PortraitLabel label = PortraitLabel.MANAGER;
    drawing.line(
        PortraitTopic.RELATIONSHIP,
        "record/manager",
        label.label(),
        PortraitSource.RECORD,
        Stream.of(drawing.item("1", PortraitField.RELATIONSHIP, label, new Written(key))));
  }
}
