package org.bankcrm.jdbc;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.bankcrm.alert.port.StoredWatch;
import org.bankcrm.alert.port.WatchKey;
import org.bankcrm.alert.port.WatchSave;
import org.bankcrm.alert.port.WatchStore;
import org.bankcrm.alert.watchlist.WatchListAction;
import org.bankcrm.alert.watchlist.WatchListEngine;
import org.bankcrm.alert.watchlist.WatchListNews;
import org.bankcrm.alert.watchlist.WatchListPolicy;
import org.bankcrm.alert.watchlist.WatchListState;
import org.bankcrm.core.CalendarSpan;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.policy.PolicyBook;
import org.bankcrm.lifecycle.Trigger;

/** A watch list that several people work at once, on its store. */
final class Listed {

  static final WatchKey KEY = new WatchKey("listed", "customer-1");

  private static final WatchListPolicy POLICY =
      WatchListPolicy.builder("listed", 1)
          .name(LocalizedText.of("观察", "Listed"))
          .owner("RM")
          .reviewEvery(new Trigger.AfterSpan(CalendarSpan.days(30)))
          .reviewWithin(new Trigger.AfterSpan(CalendarSpan.days(5)))
          .reenterAfter(new Trigger.AfterSpan(CalendarSpan.days(20)))
          .build();
  private static final WatchListEngine ENGINE =
      WatchListEngine.of(
          PolicyBook.builder(
                  PolicyRef.of("book", 1), LocalizedText.of("册", "Book"), AttributeCatalog.of())
              .add(POLICY)
              .build(),
          "listed");

  private Listed() {}

  private static WatchListState state(StoredWatch stored, WatchKey key) {
    return stored.watch().map(WatchListState::parse).orElseGet(() -> ENGINE.begin(key.subject()));
  }

  static WatchListState state(WatchStore store) {
    return state(store.load(KEY), KEY);
  }

  /**
   * Reviews, as often as somebody else was faster; puts the subject on the list first. Whoever lost
   * the answer does it again, and is told that it came before.
   */
  static void review(WatchStore store, WatchKey key, String by) {
    while (true) {
      StoredWatch stored = store.load(key);
      Instant at = Scene.NOW.plusSeconds(stored.version());
      WatchListAction action =
          stored.version() == 0
              ? WatchListAction.putOn(by, at, by, "seen")
              : WatchListAction.review(by, at, by);
      Facts facts = Facts.builder(ENGINE.catalog(), at, ZoneOffset.UTC).build();
      WatchListNews news = ENGINE.act(state(stored, key), action, facts);
      if (news.taken() == WatchListNews.Taken.REPEATED
          || store.save(WatchSave.of(key, stored.version(), news.state()))) {
        return;
      }
    }
  }

  private static Object sight(JdbcStores stores) {
    return List.of(stores.watches().load(KEY), stores.watches().alerts(KEY));
  }

  static Stream<Scene> scenes() {
    return Stream.of(
        new Scene(
            "review on a watch list",
            s -> review(s.watches(), KEY, "rm-1"),
            s -> review(s.watches(), KEY, "rm-2"),
            Listed::sight));
  }
}
