package org.bankcrm.jdbc;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bankcrm.campaign.budget.BudgetCap;
import org.bankcrm.campaign.budget.BudgetPolicy;
import org.bankcrm.campaign.port.BudgetClaim;
import org.bankcrm.campaign.port.BudgetTallies;

/** What room there is in a budget as of now; for one call and one thread. */
final class BudgetRoom {

  private static final String COUNTED =
      " from crm_budget_claim where budget = ? and (committed or "
          + Instants.after("expires")
          + ")";
  private static final String OTHERS = "others";
  private static final String BETWEEN = " and at_second >= ? and at_second <= ?";

  private final Sql sql;
  private final BudgetPolicy policy;
  private final Instant now;
  private final BudgetTallies tallies;

  BudgetRoom(Sql sql, BudgetPolicy policy, Instant now) {
    this.sql = sql;
    this.policy = policy;
    this.now = now;
    this.tallies = new BudgetTallies(policy);
  }

  /**
   * The first cap that the claim would break. Of the caps on all subjects together those are left
   * out of which a count of rows says that they have room: what is not counted breaks none.
   */
  Optional<BudgetCap> firstBroken(BudgetClaim claim) throws SQLException {
    Set<String> same = same(claim.subject());
    Duration all = Duration.ZERO;
    Duration own = Duration.ZERO;
    for (BudgetCap cap : policy.caps()) {
      Duration reach = BudgetTallies.reach(cap.window());
      if (cap.perSubject()) {
        own = longer(own, reach);
      } else if (reach.compareTo(all) > 0 && !hasSurelyRoom(cap, claim.at(), reach)) {
        all = reach;
      }
    }
    read(claim.subject(), same, claim.at(), all, own);
    return tallies.firstBroken(claim.subject(), claim.at());
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) >= 0 ? one : other;
  }

  private boolean hasSurelyRoom(BudgetCap cap, Instant at, Duration reach) throws SQLException {
    long count =
        sql.one("select count(*)" + COUNTED + BETWEEN, row -> row.getLong(1), around(at, reach))
            .orElse(0L);
    return count < cap.most();
  }

  private Object[] around(Instant at, Duration reach) {
    return Instants.values(
        policy.ref().id(),
        Instants.bounds(now),
        at.minus(reach).getEpochSecond(),
        at.plus(reach).getEpochSecond());
  }

  /**
   * The contacts with anybody as far as the one reach goes, with the subject as far as the other.
   */
  private void read(String subject, Set<String> same, Instant at, Duration all, Duration own)
      throws SQLException {
    String contacts = "select subject, at_second, at_nano" + COUNTED + BETWEEN;
    String among = Sql.places(same.size());
    if (!all.isZero()) {
      sql.query(
          contacts,
          row -> count(subject, same, row.getString(1), Instants.read(row, 2)),
          around(at, all));
    }
    if (own.compareTo(all) > 0) {
      long from = at.minus(all).getEpochSecond();
      long to = at.plus(all).getEpochSecond();
      String beyond = all.isZero() ? "" : " and (at_second < ? or at_second > ?)";
      sql.query(
          contacts + " and subject in " + among + beyond,
          row -> count(subject, same, row.getString(1), Instants.read(row, 2)),
          Instants.values(
              around(at, own),
              same.toArray(),
              all.isZero() ? new Object[0] : new Object[] {from, to}));
    }
  }

  /** Those of the customer count under one key, all others under another. */
  private boolean count(String subject, Set<String> same, String whose, Instant at) {
    String others = subject.equals(OTHERS) ? "all " + OTHERS : OTHERS;
    String one = same.contains(whose) ? subject : others;
    tallies.add(new BudgetClaim("id", policy.ref().id(), one, at, at));
    return true;
  }

  /** The first instant with room; looks at all that is planned. */
  Optional<Instant> firstAllowed(String subject, Instant from) throws SQLException {
    Set<String> same = same(subject);
    boolean overall = policy.caps().stream().anyMatch(cap -> !cap.perSubject());
    long begin = from.minus(BudgetTallies.reach(policy)).getEpochSecond();
    String contacts = "select subject, at_second, at_nano" + COUNTED + " and at_second >= ?";
    sql.query(
        overall ? contacts : contacts + " and subject in " + Sql.places(same.size()),
        row -> count(subject, same, row.getString(1), Instants.read(row, 2)),
        Instants.values(
            policy.ref().id(),
            Instants.bounds(now),
            begin,
            overall ? new Object[0] : same.toArray()));
    return tallies.firstAllowed(subject, from);
  }

  /** All subjects that count as one with this one. */
  private Set<String> same(String subject) throws SQLException {
    Set<String> same = new LinkedHashSet<>(Set.of(one(sql, subject)));
    for (List<String> last = List.copyOf(same); !last.isEmpty(); ) {
      last =
          sql.query(
              "select subject from crm_budget_join where into_subject in "
                  + Sql.places(last.size()),
              row -> row.getString(1),
              last.toArray());
      same.addAll(last);
    }
    return same;
  }

  /** The subject that one is joined to. */
  static Optional<String> into(Sql sql, String subject) throws SQLException {
    return sql.one(
        "select into_subject from crm_budget_join where subject = ?",
        row -> row.getString(1),
        subject);
  }

  /** The subject under which another one counts. */
  static String one(Sql sql, String subject) throws SQLException {
    String one = subject;
    for (Optional<String> next = into(sql, one); next.isPresent(); next = into(sql, one)) {
      one = next.get();
    }
    return one;
  }
}
