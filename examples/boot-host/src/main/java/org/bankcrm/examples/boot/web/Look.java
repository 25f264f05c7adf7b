package org.bankcrm.examples.boot.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.LocalDays;
import org.bankcrm.core.language.Language;
import org.bankcrm.customer.history.CustomerHistory;
import org.bankcrm.customer.portrait.Portrait;
import org.bankcrm.customer.portrait.PortraitMaker;
import org.bankcrm.customer.portrait.PortraitSheet;
import org.bankcrm.customer.portrait.PortraitText;
import org.bankcrm.customer.portrait.PortraitTopic;
import org.bankcrm.customer.portrait.PortraitView;
import org.bankcrm.customer.privacy.AccessPolicy;
import org.bankcrm.customer.privacy.Visibility;
import org.bankcrm.examples.boot.HostSettings;
import org.bankcrm.examples.boot.decide.Desk;
import org.bankcrm.jdbc.JdbcStores;
import org.bankcrm.lifecycle.Lifecycle;
import org.bankcrm.lifecycle.LifecycleEngine;
import org.bankcrm.lifecycle.Stage;
import org.bankcrm.lifecycle.StageChange;
import org.bankcrm.lifecycle.port.StageKey;
import org.springframework.stereotype.Component;

/** A customer's page: the portrait as the viewer may see it and the stages so far; on record. */
@Component
class Look {

  /** What to act on, and who it is; the rest is there for whoever asks. */
  private static final List<PortraitTopic> FIRST =
      List.of(
          PortraitTopic.STANDING,
          PortraitTopic.SCORES,
          PortraitTopic.OFFERS,
          PortraitTopic.CONTACT,
          PortraitTopic.CARE,
          PortraitTopic.IDENTITY,
          PortraitTopic.RELATIONSHIP,
          PortraitTopic.HOLDINGS,
          PortraitTopic.SIGNS);

  private final JdbcStores stores;
  private final Access access;
  private final Optional<LocalDate> historyFrom;

  Look(JdbcStores stores, Access access, HostSettings settings) {
    this.stores = stores;
    this.access = access;
    this.historyFrom = Optional.ofNullable(settings.historyFrom());
  }

  CustomerPage at(Desk.Decided decided, Viewer viewer) {
    AccessPolicy policy = access.policy(decided.book());
    CustomerId id = decided.customer().id();
    Portrait portrait = portrait(decided, PortraitView.by(policy, viewer.situation()));
    access.record(viewer, id, policy, portrait.shown());
    PortraitSheet sheet = PortraitSheet.of(portrait, viewer.language());
    Texts texts = Texts.of(viewer);
    return new CustomerPage(
        texts,
        name(portrait, viewer.language()).orElse(id.value()),
        texts.say("viewer", viewer.staff(), viewer.role()),
        sheet,
        sheet.chapters().stream()
            .filter(it -> FIRST.contains(it.topic()))
            .sorted(Comparator.comparing(it -> FIRST.indexOf(it.topic())))
            .toList(),
        mayFollow(policy, viewer) ? moves(decided, viewer) : List.of(),
        sheet.chapters().stream().filter(it -> !FIRST.contains(it.topic())).toList());
  }

  private Portrait portrait(Desk.Decided decided, PortraitView view) {
    CustomerHistory own = CustomerHistory.of(decided.customer());
    return PortraitMaker.of(decided.customer().id(), decided.decision())
        .record(decided.customer())
        .history(historyFrom.map(own::completeFrom).orElse(own))
        .seenBy(view)
        .make();
  }

  private static Optional<String> name(Portrait portrait, Language language) {
    return portrait.lines(PortraitTopic.IDENTITY).stream()
        .flatMap(line -> line.items().stream())
        .filter(item -> item.field().equals("record.name"))
        .map(item -> PortraitText.in(language).value(portrait, item))
        .findFirst();
  }

  /** Whoever may see the history of a customer may see that of the stages. */
  private static boolean mayFollow(AccessPolicy policy, Viewer viewer) {
    return policy.sees(viewer.situation(), "portrait.history") == Visibility.FULL;
  }

  private List<CustomerPage.StageMove> moves(Desk.Decided decided, Viewer viewer) {
    List<CustomerPage.StageMove> moves = new ArrayList<>();
    for (LifecycleEngine engine : decided.book().lifecycles()) {
      Lifecycle lifecycle = engine.lifecycle();
      StageKey key = new StageKey(lifecycle.ref().id(), decided.customer().id().value());
      stores.stages().history(key).forEach(it -> moves.add(move(it, lifecycle, decided, viewer)));
    }
    Collections.reverse(moves);
    return moves;
  }

  private static CustomerPage.StageMove move(
      StageChange change, Lifecycle lifecycle, Desk.Decided decided, Viewer viewer) {
    Language language = viewer.language();
    return new CustomerPage.StageMove(
        language.date(LocalDays.of(change.at(), decided.customer().zone())),
        change.move().from().map(it -> stage(lifecycle, it, language)).orElse(""),
        stage(lifecycle, change.move().to(), language),
        language.text(change.move().reason()),
        change.event().orElse(""));
  }

  private static String stage(Lifecycle lifecycle, String code, Language language) {
    return lifecycle.find(code).map(Stage::name).map(language::text).orElse(code);
  }
}
