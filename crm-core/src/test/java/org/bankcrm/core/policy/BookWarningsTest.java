package org.bankcrm.core.policy;

import static java.math.RoundingMode.HALF_UP;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.bankcrm.core.CalendarSpan;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.PolicyRef;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeCatalog;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.DateAttribute;
import org.bankcrm.core.attribute.ElementsAttribute;
import org.bankcrm.core.attribute.IntegerAttribute;
import org.bankcrm.core.attribute.MoneyAttribute;
import org.bankcrm.core.attribute.YesNoAttribute;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.core.window.Aggregate;
import org.bankcrm.core.window.EventType;
import org.bankcrm.core.window.WindowDefinition;
import org.bankcrm.core.window.Windows;
import org.junit.jupiter.api.Test;

class BookWarningsTest {

  private static final AttributeInfo INFO = AttributeInfo.named("余额", "Balance");
  private static final MoneyAttribute BALANCE =
      Attributes.money("balance", Currency.getInstance("CNY"), INFO);
  private static final DateAttribute ON = Attributes.date("on", INFO);
  private static final EventType BALANCES =
      new EventType(
          "balances", LocalizedText.of("余额", "Balances"), ON, AttributeCatalog.of(ON, BALANCE));

  private static WindowDefinition window(Attribute<?> yields, Aggregate by, CalendarSpan span) {
    return WindowDefinition.of(yields, BALANCES, by, span);
  }

  @Test
  void warnings_monthlyValuesInRollingMonths_areToldInBothLanguages() {
    MoneyAttribute mean = Attributes.money("mean", Currency.getInstance("CNY"), INFO);
    Windows windows =
        Windows.of(
            window(Attributes.integer("count", INFO), Aggregate.count(), CalendarSpan.months(3)),
            window(mean, Aggregate.average(BALANCE, HALF_UP), CalendarSpan.months(3)),
            window(
                Attributes.decimal("ratio", 2, INFO),
                Aggregate.ratioToBefore(Aggregate.sum(BALANCE), HALF_UP),
                CalendarSpan.months(1)),
            window(
                Attributes.money("trend", Currency.getInstance("CNY"), INFO),
                Aggregate.trend(Aggregate.sum(BALANCE), 3, HALF_UP),
                CalendarSpan.months(3)),
            window(
                Attributes.money("mean-90d", Currency.getInstance("CNY"), INFO),
                Aggregate.average(BALANCE, HALF_UP),
                CalendarSpan.days(90)));
    PolicyBook book =
        PolicyBook.builder(
                PolicyRef.of("book", 1), LocalizedText.of("策略", "Book"), windows.attributes())
            .windows(windows)
            .build();
    List<BookWarning> warnings = book.warnings();
    assertThat(warnings)
        .extracting(BookWarning::path)
        .containsExactly("/windows/1/lastMonths", "/windows/2/lastMonths", "/windows/3/lastMonths");
    assertThat(warnings.get(0).code().word()).isEqualTo("rolling-months");
    assertThat(warnings.get(0).message().in(Locale.CHINESE)).contains("mean", "滚动月", "balances");
    assertThat(warnings.get(0).toString()).contains("whole ones as of the last day of a month");
    assertThat(PolicyBook.builder(book.ref(), book.name(), book.catalog()).build().warnings())
        .isEmpty();
  }

  private static final IntegerAttribute AGE = Attributes.integer("age", INFO);
  private static final YesNoAttribute STAFF = Attributes.yesNo("staff", INFO);
  private static final ElementsAttribute ACCOUNTS =
      Attributes.elements("accounts", AttributeCatalog.of(AGE), INFO);

  private static List<String> warnings(Condition population, Condition when) {
    AttributeCatalog catalog = AttributeCatalog.of(AGE, STAFF, ACCOUNTS);
    return PolicyBook.builder(PolicyRef.of("book", 1), LocalizedText.of("策略", "Book"), catalog)
        .add(Gated.of("g", population, when))
        .build()
        .warnings()
        .stream()
        .map(each -> each.path().replace("/policies/g", "") + " " + each.code().word())
        .toList();
  }

  @Test
  void warnings_conditionThatCanNeverHold_isToldWhereItStands() {
    Condition always = Condition.always();
    Condition staff = STAFF.isTrue();
    Condition turned = AGE.moreThan(60L).and(AGE.lessThan(18L));
    Condition between = AGE.moreThan(18L).and(AGE.lessThan(19L));
    assertThat(warnings(always, turned)).containsExactly("/when never-holds");
    assertThat(warnings(always, between)).containsExactly("/when never-holds");
    assertThat(warnings(turned, staff)).containsExactly("/population never-holds");
    assertThat(warnings(always, staff.or(turned))).containsExactly("/when/any/1 never-holds");
    assertThat(warnings(always, Condition.all(staff, Condition.any(staff, turned).not())))
        .containsExactly("/when never-holds");
    assertThat(warnings(always, ACCOUNTS.some(turned))).containsExactly("/when never-holds");
    assertThat(warnings(always, ACCOUNTS.none(AGE.is(1L).or(turned))))
        .containsExactly("/when/where/any/1 never-holds");
    assertThat(warnings(always, AGE.atLeast(60L).and(staff))).isEmpty();
    assertThat(warnings(always, Condition.never())).isEmpty();
    assertThat(warnings(Condition.never(), staff)).isEmpty();
  }

  @Test
  void warnings_conditionThatAlwaysHolds_isToldWhereItStands() {
    Condition all = AGE.moreThan(18L).or(AGE.lessThan(19L));
    assertThat(warnings(Condition.always(), all)).containsExactly("/when always-holds");
    assertThat(warnings(Condition.always(), STAFF.isTrue().and(all)))
        .containsExactly("/when/all/1 always-holds");
    assertThat(warnings(Condition.always(), AGE.isKnown().or(AGE.isMissing())))
        .containsExactly("/when always-holds");
    assertThat(warnings(Condition.always(), AGE.isKnown().or(STAFF.isMissing()))).isEmpty();
  }
}
