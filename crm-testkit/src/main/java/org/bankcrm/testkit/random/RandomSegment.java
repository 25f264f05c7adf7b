package org.bankcrm.testkit.random;

import static java.util.Objects.requireNonNull;

import java.util.function.Function;
import org.bankcrm.core.condition.Condition;
import org.bankcrm.segmentation.Segment;

/**
 * Random segments, a fifth of them with an exclusion. Immutable and thread-safe.
 *
 * <pre>{@code
 * Segment segment = RandomSegment.of(conditions::next).next("young", source);
 * }</pre>
 */
public final class RandomSegment {

  private final Function<Seeded, Condition> conditions;

  private RandomSegment(Function<Seeded, Condition> conditions) {
    this.conditions = requireNonNull(conditions, "conditions");
  }

  /** Segments of such conditions. */
  public static RandomSegment of(Function<Seeded, Condition> conditions) {
    return new RandomSegment(conditions);
  }

  /** The next segment. */
  public Segment next(String id, Seeded source) {
    Segment.Builder segment = Segment.builder(id, 1).name(id, id).when(conditions.apply(source));
    return (source.chance(20) ? segment.exclude(conditions.apply(source)) : segment).build();
  }
}
