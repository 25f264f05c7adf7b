package org.bankcrm.customer.privacy;

import java.util.List;
import java.util.stream.Stream;
import org.bankcrm.core.Labelled;
import org.bankcrm.core.language.Wording;

/** The words of this package, for whoever adds a language. */
public final class PrivacyWords {

  private static final Wording ALL =
      Wording.of(List.of(AccessProblem.values()), labels(), PrivacyWords.class);

  private PrivacyWords() {}

  /** All of them. */
  public static Wording all() {
    return ALL;
  }

  private static List<Labelled> labels() {
    return Stream.<Labelled[]>of(
            Visibility.values(),
            MaskKind.values(),
            RecordField.values(),
            AccessRule.Effect.values(),
            AccessAnswer.Cause.values())
        .flatMap(Stream::of)
        .toList();
  }
}
