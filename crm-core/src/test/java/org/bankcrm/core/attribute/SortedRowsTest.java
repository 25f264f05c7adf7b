package org.bankcrm.core.attribute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.bankcrm.core.CustomerId;
import org.junit.jupiter.api.Test;

class SortedRowsTest {

  private record Stored(String customer, int number) {
    CustomerId id() {
      return CustomerId.of(customer);
    }
  }

  private static SortedRows<Stored> rows(Stored... rows) {
    return SortedRows.of(List.of(rows).iterator(), Stored::id);
  }

  private static List<Integer> of(SortedRows<Stored> rows, String customer) {
    return rows.of(CustomerId.of(customer)).stream().map(Stored::number).toList();
  }

  @Test
  void of_rowsOfSeveralCustomers_handsOutThoseOfEach() {
    SortedRows<Stored> rows =
        rows(new Stored("B", 2), new Stored("B", 1), new Stored("C", 3), new Stored("E", 4));
    assertThat(of(rows, "A")).isEmpty();
    assertThat(of(rows, "B")).containsExactly(2, 1);
    assertThat(of(rows, "D")).isEmpty();
    assertThat(rows.skipped()).isEqualTo(1);
    assertThat(of(rows, "E")).containsExactly(4);
    assertThat(of(rows, "F")).isEmpty();
    assertThat(rows).hasToString("SortedRows, 4 read");
  }

  @Test
  void of_rowsOutOfOrder_tellsTheRowAndNobodysId() {
    SortedRows<Stored> rows = rows(new Stored("B", 1), new Stored("C", 2), new Stored("A1", 3));
    assertThat(of(rows, "B")).containsExactly(1);
    assertThatThrownBy(() -> of(rows, "C"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("row 3")
        .hasMessageNotContaining("A1");
  }

  @Test
  void of_customersOutOfOrderOrTwice_areRefused() {
    SortedRows<Stored> rows = rows(new Stored("B", 1));
    assertThat(of(rows, "B")).containsExactly(1);
    assertThatThrownBy(() -> of(rows, "B")).hasMessageContaining("each once");
    assertThatThrownBy(() -> of(rows, "A")).hasMessageContaining("ascending order");
  }
}
