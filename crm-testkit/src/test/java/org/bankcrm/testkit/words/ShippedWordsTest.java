package org.bankcrm.testkit.words;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.bankcrm.alert.AlertWords;
import org.bankcrm.alert.trial.TrialWords;
import org.bankcrm.alert.watchlist.WatchListWords;
import org.bankcrm.campaign.CampaignWords;
import org.bankcrm.core.Labelled;
import org.bankcrm.core.held.HeldWords;
import org.bankcrm.core.join.JoinWords;
import org.bankcrm.core.language.Language;
import org.bankcrm.core.language.Wording;
import org.bankcrm.core.policy.CoreWords;
import org.bankcrm.customer.CustomerWords;
import org.bankcrm.customer.audit.AuditWords;
import org.bankcrm.customer.history.HistoryWords;
import org.bankcrm.customer.ladder.LadderWords;
import org.bankcrm.customer.merge.MergeWords;
import org.bankcrm.customer.portrait.PortraitWords;
import org.bankcrm.customer.privacy.PrivacyWords;
import org.bankcrm.customer.quality.QualityWords;
import org.bankcrm.customer.sources.SourceWords;
import org.bankcrm.lifecycle.LifecycleWords;
import org.bankcrm.scoring.ScoringWords;
import org.bankcrm.segmentation.SegmentationWords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All that the library says, as somebody finds it who adds a language. */
class ShippedWordsTest {

  private static final List<Wording> MODULES =
      List.of(
          CoreWords.all(),
          CustomerWords.all(),
          AuditWords.all(),
          JoinWords.all(),
          MergeWords.all(),
          HeldWords.all(),
          PrivacyWords.all(),
          QualityWords.all(),
          SourceWords.all(),
          HistoryWords.all(),
          LadderWords.all(),
          PortraitWords.all(),
          SegmentationWords.all(),
          ScoringWords.all(),
          LifecycleWords.all(),
          CampaignWords.all(),
          AlertWords.all(),
          TrialWords.all(),
          WatchListWords.all());

  private static SortedMap<String, String> table(Locale locale) {
    SortedMap<String, String> table = new TreeMap<>(Language.basic().texts(locale));
    MODULES.forEach(module -> table.putAll(module.texts(locale)));
    return table;
  }

  /** The checks that a bank's table stands: the same keys, holes and cases as in English. */
  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void tables_ofAllModules_areALanguageInOneFile(String tag) {
    Locale locale = Locale.forLanguageTag(tag);
    SortedMap<String, String> table = table(locale);
    int keys = MODULES.stream().mapToInt(module -> module.texts(locale).size()).sum();
    assertThat(table).hasSize(keys + Language.basic().texts(locale).size());
    assertThat(Language.of(locale, table, MODULES.toArray(Wording[]::new)).locale())
        .isEqualTo(locale);
  }

  private static Stream<Labelled> labels(JavaClass type) {
    return Stream.of(type.reflect().getEnumConstants()).map(Labelled.class::cast);
  }

  @Test
  void labels_ofEveryEnumeration_areListedByTheirKeys() {
    SortedSet<String> keys = new TreeSet<>();
    new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.bankcrm")
            .stream()
            .filter(type -> type.isEnum() && type.isAssignableTo(Labelled.class))
            .flatMap(ShippedWordsTest::labels)
            .forEach(label -> keys.add(label.key()));
    assertThat(keys).hasSizeGreaterThan(100);
    assertThat(table(Locale.ENGLISH).keySet()).containsAll(keys);
  }
}
