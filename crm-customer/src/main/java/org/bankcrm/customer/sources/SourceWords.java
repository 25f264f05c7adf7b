package org.bankcrm.customer.sources;

import java.util.List;
import java.util.stream.Stream;
import org.bankcrm.core.Labelled;
import org.bankcrm.core.language.Wording;

/** The words of this package, for whoever adds a language. */
public final class SourceWords {
  private static final Wording ALL = Wording.of(List.of(), labels(), SourceWords.class);

  private SourceWords() {}

  /** All of them. */
  public static Wording all() {
    return ALL;
  }

  private static List<Labelled> labels() {
    return Stream.<Labelled[]>of(
            new Labelled[] {
              Source.BRANCH,
              Source.WEB,
              Source.MOBILE,
              Source.PHONE,
              Source.CORE_BANKING,
              Source.REGISTER,
              Source.CREDIT_BUREAU,
              Source.PARTNER
            },
            SurvivorshipCriterion.values())
        .flatMap(Stream::of)
        .toList();
  }
}
