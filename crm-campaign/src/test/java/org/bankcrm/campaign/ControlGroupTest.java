package org.bankcrm.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.bankcrm.core.CustomerId;
import org.bankcrm.customer.party.HouseholdId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ControlGroupTest {

  private static ControlGroup group(String salt, int partsPerMillion) {
    return new ControlGroup("summer", salt, partsPerMillion);
  }

  /** Found with another implementation of SHA-256; see the README. */
  @ParameterizedTest
  @CsvSource({
    "summer-2026, C000001, 206",
    "summer-2026, C000002, 413944",
    "summer-2026, H-42, 705451",
    "autumn-2026, C000001, 658710",
    "a, bc, 252858",
    "ab, c, 421923",
  })
  void bucketOf_publishedVectors_areMet(String salt, String unit, int bucket) {
    assertThat(group(salt, 0).bucketOf(CustomerId.of(unit))).isEqualTo(bucket);
    assertThat(group(salt, 0).bucketOf(HouseholdId.of(unit))).isEqualTo(bucket);
    assertThat(group(salt, bucket).holdsOut(CustomerId.of(unit))).isFalse();
    assertThat(group(salt, bucket + 1).holdsOut(CustomerId.of(unit))).isTrue();
    assertThat(group(salt, bucket + 1).holdsOut(HouseholdId.of(unit))).isTrue();
  }

  @Property(tries = 500)
  void holdsOut_largerShare_movesNobodyOut(
      @ForAll @IntRange(min = 0, max = 1_000_000) int one,
      @ForAll @IntRange(min = 0, max = 1_000_000) int other,
      @ForAll @IntRange(min = 0, max = 1_000_000_000) int customer) {
    CustomerId id = CustomerId.of("C" + customer);
    ControlGroup small = group("2026", Math.min(one, other));
    ControlGroup large = group("2026", Math.max(one, other));
    assertThat(small.holdsOut(id) && !large.holdsOut(id)).isFalse();
  }

  @Test
  void holdsOut_noneAndAll_areExact() {
    for (int i = 0; i < 1_000; i++) {
      CustomerId id = CustomerId.of("C" + i);
      assertThat(group("2026", 0).holdsOut(id)).isFalse();
      assertThat(group("2026", 1_000_000).holdsOut(id)).isTrue();
    }
  }

  /** Of 100,000 customers a tenth is held out, within five standard deviations. */
  @Test
  void holdsOut_manyCustomers_isTheShareAndIndependentOfAnotherSalt() {
    int held = 0;
    int both = 0;
    for (int i = 0; i < 100_000; i++) {
      CustomerId id = CustomerId.of("C" + i);
      boolean one = group("2026", 100_000).holdsOut(id);
      held += one ? 1 : 0;
      both += one && group("2027", 100_000).holdsOut(id) ? 1 : 0;
    }
    assertThat(held).isBetween(10_000 - 475, 10_000 + 475);
    assertThat(both).isBetween(1_000 - 158, 1_000 + 158);
  }

  @Test
  void group_outOfBounds_isRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> group("", 1));
    assertThatIllegalArgumentException().isThrownBy(() -> group("盐", 1));
    assertThatIllegalArgumentException().isThrownBy(() -> group("a", -1));
    assertThatIllegalArgumentException().isThrownBy(() -> group("a", 1_000_001));
    assertThatIllegalArgumentException().isThrownBy(() -> new ControlGroup("No Code", "a", 1));
    assertThat(CampaignAttributes.heldOut("summer").id()).isEqualTo("control.summer");
  }
}
