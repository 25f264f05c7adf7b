package org.bankcrm.segmentation;

import java.util.List;
import java.util.stream.Stream;
import org.bankcrm.core.language.Saying;
import org.bankcrm.core.language.Wording;

/** What can be told of segments and families. */
enum GroupSaying implements Saying {
  IN,
  OUT,
  EXCLUDED,
  UNDECIDED,
  STRATEGY,
  GROUPS,
  MAY_CHANGE;

  /** The words of the module, those of {@link TierSaying} and its problems too. */
  static final Wording WORDING =
      Wording.of(
          Stream.<Saying[]>of(values(), TierSaying.values(), SegmentationProblem.values())
              .flatMap(Stream::of)
              .toList(),
          List.of(),
          GroupSaying.class);

  @Override
  public Wording wording() {
    return WORDING;
  }
}
