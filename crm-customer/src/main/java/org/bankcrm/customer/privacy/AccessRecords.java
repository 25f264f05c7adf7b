package org.bankcrm.customer.privacy;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.check.Checks;
import org.bankcrm.core.data.DataReader;
import org.bankcrm.core.data.DataWriter;
import org.bankcrm.customer.consent.Purpose;

/** Access records as documents. */
final class AccessRecords {

  private static final long FORMAT = 1;
  private static final String KEY = "1 to 128 visible ASCII characters without blanks";
  private static final String CODE = "a code of a-z, 0-9, dots and hyphens";

  private AccessRecords() {}

  static Map<String, Object> write(AccessRecord record) {
    DataWriter fields = DataWriter.object();
    record
        .fields()
        .forEach((id, seen) -> fields.object(id, DataWriter.object().text("seen", seen.name())));
    return DataWriter.document(FORMAT)
        .text("id", record.id())
        .instant("at", record.at())
        .text("viewer", record.viewer())
        .text("role", record.role())
        .text("purpose", record.purpose().code())
        .text("customer", record.customer().value())
        .text("policy", record.policy().toString())
        .object("fields", fields)
        .tree();
  }

  static AccessRecord read(Object tree) {
    return DataReader.read(tree, FORMAT, AccessRecords::read);
  }

  private static Optional<AccessRecord> read(DataReader document) {
    Optional<String> id = document.text("id", KEY, text -> Checks.id(text, "id"));
    Optional<Instant> at = document.asOf("at");
    Optional<String> viewer = document.text("viewer", KEY, text -> Checks.id(text, "viewer"));
    Optional<String> role = document.text("role", CODE, text -> Checks.code(text, "role"));
    Optional<Purpose> purpose = document.text("purpose", CODE, Purpose::of);
    Optional<CustomerId> customer = document.text("customer", KEY, CustomerId::of);
    Optional<PolicyRef> policy =
        document.text("policy", "an id and a version, as in branch@3", PolicyRef::parse);
    SortedMap<String, Visibility> fields =
        document.entries(
            "fields",
            "the id of a field",
            key -> !key.isEmpty() && key.length() <= Checks.MAX_ID_LENGTH,
            (all, key) -> all.object(key).flatMap(AccessRecords::seen));
    return document.made(
        "at least one field",
        () ->
            new AccessRecord(
                id.orElseThrow(),
                at.orElseThrow(),
                viewer.orElseThrow(),
                role.orElseThrow(),
                purpose.orElseThrow(),
                customer.orElseThrow(),
                policy.orElseThrow(),
                fields));
  }

  private static Optional<Visibility> seen(DataReader object) {
    Optional<Visibility> seen =
        object
            .oneOf("seen", Stream.of(Visibility.values()).map(Visibility::name).toList())
            .map(Visibility::valueOf);
    return object.made("how much was seen", seen::orElseThrow);
  }
}
