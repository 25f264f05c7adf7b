package org.bankcrm.examples.runner.berka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.customer.CustomerRecord;
import org.junit.jupiter.api.Test;

/**
 * What is told of every owner as of 1994-03-30 is what a plain walk through the log gives, straight
 * by the codes of the source.
 */
class BerkaBehaviourTest {

  private static final ZoneId PRAGUE = ZoneId.of("Europe/Prague");
  private static final LocalDate DAY = LocalDate.of(1994, 3, 30);
  private static final Instant AS_OF = DAY.atTime(23, 59).atZone(PRAGUE).toInstant();
  private static final AttributeCatalog CATALOG = AttributeCatalog.of(BerkaFacts.attributes());

  private static Object told(Facts facts, String id) {
    Attribute<?> attribute = CATALOG.find(id).orElseThrow();
    return facts.get(attribute).map(Object.class::cast).orElse("missing");
  }

  /** One account walked through naively. */
  private static final class Walk {
    private final TransactionLog log;
    private final int[] rows;

    Walk(TransactionLog log, int[] rows) {
      this.log = log;
      this.rows = rows;
    }

    boolean byTheBank(int row) {
      return switch (log.symbol(row).code()) {
        case "UROK", "SLUZBY", "SANKC. UROK" -> true;
        default -> false;
      };
    }

    boolean credit(int row) {
      return log.kind(row).code().equals("PRIJEM") && !byTheBank(row);
    }

    boolean debit(int row) {
      return !log.kind(row).code().equals("PRIJEM") && !byTheBank(row);
    }

    boolean cashOut(int row) {
      return debit(row) && log.operation(row).code().startsWith("VYBER");
    }

    boolean within(int row, int days, int skipped) {
      long ago = ChronoUnit.DAYS.between(log.day(row), DAY) - skipped;
      return ago >= 0 && ago < days;
    }

    long count(int days, IntPredicate which) {
      long count = 0;
      for (int row : rows) {
        count += within(row, days, 0) && which.test(row) ? 1 : 0;
      }
      return count;
    }

    long sum(int days, int skipped, IntPredicate which) {
      long sum = 0;
      for (int row : rows) {
        sum += within(row, days, skipped) && which.test(row) ? log.amount(row) : 0;
      }
      return sum;
    }

    Object lowest(int days) {
      long lowest = Long.MAX_VALUE;
      for (int row : rows) {
        lowest = within(row, days, 0) ? Math.min(lowest, log.balance(row)) : lowest;
      }
      return lowest == Long.MAX_VALUE ? "missing" : Crowns.of(lowest);
    }

    Object daysSinceLast() {
      long days = Long.MAX_VALUE;
      for (int row : rows) {
        long ago = ChronoUnit.DAYS.between(log.day(row), DAY);
        days = ago >= 0 && !byTheBank(row) ? Math.min(days, ago) : days;
      }
      return days == Long.MAX_VALUE ? "missing" : days;
    }
  }

  @Test
  void windows_everyOwner_asANaiveWalkGives() {
    BerkaBank bank = RealBank.load();
    CustomerMapper mapper = new CustomerMapper(bank, AS_OF, PRAGUE);
    BerkaFacts facts = new BerkaFacts(CATALOG, mapper);
    Map<Integer, Integer> placeOfOwner = new HashMap<>();
    Map<Integer, Integer> places = new HashMap<>();
    bank.accounts().forEach(account -> places.put(account.id(), places.size()));
    bank.dispositions().stream()
        .filter(each -> each.right() == Right.OWNER)
        .forEach(each -> placeOfOwner.put(each.client(), places.get(each.account())));
    int owners = 0;
    for (Client client : bank.clients()) {
      Optional<CustomerRecord> customer = mapper.customer(client);
      Integer place = placeOfOwner.get(client.id());
      if (customer.isPresent() && place != null) {
        owners++;
        Walk walk = new Walk(bank.log(), bank.log().rowsOf(place));
        compare(facts.of(client, customer.get()), walk);
      }
    }
    assertThat(owners).isEqualTo(1_229);
  }

  private static void compare(Facts facts, Walk walk) {
    for (int days : new int[] {30, 90, 365}) {
      String d = days + "d";
      assertThat(told(facts, "txn.credit-count-" + d)).isEqualTo(walk.count(days, walk::credit));
      assertThat(told(facts, "txn.debit-count-" + d)).isEqualTo(walk.count(days, walk::debit));
      assertThat(told(facts, "txn.credit-sum-" + d))
          .isEqualTo(Crowns.of(walk.sum(days, 0, walk::credit)));
      assertThat(told(facts, "txn.debit-sum-" + d))
          .isEqualTo(Crowns.of(walk.sum(days, 0, walk::debit)));
    }
    assertThat(told(facts, "txn.cash-out-count-90d")).isEqualTo(walk.count(90, walk::cashOut));
    assertThat(told(facts, "txn.cash-out-sum-90d"))
        .isEqualTo(Crowns.of(walk.sum(90, 0, walk::cashOut)));
    assertThat(told(facts, "txn.pension-count-90d"))
        .isEqualTo(walk.count(90, row -> walk.log.symbol(row).code().equals("DUCHOD")));
    assertThat(told(facts, "txn.min-balance-90d")).isEqualTo(walk.lowest(90));
    assertThat(told(facts, "txn.min-balance-365d")).isEqualTo(walk.lowest(365));
    assertThat(told(facts, "txn.days-since-last")).isEqualTo(walk.daysSinceLast());
    long before = walk.sum(90, 90, walk::credit);
    Object ratio = told(facts, "txn.credit-ratio-90d");
    if (before == 0) {
      assertThat(ratio).isEqualTo("missing");
    } else {
      double expected = (double) walk.sum(90, 0, walk::credit) / before;
      assertThat(((Number) ratio).doubleValue()).isCloseTo(expected, within(0.000_051));
    }
  }
}
