package org.bankcrm.customer.quality;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bankcrm.core.LocalDays;
import org.bankcrm.customer.entry.AdministrativeDivisions;
import org.bankcrm.customer.entry.DataField;
import org.bankcrm.customer.entry.EntryFault;
import org.bankcrm.customer.entry.EntryForm;
import org.bankcrm.customer.entry.EntryProblem;
import org.bankcrm.customer.entry.Need;
import org.bankcrm.customer.sources.OneRecord;
import org.bankcrm.customer.sources.SourcedBlock;
import org.bankcrm.customer.sources.SourcedValue;

/** One look at one customer. */
final class Assessment {
  private final QualityRules rules;
  private final QualitySubject subject;
  private final ZoneId zone;
  private final LocalDate today;
  private final OneRecord record;
  private final SortedMap<DataField, List<QualityFinding>> findings = new TreeMap<>();

  Assessment(
      QualityRules rules, QualitySubject subject, Instant asOf, ZoneId zone, LocalDate today) {
    this.rules = rules;
    this.subject = subject;
    this.zone = zone;
    this.today = today;
    this.record = rules.survivorship().choose(subject.ledger(), today, asOf);
  }

  CustomerQuality quality(AdministrativeDivisions divisions) {
    SortedMap<DataField, SourcedValue> values = record.values();
    entry(values, divisions);
    record
        .conflicts()
        .forEach(
            (field, sources) -> {
              if (isJudged(field)) {
                add(QualityFinding.conflict(field, sources));
              }
            });
    values.keySet().stream().filter(this::isJudged).forEach(this::verification);
    paper(values);
    return new Scoring(rules, subject, units(values), findings).quality();
  }

  private boolean isJudged(DataField field) {
    return rules
        .profile()
        .need(field, subject.stage())
        .filter(need -> need != Need.FORBIDDEN)
        .isPresent();
  }

  private void add(QualityFinding finding) {
    findings.computeIfAbsent(finding.field(), each -> new ArrayList<>()).add(finding);
  }

  private void entry(Map<DataField, SourcedValue> values, AdministrativeDivisions divisions) {
    Map<DataField, String> texts = new TreeMap<>();
    values.forEach((field, value) -> texts.put(field, value.value()));
    rules.profile().check(texts, subject.stage(), today, divisions).problems().stream()
        .filter(each -> each.fault() != EntryFault.UNKNOWN_FIELD)
        .map(Assessment::finding)
        .distinct()
        .forEach(this::add);
  }

  private static QualityFinding finding(EntryProblem problem) {
    QualityIssue issue =
        switch (problem.fault()) {
          case MISSING -> QualityIssue.MISSING;
          case NONE_GIVEN -> QualityIssue.NONE_GIVEN;
          case NOT_WANTED -> QualityIssue.NOT_WANTED;
          case EXPIRED -> QualityIssue.EXPIRED;
          default -> problem.fault().isDoubt() ? QualityIssue.DOUBTFUL : QualityIssue.INVALID;
        };
    return QualityFinding.of(problem.field(), issue);
  }

  /** The latest day on which what the chosen block says has to be verified again. */
  private void verification(DataField field) {
    OneRecord.Choice choice = record.choice(rules.survivorship().groupOf(field)).orElseThrow();
    String value = choice.chosen().values().get(field);
    Stream.concat(Stream.of(choice.chosen()), choice.others().stream())
        .filter(block -> Objects.equals(block.values().get(field), value))
        .flatMap(block -> due(field, block).stream())
        .max(LocalDate::compareTo)
        .ifPresent(due -> due(field, due, QualityIssue.STALE, !due.isAfter(today)));
  }

  private Optional<LocalDate> due(DataField field, SourcedBlock block) {
    OptionalInt months = rules.monthsToVerify(field, block.source());
    LocalDate confirmed =
        block
            .verifiedOn()
            .filter(day -> !day.isAfter(today))
            .orElseGet(() -> LocalDays.of(block.knownAt(), zone));
    return months.isPresent()
        ? Optional.of(confirmed.plusMonths(months.getAsInt()))
        : Optional.empty();
  }

  private void due(DataField field, LocalDate due, QualityIssue issue, boolean isOver) {
    if (isOver) {
      add(QualityFinding.due(field, issue, due));
    } else if (!due.isAfter(today.plusDays(rules.horizonDays()))) {
      add(QualityFinding.due(field, QualityIssue.DUE_SOON, due));
    }
  }

  /** A paper is good on its last day; the entry check has told one that is over. */
  private void paper(Map<DataField, SourcedValue> values) {
    Optional.ofNullable(values.get(DataField.PAPER_UNTIL))
        .filter(value -> isJudged(value.field()))
        .map(SourcedValue::value)
        .filter(EntryForm.DAY::accepts)
        .map(LocalDate::parse)
        .filter(last -> !last.isBefore(today))
        .ifPresent(last -> due(DataField.PAPER_UNTIL, last, QualityIssue.DUE_SOON, false));
  }

  /** What counts, with its weight: needed fields, those that are there, and groups without any. */
  private SortedMap<DataField, Integer> units(Map<DataField, SourcedValue> values) {
    SortedMap<DataField, Integer> units = new TreeMap<>();
    for (DataField field : rules.profile().fields()) {
      Need need = rules.profile().need(field, subject.stage()).orElseThrow();
      if (need == Need.REQUIRED || values.containsKey(field)) {
        units.put(field, rules.weight(field));
      }
    }
    for (List<DataField> group : rules.profile().groups(subject.stage())) {
      if (group.stream().noneMatch(values::containsKey)) {
        int weight = group.stream().mapToInt(rules::weight).max().orElse(0);
        units.merge(group.get(0), weight, Math::max);
      }
    }
    return units;
  }
}
