package org.bankcrm.segmentation;

import org.bankcrm.core.language.Wording;

/** The words of this module, for whoever adds a language. */
public final class SegmentationWords {

  private SegmentationWords() {}

  /** All of them. */
  public static Wording all() {
    return GroupSaying.WORDING;
  }
}
