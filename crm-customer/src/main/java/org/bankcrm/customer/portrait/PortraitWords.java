package org.bankcrm.customer.portrait;

import java.util.List;
import java.util.stream.Stream;
import org.bankcrm.core.Labelled;
import org.bankcrm.core.language.Wording;

/** What portraits say to people, for whoever adds a language. */
public final class PortraitWords {

  private static final Wording ALL =
      Wording.of(
          List.of(PortraitSaying.values()),
          Stream.<Labelled[]>of(
                  PortraitTopic.values(),
                  PortraitAnswer.values(),
                  PortraitSource.values(),
                  PortraitField.values(),
                  PortraitLabel.values())
              .flatMap(Stream::of)
              .toList(),
          PortraitWords.class);

  private PortraitWords() {}

  /** All sayings and names. */
  public static Wording all() {
    return ALL;
  }
}
