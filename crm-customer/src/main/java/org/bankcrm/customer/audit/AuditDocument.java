package org.bankcrm.customer.audit;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bankcrm.core.check.Checks;
import org.bankcrm.core.data.DataReader;
import org.bankcrm.core.data.DataWriter;
import org.bankcrm.customer.audit.AuditChange.FieldChange;

/** Audit entries as documents. */
final class AuditDocument {

  private static final long FORMAT = 1;
  private static final String HASH = "64 lower-case hexadecimal digits";
  private static final int LONGEST = 256;

  private AuditDocument() {}

  static Map<String, Object> write(AuditEntry entry) {
    AuditChange change = entry.change();
    DataWriter document =
        DataWriter.document(FORMAT)
            .integer("sequence", entry.sequence())
            .text("previous", entry.previousHash())
            .instant("at", change.at())
            .text("actor", change.actor())
            .text("action", change.action())
            .text("subject", change.subject());
    if (!change.fields().isEmpty()) {
      DataWriter fields = DataWriter.object();
      change.fields().forEach((id, field) -> fields.object(id, write(field)));
      document.object("fields", fields);
    }
    return document.text("hash", entry.hash()).tree();
  }

  private static DataWriter write(FieldChange field) {
    DataWriter object =
        DataWriter.object().text("before", field.before()).text("after", field.after());
    return field.open() ? object.yesNo("open", true) : object;
  }

  static AuditEntry read(Object tree) {
    return DataReader.read(tree, FORMAT, AuditDocument::read);
  }

  private static Optional<AuditEntry> read(DataReader document) {
    Optional<Long> sequence = document.integer("sequence", 1, Long.MAX_VALUE);
    Optional<String> previous = hash(document, "previous");
    Optional<Instant> at = document.asOf("at");
    Optional<String> actor = document.text("actor", Checks.MAX_ID_LENGTH);
    Optional<String> action = document.text("action", Checks.MAX_CODE_LENGTH);
    Optional<String> subject =
        document.has("subject") ? hash(document, "subject") : Optional.empty();
    SortedMap<String, FieldChange> fields =
        document.has("fields") ? fields(document) : new TreeMap<>();
    Optional<String> hash = hash(document, "hash");
    return document.made(
        "an actor and an action",
        () ->
            new AuditEntry(
                sequence.orElseThrow(),
                previous.orElseThrow(),
                new AuditChange(
                    at.orElseThrow(), actor.orElseThrow(), action.orElseThrow(), subject, fields),
                hash.orElseThrow()));
  }

  private static SortedMap<String, FieldChange> fields(DataReader document) {
    return document.entries(
        "fields",
        "the id of a field",
        key -> !key.isEmpty() && key.length() <= Checks.MAX_ID_LENGTH,
        (all, key) -> all.object(key).flatMap(AuditDocument::field));
  }

  private static Optional<FieldChange> field(DataReader object) {
    Optional<String> before = text(object, "before");
    Optional<String> after = text(object, "after");
    boolean open = object.has("open") && object.yesNo("open").orElse(Boolean.FALSE);
    return object.made(
        "tokens, or values that are open", () -> new FieldChange(before, after, open));
  }

  private static Optional<String> text(DataReader object, String key) {
    return object.has(key) ? object.text(key, LONGEST) : Optional.empty();
  }

  private static Optional<String> hash(DataReader document, String key) {
    return document.text(key, HASH, text -> AuditEntry.checkHash(text, key));
  }
}
