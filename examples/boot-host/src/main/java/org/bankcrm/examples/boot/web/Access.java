package org.bankcrm.examples.boot.web;

import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.Sensitivity;
import org.bankcrm.core.explanation.Disclosure;
import org.bankcrm.customer.consent.Purpose;
import org.bankcrm.customer.portrait.PortraitField;
import org.bankcrm.customer.privacy.AccessField;
import org.bankcrm.customer.privacy.AccessLog;
import org.bankcrm.customer.privacy.AccessPolicy;
import org.bankcrm.customer.privacy.AccessRecord;
import org.bankcrm.customer.privacy.AccessRule;
import org.bankcrm.customer.privacy.Visibility;
import org.bankcrm.examples.boot.policy.LiveBook;
import org.bankcrm.jdbc.JdbcStores;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who sees what of a customer, and a record of whoever did. Managers see what serves their
 * customer; tellers what is not personal, and the rest masked or not at all; nobody else sees
 * anything.
 */
@Component
class Access {

  private static final String MANAGER = "manager";
  private static final String TELLER = "teller";

  private final AccessLog log;
  private final Clock clock;
  private volatile @Nullable Held held;

  /** The policy of the book that was asked about last, which is made once. */
  private record Held(LiveBook book, AccessPolicy policy) {}

  Access(JdbcStores stores, Clock clock) {
    this.log = stores.accesses();
    this.clock = clock;
  }

  /** The policy over all fields that there are by a book. */
  AccessPolicy policy(LiveBook book) {
    Held known = held;
    if (known == null || !known.book().equals(book)) {
      known = new Held(book, made(book));
      held = known;
    }
    return known.policy();
  }

  private static AccessPolicy made(LiveBook book) {
    Collection<AccessField> fields = PortraitField.all(book.engine()).all();
    return AccessPolicy.builder("desk", 1, PortraitField.all(book.engine()))
        .name("柜面查看权限", "Access at the desk")
        .role(MANAGER, "客户经理", "Relationship manager")
        .role(TELLER, "柜员", "Teller")
        .group("normal", "一般信息", "Normal", ids(fields, Sensitivity.NORMAL))
        .group("personal", "个人信息", "Personal", ids(fields, Sensitivity.PERSONAL))
        .group("sensitive", "敏感信息", "Sensitive", ids(fields, Sensitivity.SENSITIVE))
        .rule(show("managers", Visibility.FULL, MANAGER, "normal", "personal", "sensitive"))
        .rule(show("tellers", Visibility.FULL, TELLER, "normal"))
        .rule(show("tellers-masked", Visibility.MASKED, TELLER, "personal"))
        .build();
  }

  private static AccessRule show(String id, Visibility level, String role, String... groups) {
    return AccessRule.show(id, level).to(role).forPurposes(Purpose.SERVICE).of(groups);
  }

  private static String[] ids(Collection<AccessField> fields, Sensitivity sensitivity) {
    return fields.stream()
        .filter(field -> field.sensitivity() == sensitivity)
        .map(AccessField::id)
        .toArray(String[]::new);
  }

  /** How much an explanation by these attributes may tell the viewer. */
  Disclosure disclosure(Viewer viewer, LiveBook book, Collection<? extends Attribute<?>> read) {
    return policy(book).disclosure(viewer.situation(), read);
  }

  /** Records that the viewer read what decisions by these attributes tell. */
  void record(
      Viewer viewer, CustomerId customer, LiveBook book, Collection<? extends Attribute<?>> read) {
    AccessPolicy policy = policy(book);
    SortedMap<String, Visibility> seen = new TreeMap<>();
    read.forEach(it -> seen.put(it.id(), policy.sees(viewer.situation(), it.id())));
    record(viewer, customer, policy, seen);
  }

  /** Records that the viewer saw these fields; nothing where there were none. */
  void record(
      Viewer viewer, CustomerId customer, AccessPolicy policy, Map<String, Visibility> seen) {
    if (!seen.isEmpty()) {
      log.append(
          new AccessRecord(
              UUID.randomUUID().toString(),
              clock.instant(),
              viewer.staff(),
              viewer.role(),
              viewer.purpose(),
              customer,
              policy.ref(),
              new TreeMap<>(seen)));
    }
  }
}
