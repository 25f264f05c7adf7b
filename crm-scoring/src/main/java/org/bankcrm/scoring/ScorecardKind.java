package org.bankcrm.scoring;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bankcrm.core.attribute.Attribute;
import org.bankcrm.core.policy.DocumentReader;
import org.bankcrm.core.policy.Policy;
import org.bankcrm.core.policy.PolicyKind;

/** Reads and writes scorecards. */
final class ScorecardKind implements PolicyKind {

  @Override
  public String word() {
    return "scorecard";
  }

  @Override
  public List<Attribute<?>> yields(DocumentReader document) {
    CardReader reader = new CardReader(document);
    List<Attribute<?>> yields = new ArrayList<>();
    yields.add(
        Scorecard.attribute(reader.ref(), document.localized("name"), CardReader.scale(document)));
    Scorecard.gradeAttribute(reader.ref(), document.localized("name"), gradeCodes(reader))
        .ifPresent(yields::add);
    return yields;
  }

  private static Set<String> gradeCodes(CardReader reader) {
    Set<String> codes = new LinkedHashSet<>();
    reader.declined().ifPresent(grade -> codes.add(grade.code()));
    reader.bands().forEach(band -> codes.add(band.grade().code()));
    return codes;
  }

  @Override
  public Optional<Policy<?>> read(DocumentReader document) {
    return Optional.of(new CardReader(document).read());
  }

  @Override
  public Map<String, Object> write(Policy<?> policy) {
    return CardWriter.write((Scorecard) policy);
  }
}
