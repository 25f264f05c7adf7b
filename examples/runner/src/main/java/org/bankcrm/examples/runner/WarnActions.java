package org.bankcrm.examples.runner;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bankcrm.alert.AlertAction;
import org.bankcrm.alert.AlertOutcome;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.examples.runner.CustomerHeader.Column;

/** Makes what people of the bank did with alerts of the rows of a file. */
final class WarnActions implements Gathered.Maker<WarnActions.Told> {

  static final String SUBJECT = "subject";

  /** What somebody may find; that nobody looked is no finding. */
  private static final List<AlertOutcome> FOUND =
      Stream.of(AlertOutcome.values()).filter(each -> each != AlertOutcome.UNREVIEWED).toList();

  private static final String POLICY = "policy";
  private static final String KIND = "kind";
  private static final String BY = "by";
  private static final String REASON = "reason";
  private static final String UNTIL = "until";
  private static final String OUTCOME = "outcome";

  /** What a row tells. */
  record Told(AlertAction action) implements Gathered.Item {
    @Override
    public Optional<String> key() {
      return Optional.of(action.policy() + " " + action.id());
    }
  }

  private final CustomerHeader header;
  private final Set<String> policies;

  /**
   * Makes ready to read.
   *
   * @param policies the policies that are led
   * @throws UserException if a column is not there
   */
  WarnActions(CustomerHeader header, Set<String> policies) {
    this.header = header;
    this.policies = policies;
    for (String name : List.of(WarnEvents.ID, POLICY, WarnEvents.AT, KIND, BY)) {
      WarnEvents.needed(header, name);
    }
  }

  /** What a file of actions has columns of. */
  static CustomerHeader.Shape shape() {
    return new CustomerHeader.Shape(
        SUBJECT,
        SUBJECT,
        AttributeCatalog.of(),
        false,
        Set.of(WarnEvents.ID, POLICY, WarnEvents.AT, KIND, BY, REASON, UNTIL, OUTCOME));
  }

  @Override
  public Optional<Told> make(KeyedRows.Row row) {
    Optional<Instant> at = WarnEvents.instant(row, column(WarnEvents.AT));
    Optional<AlertAction.Kind> kind = word(row, KIND, List.of(AlertAction.Kind.values()));
    Optional<AlertOutcome> outcome = cell(row, OUTCOME).flatMap(cell -> word(row, OUTCOME, FOUND));
    Optional<LocalDate> until = cell(row, UNTIL).flatMap(cell -> day(row, cell));
    String policy = row.cell(column(POLICY));
    if (!policies.contains(policy)) {
      row.problems()
          .add(
              WarnTexts.UNKNOWN_POLICY.says(
                  column(POLICY).number(), POLICY, String.join(", ", policies)));
    }
    if (!row.problems().isEmpty()) {
      return Optional.empty();
    }
    try {
      AlertAction action =
          new AlertAction(
              row.cell(column(WarnEvents.ID)),
              policy,
              at.orElseThrow(),
              kind.orElseThrow(),
              row.cell(column(BY)),
              cell(row, REASON),
              until,
              outcome);
      return Optional.of(new Told(action));
    } catch (IllegalArgumentException e) { // whose words may quote
      row.problems().add(WarnTexts.NO_ACTION.says());
      return Optional.empty();
    }
  }

  private Column column(String name) {
    return header.column(name).orElseThrow();
  }

  private Optional<String> cell(KeyedRows.Row row, String name) {
    return header.column(name).map(row::cell).filter(cell -> !cell.isEmpty());
  }

  private Optional<LocalDate> day(KeyedRows.Row row, String cell) {
    try {
      return Optional.of(CellReader.day(cell));
    } catch (IllegalArgumentException e) {
      row.problems().add(Fault.NO_DAY.says(column(UNTIL).number(), UNTIL));
      return Optional.empty();
    }
  }

  private <E extends Enum<E>> Optional<E> word(KeyedRows.Row row, String name, List<E> all) {
    String cell = row.cell(column(name)).toUpperCase(Locale.ROOT);
    Optional<E> word = all.stream().filter(each -> each.name().equals(cell)).findFirst();
    if (word.isEmpty()) {
      String words = all.stream().map(Enum::name).collect(Collectors.joining(", "));
      row.problems().add(WarnTexts.NO_WORD.says(column(name).number(), name, words));
    }
    return word;
  }
}
