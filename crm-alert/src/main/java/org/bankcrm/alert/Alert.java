package org.bankcrm.alert;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bankcrm.core.explanation.Disclosure;
import org.bankcrm.core.language.Language;
import org.bankcrm.core.policy.PolicyBook;

/**
 * An alert of one subject: what was raised when, on what evidence, and everything that became of
 * it. Immutable and thread-safe; {@code toString} shows nothing of the subject.
 *
 * <pre>{@code
 * for (Alert alert : watch.alerts()) {
 *   if (alert.stage().isOpen()) {
 *     desk.show(alert.with(), alert.due(), engine.words(alert, language, Disclosure.FULL));
 *   }
 * }
 * }</pre>
 *
 * @param policy the id of the policy; with the instant at which it was raised it tells the alert
 *     from all others of the subject
 * @param raisedAt when it was raised
 * @param level the gravest level that is on; once all are off, the one that was last
 * @param isOn whether a level is on
 * @param stage where it stands
 * @param due until when somebody has to do something, else when it is over by itself; empty where
 *     time alone changes nothing
 * @param steps everything that happened to it, in its order; of more than {@value #MOST_STEPS}, the
 *     first and the last ones
 * @param evidence what was known when levels came on, the first one first; of more than {@value
 *     #MOST_EVIDENCE}, the first and the last ones
 */
public record Alert(
    String policy,
    Instant raisedAt,
    String level,
    boolean isOn,
    AlertStage stage,
    Optional<Instant> due,
    List<AlertStep> steps,
    List<Evidence> evidence) {

  /** The most steps that are kept. */
  public static final int MOST_STEPS = 100;

  /** The most pieces of evidence that are kept. */
  public static final int MOST_EVIDENCE = 20;

  /** Refuses nulls. */
  public Alert {
    requireNonNull(policy, "policy");
    requireNonNull(raisedAt, "raisedAt");
    requireNonNull(level, "level");
    requireNonNull(stage, "stage");
    requireNonNull(due, "due");
    steps = List.copyOf(steps);
    evidence = List.copyOf(evidence);
  }

  /** What it turned out to be; empty as long as it is open, and where it was overridden. */
  public Optional<AlertOutcome> outcome() {
    return steps.stream().flatMap(step -> step.outcome().stream()).findFirst();
  }

  /**
   * The alert in a few sentences for somebody of the bank: what was raised when and on what
   * evidence, what became of it, and with whom it is until when. No engine is asked, so that
   * whoever decides at night can tell what a run over the day's events found.
   *
   * @param book the one by whose policy it was raised
   * @param zone in which its times are told
   * @param disclosure below {@code FULL} values that are personal stay out of it, at {@code CODES}
   *     all of the evidence
   * @throws IllegalArgumentException if the book has no alert policy of that id
   */
  public String words(PolicyBook book, ZoneId zone, Language language, Disclosure disclosure) {
    AlertPolicy of =
        book.find(policy)
            .filter(AlertPolicy.class::isInstance)
            .map(AlertPolicy.class::cast)
            .orElseThrow(
                () -> new IllegalArgumentException("the book has not got the alert's policy"));
    return new AlertText(book, of, this, zone, language, disclosure).text();
  }

  /** Whether somebody was too late with it at least once. */
  public boolean wasOverdue() {
    return steps.stream().anyMatch(step -> step.what() == AlertStep.What.OVERDUE);
  }

  /** Whether it is open and somebody is late with it. */
  public boolean isOverdue() {
    return stage.isOpen()
        && steps.stream()
            .filter(step -> isOfDesk(step.what()))
            .reduce((earlier, later) -> later)
            .filter(step -> step.what() == AlertStep.What.OVERDUE || isEscalated(step))
            .isPresent();
  }

  private static boolean isEscalated(AlertStep step) {
    return step.what() == AlertStep.What.ESCALATED;
  }

  private static boolean isOfDesk(AlertStep.What what) {
    return switch (what) {
      case EASED, CLEARED, RETURNED -> false;
      default -> true;
    };
  }

  /** The role that it is with: the last one that was told. */
  public String with() {
    return steps.stream()
        .flatMap(step -> step.tells().stream())
        .reduce((earlier, later) -> later)
        .orElse("");
  }

  /**
   * The alert as a tree of maps, lists and texts for a store of the host's, which {@link #parse}
   * reads back as equal. Treat it as personal data.
   */
  public Map<String, Object> toDocument() {
    return AlertDocuments.document(this).tree();
  }

  /**
   * Reads what {@link #toDocument} wrote, by way of any JSON reader.
   *
   * @throws org.bankcrm.core.document.InvalidDocumentException with every problem; nothing of the
   *     document is quoted
   */
  public static Alert parse(Object tree) {
    return AlertDocuments.parse(tree);
  }

  Alert stepping(AlertStep step) {
    return new Alert(
        policy, raisedAt, level, isOn, stage, due, more(steps, step, MOST_STEPS), evidence);
  }

  Alert at(String newLevel, boolean on) {
    return new Alert(policy, raisedAt, newLevel, on, stage, due, steps, evidence);
  }

  Alert in(AlertStage newStage, Optional<Instant> newDue) {
    return new Alert(policy, raisedAt, level, isOn, newStage, newDue, steps, evidence);
  }

  Alert on(Evidence piece) {
    return new Alert(
        policy, raisedAt, level, isOn, stage, due, steps, more(evidence, piece, MOST_EVIDENCE));
  }

  /** Where there is no room, the oldest but the first goes. */
  private static <T> List<T> more(List<T> some, T one, int most) {
    List<T> more = new ArrayList<>(some);
    if (more.size() == most) {
      more.remove(1);
    }
    more.add(one);
    return more;
  }

  /** Nothing of the subject, not even where it stands. */
  @Override
  public String toString() {
    return "Alert";
  }
}
