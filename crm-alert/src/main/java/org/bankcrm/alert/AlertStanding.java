package org.bankcrm.alert;

import static java.util.Objects.requireNonNull;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bankcrm.core.LocalDays;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.CodeAttribute;
import org.bankcrm.core.attribute.DateAttribute;
import org.bankcrm.core.attribute.Filling;
import org.bankcrm.core.attribute.Sensitivity;
import org.bankcrm.core.condition.Absence;

/**
 * The attributes by which other policies read how a subject stands with an alert policy: whoever
 * decides offers, tiers or stages at night does not watch events, but may be told which alert is
 * open.
 *
 * <pre>{@code
 * AlertStanding takeover = AlertStanding.of(policy);         // its attributes go into the book
 * takeover.put(facts, watch.alert("takeover"), zone);        // every night, of each customer
 * takeover.open().isNot("NONE");                             // no offer while an alert is open
 * }</pre>
 *
 * <p>They are {@linkplain Sensitivity#SENSITIVE sensitive}: that somebody is suspected is told to
 * those alone who have to deal with it. A book may say otherwise of its own. Immutable and
 * thread-safe.
 *
 * @param open {@code alert.<id>.open}: the code of the level of the open alert, {@code NONE} where
 *     none is open
 * @param raised {@code alert.<id>.raised}: the day on which the open alert was raised
 * @param found {@code alert.<id>.found}: what the last closed alert turned out to be
 */
public record AlertStanding(CodeAttribute open, DateAttribute raised, CodeAttribute found) {

  /** Where no alert is open. */
  public static final String NONE = AlertPolicy.NONE;

  /** Refuses nulls. */
  public AlertStanding {
    requireNonNull(open, "open");
    requireNonNull(raised, "raised");
    requireNonNull(found, "found");
  }

  /** Those of a policy. */
  public static AlertStanding of(AlertPolicy policy) {
    String id = "alert." + policy.ref().id();
    List<String> outcomes = Arrays.stream(AlertOutcome.values()).map(Enum::name).toList();
    return new AlertStanding(
        Attributes.code(
            id + ".open",
            policy.attribute().type().codes(),
            info(policy.name().followedBy("：未结预警", ", alert open"))),
        Attributes.date(
            id + ".raised", info(policy.name().followedBy("：未结预警发出日", ", alert open since"))),
        Attributes.code(
            id + ".found", outcomes, info(policy.name().followedBy("：上次结论", ", last found"))));
  }

  private static AttributeInfo info(LocalizedText name) {
    return AttributeInfo.named(name).withSensitivity(Sensitivity.SENSITIVE);
  }

  /** All of them. */
  public List<Attribute<?>> all() {
    return List.of(open, raised, found);
  }

  /**
   * Puts how a subject stands that is watched.
   *
   * @param facts of a catalogue that has all three
   * @param last the last alert of the policy, as {@link AlertWatch#alert} tells it; empty if there
   *     was none. Of a subject that nobody watches put nothing: it is not known
   * @param zone in which days are told
   */
  public void put(Filling facts, Optional<Alert> last, ZoneId zone) {
    Optional<Alert> now = last.filter(alert -> alert.stage().isOpen());
    facts.put(open, now.map(Alert::level).orElse(NONE));
    now.ifPresentOrElse(
        alert -> facts.put(raised, LocalDays.of(alert.raisedAt(), zone)),
        () -> facts.absent(raised, Absence.NOT_APPLICABLE));
    last.flatMap(Alert::outcome)
        .ifPresentOrElse(
            outcome -> facts.put(found, outcome.name()),
            () -> facts.absent(found, Absence.NOT_APPLICABLE));
  }
}
