package org.bankcrm.jdbc;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.bankcrm.customer.audit.AuditChange;
import org.bankcrm.customer.audit.AuditEntry;
import org.bankcrm.customer.audit.AuditHead;

/**
 * A process whose writers, each in a thread, follow their scripts until it is killed, and tell each
 * step once the call has returned: {@code writer step answer}, in a line written whole. Each begins
 * with a step that may have been done already.
 */
final class Restless {

  static final String FAILED = "!";
  private static final OutputStream OUT = new FileOutputStream(FileDescriptor.out);

  private final Script script;
  private final Connection own;
  private final JdbcStores stores;
  private final JdbcStores within;
  private final Ports ports;

  private Restless(Script script, String[] args) throws SQLException {
    this.script = script;
    this.own = DriverManager.getConnection(args[0], args[1], args[2]);
    own.setAutoCommit(false);
    this.stores = JdbcStores.of(Lasting.of(DriverManager.getConnection(args[0], args[1], args[2])));
    this.within = JdbcStores.within(own);
    this.ports = Ports.of(stores);
  }

  /** Address, user and password of the database, then each writer with its first step. */
  public static void main(String[] args) throws SQLException {
    for (int i = 3; i < args.length; i += 2) {
      Restless restless = new Restless(new Script(args[i]), args);
      int first = Integer.parseInt(args[i + 1]);
      new Thread(() -> restless.run(first), args[i]).start();
    }
  }

  private void run(int first) {
    try {
      for (int step = first; ; step++) {
        tell(script.writer() + " " + step + " " + act(step, step == first));
      }
    } catch (StoreException | SQLException gone) {
      Runtime.getRuntime().halt(0); // the database was killed
    } catch (RuntimeException wrong) {
      tell(FAILED + " " + wrong);
      Runtime.getRuntime().halt(1);
    }
  }

  private static void tell(String line) {
    try {
      OUT.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      Runtime.getRuntime().halt(1);
    }
  }

  private boolean act(int step, boolean again) throws SQLException {
    int round = Script.Call.round(step);
    switch (Script.Call.of(step)) {
      case WITHIN -> book(step, round);
      case RESERVE -> {
        return stores.budget().reserve(Scene.CALLS, script.claim(round), Scene.NOW).isReserved();
      }
      case SETTLE -> {
        String id = script.claimId(round);
        return round % 3 == 0
            ? stores.budget().release(id, Scene.NOW)
            : stores.budget().commit(id, Scene.NOW);
      }
      case AUDIT -> audit(round, again);
      default -> script.act(ports, step);
    }
    return true;
  }

  /** The bank's own row and a stage, in one transaction of the bank's. */
  private void book(int step, int round) throws SQLException {
    if (within.stages().load(script.booked()).version() == round) {
      new Sql(own, within.dialect())
          .update("insert into bank (writer, id) values (?, ?)", script.writer(), round);
      script.act(Ports.of(within), step);
    }
    own.commit();
  }

  /** Whoever does not know whether an entry was made looks for it. */
  private void audit(int round, boolean again) {
    AuditChange change = AuditChange.of(Scene.NOW, "E1", script.action(round));
    if (again && entries(stores).stream().anyMatch(each -> each.change().equals(change))) {
      return;
    }
    AuditHead head = stores.audit().head();
    while (!stores.audit().append(head, AuditEntry.after(head, change))) {
      head = stores.audit().head();
    }
  }

  static List<AuditEntry> entries(JdbcStores stores) {
    return stores.audit().entries(1, Integer.MAX_VALUE);
  }
}
