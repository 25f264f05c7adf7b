package org.bankcrm.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.bankcrm.lifecycle.StageState.SeenEvent;
import org.junit.jupiter.api.Test;

/** What a state remembers of events, beside plain lists. */
class SeenEventsTest {

  private static final Instant NOON = Instant.parse("2026-02-28T04:00:00.000001Z");
  private static final int MOST = 16;

  private record Both(SeenEvents seen, List<SeenEvent> plain) {

    Both with(String id, Instant at) {
      List<SeenEvent> more = new ArrayList<>(plain);
      more.add(new SeenEvent(id, at));
      while (more.size() > MOST && !more.get(0).at().equals(at)) {
        more.remove(0);
      }
      return new Both(seen.with(id, at, MOST), more);
    }
  }

  /** Whichever of the earlier ones it goes on from, and however often from the same. */
  @Property
  void any_history_is_remembered_as_by_a_list(@ForAll long seed) {
    Random random = new Random(seed);
    List<Both> all = new ArrayList<>();
    all.add(new Both(SeenEvents.of(List.of()), List.of()));
    for (int i = 0; i < 120; i++) {
      int last = all.size() - 1;
      Both from = all.get(random.nextInt(4) > 0 ? last : random.nextInt(last + 1));
      all.add(from.with("tx-" + random.nextInt(200), NOON.plusSeconds(i / 20)));
    }
    for (Both each : all) {
      assertThat(each.seen()).isEqualTo(each.plain());
      assertThat(each.seen()).isEqualTo(SeenEvents.of(each.plain()));
      assertThat(each.seen()).hasSameHashCodeAs(each.plain());
      for (int id = 0; id < 200; id++) {
        String text = "tx-" + id;
        assertThat(each.seen().has(text))
            .isEqualTo(each.plain().stream().anyMatch(seen -> seen.id().equals(text)));
      }
    }
  }

  /** Ids whose hashes are the same are told apart. */
  @Test
  void ids_are_compared_whole() {
    SeenEvents seen = SeenEvents.of(List.of(new SeenEvent("Aa", NOON)));

    assertThat("Aa").hasSameHashCodeAs("BB");
    assertThat(seen.has("Aa")).isTrue();
    assertThat(seen.has("BB")).isFalse();
  }

  @Test
  void instants_before_1970_and_their_microseconds_are_kept() {
    Instant early = Instant.parse("1899-12-31T23:59:59.999999Z");

    assertThat(SeenEvents.of(List.of(new SeenEvent("a", early))).get(0).at()).isEqualTo(early);
  }
}
