package org.bankcrm.customer.consent;

import static java.util.Objects.requireNonNull;

import java.util.Objects;
import java.util.Optional;
import org.bankcrm.customer.activity.Channel;
import org.bankcrm.customer.party.ContactPointId;
import org.jspecify.annotations.Nullable;

/**
 * What a decision or a question about consent covers: a purpose, over all channels or one, to all
 * contact points or one.
 *
 * <pre>{@code
 * ConsentScope.of(Purpose.MARKETING); // by whichever way
 * ConsentScope.of(Purpose.MARKETING).over(Channel.SMS); // by text message, to any number
 * ConsentScope.of(Purpose.MARKETING).over(Channel.SMS).to(mobile); // to this number
 * }</pre>
 *
 * <p>A wider decision bears on every narrower question: whoever refuses marketing refuses it by
 * text message too. A narrower one says nothing of the rest.
 *
 * <p>Immutable and thread-safe.
 */
public final class ConsentScope {
  private final Purpose purpose;
  private final @Nullable Channel channel;
  private final @Nullable ContactPointId contactPoint;

  private ConsentScope(
      Purpose purpose, @Nullable Channel channel, @Nullable ContactPointId contactPoint) {
    this.purpose = requireNonNull(purpose, "purpose");
    this.channel = channel;
    this.contactPoint = contactPoint;
  }

  /** The purpose over all channels and to all contact points. */
  public static ConsentScope of(Purpose purpose) {
    return new ConsentScope(purpose, null, null);
  }

  /** This scope, only over the given channel. */
  public ConsentScope over(Channel newChannel) {
    return new ConsentScope(purpose, requireNonNull(newChannel, "channel"), contactPoint);
  }

  /** This scope, only to the given contact point. */
  public ConsentScope to(ContactPointId point) {
    return new ConsentScope(purpose, channel, requireNonNull(point, "contactPoint"));
  }

  /** What the data is used for. */
  public Purpose purpose() {
    return purpose;
  }

  /** The only channel covered; empty if all are. */
  public Optional<Channel> channel() {
    return Optional.ofNullable(channel);
  }

  /** The only contact point covered; empty if all are. */
  public Optional<ContactPointId> contactPoint() {
    return Optional.ofNullable(contactPoint);
  }

  /** Whether everything in the other scope is in this one too. */
  public boolean covers(ConsentScope other) {
    return purpose.equals(requireNonNull(other, "other").purpose)
        && (channel == null || channel.equals(other.channel))
        && (contactPoint == null || contactPoint.equals(other.contactPoint));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ConsentScope scope
        && purpose.equals(scope.purpose)
        && Objects.equals(channel, scope.channel)
        && Objects.equals(contactPoint, scope.contactPoint);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * purpose.hashCode() + Objects.hashCode(channel))
        + Objects.hashCode(contactPoint);
  }

  /** Purpose, channel and contact point's key; {@code *} where all are covered. */
  @Override
  public String toString() {
    return purpose
        + "/"
        + channel().map(Channel::code).orElse("*")
        + '/'
        + contactPoint().map(ContactPointId::value).orElse("*");
  }
}
