package org.bankcrm.customer.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Currency;
import java.util.List;
import org.bankcrm.core.CalendarSpan;
import org.bankcrm.core.Country;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.attribute.AttributeInfo;
import org.bankcrm.core.attribute.Attributes;
import org.bankcrm.core.attribute.IntegerAttribute;
import org.bankcrm.core.condition.ValueType;
import org.bankcrm.core.window.Aggregate;
import org.bankcrm.core.window.WindowDefinition;
import org.bankcrm.customer.holding.ProductKind;
import org.junit.jupiter.api.Test;

class BankCatalogueTest {

  private static final BankCatalogue BANK = BankCatalogue.in(Currency.getInstance("CNY"));

  @Test
  void attributes_all_areNamedInBothLanguagesAndDistinctly() {
    List<Attribute<?>> all = BANK.attributes().attributes();
    assertThat(all).hasSizeGreaterThan(150);
    assertThat(all.stream().map(each -> each.info().name().zh())).doesNotHaveDuplicates();
    assertThat(all.stream().map(each -> each.info().name().en())).doesNotHaveDuplicates();
    assertThat(all)
        .allSatisfy(each -> assertThat(each.info().name().zh()).matches(".*\\p{IsHan}.*"))
        .allSatisfy(each -> assertThat(each.info().name().en()).matches("\\p{ASCII}+"));
  }

  @Test
  void attributes_amounts_areInTheCurrency() {
    Currency euro = Currency.getInstance("EUR");
    assertThat(BankCatalogue.in(euro).attributes().attributes())
        .filteredOn(each -> each.type().kind() == ValueType.Kind.MONEY)
        .hasSizeGreaterThan(40)
        .allSatisfy(each -> assertThat(each.type().currency()).hasValue(euro));
  }

  @Test
  void with_ownAttributesAndWindows_hasThemToo() {
    AttributeInfo info = AttributeInfo.named("自有", "Own");
    IntegerAttribute own = Attributes.integer("own.number", info);
    IntegerAttribute week = Attributes.integer("own.week", info);
    BankCatalogue more =
        BANK.withAttributes(List.of(own))
            .withWindows(
                List.of(
                    WindowDefinition.of(
                        week, BANK.transactions(), Aggregate.count(), CalendarSpan.days(7))));
    assertThat(more.integer("own.number")).isEqualTo(own);
    assertThat(more.integer("own.week")).isEqualTo(week);
    assertThat(more).isNotEqualTo(BANK).isEqualTo(more.withHome(Country.CHINA));
    assertThatThrownBy(() -> more.withAttributes(List.of(week)))
        .hasMessageContaining("own.week is listed twice");
  }

  @Test
  void find_unknownIdOrOtherKind_isRefused() {
    assertThatThrownBy(() -> BANK.money("txn.count-90d"))
        .hasMessage("the catalogue has no MoneyAttribute with the id txn.count-90d");
    assertThatThrownBy(() -> BANK.balanceOf(ProductKind.DEBIT_CARD))
        .hasMessage("DEBIT_CARD has no balance");
  }
}
