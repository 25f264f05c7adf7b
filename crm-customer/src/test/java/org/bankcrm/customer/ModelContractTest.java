package org.bankcrm.customer;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.testing.EqualsTester;
import com.google.common.testing.NullPointerTester;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.bankcrm.core.Labelled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every public type of the model promises: equality by value, and null refused. */
class ModelContractTest {
  private static final NullPointerTester NULLS = nullTester();

  static List<Class<?>> values() {
    return ModelTypes.values();
  }

  static List<Class<?>> builders() {
    return ModelTypes.builders();
  }

  static List<Class<?>> all() {
    return ModelTypes.all();
  }

  @Test
  void scan_ofThePackages_findsTheModel() {
    assertThat(values()).hasSizeGreaterThan(55);
    assertThat(builders()).containsExactlyInAnyOrderElementsOf(ModelSamples.builders().keySet());
  }

  @ParameterizedTest
  @MethodSource("values")
  void equals_valuesThatDifferInOnePart_areTold(Class<?> type) {
    EqualsTester tester = new EqualsTester();
    for (Supplier<?> sample : ModelSamples.of(type)) {
      tester.addEqualityGroup(sample.get(), sample.get());
    }
    tester.testEquals();
  }

  @ParameterizedTest
  @MethodSource("values")
  void methods_null_isRefused(Class<?> type) {
    NULLS.testAllPublicInstanceMethods(ModelSamples.one(type));
  }

  @ParameterizedTest
  @MethodSource("builders")
  void builders_null_isRefused(Class<?> type) {
    NULLS.testAllPublicInstanceMethods(ModelSamples.builders().get(type).get());
  }

  @ParameterizedTest
  @MethodSource("all")
  void factories_null_isRefused(Class<?> type) {
    if (!type.isEnum()) {
      NULLS.testAllPublicStaticMethods(type);
      if (!Modifier.isAbstract(type.getModifiers())) {
        NULLS.testAllPublicConstructors(type);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void labels_ofEveryConstant_areInBothLanguages(Class<?> type) {
    if (type.isEnum()) {
      assertThat(type).isAssignableTo(Labelled.class);
      assertThat(Stream.of(type.getEnumConstants()).map(c -> ((Labelled) c).label()))
          .doesNotHaveDuplicates()
          .allSatisfy(label -> assertThat(label.zh()).matches(".*\\p{IsHan}.*"))
          .allSatisfy(label -> assertThat(label.en()).matches("\\p{ASCII}+"));
    }
  }

  private static NullPointerTester nullTester() {
    NullPointerTester tester = new NullPointerTester();
    ModelTypes.all().stream()
        .flatMap(type -> Stream.concat(Stream.of(type.getConstructors()), methods(type)))
        .map(Executable::getParameterTypes)
        .flatMap(Arrays::stream)
        .filter(parameter -> !parameter.isPrimitive() && parameter != Class.class)
        .distinct()
        .forEach(parameter -> setDefault(tester, parameter));
    return tester;
  }

  private static Stream<Method> methods(Class<?> type) {
    return type.isEnum()
        ? Stream.of()
        : Stream.of(type.getDeclaredMethods()).filter(m -> isPublic(m));
  }

  private static boolean isPublic(Method method) {
    return Modifier.isPublic(method.getModifiers());
  }

  @SuppressWarnings("unchecked")
  private static <T> void setDefault(NullPointerTester tester, Class<T> type) {
    tester.setDefault(type, (T) ModelSamples.argument(type));
  }
}
