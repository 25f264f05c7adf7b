package org.bankcrm.testkit.random;

import java.util.List;
import org.bankcrm.segmentation.Segment;
import org.bankcrm.segmentation.SegmentFamily;

/**
 * Random families of segments, exclusive and overlapping, each with a remainder. The segments have
 * to stand in the book too. Pure functions of the source.
 */
public final class RandomFamily {

  private static final int MOST = 6;

  private RandomFamily() {}

  /** The next family of some of these segments, of which there must be one. */
  public static SegmentFamily next(String id, List<Segment> segments, Seeded source) {
    SegmentFamily.Builder family =
        source.chance(50) ? SegmentFamily.overlapping(id, 1) : SegmentFamily.exclusive(id, 1);
    List<Segment> order = source.shuffled(segments);
    int size = source.between(1, Math.min(MOST, order.size()));
    return family
        .name(id, id)
        .segments(order.subList(0, size).toArray(Segment[]::new))
        .remainder("REST", "其余", "The rest")
        .build();
  }
}
