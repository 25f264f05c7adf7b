package org.bankcrm.customer.portrait;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.bankcrm.core.CalendarPeriod;
import org.bankcrm.core.DateRange;
import org.bankcrm.core.Labelled;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.MoneyTotals;
import org.bankcrm.customer.activity.Channel;
import org.bankcrm.customer.activity.InteractionKind;
import org.bankcrm.customer.activity.InteractionOutcome;
import org.bankcrm.customer.activity.TransactionType;
import org.bankcrm.customer.history.CustomerHistory;
import org.bankcrm.customer.history.HistoryCoverage;
import org.bankcrm.customer.history.HistoryEntry;
import org.bankcrm.customer.history.HistoryKind;
import org.bankcrm.customer.history.HistoryQuery;
import org.bankcrm.customer.history.HistoryRow;
import org.bankcrm.customer.history.HistorySplit;
import org.bankcrm.customer.portrait.PortraitValue.Amount;
import org.bankcrm.customer.portrait.PortraitValue.Count;
import org.bankcrm.customer.portrait.PortraitValue.Day;
import org.bankcrm.customer.portrait.PortraitValue.Named;
import org.bankcrm.customer.portrait.PortraitValue.Written;
import org.bankcrm.customer.privacy.RecordField;

/** What the customer did in the last months, by month, type and channel, and the last contacts. */
final class HistoryLines {

  private static final int MOST_CONTACTS = 5;

  private final CustomerHistory history;
  private final Drawing drawing;
  private final HistoryQuery query;
  private final int months;

  HistoryLines(CustomerHistory history, int months, Drawing drawing) {
    this.history = history;
    this.drawing = drawing;
    this.months = months;
    LocalDate today = history.asOfDate();
    LocalDate first = today.withDayOfMonth(1).minusMonths(months - 1L);
    this.query = HistoryQuery.all().in(DateRange.ofDays(first, today));
  }

  void draw() {
    from();
    history.table(query, CalendarPeriod.MONTH, HistorySplit.KIND).rows().forEach(this::month);
    rows(HistorySplit.TYPE, "history/type/", PortraitLabel.BY_TYPE, PortraitLabel.TYPE);
    rows(HistorySplit.CHANNEL, "history/channel/", PortraitLabel.BY_CHANNEL, PortraitLabel.CHANNEL);
    contacts();
  }

  private void from() {
    drawing.line(
        PortraitTopic.BEHAVIOUR,
        "history/from",
        PortraitLabel.HISTORY_FROM.label(),
        PortraitSource.HISTORY,
        Stream.of(HistoryKind.values())
            .map(
                kind ->
                    history
                        .completeFrom(kind)
                        .flatMap(
                            day -> own(kind.name().toLowerCase(Locale.ROOT), kind, new Day(day)))));
  }

  /** A month is told of either kind, whether anything happened or not. */
  private void month(HistoryRow row) {
    String month = row.days().fromInclusive().toString().substring(0, 7);
    LocalizedText kind = row.kind().label();
    LocalizedText label = LocalizedText.of(month + kind.zh(), month + ' ' + kind.en());
    String front = row.kind() == HistoryKind.CONTACT ? "history/contacts/" : "history/money/";
    draw(front + month, label, Optional.empty(), row);
  }

  private void rows(HistorySplit split, String id, PortraitLabel label, PortraitLabel part) {
    int number = 0;
    for (HistoryRow row : history.table(query, split).rows()) {
      number++;
      PortraitValue name = new Named(name(split, row).label());
      draw(id + number, lately(label.label()), own("part", part, name), row);
    }
  }

  private LocalizedText lately(LocalizedText label) {
    return LocalizedText.of(
        "近" + months + "个月" + label.zh(), label.en() + ", " + months + " months");
  }

  private static Labelled name(HistorySplit split, HistoryRow row) {
    if (row.code().isEmpty()) {
      return PortraitLabel.NO_CHANNEL;
    } else if (split == HistorySplit.CHANNEL) {
      return Channel.of(row.code().get());
    }
    return type(row.kind(), row.code().get());
  }

  private static Labelled type(HistoryKind kind, String code) {
    return kind == HistoryKind.TRANSACTION ? TransactionType.of(code) : InteractionKind.of(code);
  }

  private void draw(String id, LocalizedText label, Optional<PortraitItem> part, HistoryRow row) {
    List<Optional<PortraitItem>> items = new ArrayList<>();
    items.add(part);
    row.count().ifPresent(n -> items.add(own("count", PortraitLabel.COUNT, new Count(n))));
    items.addAll(sums("in.", PortraitLabel.IN, row.in()));
    items.addAll(sums("out.", PortraitLabel.OUT, row.out()));
    if (row.coverage() != HistoryCoverage.WHOLE) {
      items.add(own("observed", PortraitLabel.OBSERVED, new Named(row.coverage().label())));
    }
    drawing.line(PortraitTopic.BEHAVIOUR, id, label, PortraitSource.HISTORY, items.stream());
  }

  private List<Optional<PortraitItem>> sums(String id, PortraitLabel label, MoneyTotals totals) {
    return totals.amounts().stream()
        .map(
            sum ->
                drawing.item(
                    id + sum.currency().getCurrencyCode(),
                    RecordField.TRANSACTION,
                    label,
                    new Amount(sum)))
        .toList();
  }

  /** The last ones, from the newest. */
  private void contacts() {
    List<HistoryEntry> all =
        history.entries().stream().filter(each -> each.kind() == HistoryKind.CONTACT).toList();
    for (int i = 0; i < Math.min(MOST_CONTACTS, all.size()); i++) {
      HistoryEntry entry = all.get(all.size() - 1 - i);
      drawing.line(
          PortraitTopic.BEHAVIOUR,
          "contact/" + (i + 1),
          PortraitLabel.CONTACT.label(),
          PortraitSource.HISTORY,
          contact(entry));
    }
  }

  private Stream<Optional<PortraitItem>> contact(HistoryEntry entry) {
    HistoryEntry.Meeting meeting = entry.meeting().orElseThrow();
    return Stream.of(
        own("day", PortraitLabel.DAY, new Day(entry.day())),
        own("type", PortraitLabel.TYPE, new Named(type(entry.kind(), entry.type()).label())),
        own("channel", PortraitLabel.CHANNEL, new Named(entry.channel().orElseThrow().label())),
        own("initiative", PortraitLabel.INITIATIVE, new Named(meeting.initiative().label())),
        meeting
            .outcome()
            .map(InteractionOutcome::of)
            .flatMap(each -> own("outcome", PortraitLabel.OUTCOME, new Named(each.label()))),
        meeting
            .topic()
            .flatMap(
                code ->
                    drawing.item(
                        "topic", RecordField.TOPIC, RecordField.TOPIC, new Written(code))));
  }

  private Optional<PortraitItem> own(String id, Labelled label, PortraitValue value) {
    return drawing.item(id, PortraitField.HISTORY, label, value);
  }
}
