package org.bankcrm.examples.boot.bank;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.LocalDays;
import org.bankcrm.customer.CustomerRecord;
import org.bankcrm.customer.activity.Interaction;
import org.bankcrm.customer.activity.Transaction;
import org.bankcrm.customer.consent.ConsentLedger;
import org.bankcrm.customer.consent.ConsentStore;
import org.bankcrm.customer.holding.Holding;
import org.bankcrm.customer.holding.HoldingRole;
import org.bankcrm.customer.holding.Participant;
import org.bankcrm.customer.party.PartyId;
import org.bankcrm.jdbc.JdbcStores;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Customers out of the bank's own tables, as they stood at an instant: what was opened, booked or
 * told later is not in them. Five queries for one customer or for hundreds.
 */
@Component
public class BankRecords {

  private static final ConsentLedger NONE = ConsentLedger.empty();

  private final JdbcClient tables;
  private final ConsentStore consents;
  private final ZoneId zone;

  BankRecords(JdbcClient tables, JdbcStores stores, ZoneId zone) {
    this.tables = tables;
    this.consents = stores.consents();
    this.zone = zone;
  }

  /** The customer as of an instant; empty if there is none with the key. */
  public Optional<CustomerRecord> find(CustomerId customer, Instant asOf) {
    return read(List.of(customer.value()), asOf).stream().findFirst();
  }

  /** The keys of the next customers after one, in ascending order; of the first ones after "". */
  public List<String> idsAfter(String last, int most) {
    return tables
        .sql("select id from customer where id > :last order by id fetch first :most rows only")
        .param("last", last)
        .param("most", most)
        .query(String.class)
        .list();
  }

  /** These customers as of an instant, in the order of their keys. */
  public List<CustomerRecord> read(Collection<String> ids, Instant asOf) {
    LocalDate day = LocalDays.of(asOf, zone);
    List<PartyRow> parties =
        tables
            .sql("select * from customer where id in (:ids) order by id")
            .param("ids", ids)
            .query((row, number) -> PartyRow.of(row, day))
            .list();
    if (parties.isEmpty()) {
      return List.of();
    }
    List<String> owners = parties.stream().map(each -> each.party().id().value()).toList();
    Map<PartyId, List<Holding>> holdings = holdings(owners, day);
    Map<String, List<Transaction>> bookings = bookings(owners, asOf);
    Map<String, List<Interaction>> contacts = contacts(ids, asOf);
    Map<CustomerId, ConsentLedger> allowed =
        consents.ofAll(parties.stream().map(PartyRow::customer).toList());
    return parties.stream()
        .map(
            each -> {
              List<Holding> own = holdings.getOrDefault(each.party().id(), List.of());
              CustomerRecord.Builder made =
                  CustomerRecord.builder(each.customer(), each.party(), asOf, zone)
                      .relationships(each.ties())
                      .holdings(own)
                      .transactions(of(own, bookings))
                      .interactions(contacts.getOrDefault(each.customer().value(), List.of()))
                      .consents(by(asOf, allowed.getOrDefault(each.customer(), NONE)));
              each.since().ifPresent(made::customerSince);
              return made.build();
            })
        .toList();
  }

  /** What was decided by then. */
  private static ConsentLedger by(Instant asOf, ConsentLedger ledger) {
    return ledger.events().stream().noneMatch(it -> it.at().isAfter(asOf))
        ? ledger
        : ConsentLedger.of(ledger.events().stream().filter(it -> !it.at().isAfter(asOf)).toList());
  }

  private static List<Transaction> of(List<Holding> own, Map<String, List<Transaction>> bookings) {
    return own.stream()
        .flatMap(each -> bookings.getOrDefault(each.id().value(), List.of()).stream())
        .toList();
  }

  /** What was open or had been by the day, each with the last balance told by then. */
  private Map<PartyId, List<Holding>> holdings(List<String> owners, LocalDate day) {
    Map<String, List<Participant>> parties = participants(owners);
    if (parties.isEmpty()) {
      return Map.of();
    }
    Map<PartyId, List<Holding>> all = new LinkedHashMap<>();
    tables
        .sql(
            """
            select h.*, b.amount as balance, b.on_day as balance_on
            from holding h
            left join balance b on b.holding = h.id and b.on_day =
              (select max(l.on_day) from balance l where l.holding = h.id and l.on_day <= :day)
            where h.id in (:ids) and h.opened_on <= :day
            order by h.id
            """)
        .param("ids", parties.keySet())
        .param("day", day)
        .query(
            (row, number) ->
                HoldingRow.of(row, Objects.requireNonNull(parties.get(row.getString("id"))), day))
        .list()
        .forEach(
            holding ->
                holding
                    .participants()
                    .forEach(
                        one ->
                            all.computeIfAbsent(one.party(), none -> new ArrayList<>())
                                .add(holding)));
    return all;
  }

  private Map<String, List<Participant>> participants(List<String> owners) {
    Map<String, List<Participant>> parties = new LinkedHashMap<>();
    tables
        .sql(
            """
            select p.holding, p.party_id, p.role from holding_party p
            where p.holding in (select o.holding from holding_party o where o.party_id in (:owners))
            order by p.holding, p.part
            """)
        .param("owners", owners)
        .query(
            row -> {
              parties
                  .computeIfAbsent(row.getString("holding"), none -> new ArrayList<>())
                  .add(participant(row));
            });
    return parties;
  }

  private static Participant participant(ResultSet row) throws SQLException {
    return new Participant(
        PartyId.of(row.getString("party_id")), HoldingRole.valueOf(row.getString("role")));
  }

  private Map<String, List<Transaction>> bookings(List<String> owners, Instant asOf) {
    return tables
        .sql(
            """
            select t.* from txn t
            where t.holding in (select o.holding from holding_party o where o.party_id in (:owners))
              and t.booked_on <= :day and (t.occurred_at is null or t.occurred_at <= :asOf)
            """)
        .param("owners", owners)
        .param("day", LocalDays.of(asOf, zone))
        .param("asOf", asOf.atOffset(ZoneOffset.UTC))
        .query((row, number) -> TransactionRow.of(row))
        .list()
        .stream()
        .collect(Collectors.groupingBy(each -> each.holding().value()));
  }

  private Map<String, List<Interaction>> contacts(Collection<String> ids, Instant asOf) {
    Map<String, List<Interaction>> all = new LinkedHashMap<>();
    tables
        .sql("select * from contact where customer in (:ids) and at <= :asOf")
        .param("ids", ids)
        .param("asOf", asOf.atOffset(ZoneOffset.UTC))
        .query(
            row -> {
              all.computeIfAbsent(row.getString("customer"), none -> new ArrayList<>())
                  .add(ContactRow.of(row));
            });
    return all;
  }
}
