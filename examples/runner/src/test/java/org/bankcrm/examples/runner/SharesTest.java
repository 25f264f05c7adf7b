package org.bankcrm.examples.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SharesTest {

  @Test
  void inOrder_anyNumber_takesEachOnceInOrderOnThisThread() {
    for (int customers : List.of(0, 1, 199, 200, 201, 5_000)) {
      List<Integer> taken = new ArrayList<>();
      Thread self = Thread.currentThread();
      Shares.inOrder(
          customers,
          (from, to) -> IntStream.range(from, to).boxed().toList(),
          share -> {
            assertThat(Thread.currentThread()).isSameAs(self);
            taken.addAll(share);
          });
      assertThat(taken).isEqualTo(IntStream.range(0, customers).boxed().toList());
    }
  }

  @Test
  void inOrder_oneShareFails_throwsWhyAndTakesNoneAfterIt() {
    List<Integer> taken = new ArrayList<>();
    assertThatThrownBy(
            () -> Shares.inOrder(5_000, (from, to) -> checked(from, to, 1_000), taken::add))
        .isInstanceOf(UserException.class)
        .hasMessage("no such customer");
    assertThat(taken).containsExactly(0, 200, 400, 600, 800);
  }

  private static int checked(int from, int to, int bad) {
    if (from <= bad && bad < to) {
      throw new UserException("no such customer");
    }
    return from;
  }
}
