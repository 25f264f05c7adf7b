package org.bankcrm.customer.entry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** One check of one form against a profile. */
final class ProfileCheck {
  private final EntryProfile profile;
  private final EntryStage stage;
  private final LocalDate today;
  private final AdministrativeDivisions divisions;
  private final List<EntryProblem> problems = new ArrayList<>();
  private final SortedMap<DataField, String> passed = new TreeMap<>();

  ProfileCheck(
      EntryProfile profile, EntryStage stage, LocalDate today, AdministrativeDivisions divisions) {
    this.profile = profile;
    this.stage = stage;
    this.today = today;
    this.divisions = divisions;
  }

  EntryReport report(Map<DataField, String> values) {
    SortedMap<DataField, String> given = new TreeMap<>(values);
    given.values().removeIf(String::isBlank);
    needs(given);
    given.forEach((field, text) -> form(field, given).ifPresent(form -> value(field, text, form)));
    new CrossChecks(passed, today, divisions, this::report).run();
    return new EntryReport(problems, passed);
  }

  private void needs(Map<DataField, String> given) {
    for (DataField field : profile.fields()) {
      Need need = profile.need(field, stage).orElseThrow();
      if (need == Need.REQUIRED && !given.containsKey(field)) {
        report(field, EntryFault.MISSING);
      }
      if (need == Need.FORBIDDEN && given.containsKey(field)) {
        report(field, EntryFault.NOT_WANTED);
      }
    }
    for (List<DataField> group : profile.groups(stage)) {
      if (group.stream().noneMatch(given::containsKey)) {
        report(group.get(0), EntryFault.NONE_GIVEN);
      }
    }
  }

  /**
   * The form of a value; of a paper's number the one that its kind names, of a postcode China's.
   */
  private Optional<EntryForm> form(DataField field, Map<DataField, String> given) {
    Optional<EntryForm> form = profile.form(field);
    if (form.isEmpty()) {
      report(field, EntryFault.UNKNOWN_FIELD);
    } else if (profile.need(field, stage).equals(Optional.of(Need.FORBIDDEN))) {
      return Optional.empty(); // not to be collected, so not handed on either
    }
    if (field.equals(DataField.PAPER_NUMBER) && form.isPresent()) {
      return paper(given).or(() -> form);
    }
    return field.equals(DataField.POSTCODE) && CrossChecks.isInChina(given)
        ? form.map(any -> EntryForm.POSTCODE)
        : form;
  }

  private Optional<EntryForm> paper(Map<DataField, String> given) {
    if (!given.containsKey(DataField.PAPER_KIND)) {
      report(DataField.PAPER_KIND, EntryFault.MISSING);
    }
    return Optional.ofNullable(given.get(DataField.PAPER_KIND))
        .flatMap(EntryForm.PAPER_KIND::accepted)
        .flatMap(EntryForm::ofPaper);
  }

  private void value(DataField field, String text, EntryForm form) {
    List<EntryFault> faults = form.faults(text, divisions);
    faults.forEach(fault -> report(field, fault));
    if (faults.stream().allMatch(EntryFault::isDoubt)) {
      form.accepted(text).ifPresent(value -> passed.put(field, value));
    }
  }

  private void report(DataField field, EntryFault fault) {
    problems.add(new EntryProblem(field, fault));
  }
}
