package org.bankcrm.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.bankcrm.campaign.budget.BudgetCap;
import org.bankcrm.campaign.budget.BudgetPolicy;
import org.bankcrm.campaign.contact.ContactWindow;
import org.bankcrm.campaign.port.BudgetAnswer;
import org.bankcrm.campaign.port.BudgetClaim;
import org.bankcrm.campaign.port.ContactBudget;
import org.bankcrm.campaign.port.InMemoryContactBudget;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The contract is kept by the default and sees each way to break it. */
class ContactBudgetContractTest {

  private static final Instant NOW = Instant.parse("2026-03-27T09:00:00Z");

  /** The default with one clause broken. */
  private static class Broken implements ContactBudget {
    final ContactBudget whole;

    Broken(ContactBudget whole) {
      this.whole = whole;
    }

    @Override
    public BudgetAnswer reserve(BudgetPolicy policy, BudgetClaim claim, Instant now) {
      return whole.reserve(policy, claim, now);
    }

    @Override
    public boolean commit(String id, Instant now) {
      return whole.commit(id, now);
    }

    @Override
    public boolean release(String id, Instant now) {
      return whole.release(id, now);
    }

    @Override
    public int expire(Instant now) {
      return whole.expire(now);
    }

    @Override
    public Optional<Instant> nextAllowed(
        BudgetPolicy policy, String subject, Instant from, Instant now) {
      return whole.nextAllowed(policy, subject, from, now);
    }

    @Override
    public void join(String from, String into) {
      whole.join(from, into);
    }

    @Override
    public void part(String from) {
      whole.part(from);
    }

    @Override
    public void pseudonymise(String subject, String pseudonym) {
      whole.pseudonymise(subject, pseudonym);
    }

    @Override
    public List<BudgetClaim> claims(String subject, Instant now) {
      return whole.claims(subject, now);
    }
  }

  /** Each thread counts for itself, as machines do that share nothing. */
  private static final class Apart extends Broken {
    private final ThreadLocal<ContactBudget> own;

    Apart(ContactBudget whole, Supplier<ContactBudget> another) {
      super(whole);
      own = ThreadLocal.withInitial(another);
    }

    @Override
    public BudgetAnswer reserve(BudgetPolicy policy, BudgetClaim claim, Instant now) {
      return own.get().reserve(policy, claim, now);
    }

    @Override
    public boolean commit(String id, Instant now) {
      return own.get().commit(id, now);
    }

    @Override
    public boolean release(String id, Instant now) {
      return own.get().release(id, now);
    }
  }

  /** Each version of the policy counts what was reserved by it alone. */
  private static final class ByVersion extends Broken {
    private final Map<BudgetPolicy, ContactBudget> own = new HashMap<>();

    ByVersion(ContactBudget whole) {
      super(whole);
    }

    private ContactBudget of(BudgetPolicy policy) {
      return own.computeIfAbsent(
          policy, first -> own.isEmpty() ? whole : new InMemoryContactBudget());
    }

    @Override
    public synchronized BudgetAnswer reserve(BudgetPolicy policy, BudgetClaim claim, Instant now) {
      return of(policy).reserve(policy, claim, now);
    }

    @Override
    public synchronized Optional<Instant> nextAllowed(
        BudgetPolicy policy, String subject, Instant from, Instant now) {
      return of(policy).nextAllowed(policy, subject, from, now);
    }
  }

  private enum Way {
    FORGETS_CLAIMS(
        "clause13",
        whole ->
            new Broken(whole) {
              @Override
              public void pseudonymise(String subject, String pseudonym) {
                whole.claims(subject, Instant.MIN).forEach(each -> whole.release(each.id(), NOW));
              }
            }),
    NEVER_FORGETS(
        "clause13",
        whole ->
            new Broken(whole) {
              @Override
              public void pseudonymise(String subject, String pseudonym) {}
            }),
    READING_CLAIMS_DROPS(
        "clause14",
        whole ->
            new Broken(whole) {
              @Override
              public List<BudgetClaim> claims(String subject, Instant now) {
                whole.expire(now);
                return whole.claims(subject, now);
              }
            }),
    JOINS_NOTHING(
        "clause12",
        whole ->
            new Broken(whole) {
              @Override
              public void join(String from, String into) {}
            }),
    PARTS_NOTHING(
        "clause12",
        whole ->
            new Broken(whole) {
              @Override
              public void part(String from) {}
            }),
    COUNTS_BY_VERSION("clause11", ByVersion::new),
    IGNORES_NEW_LIMITS(
        "clause11",
        whole ->
            new Broken(whole) {
              private final Map<String, BudgetPolicy> first = new HashMap<>();

              @Override
              public BudgetAnswer reserve(BudgetPolicy policy, BudgetClaim claim, Instant now) {
                BudgetPolicy known;
                synchronized (first) {
                  known = first.computeIfAbsent(policy.ref().id(), id -> policy);
                }
                return whole.reserve(known, claim, now);
              }
            }),
    TAKES_ANY_CLAIM(
        "clause8",
        whole ->
            new Broken(whole) {
              @Override
              public BudgetAnswer reserve(BudgetPolicy policy, BudgetClaim claim, Instant now) {
                return policy.ref().id().equals(claim.budget())
                    ? whole.reserve(policy, claim, now)
                    : new BudgetAnswer.Reserved(claim);
              }
            }),
    REFUSES_TOO_MUCH(
        "clause1and2",
        whole ->
            new Broken(whole) {
              @Override
              public BudgetAnswer reserve(BudgetPolicy policy, BudgetClaim claim, Instant now) {
                BudgetAnswer answer = whole.reserve(policy, claim, now);
                if (answer.isReserved() && claim.id().equals("T0")) {
                  whole.release(claim.id(), now);
                  BudgetCap cap = BudgetCap.overall(0, ContactWindow.ofDays(1));
                  return new BudgetAnswer.Refused(cap);
                }
                return answer;
              }
            }),
    NAMES_ANOTHER_CAP(
        "clause3",
        whole ->
            new Broken(whole) {
              @Override
              public BudgetAnswer reserve(BudgetPolicy policy, BudgetClaim claim, Instant now) {
                BudgetAnswer answer = whole.reserve(policy, claim, now);
                return answer.isReserved()
                    ? answer
                    : new BudgetAnswer.Refused(BudgetCap.overall(0, ContactWindow.ofDays(1)));
              }
            }),
    NEXT_A_TICK_LATE(
        "clause3",
        whole ->
            new Broken(whole) {
              @Override
              public Optional<Instant> nextAllowed(
                  BudgetPolicy policy, String subject, Instant from, Instant now) {
                return whole
                    .nextAllowed(policy, subject, from, now)
                    .map(next -> next.equals(from) ? next : next.plusNanos(1));
              }
            }),
    ANY_CLAIM_WITH_A_KNOWN_ID(
        "clause4",
        whole ->
            new Broken(whole) {
              @Override
              public BudgetAnswer reserve(BudgetPolicy policy, BudgetClaim claim, Instant now) {
                try {
                  return whole.reserve(policy, claim, now);
                } catch (IllegalArgumentException e) {
                  return new BudgetAnswer.Reserved(claim);
                }
              }
            }),
    COMMITS_ANYTHING(
        "clause5",
        whole ->
            new Broken(whole) {
              @Override
              public boolean commit(String id, Instant now) {
                whole.commit(id, now);
                return true;
              }
            }),
    NEVER_GIVES_BACK(
        "clause6",
        whole ->
            new Broken(whole) {
              @Override
              public boolean release(String id, Instant now) {
                return true;
              }
            }),
    READING_DROPS(
        "clause10",
        whole ->
            new Broken(whole) {
              @Override
              public Optional<Instant> nextAllowed(
                  BudgetPolicy policy, String subject, Instant from, Instant now) {
                whole.expire(now);
                return whole.nextAllowed(policy, subject, from, now);
              }
            }),
    READS_AS_OF_THE_CONTACT(
        "clause10",
        whole ->
            new Broken(whole) {
              @Override
              public Optional<Instant> nextAllowed(
                  BudgetPolicy policy, String subject, Instant from, Instant now) {
                return whole.nextAllowed(policy, subject, from, from);
              }
            }),
    NEVER_EXPIRES(
        "clause7",
        whole ->
            new Broken(whole) {
              @Override
              public int expire(Instant now) {
                return 0;
              }
            });

    private final String clause;
    private final UnaryOperator<ContactBudget> breaking;

    Way(String clause, UnaryOperator<ContactBudget> breaking) {
      this.clause = clause;
      this.breaking = breaking;
    }
  }

  /** The trials of the contract, those that stand above it included. */
  private static Method[] clauses() {
    return Stream.<Class<?>>iterate(
            ContactBudgetContract.class,
            type -> type != BudgetTrial.class,
            type -> type.getSuperclass())
        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
        .toArray(Method[]::new);
  }

  private static SortedSet<String> failed(UnaryOperator<ContactBudget> breaking) throws Exception {
    ContactBudgetContract contract =
        new ContactBudgetContract() {
          @Override
          protected ContactBudget empty() {
            return breaking.apply(new InMemoryContactBudget());
          }

          @Override
          protected void runTogether(List<Runnable> tasks) throws Exception {
            Together.run(tasks);
          }
        };
    SortedSet<String> failed = new TreeSet<>();
    for (Method test : clauses()) {
      if (test.isAnnotationPresent(Test.class)) {
        try {
          test.setAccessible(true);
          test.invoke(contract);
        } catch (InvocationTargetException e) {
          failed.add(test.getName());
        }
      }
    }
    return failed;
  }

  @Test
  void contract_onTheDefault_isKept() throws Exception {
    assertThat(failed(UnaryOperator.identity())).isEmpty();
    assertThat(Arrays.stream(clauses()).filter(method -> method.isAnnotationPresent(Test.class)))
        .hasSizeGreaterThan(15);
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void contract_onABrokenBudget_failsInThatClause(Way way) throws Exception {
    assertThat(failed(way.breaking)).anyMatch(name -> name.startsWith(way.clause));
  }

  @Test
  void contract_onThreadsThatCountForThemselves_failsUnderConcurrency() throws Exception {
    assertThat(failed(whole -> new Apart(whole, InMemoryContactBudget::new)))
        .contains("clause1_manyAtOnce_breakNoCap");
  }
}
