package org.bankcrm.jdbc;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bankcrm.campaign.budget.BudgetCap;
import org.bankcrm.campaign.budget.BudgetPolicy;
import org.bankcrm.campaign.port.BudgetAnswer;
import org.bankcrm.campaign.port.BudgetClaim;
import org.bankcrm.campaign.port.ContactBudget;
import org.bankcrm.core.check.Checks;

/**
 * A row for each contact. Whoever reserves holds the row of the budget while it counts, so no two
 * count at once; whoever joins subjects holds the rows of all budgets.
 *
 * <p>Whether there is surely room is asked by counting rows; only near a cap the instants are read.
 */
final class JdbcContactBudget implements ContactBudget {

  private static final String CLAIM =
      "select id, budget, subject, at_second, at_nano, expires_second, expires_nano"
          + " from crm_budget_claim";
  private static final String LIVE = "(committed or " + Instants.after("expires") + ")";

  private final Transactions transactions;

  JdbcContactBudget(Transactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public BudgetAnswer reserve(BudgetPolicy policy, BudgetClaim claim, Instant now) {
    checkBudget(policy, claim);
    requireNonNull(now, "now");
    return transactions.run(sql -> reserve(sql, policy, claim, now));
  }

  private static void checkBudget(BudgetPolicy policy, BudgetClaim claim) {
    if (!policy.ref().id().equals(claim.budget())) {
      throw new IllegalArgumentException(
          "the claim is on the budget '" + claim.budget() + "', not on that of " + policy.ref());
    }
  }

  private static BudgetAnswer reserve(Sql sql, BudgetPolicy policy, BudgetClaim claim, Instant now)
      throws SQLException {
    drop(sql, now);
    lock(sql, claim.budget());
    Optional<BudgetClaim> known = find(sql, claim.id());
    if (known.isPresent()) {
      return repeated(known.get(), claim);
    }
    if (!now.isBefore(claim.expires())) {
      throw new IllegalArgumentException("the claim expires at " + claim.expires() + ", not later");
    }
    Optional<BudgetCap> broken = new BudgetRoom(sql, policy, now).firstBroken(claim);
    if (broken.isPresent()) {
      return new BudgetAnswer.Refused(broken.get());
    }
    return put(sql, claim)
        ? new BudgetAnswer.Reserved(claim)
        : repeated(find(sql, claim.id()).orElse(claim), claim); // just now, on another budget
  }

  private static BudgetAnswer repeated(BudgetClaim known, BudgetClaim claim) {
    if (known.equals(claim)) {
      return new BudgetAnswer.Reserved(claim);
    }
    throw new IllegalArgumentException("another claim has the id of this one");
  }

  private static boolean put(Sql sql, BudgetClaim claim) throws SQLException {
    return sql.insert(
        "insert into crm_budget_claim (id, budget, subject, at_second, at_nano, expires_second,"
            + " expires_nano, committed) values (?, ?, ?, ?, ?, ?, ?, false)",
        claim.id(),
        claim.budget(),
        claim.subject(),
        claim.at().getEpochSecond(),
        claim.at().getNano(),
        claim.expires().getEpochSecond(),
        claim.expires().getNano());
  }

  /**
   * The row is changed, and not only held: so a transaction of a stricter isolation, which would
   * count what it saw before, is given up.
   */
  private static void lock(Sql sql, String budget) throws SQLException {
    String take = "update crm_budget set taken = taken + 1 where budget = ?";
    if (sql.update(take, budget) == 0) {
      sql.insert("insert into crm_budget (budget, taken) values (?, 0)", budget);
      sql.update(take, budget);
    }
  }

  private static void lockAll(Sql sql) throws SQLException {
    sql.query("select budget from crm_budget order by budget for update", row -> row.getString(1));
    sql.update("update crm_budget set taken = taken + 1");
  }

  private static Optional<BudgetClaim> find(Sql sql, String id) throws SQLException {
    return sql.one(CLAIM + " where id = ?", JdbcContactBudget::claim, id);
  }

  private static BudgetClaim claim(ResultSet row) throws SQLException {
    return new BudgetClaim(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        Instants.read(row, 4),
        Instants.read(row, 6));
  }

  @Override
  public boolean commit(String id, Instant now) {
    requireNonNull(id, "id");
    requireNonNull(now, "now");
    return transactions.run(
        sql -> {
          drop(sql, now);
          return sql.update("update crm_budget_claim set committed = true where id = ?", id) == 1
              || find(sql, id).isPresent(); // a driver may count only what was not so before
        });
  }

  @Override
  public boolean release(String id, Instant now) {
    requireNonNull(id, "id");
    requireNonNull(now, "now");
    String release = "delete from crm_budget_claim where id = ? and committed = false";
    return transactions.run(
        sql -> {
          drop(sql, now);
          return sql.update(release, id) == 1;
        });
  }

  @Override
  public int expire(Instant now) {
    requireNonNull(now, "now");
    return transactions.run(sql -> drop(sql, now));
  }

  /** Held in the order of ids first, so that two that drop the same wait for each other one way. */
  private static int drop(Sql sql, Instant now) throws SQLException {
    String lapsed = " where committed = false and " + Instants.notAfter("expires");
    List<Object[]> ids =
        sql.query(
            "select id from crm_budget_claim" + lapsed + " order by id for update",
            row -> new Object[] {row.getString(1)},
            Instants.bounds(now));
    boolean[] dropped =
        sql.updateAll(
            "delete from crm_budget_claim where id = ? and committed = false", List.copyOf(ids));
    int count = 0;
    for (boolean each : dropped) {
      count += each ? 1 : 0;
    }
    return count;
  }

  @Override
  public Optional<Instant> nextAllowed(
      BudgetPolicy policy, String subject, Instant at, Instant now) {
    requireNonNull(policy, "policy");
    requireNonNull(subject, "subject");
    checkMeant(at);
    requireNonNull(now, "now");
    return transactions.run(sql -> new BudgetRoom(sql, policy, now).firstAllowed(subject, at));
  }

  /** A claim at it could not be made. */
  private static void checkMeant(Instant at) {
    new BudgetClaim("id", "budget", "subject", at, at);
  }

  @Override
  public void join(String from, String into) {
    requireNonNull(from, "from");
    requireNonNull(into, "into");
    transactions.run(
        sql -> {
          lockAll(sql);
          Optional<String> joined = BudgetRoom.into(sql, from);
          if (joined.orElse(from).equals(into)) {
            return false;
          }
          if (joined.isPresent() || BudgetRoom.one(sql, into).equals(from)) {
            throw new IllegalArgumentException(
                "a subject is joined to one other at a time, and never back to itself; take it"
                    + " apart first");
          }
          return sql.insert(
              "insert into crm_budget_join (subject, into_subject) values (?, ?)", from, into);
        });
  }

  @Override
  public void part(String from) {
    requireNonNull(from, "from");
    transactions.run(
        sql -> {
          lockAll(sql);
          return sql.update("delete from crm_budget_join where subject = ?", from);
        });
  }

  @Override
  public void pseudonymise(String subject, String pseudonym) {
    requireNonNull(subject, "subject");
    Checks.id(pseudonym, "pseudonym");
    if (subject.equals(pseudonym)) {
      return;
    }
    transactions.run(
        sql -> {
          lockAll(sql);
          if (isKnown(sql, subject)) {
            rename(sql, subject, pseudonym);
          }
          return true;
        });
  }

  private static void rename(Sql sql, String subject, String pseudonym) throws SQLException {
    if (isKnown(sql, pseudonym)) {
      throw new IllegalArgumentException("the pseudonym has claims or joins of its own");
    }
    for (String column :
        List.of(
            "crm_budget_claim set subject = ? where subject",
            "crm_budget_join set subject = ? where subject",
            "crm_budget_join set into_subject = ? where into_subject")) {
      sql.update("update " + column + " = ?", pseudonym, subject);
    }
  }

  private static boolean isKnown(Sql sql, String subject) throws SQLException {
    return sql.exists("select 1 from crm_budget_claim where subject = ?", subject)
        || sql.exists(
            "select 1 from crm_budget_join where subject = ? or into_subject = ?",
            subject,
            subject);
  }

  @Override
  public List<BudgetClaim> claims(String subject, Instant now) {
    requireNonNull(subject, "subject");
    requireNonNull(now, "now");
    List<BudgetClaim> found =
        transactions.run(
            sql ->
                sql.query(
                    CLAIM + " where subject = ? and " + LIVE,
                    JdbcContactBudget::claim,
                    Instants.values(subject, Instants.bounds(now))));
    return found.stream()
        .sorted(Comparator.comparing(BudgetClaim::at).thenComparing(BudgetClaim::id))
        .toList();
  }

  /** The type alone. */
  @Override
  public String toString() {
    return "JdbcContactBudget";
  }
}
