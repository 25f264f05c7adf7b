package org.bankcrm.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.bankcrm.core.CustomerId;
import org.bankcrm.core.DateRange;
import org.bankcrm.core.Money;
import org.bankcrm.customer.party.Individual;
import org.bankcrm.customer.party.Party;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Planted personal data is seen in no text form and in no message. */
class CanaryTest {
  /** Values that must print what they are, since they are read back; they are not personal. */
  private static final Set<Class<?>> PRINTED = Set.of(Money.class, DateRange.class);

  /** Malformed in every way that some type refuses, and full of canaries. */
  private static final List<String> HOSTILE =
      List.of(
          "金丝雀 CANARY 7391",
          "金丝雀CANARY7391\u0000",
          "CANARY7391\u202e",
          "CANARY@7391@",
          "金丝雀CANARY 7391".repeat(1_000),
          "CNY CANARY7391",
          "CNY 7391.7391",
          "7391%",
          "1973-02-30/..",
          "CANARY/1973",
          "CANARY@7391",
          "11010519491231002X",
          "110105197302307391",
          "110105197303017391",
          "997391197303017391",
          "91350100M000107391",
          "H7391",
          "7391CANARY");

  static List<Class<?>> values() {
    return ModelTypes.values().stream().filter(type -> !PRINTED.contains(type)).toList();
  }

  @ParameterizedTest
  @MethodSource("values")
  void toString_ofEveryValue_showsNoCanary(Class<?> type) {
    for (Supplier<?> sample : ModelSamples.of(type)) {
      assertNoCanary(sample.get().toString());
    }
  }

  @Test
  void toString_ofBuilders_showsNoCanary() {
    ModelSamples.builders().values().forEach(builder -> assertNoCanary(builder.get().toString()));
  }

  @Test
  void refusals_ofEveryFactoryConstructorAndSetter_showNoCanary() {
    List<Throwable> refusals = new ArrayList<>();
    for (Class<?> type : ModelTypes.all()) {
      if (!type.isEnum()) {
        Stream.<Executable>concat(Stream.of(type.getConstructors()), methods(type))
            .filter(call -> Arrays.asList(call.getParameterTypes()).contains(String.class))
            .forEach(call -> HOSTILE.forEach(text -> refuse(type, call, text, refusals)));
      }
    }
    assertThat(refusals).hasSizeGreaterThan(500);
    refusals.forEach(CanaryTest::assertNoCanary);
  }

  private static Stream<Method> methods(Class<?> type) {
    return Stream.of(type.getDeclaredMethods())
        .filter(method -> Modifier.isPublic(method.getModifiers()));
  }

  private static void refuse(
      Class<?> type, Executable call, String text, List<Throwable> refusals) {
    Object[] arguments =
        Stream.of(call.getParameterTypes())
            .map(parameter -> parameter == String.class ? text : ModelSamples.argument(parameter))
            .toArray();
    try {
      if (call instanceof Constructor<?> constructor) {
        constructor.newInstance(arguments);
      } else {
        ((Method) call).invoke(target(type, call), arguments);
      }
    } catch (InvocationTargetException e) {
      refusals.add(e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(call.toString(), e);
    }
  }

  private static Object target(Class<?> type, Executable call) {
    if (Modifier.isStatic(call.getModifiers())) {
      return type;
    }
    Supplier<?> builder = ModelSamples.builders().get(type);
    return builder != null ? builder.get() : ModelSamples.one(type);
  }

  @Test
  void refusal_ofACustomer_showsItsKeyOnly() {
    Party party = (Individual) ModelSamples.one(Individual.class);
    CustomerRecord.Builder tooEarly =
        CustomerRecord.builder(
                CustomerId.of("c-9"), party, Instant.parse("1960-01-01T00:00:00Z"), ZoneOffset.UTC)
            .customerSince(LocalDate.of(1973, 1, 1));
    try {
      tooEarly.build();
    } catch (InvalidCustomerException refused) {
      assertNoCanary(refused);
      assertThat(refused).hasMessageContaining("c-9").hasMessageContaining("/party/birthDate");
      return;
    }
    throw new AssertionError("must be refused");
  }

  private static void assertNoCanary(Throwable thrown) {
    for (Throwable t = thrown; t != null; t = t.getCause()) {
      assertThat(t).isInstanceOfAny(IllegalArgumentException.class, ArithmeticException.class);
      assertNoCanary(t.toString());
    }
  }

  private static void assertNoCanary(String text) {
    assertThat(text).doesNotContain(ModelSamples.CANARIES);
  }
}
