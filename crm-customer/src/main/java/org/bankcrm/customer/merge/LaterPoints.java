package org.bankcrm.customer.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bankcrm.core.CustomerId;
import org.bankcrm.customer.merge.LaterThing.Kind;
import org.bankcrm.customer.party.ContactPoint;
import org.bankcrm.customer.party.ContactPointId;

/** What became of contact points since a merge. */
final class LaterPoints {

  private final List<ContactPoint> merged;
  private final List<ContactPoint> now;
  private final Attribution attribution;

  LaterPoints(List<ContactPoint> merged, List<ContactPoint> now, Attribution attribution) {
    this.merged = merged;
    this.now = now;
    this.attribution = attribution;
  }

  /**
   * Tells what is nobody's: a number that is new or another under its key, and one that is gone.
   */
  void attribute() {
    for (ContactPoint point : now) {
      if (at(merged, point).isEmpty()) {
        attribution
            .chosen(Kind.CONTACT_POINT, point.id().value())
            .forEach(id -> attribution.of(id).contactPoints.add(point));
      }
    }
    for (ContactPoint point : merged) {
      if (at(now, point).isEmpty() && find(now, point.id()).isEmpty()) {
        attribution.tell(Kind.CONTACT_POINT_GONE, point.id().value());
      }
    }
  }

  private static Optional<ContactPoint> at(List<ContactPoint> points, ContactPoint point) {
    return points.stream().filter(each -> ContactKeys.isSame(each, point)).findFirst();
  }

  private static Optional<ContactPoint> find(List<ContactPoint> points, ContactPointId key) {
    return points.stream().filter(each -> each.id().equals(key)).findFirst();
  }

  /** Those that had the number or address, under whatever key. */
  List<CustomerId> having(ContactPointId key) {
    List<ContactPoint> meant =
        attribution.sources().stream()
            .flatMap(source -> source.party().contactPoint(key).stream())
            .toList();
    return attribution.having(
        source ->
            source.party().contactPoints().stream()
                .anyMatch(own -> meant.stream().anyMatch(each -> ContactKeys.isSame(each, own))));
  }

  /**
   * Those of one record as they are now: verified since, changed where that was chosen, without
   * those that are gone, and with what came and was chosen.
   */
  List<ContactPoint> of(MergedSource source) {
    List<ContactPoint> more = new ArrayList<>(attribution.of(source.id()).contactPoints);
    List<ContactPoint> own = new ArrayList<>();
    for (ContactPoint each : source.party().contactPoints()) {
      now(each, more).ifPresent(own::add);
    }
    own.addAll(more);
    return own;
  }

  private Optional<ContactPoint> now(ContactPoint own, List<ContactPoint> changed) {
    Optional<ContactPoint> present = at(now, own);
    if (present.isPresent()) {
      return Optional.of(verified(own, present.get()));
    }
    ContactPointId key = at(merged, own).map(ContactPoint::id).orElseGet(own::id);
    Optional<ContactPoint> other = find(changed, key);
    if (other.isPresent()) {
      changed.remove(other.get());
      return other.map(point -> renamed(point, own.id()));
    }
    return find(now, key).isPresent() ? Optional.of(own) : Optional.empty();
  }

  /** What the other record had verified before the merge is not this one's. */
  private ContactPoint verified(ContactPoint own, ContactPoint present) {
    boolean since =
        at(merged, own).filter(then -> !then.verifiedOn().equals(present.verifiedOn())).isPresent();
    return since ? PartyMerge.lastSeen(own, present) : own;
  }

  private static ContactPoint renamed(ContactPoint point, ContactPointId key) {
    ContactPoint same = ContactPoint.of(key, point.kind(), point.value());
    return point.verifiedOn().map(same::withVerifiedOn).orElse(same);
  }
}
