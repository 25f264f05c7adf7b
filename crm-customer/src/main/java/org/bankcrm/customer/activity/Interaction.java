package org.bankcrm.customer.activity;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.check.Checks;
import org.bankcrm.customer.internal.check.Masks;
import org.bankcrm.customer.party.ContactPointId;
import org.bankcrm.customer.party.StaffId;
import org.jspecify.annotations.Nullable;

/**
 * One meeting of customer and bank over any channel: a call, a message, a visit, a complaint, an
 * answer to an offer. What was said is not kept here.
 *
 * <p>Who began it is told by the way it is made: {@link #byBank} for a message or a call by the
 * bank, {@link #byCustomer} for a visit, a complaint or a login. Contacts by the bank count for the
 * contact policy, with the campaign that they belong to; what came of them is the outcome, such as
 * {@code declined} or {@code bounced}.
 *
 * <p>Immutable and thread-safe; the text form shows the key only.
 */
public final class Interaction {
  private final InteractionId id;
  private final InteractionKind kind;
  private final Channel channel;
  private final Initiative initiative;
  private final Instant at;
  private final @Nullable InteractionOutcome outcome;
  private final @Nullable String topic;
  private final @Nullable PolicyRef campaign;
  private final @Nullable ContactPointId contactPoint;
  private final @Nullable StaffId staff;

  private Interaction(Builder builder) {
    id = builder.id;
    kind = builder.kind;
    channel = builder.channel;
    initiative = builder.initiative;
    at = builder.at;
    outcome = builder.outcome;
    topic = builder.topic;
    campaign = builder.campaign;
    contactPoint = builder.contactPoint;
    staff = builder.staff;
  }

  /**
   * Begins an interaction that the customer sought.
   *
   * @param id the bank's key of it, distinct among the interactions of one customer
   * @param kind what it was about
   * @param channel by which way they met
   * @param at when it was; its calendar day depends on the zone of the customer's record
   */
  public static Builder byCustomer(
      InteractionId id, InteractionKind kind, Channel channel, Instant at) {
    return new Builder(id, kind, channel, Initiative.CUSTOMER, at);
  }

  /**
   * Begins an interaction that the bank sought.
   *
   * @param id the bank's key of it, distinct among the interactions of one customer
   * @param kind what it was about
   * @param channel by which way they met
   * @param at when it was; its calendar day depends on the zone of the customer's record
   */
  public static Builder byBank(
      InteractionId id, InteractionKind kind, Channel channel, Instant at) {
    return new Builder(id, kind, channel, Initiative.BANK, at);
  }

  /** The bank's key of the interaction. */
  public InteractionId id() {
    return id;
  }

  /** What it was about. */
  public InteractionKind kind() {
    return kind;
  }

  /** By which way they met. */
  public Channel channel() {
    return channel;
  }

  /** Who began it. */
  public Initiative initiative() {
    return initiative;
  }

  /** When it was. A customer record refuses an interaction after its as-of instant. */
  public Instant at() {
    return at;
  }

  /**
   * How it ended; empty where the host does not tell it. A complaint that is not settled yet says
   * so by an outcome of its own, {@link InteractionOutcome#OPEN}.
   */
  public Optional<InteractionOutcome> outcome() {
    return Optional.ofNullable(outcome);
  }

  /** Its matter, as a code of the host's such as {@code card-lost}. */
  public Optional<String> topic() {
    return Optional.ofNullable(topic);
  }

  /**
   * The campaign to which it belongs; empty where it belongs to none, or the host does not tell it.
   */
  public Optional<PolicyRef> campaign() {
    return Optional.ofNullable(campaign);
  }

  /**
   * The key of the number or address that was used, among the contact points of the party; empty
   * where none was, as in a branch, or where the host does not tell it.
   */
  public Optional<ContactPointId> contactPoint() {
    return Optional.ofNullable(contactPoint);
  }

  /** Who took part for the bank; empty where nobody did, or the host does not tell it. */
  public Optional<StaffId> staff() {
    return Optional.ofNullable(staff);
  }

  private List<@Nullable Object> state() {
    return Arrays.asList(
        id, kind, channel, initiative, at, outcome, topic, campaign, contactPoint, staff);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Interaction interaction && state().equals(interaction.state());
  }

  @Override
  public int hashCode() {
    return state().hashCode();
  }

  /** The type and the key. */
  @Override
  public String toString() {
    return Masks.of(Interaction.class, id);
  }

  /** Gathers what else is known of an {@link Interaction}. For one thread. */
  public static final class Builder {
    private final InteractionId id;
    private final InteractionKind kind;
    private final Channel channel;
    private final Initiative initiative;
    private final Instant at;
    private @Nullable InteractionOutcome outcome;
    private @Nullable String topic;
    private @Nullable PolicyRef campaign;
    private @Nullable ContactPointId contactPoint;
    private @Nullable StaffId staff;

    private Builder(
        InteractionId id,
        InteractionKind kind,
        Channel channel,
        Initiative initiative,
        Instant at) {
      this.id = requireNonNull(id, "id");
      this.kind = requireNonNull(kind, "kind");
      this.channel = requireNonNull(channel, "channel");
      this.initiative = initiative;
      this.at = requireNonNull(at, "at");
    }

    /** How it ended. */
    public Builder outcome(InteractionOutcome newOutcome) {
      outcome = requireNonNull(newOutcome, "outcome");
      return this;
    }

    /**
     * Its matter, as a code of the host's.
     *
     * @param code lower-case letters, digits, dots and hyphens, at most 128; what was said does not
     *     belong here
     * @throws IllegalArgumentException if it is no code
     */
    public Builder topic(String code) {
      topic = Checks.code(code, "topic");
      return this;
    }

    /** The campaign to which it belongs. */
    public Builder campaign(PolicyRef newCampaign) {
      campaign = requireNonNull(newCampaign, "campaign");
      return this;
    }

    /** The number or address that was used. */
    public Builder contactPoint(ContactPointId point) {
      contactPoint = requireNonNull(point, "contactPoint");
      return this;
    }

    /** Who took part for the bank. */
    public Builder staff(StaffId newStaff) {
      staff = requireNonNull(newStaff, "staff");
      return this;
    }

    /** The interaction. */
    public Interaction build() {
      return new Interaction(this);
    }
  }
}
