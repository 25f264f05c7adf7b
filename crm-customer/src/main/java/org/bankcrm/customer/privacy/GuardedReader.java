package org.bankcrm.customer.privacy;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.attribute.Sensitivity;
import org.bankcrm.customer.CustomerRecord;

/**
 * Gives out a customer's data as an access policy allows, and leaves the record of it first: where
 * the log refuses, no value is given.
 *
 * <pre>{@code
 * GuardedReader reader = new GuardedReader(policy, log);
 * AccessSituation teller = AccessSituation.of("teller", Purpose.SERVICE);
 * List<SeenField> seen =
 *     reader.read(new AccessRequest("read-81", now, "E4711", teller), customer,
 *         List.of("record.phone", "record.document"));
 * }</pre>
 *
 * <p>A record is left of every read that asks for a field which is not {@link Sensitivity#NORMAL},
 * and lists all that was asked for, what was refused included. Fields that nothing may be seen of
 * are not even read. Immutable, and as thread-safe as its log.
 */
public final class GuardedReader {

  private final AccessPolicy policy;
  private final AccessLog log;

  /** Reads by a policy, and leaves records in a log. */
  public GuardedReader(AccessPolicy policy, AccessLog log) {
    this.policy = requireNonNull(policy, "policy");
    this.log = requireNonNull(log, "log");
  }

  /**
   * Reads fields of a customer record.
   *
   * @param fields ids of {@link RecordField}s; one asked for twice is given once
   * @return what may be seen, in the order asked for
   * @throws IllegalArgumentException if an id is none of these, or the log has another read of this
   *     id; nothing is given then, nor where the log throws anything else
   */
  public List<SeenField> read(
      AccessRequest request, CustomerRecord customer, Collection<String> fields) {
    requireNonNull(customer, "customer");
    return read(request, customer.id(), fields, id -> recordField(id).of(customer));
  }

  private static RecordField recordField(String id) {
    return Stream.of(RecordField.values())
        .filter(field -> field.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("'" + id + "' is no field of the record"));
  }

  /**
   * Reads attributes of a customer's facts; days and amounts as they are written in documents.
   *
   * @param fields ids of attributes
   * @return what may be seen, in the order asked for
   * @throws IllegalArgumentException as of a customer record
   */
  public List<SeenField> read(
      AccessRequest request, CustomerId customer, Facts facts, Collection<String> fields) {
    requireNonNull(facts, "facts");
    return read(request, customer, fields, id -> values(facts, attribute(facts, id)));
  }

  private static Attribute<?> attribute(Facts facts, String id) {
    return facts
        .catalog()
        .find(id)
        .orElseThrow(
            () -> new IllegalArgumentException("'" + id + "' is no attribute of the facts"));
  }

  private static List<String> values(Facts facts, Attribute<?> attribute) {
    Optional<?> value = facts.get(attribute);
    return value.map(Object::toString).stream().toList();
  }

  /**
   * Reads whatever a host keeps of a customer, such as data of another system.
   *
   * @param source gives the values of a field; asked after the record is left, and only for what
   *     may be seen
   * @return what may be seen, in the order asked for
   * @throws IllegalArgumentException if an id is none of the policy's fields, or the log has
   *     another read of this id
   */
  public List<SeenField> read(
      AccessRequest request,
      CustomerId customer,
      Collection<String> fields,
      Function<String, List<String>> source) {
    Set<String> asked = new LinkedHashSet<>(fields);
    List<SeenField> allowed = new ArrayList<>();
    for (String id : asked) {
      allowed.add(new SeenField(field(id), policy.ask(request.situation(), id), List.of()));
    }
    leaveRecord(request, requireNonNull(customer, "customer"), allowed);
    return allowed.stream().map(each -> filled(each, source)).toList();
  }

  private AccessField field(String id) {
    return policy
        .fields()
        .find(id)
        .orElseThrow(
            () -> new IllegalArgumentException("'" + id + "' is no field of " + policy.ref()));
  }

  private void leaveRecord(AccessRequest request, CustomerId customer, List<SeenField> allowed) {
    if (allowed.stream().allMatch(each -> each.field().sensitivity() == Sensitivity.NORMAL)) {
      return;
    }
    TreeMap<String, Visibility> given = new TreeMap<>();
    allowed.forEach(each -> given.put(each.field().id(), each.answer().visibility()));
    AccessSituation situation = request.situation();
    log.append(
        new AccessRecord(
            request.id(),
            request.at(),
            request.viewer(),
            situation.role(),
            situation.purpose(),
            customer,
            policy.ref(),
            given));
  }

  private static SeenField filled(SeenField allowed, Function<String, List<String>> source) {
    AccessField field = allowed.field();
    List<String> values =
        switch (allowed.answer().visibility()) {
          case NONE -> List.of();
          case MASKED -> source.apply(field.id()).stream().map(field.mask()::mask).toList();
          case FULL -> source.apply(field.id());
        };
    return new SeenField(field, allowed.answer(), values);
  }

  /** By which policy it reads. */
  @Override
  public String toString() {
    return "GuardedReader by " + policy.ref();
  }
}
