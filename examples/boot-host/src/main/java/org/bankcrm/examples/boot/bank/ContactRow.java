package org.bankcrm.examples.boot.bank;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.customer.activity.Channel;
import org.bankcrm.customer.activity.Initiative;
import org.bankcrm.customer.activity.Interaction;
import org.bankcrm.customer.activity.InteractionId;
import org.bankcrm.customer.activity.InteractionKind;
import org.bankcrm.customer.activity.InteractionOutcome;
import org.bankcrm.customer.party.ContactPointId;
import org.bankcrm.customer.party.StaffId;

/** A row of {@code contact}: where customer and bank met. */
final class ContactRow {

  private ContactRow() {}

  static Interaction of(ResultSet row) throws SQLException {
    Cells cells = new Cells(row);
    Interaction.Builder made = begun(cells);
    cells.maybe("outcome", InteractionOutcome::of).ifPresent(made::outcome);
    cells.maybe("topic").ifPresent(made::topic);
    cells.maybe("campaign", PolicyRef::parse).ifPresent(made::campaign);
    cells.maybe("contact_point", ContactPointId::of).ifPresent(made::contactPoint);
    cells.maybe("staff", StaffId::of).ifPresent(made::staff);
    return made.build();
  }

  private static Interaction.Builder begun(Cells cells) throws SQLException {
    InteractionId id = InteractionId.of(cells.text("id"));
    InteractionKind kind = InteractionKind.of(cells.text("kind"));
    Channel channel = Channel.of(cells.text("channel"));
    Instant at = cells.maybeInstant("at").orElseThrow();
    return Initiative.valueOf(cells.text("initiative")) == Initiative.CUSTOMER
        ? Interaction.byCustomer(id, kind, channel, at)
        : Interaction.byBank(id, kind, channel, at);
  }
}
