package org.bankcrm.core.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bankcrm.core.Money.yuan;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.bankcrm.core.CalendarSpan;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.Money;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.CodeAttribute;
import org.bankcrm.core.attribute.DateAttribute;
import org.bankcrm.core.attribute.DecimalAttribute;
import org.bankcrm.core.attribute.Facts;
import org.bankcrm.core.attribute.IntegerAttribute;
import org.bankcrm.core.attribute.MoneyAttribute;
import org.bankcrm.core.window.Aggregate;
import org.bankcrm.core.window.Event;
import org.bankcrm.core.window.EventType;
import org.bankcrm.core.window.WindowDefinition;
import org.bankcrm.core.window.WindowState.Added;
import org.bankcrm.core.window.Windows;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What moves event by event equals what is computed anew, in plain Java, from the whole log. */
@Tag("M4.3")
@Tag("M11.2")
class LiveFactsTest {

  private static final Currency CNY = Currency.getInstance("CNY");
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final LocalDate FIRST = LocalDate.of(2028, 2, 20);

  private static final DateAttribute DAY = Attributes.date("event.day", info("日", "Day"));
  private static final MoneyAttribute AMOUNT =
      Attributes.money("event.amount", CNY, info("金额", "Amount"));
  private static final CodeAttribute SIDE =
      Attributes.code("event.side", List.of("IN", "OUT"), info("方向", "Side"));
  private static final EventType PAYMENTS = type("payments", DAY, AMOUNT, SIDE);
  private static final EventType STATEMENTS = type("statements", DAY, AMOUNT);

  private static final CodeAttribute TO = Attributes.openCode("event.to", info("新产品", "To"));
  private static final EventType CHANGES = type("changes", DAY, TO);
  private static final DecimalAttribute PERCENT =
      Attributes.decimal("event.rate", 4, info("利率", "Rate"));
  private static final EventType RATES = type("rates", DAY, TO, PERCENT);

  private static final MoneyAttribute BALANCE =
      Attributes.money("balance", CNY, info("余额", "Balance").freshFor(40));
  private static final CodeAttribute PRODUCT =
      Attributes.openCode("product", info("产品", "Product"));
  private static final DecimalAttribute RATE = Attributes.decimal("rate", 4, info("利率", "Rate"));
  private static final IntegerAttribute AGE = Attributes.integer("age", info("年龄", "Age"));
  private static final MoneyAttribute SPENT = Attributes.money("spent", CNY, info("支出", "Spent"));
  private static final IntegerAttribute MOVES = Attributes.integer("moves", info("笔数", "Moves"));

  private static final Windows WINDOWS =
      Windows.of(
          WindowDefinition.of(SPENT, PAYMENTS, Aggregate.sum(AMOUNT), CalendarSpan.days(9))
              .where(SIDE.is("OUT")),
          WindowDefinition.of(MOVES, PAYMENTS, Aggregate.count(), CalendarSpan.months(1)));
  private static final AttributeCatalog CATALOG =
      AttributeCatalog.of(BALANCE, PRODUCT, RATE, AGE, SPENT, MOVES);
  private static final PriceList LIST = new PriceList("deposit-rates", RATES, TO, PERCENT);
  private static final LivePlan PLAN =
      LivePlan.of(CATALOG, WINDOWS)
          .effects(
              Effect.adds(BALANCE, PAYMENTS, AMOUNT).where(SIDE.is("IN")),
              Effect.subtracts(BALANCE, PAYMENTS, AMOUNT).where(SIDE.is("OUT")),
              Effect.sets(BALANCE, STATEMENTS, AMOUNT),
              Effect.sets(PRODUCT, CHANGES, TO))
          .listed(RATE, PRODUCT, LIST)
          .build();

  private static AttributeInfo info(String zh, String en) {
    return AttributeInfo.named(zh, en);
  }

  private static EventType type(String id, DateAttribute day, Attribute<?>... more) {
    List<Attribute<?>> all = new ArrayList<>(List.of(more));
    all.add(0, day);
    return new EventType(id, LocalizedText.of(id, id), day, AttributeCatalog.of(all));
  }

  private static Instant noon(LocalDate day) {
    return day.atTime(12, 0).atZone(SHANGHAI).toInstant();
  }

  private static Facts opening(Optional<Money> balance) {
    return Facts.builder(CATALOG, noon(FIRST.minusDays(1)), SHANGHAI)
        .put(BALANCE, balance)
        .put(PRODUCT, "BASIC")
        .put(AGE, 40)
        .build();
  }

  private static LiveFacts begun() {
    return PLAN.begin(opening(Optional.of(yuan(100))), FIRST);
  }

  private static Prices rates() {
    return Prices.none(LIST)
        .plusAll(List.of(rate("r1", 0, "BASIC", "1.5"), rate("r2", 3, "BASIC", "1.25")));
  }

  private static Event rate(String id, int day, String product, String percent) {
    return RATES
        .on(FIRST.plusDays(day))
        .id(id)
        .put(TO, product)
        .put(PERCENT, new BigDecimal(percent))
        .build();
  }

  private static Event payment(String id, int day, long yuan, String side) {
    return PAYMENTS.on(FIRST.plusDays(day)).id(id).put(AMOUNT, yuan(yuan)).put(SIDE, side).build();
  }

  @Test
  void apply_paymentArrives_balanceWindowsAndListsMove() {
    LiveFacts live = begun();
    assertThat(live.apply(payment("p1", 2, 30, "OUT"))).isEqualTo(Added.TAKEN);
    Facts facts = live.facts(noon(FIRST.plusDays(2)), rates());
    assertThat(facts.get(BALANCE)).hasValue(yuan(70));
    assertThat(facts.get(SPENT)).hasValue(yuan(30));
    assertThat(facts.get(MOVES)).hasValue(1L);
    assertThat(facts.get(RATE)).hasValue(new BigDecimal("1.5"));
    assertThat(facts.get(AGE)).hasValue(40L);
    assertThat(facts.asOfDate()).isEqualTo(FIRST.plusDays(2));

    Facts later = live.facts(noon(FIRST.plusDays(3)), rates());
    assertThat(later.get(RATE)).hasValue(new BigDecimal("1.25"));
    Facts before = live.facts(noon(FIRST.plusDays(1)), rates());
    assertThat(before.get(BALANCE)).hasValue(yuan(100));
    assertThat(before.get(MOVES)).hasValue(0L);
  }

  @Test
  void apply_sideOrAmountMissing_balanceIsUnknownUntilOneIsTold() {
    LiveFacts live = begun();
    live.apply(PAYMENTS.on(FIRST).put(AMOUNT, yuan(5)).build());
    live.apply(payment("p1", 1, 30, "IN"));
    assertThat(live.facts(noon(FIRST.plusDays(1)), rates()).get(BALANCE)).isEmpty();
    live.apply(STATEMENTS.on(FIRST.plusDays(2)).id("s").put(AMOUNT, yuan(9)).build());
    live.apply(payment("p2", 3, 1, "OUT"));
    assertThat(live.facts(noon(FIRST.plusDays(3)), rates()).get(BALANCE)).hasValue(yuan(8));
  }

  @Test
  void facts_balanceNotMovedForLong_isTooOldAndMissing() {
    LiveFacts live = begun();
    assertThat(live.facts(noon(FIRST.plusDays(39)), rates()).get(BALANCE)).hasValue(yuan(100));
    assertThat(live.facts(noon(FIRST.plusDays(40)), rates()).get(BALANCE)).isEmpty();
    live.apply(payment("p", 5, 1, "IN"));
    assertThat(live.facts(noon(FIRST.plusDays(40)), rates()).get(BALANCE)).hasValue(yuan(101));
  }

  @Test
  void apply_beforeFirstDayOrWithdrawingIt_isTooLateAndChangesNothing() {
    LiveFacts live = begun();
    live.apply(payment("p", 1, 1, "IN"));
    Facts before = live.facts(noon(FIRST.plusDays(4)), rates());
    Event replacing =
        PAYMENTS.on(FIRST.plusDays(1)).id("q").replaces("o", FIRST.minusDays(1)).build();
    assertThat(live.apply(payment("x", -1, 7, "IN"))).isEqualTo(Added.TOO_LATE);
    assertThat(live.apply(replacing)).isEqualTo(Added.TOO_LATE);
    assertThat(live.facts(noon(FIRST.plusDays(4)), rates())).isEqualTo(before);
    live.settleBefore(FIRST.plusDays(2));
    assertThat(live.facts(noon(FIRST.plusDays(4)), rates())).isEqualTo(before);
    assertThat(live.apply(payment("p", 1, 1, "IN"))).isEqualTo(Added.TOO_LATE);
    assertThatThrownBy(() -> live.facts(noon(FIRST), rates()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("settled");
  }

  @Test
  void changedFrom_announcedRate_changesOnItsDay() {
    Prices before = Prices.none(LIST).plus(rate("r1", 0, "BASIC", "1.5"));
    assertThat(rates().changedFrom(before, FIRST.plusDays(2))).isEmpty();
    assertThat(rates().changedFrom(before, FIRST.plusDays(3))).containsExactly("BASIC");
    assertThat(rates().at("BASIC", FIRST.minusDays(1))).isEmpty();
    Prices cancelled = rates().plus(RATES.cancellation("r2", FIRST.plusDays(3)));
    assertThat(cancelled).isEqualTo(before);
  }

  @Test
  void effects_whatDoesNotFit_isRefusedWithTheReason() {
    LivePlan.Builder plan = LivePlan.of(CATALOG, WINDOWS);
    assertThatThrownBy(() -> Effect.sets(PRODUCT, PAYMENTS, TO))
        .hasMessageContaining("has no event.to");
    assertThatThrownBy(() -> new Effect(AGE, Effect.Kind.ADD, PAYMENTS, AMOUNT, SIDE.is("IN")))
        .hasMessageContaining("must be of one type");
    assertThatThrownBy(() -> Effect.adds(PRODUCT, CHANGES, TO))
        .hasMessageContaining("nothing can be added");
    assertThatThrownBy(() -> plan.effects(Effect.adds(SPENT, PAYMENTS, AMOUNT)))
        .hasMessageContaining("spent");
    assertThatThrownBy(() -> plan.listed(BALANCE, PRODUCT, LIST)).hasMessageContaining("balance");
    assertThatThrownBy(() -> begun().apply(CHANGES.on(FIRST).put(TO, "GOLD").build()))
        .hasMessageContaining("needs an id");
    assertThatThrownBy(() -> begun().facts(noon(FIRST))).hasMessageContaining("deposit-rates");
    LiveFacts live = begun();
    live.apply(payment("p", 1, 1, "IN"));
    assertThatThrownBy(() -> live.apply(payment("p", 1, 2, "IN")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Property(tries = 300)
  void facts_anyEventsInAnyOrder_equalThoseComputedAnew(@ForAll long seed) {
    Random random = new Random(seed);
    List<Event> events = events(random);
    List<Event> told = new ArrayList<>(events);
    events.stream().filter(event -> event.id().isPresent()).limit(5).forEach(told::add); // again
    Collections.shuffle(told, random);
    Optional<Money> balance =
        random.nextInt(5) == 0 ? Optional.empty() : Optional.of(yuan(random.nextInt(500)));
    LiveFacts live = PLAN.begin(opening(balance), FIRST);
    List<Event> changes = changes(random);
    Prices prices = Prices.none(LIST).plusAll(changes);
    List<Event> soFar = new ArrayList<>();
    for (Event event : told) {
      live.apply(event);
      soFar.add(event);
      if (random.nextInt(3) == 0) {
        LocalDate day = FIRST.plusDays(random.nextInt(25) - 1);
        assertThat(live.facts(noon(day), prices)).isEqualTo(anew(balance, soFar, changes, day));
      }
    }
    LocalDate day = FIRST.plusDays(24);
    live.settleBefore(FIRST.plusDays(random.nextInt(25)));
    assertThat(live.facts(noon(day), prices)).isEqualTo(anew(balance, soFar, changes, day));
  }

  private static List<Event> changes(Random random) {
    List<Event> changes = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      changes.add(
          rate("r" + i, random.nextInt(20), random.nextBoolean() ? "BASIC" : "GOLD", "1." + i));
    }
    return changes;
  }

  private static List<Event> events(Random random) {
    List<Event> events = new ArrayList<>();
    int count = random.nextInt(25);
    for (int i = 0; i < count; i++) {
      events.add(event(random, i));
    }
    return events;
  }

  private static Event event(Random random, int i) {
    LocalDate day = FIRST.plusDays(random.nextInt(20));
    String id = "e" + i;
    switch (random.nextInt(10)) {
      case 0 -> {
        return STATEMENTS.on(day).id(id).put(AMOUNT, yuan(random.nextInt(90))).build();
      }
      case 1 -> {
        return CHANGES.on(day).id(id).put(TO, random.nextBoolean() ? "GOLD" : "OLD").build();
      }
      case 2 -> {
        return PAYMENTS.cancellation("e" + random.nextInt(25), day);
      }
      default -> {
        Event.Builder payment = PAYMENTS.on(day).put(AMOUNT, yuan(random.nextInt(90)));
        if (random.nextInt(12) > 0) {
          payment.put(SIDE, random.nextBoolean() ? "IN" : "OUT");
        }
        if (random.nextBoolean()) {
          payment.at(noon(day).plusSeconds(random.nextInt(3)));
        }
        if (random.nextInt(4) > 0) {
          payment.id(id);
          if (random.nextInt(5) == 0) {
            payment.replaces("e" + (i + 1 + random.nextInt(5)), FIRST.plusDays(random.nextInt(20)));
          }
        }
        return payment.build();
      }
    }
  }

  /** Sorted, withdrawn and added up, all at once. */
  private static Facts anew(
      Optional<Money> balance, List<Event> log, List<Event> rates, LocalDate asOf) {
    Set<String> seen = new HashSet<>();
    Set<String> gone = new HashSet<>();
    log.forEach(event -> event.withdraws().ifPresent(id -> gone.add(event.type() + " " + id)));
    Optional<Money> sum = balance;
    LocalDate moved = FIRST.minusDays(1);
    String product = "BASIC";
    LocalDate changed = moved;
    List<Event> sorted = new ArrayList<>(log);
    sorted.sort(
        Comparator.comparing(Event::date)
            .thenComparing(event -> event.at().orElse(Instant.MIN))
            .thenComparing(event -> event.type().id())
            .thenComparing(event -> event.id().orElse("")));
    for (Event event : sorted) {
      String key = event.type() + " " + event.id().orElse("");
      if (event.isCancellation()
          || event.date().isAfter(asOf)
          || (event.id().isPresent() && (gone.contains(key) || !seen.add(key)))) {
        continue;
      }
      if (event.type().equals(CHANGES)) {
        product = event.get(TO).orElseThrow();
        changed = event.date();
        continue;
      }
      moved = event.date();
      Optional<Money> amount = event.get(AMOUNT);
      Optional<Money> before = sum;
      sum =
          event.type().equals(STATEMENTS)
              ? amount
              : event
                  .get(SIDE)
                  .flatMap(
                      side ->
                          before.map(
                              was ->
                                  side.equals("IN")
                                      ? was.plus(amount.orElseThrow())
                                      : was.minus(amount.orElseThrow())));
    }
    Facts.Builder facts = Facts.builder(CATALOG, noon(asOf), SHANGHAI);
    LocalDate last = moved;
    sum.ifPresent(value -> facts.put(BALANCE, value, last));
    facts.put(PRODUCT, product, changed);
    facts.put(AGE, 40L, FIRST.minusDays(1));
    WINDOWS.compute(log, asOf).putInto(facts);
    String held = product;
    rates.stream()
        .filter(rate -> rate.get(TO).orElseThrow().equals(held) && !rate.date().isAfter(asOf))
        .max(Comparator.comparing(Event::date).thenComparing(rate -> rate.id().orElseThrow()))
        .ifPresent(rate -> facts.put(RATE, rate.get(PERCENT).orElseThrow(), rate.date()));
    return facts.build();
  }
}
