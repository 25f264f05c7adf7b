package org.bankcrm.jdbc;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.bankcrm.campaign.contact.ContactProposal;
import org.bankcrm.campaign.port.BudgetClaim;
import org.bankcrm.campaign.port.ContactEntry;
import org.bankcrm.core.CustomerId;
import org.bankcrm.customer.activity.Channel;
import org.bankcrm.customer.activity.InteractionId;
import org.bankcrm.customer.audit.AuditChange;
import org.bankcrm.customer.audit.AuditEntry;
import org.bankcrm.customer.audit.AuditHead;
import org.bankcrm.customer.consent.ConsentDecision;
import org.bankcrm.customer.consent.ConsentEvent;
import org.bankcrm.customer.consent.ConsentScope;
import org.bankcrm.customer.consent.Purpose;

/**
 * A process that writes round after round to all ports, and says which round is done, until it is
 * killed. It begins with a round that may have been done already, in part or whole.
 */
final class Restless {

  private final JdbcStores stores;
  private final Connection own;

  private Restless(DataSource source, Connection own) {
    this.stores = JdbcStores.of(source);
    this.own = own;
  }

  /** By the address of the database, user, password and the first round. */
  public static void main(String[] args) throws SQLException {
    Connection all = DriverManager.getConnection(args[0], args[1], args[2]);
    Connection own = DriverManager.getConnection(args[0], args[1], args[2]);
    own.setAutoCommit(false);
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.US_ASCII);
    Restless restless = new Restless(Lasting.of(all), own);
    for (int round = Integer.parseInt(args[3]); ; round++) {
      restless.round(round);
      out.println(round);
    }
  }

  private void round(int round) throws SQLException {
    if (!stores.stages().save(Scene.KEY, round, Scene.moved(round))) {
      throw new IllegalStateException("a save was lost, or made twice");
    }
    BudgetClaim claim = claim(round);
    if (stores.budget().reserve(Scene.CALLS, claim, Scene.NOW).isReserved() && round % 3 > 0) {
      stores.budget().commit(claim.id(), Scene.NOW);
    }
    stores.consents().append(Scene.LI, List.of(decision(round)));
    stores.contacts().append(List.of(entry(round, 0), entry(round, 1)));
    stores.accesses().append(Scene.access("a-" + round, Scene.LI));
    stores
        .decisions()
        .append(List.of(Decided.decision(2 * round), Decided.decision(2 * round + 1)));
    AuditHead head = stores.audit().head();
    if (head.sequence() == round) {
      AuditChange change = AuditChange.of(Scene.NOW.plusSeconds(round), "E1", "round");
      stores.audit().append(head, AuditEntry.after(head, change));
    }
    book(round);
  }

  /** The bank's own row and a stage, in one transaction of the bank's. */
  private void book(int round) throws SQLException {
    JdbcStores within = JdbcStores.within(own);
    if (within.stages().load(Scene.OTHER).version() == round) {
      new Sql(own, within.dialect()).update("insert into bank (id) values (?)", round);
      within.stages().save(Scene.OTHER, round, Scene.moved(round));
    }
    own.commit();
  }

  /** A day or two apart, so that some find room and some do not. */
  static BudgetClaim claim(int round) {
    Instant at = Scene.NOW.plusSeconds(86_400L * (round / 2));
    return new BudgetClaim("k-" + round, "calls", "c-" + round % 3, at, Scene.LATE);
  }

  static ConsentEvent decision(int round) {
    return new ConsentEvent(
        ConsentDecision.values()[round % 3],
        ConsentScope.of(Purpose.MARKETING),
        Scene.NOW.plusSeconds(round),
        "n@4",
        "form-" + round);
  }

  static ContactEntry entry(int round, int half) {
    return ContactEntry.contact(
        half == 0 ? Scene.LI : CustomerId.of("customer-" + round % 3 + "-x"),
        InteractionId.of("i-" + round),
        Scene.NOW.plusSeconds(round),
        ContactProposal.of(Purpose.MARKETING, Channel.SMS));
  }
}
