package org.bankcrm.core.internal.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NumberedTest {
  /** More than the keys that are kept ready. */
  private static final List<Integer> MEMBERS = IntStream.range(0, 300).boxed().toList();

  private static final Map<String, Object> NUMBERED = new Numbered(MEMBERS);

  @Test
  void map_ofList_isTheObjectOfItsPlaces() {
    Map<String, Object> expected = new LinkedHashMap<>();
    MEMBERS.forEach(member -> expected.put(Integer.toString(member), member));
    assertThat(NUMBERED).isEqualTo(expected).containsExactlyEntriesOf(expected);
    expected.forEach((key, member) -> assertThat(NUMBERED.get(key)).isEqualTo(member));
  }

  @Test
  void get_keyThatIsNoPlace_isNotThere() {
    for (String key :
        List.of("", "-1", "+1", "00", "01", "1x", "x", "300", "4294967296", "9".repeat(99), "१")) {
      assertThat(NUMBERED.get(key)).as(key).isNull();
      assertThat(NUMBERED.containsKey(key)).as(key).isFalse();
    }
    assertThat(NUMBERED.get(null)).isNull();
    assertThat(NUMBERED.containsKey(7)).isFalse();
  }
}
