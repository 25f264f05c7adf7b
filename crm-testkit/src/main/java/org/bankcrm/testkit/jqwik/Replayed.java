package org.bankcrm.testkit.jqwik;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.ShrinkingDistance;
import org.bankcrm.testkit.random.Seeded;

/** A value with the draws that made it; it shrinks by leaving out and lowering draws. */
final class Replayed<T> implements Shrinkable<T> {

  private final Function<Seeded, T> generator;
  private final List<Long> draws;
  private final T value;

  private Replayed(Function<Seeded, T> generator, Seeded source) {
    this.generator = generator;
    this.value = generator.apply(source);
    this.draws = source.draws();
  }

  static <T> Replayed<T> random(Function<Seeded, T> generator, long seed) {
    return new Replayed<>(generator, Seeded.recording(seed, 0));
  }

  @Override
  public T value() {
    return value;
  }

  @Override
  public ShrinkingDistance distance() {
    long weight = draws.stream().mapToLong(draw -> Math.min(draw, 1L << 40)).sum();
    return ShrinkingDistance.of(draws.size(), weight);
  }

  @Override
  public Stream<Shrinkable<T>> shrink() {
    return Stream.of(shorter(), zeroed(), lowered())
        .flatMap(changed -> changed)
        .filter(changed -> !changed.equals(draws))
        .map(changed -> new Replayed<>(generator, Seeded.replaying(changed)));
  }

  private Stream<List<Long>> shorter() {
    return spans().map(span -> changed(span, List::clear));
  }

  private Stream<List<Long>> zeroed() {
    return spans().map(span -> changed(span, part -> Collections.fill(part, 0L)));
  }

  private Stream<List<Long>> lowered() {
    return IntStream.range(0, draws.size())
        .filter(at -> draws.get(at) > 0)
        .boxed()
        .flatMap(at -> Stream.of(set(at, draws.get(at) / 2), set(at, draws.get(at) - 1)));
  }

  /** From halves down to single draws, as pairs of start and end. */
  private Stream<int[]> spans() {
    return IntStream.iterate(draws.size() / 2, length -> length > 0, length -> length / 2)
        .boxed()
        .flatMap(length -> spans(length));
  }

  private Stream<int[]> spans(int length) {
    return IntStream.iterate(draws.size() - length, from -> from >= 0, from -> from - length)
        .mapToObj(from -> new int[] {from, from + length});
  }

  private List<Long> changed(int[] span, java.util.function.Consumer<List<Long>> change) {
    List<Long> copy = new ArrayList<>(draws);
    change.accept(copy.subList(span[0], span[1]));
    return copy;
  }

  private List<Long> set(int at, long draw) {
    List<Long> copy = new ArrayList<>(draws);
    copy.set(at, draw);
    return copy;
  }
}
