package org.bankcrm.examples.runner;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bankcrm.alert.Alert;
import org.bankcrm.alert.AlertOutcome;
import org.bankcrm.alert.AlertPolicy;
import org.bankcrm.alert.AlertStage;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.examples.runner.Column.Style;

/** How many alerts there are of each policy, and what became of them. */
final class WarnFigures {

  private static final List<WarnTexts> COLUMNS =
      List.of(
          WarnTexts.RAISED,
          WarnTexts.NEW,
          WarnTexts.OPEN,
          WarnTexts.OVERDUE,
          WarnTexts.CLOSED_TRUE,
          WarnTexts.CLOSED_FALSE,
          WarnTexts.CLOSED_UNCLEAR,
          WarnTexts.CLOSED_UNREVIEWED,
          WarnTexts.OVERRIDDEN);

  private final WarnLedger ledger;
  private final Map<String, long[]> counts = new TreeMap<>();

  /** Counts the alerts of a ledger. */
  WarnFigures(WarnLedger ledger) {
    this.ledger = ledger;
    ledger.alerts().forEach(this::count);
  }

  private void count(WarnLedger.Key key, Alert alert) {
    long[] of = counts.computeIfAbsent(key.policy(), policy -> new long[COLUMNS.size()]);
    add(of, WarnTexts.RAISED, true);
    add(of, WarnTexts.NEW, ledger.isNew(key));
    add(of, WarnTexts.OPEN, alert.stage().isOpen());
    add(of, WarnTexts.OVERDUE, alert.isOverdue());
    add(of, WarnTexts.OVERRIDDEN, alert.outcome().isEmpty() && isOverridden(alert));
    alert.outcome().ifPresent(outcome -> add(of, column(outcome), true));
  }

  private static boolean isOverridden(Alert alert) {
    return alert.stage() == AlertStage.OVERRIDDEN || !alert.stage().isOpen();
  }

  private static void add(long[] counts, WarnTexts column, boolean counted) {
    counts[COLUMNS.indexOf(column)] += counted ? 1 : 0;
  }

  private static WarnTexts column(AlertOutcome outcome) {
    return switch (outcome) {
      case TRUE -> WarnTexts.CLOSED_TRUE;
      case FALSE -> WarnTexts.CLOSED_FALSE;
      case UNCLEAR -> WarnTexts.CLOSED_UNCLEAR;
      case UNREVIEWED -> WarnTexts.CLOSED_UNREVIEWED;
    };
  }

  /** The table: a row for each policy of the book, in its order. */
  Block block(PolicyBook book, Figures figures) {
    List<Column> columns = new ArrayList<>();
    columns.add(new Column("policy", figures.in(WarnTexts.POLICY), Style.LABEL, false));
    for (WarnTexts each : COLUMNS) {
      String id = each.name().toLowerCase(Locale.ROOT).replace('_', '-');
      columns.add(new Column(id, figures.in(each), Style.NUMBER, false));
    }
    List<Row> rows = new ArrayList<>();
    for (AlertPolicy policy : Views.all(book, AlertPolicy.class)) {
      long[] of = counts.getOrDefault(policy.ref().id(), new long[COLUMNS.size()]);
      rows.add(figures.counts(policy.ref().id(), figures.in(policy.name()), of));
    }
    return new Block(
            "alerts",
            Topic.ALERTS,
            figures.in(WarnTexts.ALERTS),
            figures.in(WarnTexts.ALERTS_NOTE),
            true,
            columns,
            rows,
            Optional.empty())
        .drawn(Block.Bars.of("raised"));
  }
}
