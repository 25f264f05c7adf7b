package org.bankcrm.testkit.text;

import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.bankcrm.core.Country;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.LocalizedText;
import org.bankcrm.core.Money;
import org.bankcrm.core.PolicyRef;
import org.jspecify.annotations.Nullable;

/** Values without parts. */
final class Leaves {

  private static final LocalizedText NAME = LocalizedText.of("名称", "Name");
  private static final PolicyRef POLICY = PolicyRef.of("policy", 1);
  private static final CustomerId CUSTOMER = CustomerId.of("C1");

  private final Random random;

  Leaves(Random random) {
    this.random = random;
  }

  /** What names something of a policy is the same for every customer. */
  Object same(Type type) {
    if (type == String.class) {
      return "named";
    }
    if (type == Instant.class) {
      return Instant.EPOCH;
    }
    return type instanceof Class<?> one && one.isEnum()
        ? one.getEnumConstants()[0]
        : of((Class<?>) type).orElseThrow(() -> new IllegalStateException(type.toString()));
  }

  String hash() {
    return Integer.toString(random.nextInt(10)).repeat(64);
  }

  Optional<Object> of(Class<?> type) {
    int any = random.nextInt(4);
    if (type == String.class || type == Object.class || type == CharSequence.class) {
      return Optional.of("k7391" + any);
    }
    if (type == LocalizedText.class) {
      return Optional.of(NAME);
    }
    if (type == PolicyRef.class) {
      return Optional.of(POLICY);
    }
    if (type == CustomerId.class) {
      return Optional.of(CUSTOMER);
    }
    return number(type, any).or(() -> time(type, any)).or(() -> other(type, any));
  }

  private static Optional<Object> number(Class<?> type, int any) {
    if (type == int.class || type == Integer.class) {
      return Optional.of(any);
    }
    if (type == long.class || type == Long.class) {
      return Optional.of((long) any);
    }
    if (type == double.class || type == Double.class) {
      return Optional.of(any / 4.0);
    }
    if (type == byte.class) {
      return Optional.of((byte) any);
    }
    if (type == short.class) {
      return Optional.of((short) any);
    }
    return type == BigDecimal.class
        ? Optional.of(BigDecimal.valueOf(any)) // a weight, a number of points, a probability
        : Optional.empty();
  }

  private static Optional<Object> time(Class<?> type, int any) {
    if (type == LocalDate.class) {
      return Optional.of(LocalDate.of(1973, 3, 1).plusDays(any));
    }
    if (type == Instant.class) {
      return Optional.of(Instant.parse("1973-06-01T12:00:00Z").plusSeconds(any));
    }
    if (type == LocalTime.class) {
      return Optional.of(LocalTime.of(any, 0));
    }
    return type == ZoneId.class ? Optional.of(ZoneId.of("UTC")) : Optional.empty();
  }

  private static Optional<Object> other(Class<?> type, int any) {
    if (type == boolean.class || type == Boolean.class) {
      return Optional.of(any % 2 == 0);
    }
    if (type == Money.class) {
      return Optional.of(Money.parse("CNY 7391.0" + any));
    }
    if (type == Currency.class) {
      return Optional.of(Currency.getInstance(any % 2 == 0 ? "CNY" : "USD"));
    }
    if (type == Country.class) {
      return Optional.of(any % 2 == 0 ? Country.CHINA : Country.HONG_KONG);
    }
    if (type == AtomicIntegerArray.class) {
      return Optional.of(new AtomicIntegerArray(1));
    }
    return type == OptionalInt.class ? Optional.of(OptionalInt.of(any)) : Optional.empty();
  }

  /** The parts in a collection of the given kind; empty if it is none. */
  static Optional<Object> collection(Class<?> raw, List<Object> parts, @Nullable Object key) {
    if (raw == Optional.class) {
      return Optional.of(parts.stream().findFirst());
    }
    if (raw == List.class || raw == Collection.class || raw == Iterable.class) {
      return Optional.of(List.copyOf(parts));
    }
    if (raw == Set.class) {
      return Optional.of(Set.copyOf(parts));
    }
    if (raw == SortedSet.class) {
      return Optional.of(new TreeSet<>(parts));
    }
    if (raw == Map.class) {
      return Optional.of(key == null ? Map.of() : Map.of(key, parts.get(0)));
    }
    return raw == SortedMap.class || raw == NavigableMap.class
        ? Optional.of(key == null ? new TreeMap<>() : new TreeMap<>(Map.of(key, parts.get(0))))
        : Optional.empty();
  }
}
