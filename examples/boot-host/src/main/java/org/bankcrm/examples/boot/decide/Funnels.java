package org.bankcrm.examples.boot.decide;

import java.util.ArrayList;
import java.util.List;
import org.bankcrm.campaign.Campaign;
import org.bankcrm.campaign.DropOff;
import org.bankcrm.core.policy.Decisions;
import org.bankcrm.examples.boot.policy.LiveBook;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts who reaches and passes which gate of a campaign, portion by portion of a night. */
@Component
class Funnels {

  private final JdbcTemplate database;

  Funnels(JdbcTemplate database) {
    this.database = database;
  }

  /** Counts a portion; counted again it stands there once. */
  @Transactional
  public void add(String run, Decisions portion, LiveBook book) {
    String last = portion.population().id(portion.size() - 1).value();
    List<Object[]> rows = new ArrayList<>();
    for (Campaign campaign : book.campaigns()) {
      DropOff drop = DropOff.of(portion, campaign, 0);
      for (DropOff.GateDrop gate : drop.gates()) {
        rows.add(
            new Object[] {
              run,
              last,
              campaign.ref().id(),
              gate.gate().name(),
              gate.gate().ordinal(),
              gate.reached(),
              gate.passed()
            });
      }
    }
    database.update("delete from night_gate where run = ? and portion = ?", run, last);
    database.batchUpdate(
        "insert into night_gate (run, portion, campaign, gate, place, reached, passed)"
            + " values (?, ?, ?, ?, ?, ?, ?)",
        rows);
  }
}
