package org.bankcrm.core.internal.document;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.AbstractMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class SmallObjectTest {

  /** Keys that come again, more of them than there is room for. */
  @Property
  void put_anyKeys_isAMapInTheOrderOfPutting(
      @ForAll @Size(max = 12)
          List<@CharRange(from = 'a', to = 'e') @StringLength(max = 1) String> keys) {
    SmallObject small = new SmallObject(3);
    Map<String, Object> expected = new LinkedHashMap<>();
    for (int i = 0; i < keys.size(); i++) {
      assertThat(small.put(keys.get(i), i)).isEqualTo(expected.put(keys.get(i), i));
    }
    assertThat(small)
        .isEqualTo(expected)
        .hasSameHashCodeAs(expected)
        .hasToString(expected.toString());
    assertThat(small.keySet()).containsExactlyElementsOf(expected.keySet());
    assertThat(small.values()).containsExactlyElementsOf(expected.values());
    for (String key : List.of("", "a", "b", "c", "d", "e", "x")) {
      assertThat(small.get(key)).isEqualTo(expected.get(key));
      assertThat(small.containsKey(key)).isEqualTo(expected.containsKey(key));
      assertThat(small.keySet().contains(key)).isEqualTo(expected.containsKey(key));
      assertThat(small.place(key)).isEqualTo(List.copyOf(expected.keySet()).indexOf(key));
    }
    assertThat(small.get(null)).isNull();
    assertThat(small.containsKey(7)).isFalse();
  }

  /** What a host's map says of its size is not believed. */
  @Test
  void copy_mapOfMoreThanItSays_hasAll() {
    Map<String, Object> many = new LinkedHashMap<>();
    IntStream.range(0, 40).forEach(i -> many.put("key-" + i, (long) i));
    Map<String, Object> lying =
        new AbstractMap<>() {
          @Override
          public int size() {
            return 2;
          }

          @Override
          public Set<Map.Entry<String, Object>> entrySet() {
            return many.entrySet();
          }
        };
    ProblemList problems = new ProblemList();

    Item copy = new TreeCopy(new Context(problems, Limits.OF_DATA)).copy(lying, Place.root(""));

    assertThat(copy.tree()).isEqualTo(many);
    Fields fields = requireNonNull(copy.fields());
    assertThat(fields.get("key-0")).isNotNull();
    assertThat(fields.finish()).isFalse();
    assertThat(problems.size()).isEqualTo(39);
  }
}
