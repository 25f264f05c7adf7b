package org.bankcrm.customer.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.bankcrm.customer.consent.Purpose;

/** What holds of every policy. */
class AccessLawTest {

  private static final List<String> ANY_ROLE =
      Stream.concat(AccessSamples.ROLES.stream(), Stream.of("nobody")).toList();
  private static final List<Purpose> ANY_PURPOSE =
      Stream.concat(AccessSamples.PURPOSES.stream(), Stream.of(Purpose.CARE)).toList();

  private static List<AccessSituation> everywhere() {
    List<AccessSituation> all = new ArrayList<>();
    for (String role : ANY_ROLE) {
      for (Purpose purpose : ANY_PURPOSE) {
        all.add(new AccessSituation(role, purpose, false));
        all.add(new AccessSituation(role, purpose, true));
      }
    }
    return all;
  }

  private static List<String> fields() {
    return AccessSamples.FIELDS.all().stream().map(AccessField::id).toList();
  }

  private static AccessPolicy policy(long seed) {
    Random random = new Random(seed);
    return AccessSamples.policy(AccessSamples.rules(random, random.nextInt(8)));
  }

  @Property(tries = 500)
  void ask_anywhere_isWhatAClerkReads(@ForAll long seed) {
    AccessPolicy policy = policy(seed);
    AccessClerk clerk = new AccessClerk(policy.toDocument());
    for (AccessSituation at : everywhere()) {
      for (String field : fields()) {
        assertThat(policy.sees(at, field).name())
            .isEqualTo(clerk.sees(at.role(), at.purpose().code(), at.consented(), field));
      }
    }
  }

  @Property(tries = 500)
  void parse_ofItsDocument_isEqual(@ForAll long seed) {
    AccessPolicy policy = policy(seed);
    AccessPolicy read = AccessPolicy.parse(policy.toDocument(), AccessSamples.FIELDS);
    assertThat(read).isEqualTo(policy).hasSameHashCodeAs(policy);
    assertThat(read.toDocument()).isEqualTo(policy.toDocument());
  }

  /** Whoever is told by no cell sees nothing: the cells are the whole of it. */
  @Property(tries = 200)
  void cells_ofAll_areAllThatIsSeen(@ForAll long seed) {
    AccessPolicy policy = policy(seed);
    TreeSet<String> told = new TreeSet<>();
    policy.cells().forEach(cell -> told.add(key(cell.situation(), cell.field().id())));
    for (AccessSituation at : everywhere()) {
      for (String field : fields()) {
        assertThat(told.contains(key(at, field)) || policy.sees(at, field) == Visibility.NONE)
            .isTrue();
      }
    }
  }

  private static String key(AccessSituation at, String field) {
    return at.role() + "|" + at.purpose() + "|" + at.consented() + "|" + field;
  }

  @Property(tries = 300)
  void rules_oneMore_narrowOrWidenAsTheySay(@ForAll long seed) {
    Random random = new Random(seed);
    List<AccessRule> rules = AccessSamples.rules(random, 5);
    AccessPolicy policy = AccessSamples.policy(rules);
    List<AccessRule> limited = new ArrayList<>(rules);
    limited.add(AccessSamples.limit(random, 99));
    assertThat(AccessSamples.policy(limited).firstWiderThan(policy)).isEmpty();
    List<AccessRule> wider = new ArrayList<>(rules);
    wider.add(AccessSamples.show(random, 99));
    assertThat(policy.firstWiderThan(AccessSamples.policy(wider))).isEmpty();
    Collections.shuffle(rules, random);
    AccessPolicy other = AccessSamples.policy(rules);
    assertThat(other.firstWiderThan(policy)).isEmpty();
    assertThat(policy.firstWiderThan(other)).isEmpty();
  }

  /** Of two policies, by looking at every place. */
  @Property(tries = 300)
  void firstWiderThan_another_isAPlaceWhereThereIsOne(@ForAll long one, @ForAll long two) {
    AccessPolicy first = policy(one);
    AccessPolicy second = policy(two);
    boolean wider =
        everywhere().stream()
            .anyMatch(at -> fields().stream().anyMatch(f -> isWider(second, first, at, f)));
    var found = second.firstWiderThan(first);
    assertThat(found.isPresent()).isEqualTo(wider);
    found.ifPresent(
        place ->
            assertThat(
                    isWider(second, first, place.after().situation(), place.after().field().id()))
                .isTrue());
  }

  private static boolean isWider(AccessPolicy a, AccessPolicy b, AccessSituation at, String field) {
    return a.sees(at, field).compareTo(b.sees(at, field)) > 0;
  }

  @Property(tries = 500)
  void counterexample_ofAClaim_isWhatAClerkFinds(@ForAll long seed) {
    AccessPolicy policy = policy(seed);
    AccessClaim claim = AccessSamples.claim(new Random(~seed));
    AccessClerk clerk = new AccessClerk(policy.toDocument());
    boolean broken = false;
    for (AccessSituation at : everywhere()) {
      for (String field : fields()) {
        String seen = clerk.sees(at.role(), at.purpose().code(), at.consented(), field);
        boolean much = seen.equals("FULL") || seen.equals(claim.level().name());
        boolean named =
            claim.roles().contains(at.role())
                && (claim.purposes().isEmpty() || claim.purposes().contains(at.purpose().code()));
        boolean meant =
            claim.fields().contains(field)
                || (claim.fields().contains("identity")
                    && List.of("record.name", "record.document", "credit.score").contains(field));
        broken |= much && meant && !named;
      }
    }
    assertThat(policy.counterexample(claim).isPresent()).isEqualTo(broken);
  }
}
