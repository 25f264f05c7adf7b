package org.bankcrm.campaign.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class LoadsTest {

  private static final int LENGTH = 5;
  private static final int HORIZON = 60;

  private static int end(int start) {
    return start + LENGTH;
  }

  private static Loads<Integer> of(int... starts) {
    Loads<Integer> loads = new Loads<>();
    IntStream.of(starts).forEach(start -> loads.add(start, end(start)));
    return loads;
  }

  private static long count(List<Integer> starts, int at) {
    return starts.stream().filter(start -> start <= at && at < end(start)).count();
  }

  /** Walks the whole line. */
  private static boolean fits(List<Integer> starts, int at, int most) {
    return count(starts, at) < most
        && starts.stream()
            .filter(start -> start > at && start < end(at))
            .noneMatch(start -> count(starts, start) >= most);
  }

  @Property(tries = 300)
  void loads_anyAddsAndRemoves_answerAsAWalkAlongTheLine(@ForAll long seed) {
    Random random = new Random(seed);
    Loads<Integer> loads = new Loads<>();
    List<Integer> starts = new ArrayList<>();
    for (int step = 0; step < 60; step++) {
      if (starts.isEmpty() || random.nextInt(3) > 0) {
        starts.add(random.nextInt(HORIZON));
        loads.add(starts.get(starts.size() - 1), end(starts.get(starts.size() - 1)));
      } else {
        int gone = starts.remove(random.nextInt(starts.size()));
        loads.remove(gone, end(gone));
      }
      assertThat(loads.isEmpty()).isEqualTo(starts.isEmpty());
      int at = random.nextInt(HORIZON + 10);
      int most = 1 + random.nextInt(6);
      assertThat(loads.at(at)).isEqualTo((int) count(starts, at));
      assertThat(loads.fits(at, end(at), most)).isEqualTo(fits(starts, at, most));
      assertThat(loads.firstFit(at, LoadsTest::end, most))
          .isEqualTo(
              IntStream.iterate(at, each -> each + 1)
                  .boxed()
                  .filter(each -> fits(starts, each, most))
                  .findFirst());
      assertThat(loads.firstFree(at))
          .isEqualTo(
              IntStream.iterate(at, each -> each + 1)
                  .filter(each -> count(starts, each) == 0)
                  .findFirst()
                  .orElseThrow());
    }
  }

  /** A later start at the very end of a new one does not count with it, one before the end does. */
  @Test
  void fits_laterStartAtTheEnd_isNotMet() {
    assertThat(of(10).fits(5, end(5), 1)).isTrue();
    assertThat(of(9).fits(5, end(5), 1)).isFalse();
    assertThat(of(5).fits(10, end(10), 1)).isTrue();
    assertThat(of(6).fits(10, end(10), 1)).isFalse();
  }

  @Test
  void firstFit_capOfNone_isEmpty() {
    assertThat(of(1, 2, 3).firstFit(0, LoadsTest::end, 0)).isEqualTo(Optional.empty());
    assertThat(of().firstFit(0, LoadsTest::end, 0)).isEqualTo(Optional.empty());
  }

  /** Many at one start, and far more starts than a list could be walked for. */
  @Test
  void loads_manyInAscendingOrder_stayBalanced() {
    Loads<Integer> loads = new Loads<>();
    for (int i = 0; i < 200_000; i++) {
      loads.add(i * 2, i * 2 + 1);
    }
    assertThat(loads.firstFit(0, start -> start + 1, 1)).contains(1);
    assertThat(loads.peak(0, 400_000)).isEqualTo(1);
    for (int i = 0; i < 200_000; i++) {
      loads.remove(i * 2, i * 2 + 1);
    }
    assertThat(loads.isEmpty()).isTrue();
  }
}
