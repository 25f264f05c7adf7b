package org.bankcrm.examples.runner;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.bankcrm.alert.Alert;
import org.bankcrm.alert.AlertPolicy;
import org.bankcrm.alert.AlertStanding;
import org.bankcrm.alert.Evidence;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.explanation.Disclosure;
import org.bankcrm.core.language.Language;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.customer.portrait.PortraitNote;
import org.bankcrm.customer.portrait.PortraitTopic;
import org.bankcrm.customer.privacy.AccessField;
import org.bankcrm.customer.privacy.MaskKind;

/**
 * The open alerts of one customer, of a run of {@code crm warn}, in words: those of {@code --tell},
 * by the book that the run kept beside them.
 */
final class OpenAlerts {

  private final PolicyBook book;
  private final ZoneId zone;
  private final List<Alert> alerts;

  /** Of alerts that a book raised; those of policies that it has not got are left out. */
  OpenAlerts(PolicyBook book, ZoneId zone, List<Alert> all) {
    this.book = book;
    this.zone = zone;
    this.alerts =
        all.stream()
            .filter(each -> each.stage().isOpen())
            .filter(each -> book.find(each.policy()).isPresent())
            .sorted(Comparator.comparing(Alert::raisedAt).thenComparing(Alert::policy))
            .toList();
  }

  /**
   * Those that a run found; none where a file alone was given, or the run kept no book.
   *
   * @param given the directory of the run
   * @param keys whose a row is that stands under a key
   * @throws UserException if a file was changed since, or cannot be read
   */
  static Optional<OpenAlerts> read(
      Path given, CustomerId customer, UnaryOperator<CustomerId> keys, ZoneId zone) {
    if (!Files.isDirectory(given) || !Yesterday.names(given, WarnState.KEPT_BOOK)) {
      return Optional.empty();
    }
    var mark = Yesterday.mark(given.resolve(ResultFiles.MARK));
    for (String each : List.of(WarnState.KEPT_BOOK, WarnState.ALERTS)) {
      Yesterday.checkUnchanged(given, each, mark, Refusal.NO_ALERT_RUN);
    }
    PolicyBook book = BookFiles.readOld(given.resolve(WarnState.KEPT_BOOK));
    List<Alert> alerts = new ArrayList<>();
    WarnState.forEachAlert(
        given.resolve(WarnState.ALERTS),
        (kind, subject, alert) -> {
          if (kind.equals(AlertPolicy.CUSTOMER) && keys.apply(subject).equals(customer)) {
            alerts.add(alert);
          }
        });
    return Optional.of(new OpenAlerts(book, zone, alerts));
  }

  /** Each in a few sentences, the oldest first. */
  List<String> told(Locale locale, Disclosure disclosure) {
    Language language = Language.of(locale);
    return alerts.stream().map(each -> each.words(book, zone, language, disclosure)).toList();
  }

  /** The same for a portrait, each shown where it may be seen that one of its policy is open. */
  List<PortraitNote> notes() {
    List<PortraitNote> notes = new ArrayList<>();
    for (Alert each : alerts) {
      AlertPolicy policy = (AlertPolicy) book.find(each.policy()).orElseThrow();
      notes.add(
          new PortraitNote(
              "alert/" + each.raisedAt() + "/" + each.policy(),
              PortraitTopic.SIGNS,
              policy.name(),
              AccessField.of(AlertStanding.of(policy).open()),
              each.evidence().stream()
                  .flatMap(piece -> piece.values().stream())
                  .map(OpenAlerts::field)
                  .toList(),
              (language, disclosure) -> each.words(book, zone, language, disclosure)));
    }
    return notes;
  }

  private static AccessField field(Evidence.Known known) {
    LocalizedText name = known.name();
    return AccessField.of(known.attribute(), name, MaskKind.HIDDEN, known.sensitivity());
  }
}
