package org.bankcrm.core.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.join.WindowJoin;
import org.junit.jupiter.api.Test;

/** What windows remember of a customer of whom two records were kept. */
class WindowJoinTest {

  private static final LocalDate AS_OF = LocalDate.of(2024, 2, 29);

  private static WindowJoin join(Windows windows) {
    return WindowJoin.of("behaviour", LocalizedText.of("行为", "Behaviour"), windows);
  }

  private static WindowState state(Windows windows, List<Event> events) {
    WindowState state = windows.newState();
    state.addAll(events);
    return state;
  }

  /** Exactly the windows over the events of both; the states that were joined stay as they are. */
  @Property(tries = 300)
  void join_anyEvents_isTheWindowsOverTheUnion(@ForAll long seed) {
    Random random = new Random(seed);
    Windows windows = Windows.of(SampleWindows.random(random, 1 + random.nextInt(8)));
    List<Event> all =
        SampleEvents.retold(
            random, SampleEvents.random(random, random.nextInt(60), AS_OF.minusDays(700), AS_OF));
    List<List<Event>> own = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    all.forEach(event -> own.get(random.nextInt(3)).add(event));
    WindowJoin join = join(windows);
    WindowState a = state(windows, own.get(0));
    WindowState b = state(windows, own.get(1));
    WindowState c = state(windows, own.get(2));
    WindowState joined = join.join(join.join(a, b), c);
    assertThat(joined.valuesAt(AS_OF)).isEqualTo(windows.compute(all, AS_OF));
    assertThat(joined.toDocument()).isEqualTo(join.join(c, join.join(b, a)).toDocument());
    assertThat(a.toDocument()).isEqualTo(state(windows, own.get(0)).toDocument());
    assertThat(join.read(join.write(joined)).toDocument()).isEqualTo(joined.toDocument());
  }

  /** Once they are apart, what came later is added to each: the windows over its own events. */
  @Property(tries = 200)
  void read_theStateBefore_withLaterEvents_isTheWindowsOverItsOwn(@ForAll long seed) {
    Random random = new Random(seed);
    Windows windows = Windows.of(SampleWindows.random(random, 1 + random.nextInt(8)));
    List<Event> both = SampleEvents.random(random, 30, AS_OF.minusDays(700), AS_OF);
    List<Event> own = both.subList(0, 20);
    List<Event> later = both.subList(20, both.size());
    WindowJoin join = join(windows);
    WindowState apart = join.read(join.write(state(windows, own)));
    apart.addAll(later);
    assertThat(apart.valuesAt(AS_OF)).isEqualTo(windows.compute(both, AS_OF));
  }

  @Test
  void read_whatIsNoState_isRefused() {
    Windows windows = Windows.of(SampleWindows.random(new Random(1), 2));
    assertThatIllegalArgumentException().isThrownBy(() -> join(windows).read("text"));
    assertThatIllegalArgumentException().isThrownBy(() -> join(windows).read(Map.of()));
  }
}
