package org.bankcrm.examples.boot.decide;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.bankcrm.campaign.offer.NextBestOffer;
import org.bankcrm.campaign.offer.OfferArbitration;
import org.bankcrm.campaign.offer.OfferStanding;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.LocalDays;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.attribute.Population;
import org.bankcrm.core.attribute.PopulationBuilder;
import org.bankcrm.core.policy.Decisions;
import org.bankcrm.core.policy.ResultField;
import org.bankcrm.customer.CustomerRecord;
import org.bankcrm.examples.boot.bank.BankRecords;
import org.bankcrm.examples.boot.policy.BookShelf;
import org.bankcrm.examples.boot.policy.LiveBook;
import org.bankcrm.jdbc.JdbcStores;
import org.bankcrm.jdbc.ResultTable;
import org.bankcrm.lifecycle.Lifecycle;
import org.bankcrm.lifecycle.LifecycleEngine;
import org.bankcrm.lifecycle.StageFields;
import org.bankcrm.lifecycle.port.StageSave;
import org.bankcrm.lifecycle.port.StoredStage;
import org.bankcrm.scoring.ScoreFields;
import org.bankcrm.scoring.Scorecard;
import org.bankcrm.segmentation.TierFields;
import org.bankcrm.segmentation.TierLadder;
import org.bankcrm.segmentation.port.TierSave;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The run of a night: everybody is decided as of the end of a day, lifecycles take a step, tiers
 * are kept, results written. Begun again after a crash, it goes on after the last portion.
 */
@Component
public class Night {

  private static final int PORTION = 500;

  private static final ResultField<NextBestOffer, String> FIRST_OFFER =
      ResultField.of("offer", result -> result.chosen().map(OfferStanding.Ranked::campaign));

  private final BankRecords records;
  private final CustomerFacts facts;
  private final BookShelf shelf;
  private final JdbcStores stores;
  private final Funnels funnels;
  private final Clock clock;
  private final ZoneId zone;

  Night(
      BankRecords records,
      CustomerFacts facts,
      BookShelf shelf,
      JdbcStores stores,
      Funnels funnels,
      Clock clock,
      ZoneId zone) {
    this.records = records;
    this.facts = facts;
    this.shelf = shelf;
    this.stores = stores;
    this.funnels = funnels;
    this.clock = clock;
    this.zone = zone;
  }

  /** The run of the day that is over, every night. */
  @Scheduled(cron = "${bank.night}", zone = "${bank.zone:Asia/Shanghai}")
  public void tonight() {
    run(LocalDays.of(clock.instant(), zone).minusDays(1));
  }

  /** Decides everybody as of the end of a day, which has to be over. */
  public void run(LocalDate day) {
    LiveBook book = shelf.current();
    Instant asOf = LocalDays.startOf(day.plusDays(1), zone).minusMillis(1); // the day's own end
    ResultTable results = results(book);
    String run = day.toString();
    String last = results.last(run).map(CustomerId::value).orElse("");
    for (List<String> ids = records.idsAfter(last, PORTION);
        !ids.isEmpty();
        ids = records.idsAfter(ids.get(ids.size() - 1), PORTION)) {
      Memory memory = Memory.of(ids.stream().map(CustomerId::of).toList(), book, stores, asOf);
      Decisions decided = book.watched().decideAll(population(ids, memory, book, asOf));
      keepStages(decided, memory, book);
      keepTiers(decided, memory, book);
      funnels.add(run, decided, book);
      results.write(run, decided); // last: what is written here was done
    }
  }

  private Population population(List<String> ids, Memory memory, LiveBook book, Instant asOf) {
    PopulationBuilder all = Population.builder(book.book().catalog(), asOf, zone);
    for (CustomerRecord customer : records.read(ids, asOf)) {
      all.add(customer.id(), facts.of(customer, memory, book));
    }
    return all.build();
  }

  private void keepStages(Decisions decided, Memory memory, LiveBook book) {
    for (LifecycleEngine lifecycle : book.lifecycles()) {
      List<StageSave> saves = new ArrayList<>();
      for (int row = 0; row < decided.size(); row++) {
        CustomerId customer = decided.population().id(row);
        StoredStage before = memory.stage(lifecycle, customer);
        Facts known = decided.population().facts(row);
        saves.add(
            new StageSave(
                Memory.key(lifecycle, customer),
                before.version(),
                lifecycle.tick(before.state(), known)));
      }
      stores.stages().saveAll(saves); // whom an event moved meanwhile is ticked the next night
    }
  }

  private void keepTiers(Decisions decided, Memory memory, LiveBook book) {
    for (TierLadder ladder : book.ladders()) {
      List<TierSave> saves = new ArrayList<>();
      for (int row = 0; row < decided.size(); row++) {
        CustomerId customer = decided.population().id(row);
        decided
            .result(row, ladder)
            .standing()
            .next()
            .map(
                state ->
                    TierSave.decided(
                        Memory.key(ladder, customer), memory.tier(ladder, customer), state))
            .ifPresent(saves::add);
      }
      stores.tiers().saveAll(saves);
    }
  }

  /** The first ladder, lifecycle, card and choice of offers of the book. */
  private ResultTable results(LiveBook book) {
    ResultTable table = stores.results("night", "run", "customer");
    for (TierLadder it : first(book.ladders())) {
      table = table.column("tier", all -> all.column(it, TierFields.TIER));
    }
    for (Lifecycle it : first(book.book().policies(Lifecycle.class))) {
      table = table.column("stage", all -> all.column(it, StageFields.STAGE));
    }
    for (Scorecard it : first(book.book().policies(Scorecard.class))) {
      table = table.column("grade", all -> all.column(it, ScoreFields.GRADE));
    }
    for (OfferArbitration it : first(book.book().policies(OfferArbitration.class))) {
      table = table.column("offer", all -> all.column(it, FIRST_OFFER));
    }
    return table;
  }

  private static <P> List<P> first(List<P> policies) {
    return policies.subList(0, Math.min(1, policies.size()));
  }
}
