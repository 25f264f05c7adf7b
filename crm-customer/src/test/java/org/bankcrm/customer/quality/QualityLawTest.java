package org.bankcrm.customer.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import org.bankcrm.core.CustomerId;
import org.bankcrm.customer.entry.DataField;
import org.bankcrm.customer.entry.EntryForm;
import org.bankcrm.customer.entry.EntryProfile;
import org.bankcrm.customer.entry.EntryStage;
import org.bankcrm.customer.entry.Need;
import org.bankcrm.customer.party.BranchId;
import org.bankcrm.customer.sources.Source;
import org.bankcrm.customer.sources.SourceLedger;
import org.bankcrm.customer.sources.SourceStatement;
import org.bankcrm.customer.sources.SurvivorshipCriterion;
import org.bankcrm.customer.sources.SurvivorshipRules;

/** Laws of quality, against a clerk who judges field by field with plain arithmetic. */
@Tag("M1.5")
class QualityLawTest {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final Instant AS_OF =
      Instant.parse("2026-02-28T15:59:59Z"); // still the 28th there
  private static final LocalDate TODAY = LocalDate.of(2026, 2, 28);
  private static final List<Source> SOURCES = List.of(Source.BRANCH, Source.WEB);
  private static final EntryProfile PROFILE =
      EntryProfile.builder()
          .field(DataField.NAME, EntryForm.PERSON_NAME, Need.REQUIRED, Need.REQUIRED, Need.REQUIRED)
          .field(DataField.MOBILE, EntryForm.MOBILE, Need.OPTIONAL, Need.REQUIRED, Need.REQUIRED)
          .field(DataField.EMAIL, EntryForm.EMAIL, Need.OPTIONAL, Need.OPTIONAL, Need.OPTIONAL)
          .field(DataField.IBAN, EntryForm.TEXT, Need.FORBIDDEN, Need.FORBIDDEN, Need.OPTIONAL)
          .oneOf(EntryStage.LEAD, List.of(DataField.MOBILE, DataField.EMAIL))
          .build();
  private static final Map<DataField, String> GOOD =
      new TreeMap<>(
          Map.of(
              DataField.NAME, "李雷",
              DataField.MOBILE, "13800138000",
              DataField.EMAIL, "a@b.cn",
              DataField.IBAN, "X1"));

  private record World(QualityRules rules, QualitySubject subject) {}

  @Provide
  Arbitrary<World> worlds() {
    Arbitrary<QualityRules> rules =
        Combinators.combine(
                Arbitraries.integers().between(0, 7),
                Arbitraries.integers().between(0, 7),
                Arbitraries.integers().between(0, 100),
                Arbitraries.integers().between(0, 100),
                Arbitraries.of(RoundingMode.DOWN, RoundingMode.HALF_UP, RoundingMode.HALF_EVEN),
                Arbitraries.integers().between(0, 40))
            .as(
                (name, mobile, stale, conflict, rounding, horizon) ->
                    QualityRules.builder(PROFILE, priority())
                        .weight(DataField.NAME, name)
                        .weight(DataField.MOBILE, mobile)
                        .credit(QualityIssue.STALE, stale)
                        .credit(QualityIssue.CONFLICT, conflict)
                        .rounding(rounding)
                        .horizonDays(horizon)
                        .verifyEvery(DataField.MOBILE, 6)
                        .verifyEvery(DataField.MOBILE, Source.WEB, 2)
                        .verifyEvery(DataField.EMAIL, 12)
                        .build());
    return Combinators.combine(rules, subjects()).as(World::new);
  }

  private static SurvivorshipRules priority() {
    return SurvivorshipRules.builder(SOURCES)
        .otherwise(List.of(SurvivorshipCriterion.SOURCE_PRIORITY))
        .build();
  }

  @Provide
  Arbitrary<QualitySubject> subjects() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 5),
            Arbitraries.of("b1", "b2", "")
                .map(
                    key ->
                        key.isEmpty() ? Optional.<BranchId>empty() : Optional.of(BranchId.of(key))),
            Arbitraries.of(EntryStage.values()),
            statements(Source.BRANCH).optional(),
            statements(Source.WEB).optional())
        .as(
            (id, branch, stage, one, other) -> {
              List<SourceStatement> said = new ArrayList<>();
              one.ifPresent(said::add);
              other.ifPresent(said::add);
              return new QualitySubject(
                  CustomerId.of("c" + id), branch, stage, SourceLedger.of(said));
            });
  }

  private static Arbitrary<SourceStatement> statements(Source source) {
    Arbitrary<Map<DataField, String>> values =
        Arbitraries.of(GOOD.keySet())
            .set()
            .ofMinSize(1)
            .flatMap(
                fields ->
                    Arbitraries.integers()
                        .between(0, 80)
                        .map(
                            code -> {
                              Map<DataField, String> map = new TreeMap<>();
                              int left = code;
                              for (DataField field : fields) {
                                map.put(field, value(field, left % 3));
                                left /= 3;
                              }
                              return map;
                            }));
    return Combinators.combine(
            values,
            Arbitraries.integers().between(-800, 0).map(days -> AS_OF.plusSeconds(days * 86_400L)),
            Arbitraries.integers().between(-800, 10).map(TODAY::plusDays).optional())
        .as(
            (map, known, verified) -> {
              SourceStatement made = SourceStatement.of(source, known, map);
              return verified.map(made::withVerifiedOn).orElse(made);
            });
  }

  private static String value(DataField field, int kind) {
    String good = GOOD.get(field);
    if (kind == 0) {
      return good;
    }
    return kind == 1 ? good.replace("1380", "1390").replace("雷", "蕾").replace("a@", "b@") : "12";
  }

  /** What the clerk finds: by field, the issues. */
  private static Map<String, Optional<LocalDate>> clerk(World world) {
    Map<String, Optional<LocalDate>> found = new TreeMap<>();
    EntryStage stage = world.subject().stage();
    Map<Source, SourceStatement> said = new TreeMap<>();
    world.subject().ledger().statements().forEach(each -> said.put(each.source(), each));
    boolean none = true;
    for (DataField field : GOOD.keySet()) {
      Need need = PROFILE.need(field, stage).orElseThrow();
      List<SourceStatement> by =
          SOURCES.stream()
              .filter(said::containsKey)
              .map(said::get)
              .filter(each -> each.fields().contains(field))
              .toList();
      none &= by.isEmpty() || field.equals(DataField.NAME) || field.equals(DataField.IBAN);
      if (by.isEmpty()) {
        if (need == Need.REQUIRED) {
          found.put(field + " MISSING", Optional.empty());
        }
        continue;
      }
      if (need == Need.FORBIDDEN) {
        found.put(field + " NOT_WANTED", Optional.empty());
        continue;
      }
      String value = by.get(0).value(field).orElseThrow().value();
      if (!PROFILE.form(field).orElseThrow().accepts(value)) {
        found.put(field + " INVALID", Optional.empty());
      }
      if (by.stream().anyMatch(each -> !value(each, field).equals(value))) {
        found.put(field + " CONFLICT", Optional.empty());
      }
      LocalDate due = null;
      for (SourceStatement each : by) {
        if (value(each, field).equals(value)
            && !field.equals(DataField.NAME)
            && !field.equals(DataField.IBAN)) {
          int months =
              field.equals(DataField.EMAIL) ? 12 : each.source().equals(Source.WEB) ? 2 : 6;
          LocalDate base =
              each.verifiedOn().isPresent() && !each.verifiedOn().get().isAfter(TODAY)
                  ? each.verifiedOn().get()
                  : each.knownAt().atZone(SHANGHAI).toLocalDate();
          LocalDate one = base.plusMonths(months);
          due = due == null || one.isAfter(due) ? one : due;
        }
      }
      if (due != null && due.compareTo(TODAY) <= 0) {
        found.put(field + " STALE", Optional.of(due));
      } else if (due != null
          && due.toEpochDay() - TODAY.toEpochDay() <= world.rules().horizonDays()) {
        found.put(field + " DUE_SOON", Optional.of(due));
      }
    }
    if (none && stage == EntryStage.LEAD) {
      found.put("email NONE_GIVEN", Optional.empty());
    }
    return found;
  }

  private static String value(SourceStatement statement, DataField field) {
    return statement.value(field).orElseThrow().value();
  }

  @Property(tries = 300)
  void assess_isWhatAClerkFinds(@ForAll("worlds") World world) {
    CustomerQuality quality = world.rules().assess(world.subject(), AS_OF, SHANGHAI);
    Map<String, Optional<LocalDate>> told = new TreeMap<>();
    quality.findings().forEach(each -> told.put(each.field() + " " + each.issue(), each.due()));
    assertThat(told).isEqualTo(clerk(world));
    assertThat(told).hasSameSizeAs(quality.findings());
  }

  @Property(tries = 300)
  void score_isTheShareOfWeight_andLossesAddUp(@ForAll("worlds") World world) {
    CustomerQuality quality = world.rules().assess(world.subject(), AS_OF, SHANGHAI);
    QualityRules rules = world.rules();
    BigDecimal weight = BigDecimal.ZERO;
    BigDecimal worth = BigDecimal.ZERO;
    boolean someContact = false;
    for (DataField field : GOOD.keySet()) {
      boolean given =
          world.subject().ledger().statements().stream().anyMatch(s -> s.fields().contains(field));
      someContact |= given && (field.equals(DataField.MOBILE) || field.equals(DataField.EMAIL));
      boolean counts =
          given || PROFILE.need(field, world.subject().stage()).orElseThrow() == Need.REQUIRED;
      int credit =
          quality.findings().stream()
              .filter(each -> each.field().equals(field))
              .filter(each -> each.issue() != QualityIssue.NONE_GIVEN)
              .mapToInt(each -> rules.credit(each.issue()))
              .min()
              .orElse(100);
      if (counts) {
        weight = weight.add(BigDecimal.valueOf(rules.weight(field)));
        worth = worth.add(BigDecimal.valueOf((long) rules.weight(field) * credit));
      }
    }
    if (!someContact && world.subject().stage() == EntryStage.LEAD) {
      weight = weight.add(BigDecimal.valueOf(Math.max(1, rules.weight(DataField.MOBILE))));
    }
    if (weight.signum() == 0) {
      assertThat(quality.score()).isEmpty();
      return;
    }
    assertThat(quality.score())
        .hasValue(
            worth
                .divide(weight, 20, RoundingMode.DOWN)
                .setScale(0, rules.rounding())
                .intValueExact());
    int lost = quality.findings().stream().mapToInt(QualityFinding::lost).sum();
    assertThat(lost).isEqualTo(100 - quality.score().getAsInt());
  }

  /** One more value that is good never lowers the score of who lacked it. */
  @Property(tries = 300)
  void score_whereARequiredFieldIsFilled_neverFalls(@ForAll("worlds") World world) {
    CustomerQuality before = world.rules().assess(world.subject(), AS_OF, SHANGHAI);
    boolean lacks =
        before.findings().stream()
            .anyMatch(
                each ->
                    each.field().equals(DataField.NAME) && each.issue() == QualityIssue.MISSING);
    if (lacks) {
      SourceStatement name =
          SourceStatement.of(Source.of("desk"), AS_OF, Map.of(DataField.NAME, "李雷"));
      QualitySubject filled =
          new QualitySubject(
              world.subject().customer(),
              world.subject().branch(),
              world.subject().stage(),
              world.subject().ledger().plus(name));
      CustomerQuality after = world.rules().assess(filled, AS_OF, SHANGHAI);
      assertThat(after.score().orElse(100)).isGreaterThanOrEqualTo(before.score().orElse(0));
    }
  }

  @Property(tries = 300)
  void populations_inAnyOrderAndInParts_areTheSame(
      @ForAll("worldLists") List<World> worlds, @ForAll Random random) {
    List<CustomerQuality> all = new ArrayList<>();
    worlds.forEach(each -> all.add(each.rules().assess(each.subject(), AS_OF, SHANGHAI)));
    PopulationQuality whole = count(all);
    List<CustomerQuality> other = new ArrayList<>(all);
    Collections.shuffle(other, random);
    int cut = random.nextInt(all.size() + 1);
    PopulationQuality parts =
        PopulationQuality.builder()
            .add(count(other.subList(0, cut)))
            .add(count(other.subList(cut, other.size())))
            .build();
    assertThat(parts).isEqualTo(whole).hasSameHashCodeAs(whole);
    assertThat(whole.tens().stream().mapToLong(Long::longValue).sum())
        .isEqualTo(whole.all().scored());
    WorkLists lists = WorkLists.of(all);
    WorkLists again = WorkLists.of(other);
    assertThat(again.branches()).isEqualTo(lists.branches());
    long items = 0;
    for (Optional<BranchId> branch : lists.branches()) {
      assertThat(again.items(branch)).isEqualTo(lists.items(branch)).isSorted();
      items += lists.items(branch).size();
    }
    assertThat(items).isEqualTo(all.stream().mapToLong(each -> each.findings().size()).sum());
  }

  @Provide
  Arbitrary<List<World>> worldLists() {
    return worlds().list().ofMaxSize(6);
  }

  private static PopulationQuality count(List<CustomerQuality> some) {
    PopulationQuality.Builder count = PopulationQuality.builder();
    some.forEach(count::add);
    return count.build();
  }

  @Property(tries = 300)
  void documents_areReadBackAsEqual(@ForAll("worlds") World world) {
    assertThat(QualityRules.parse(world.rules().toDocument())).isEqualTo(world.rules());
  }
}
