package org.bankcrm.customer.consent;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.bankcrm.customer.internal.check.Masks;
import org.bankcrm.customer.party.ContactPointId;

/**
 * What one of several records of a customer said about the use of data, and which contact points it
 * had. Records that became one keep their voices ({@link ConsentLedger#ofVoices}): what one of them
 * allowed, the others did not.
 *
 * <p>Immutable and thread-safe; the text form shows nothing of the customer.
 *
 * @param points the keys of the contact points that this record had
 * @param events its decisions
 */
public record ConsentVoice(SortedSet<ContactPointId> points, Set<ConsentEvent> events) {

  /** Copies both. */
  public ConsentVoice {
    points = Collections.unmodifiableSortedSet(new TreeSet<>(points));
    events = Collections.unmodifiableSet(new HashSet<>(events));
  }

  /** The voice of a record that had these contact points. */
  public static ConsentVoice of(
      Collection<ContactPointId> points, Collection<ConsentEvent> events) {
    return new ConsentVoice(new TreeSet<>(points), new HashSet<>(events));
  }

  /** The type alone. */
  @Override
  public String toString() {
    return Masks.of(ConsentVoice.class);
  }
}
