package org.bankcrm.jdbc;

import java.util.List;

/** The tables, looked at and emptied from outside. */
final class Tables {

  static final List<String> ALL =
      List.of(
          "crm_stage_change",
          "crm_stage",
          "crm_alert",
          "crm_watch",
          "crm_tier",
          "crm_budget_claim",
          "crm_budget_join",
          "crm_contact",
          "crm_consent",
          "crm_access",
          "crm_audit",
          "crm_decision");

  private Tables() {}

  static void clear(JdbcStores stores) {
    stores.transactions.run(
        sql -> {
          for (String table : ALL) {
            sql.update("delete from " + table);
          }
          return sql.update("delete from crm_budget where budget <> ''");
        });
  }
}
