package org.bankcrm.testkit.text;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.bankcrm.core.policy.Policy;

/** Every type of every module, found by looking, so that none can be forgotten. */
final class PublicTypes {

  /** Checks without values, of which one half needs a library that is optional; the rules. */
  private static final String APART = "org\\.bankcrm\\.(customer\\.constraint|architecture.*)";

  private static final List<Class<?>> ALL =
      new ClassFileImporter()
              .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
              .importPackages("org.bankcrm")
              .stream()
              .filter(type -> !type.isAnonymousClass() && !type.isLocalClass())
              .filter(type -> !type.getPackageName().matches(APART))
              .sorted(Comparator.comparing(JavaClass::getName))
              .<Class<?>>map(JavaClass::reflect)
              .toList();

  private PublicTypes() {}

  /** The types that a caller can hold a value of: no builders, enums, exceptions, utilities. */
  static List<Class<?>> values() {
    return ALL.stream()
        .filter(type -> isPublic(type) && !type.getName().contains(".internal."))
        .filter(type -> !Modifier.isAbstract(type.getModifiers()) && !type.isEnum())
        .filter(type -> !Throwable.class.isAssignableFrom(type))
        .filter(type -> !type.getSimpleName().endsWith("Builder") && hasState(type))
        .toList();
  }

  /** What comes in several kinds, of which the kind alone may tell something. */
  static List<Class<?>> closed() {
    return ALL.stream()
        .filter(type -> isPublic(type) && type.isInterface() && type.isSealed())
        .filter(type -> !type.getName().contains(".internal."))
        .toList();
  }

  /** The types of the library that can be handed in where the given one is asked for. */
  static List<Class<?>> kindsOf(Class<?> type) {
    return ALL.stream()
        .filter(kind -> type.isAssignableFrom(kind) && !kind.isInterface())
        .filter(kind -> !Modifier.isAbstract(kind.getModifiers()))
        .toList();
  }

  /** What policies are made of: the types that one can come to from a policy. */
  static Set<Class<?>> partsOfPolicies() {
    Set<Class<?>> parts = new LinkedHashSet<>();
    Deque<Class<?>> open = new ArrayDeque<>(kindsOf(Policy.class));
    while (!open.isEmpty()) {
      Class<?> type = open.pop();
      if (type.getName().startsWith("org.bankcrm.") && parts.add(type)) {
        parts(type).forEach(open::push);
        open.addAll(kindsOf(type));
      }
    }
    return parts;
  }

  private static Stream<Class<?>> parts(Class<?> type) {
    return Stream.of(type.getMethods())
        .filter(method -> method.getParameterCount() == 0 && !isStatic(method))
        .flatMap(method -> classesIn(method.getGenericReturnType()));
  }

  static Stream<Class<?>> classesIn(Type type) {
    if (type instanceof Class<?> one) {
      return Stream.of(one.isArray() ? one.getComponentType() : one);
    }
    if (type instanceof ParameterizedType generic) {
      return Stream.concat(
          classesIn(generic.getRawType()),
          Stream.of(generic.getActualTypeArguments()).flatMap(PublicTypes::classesIn));
    }
    return type instanceof WildcardType any ? classesIn(any.getUpperBounds()[0]) : Stream.of();
  }

  private static boolean hasState(Class<?> type) {
    return Stream.<Class<?>>iterate(type, each -> each != null, Class::getSuperclass)
        .flatMap(each -> Stream.of(each.getDeclaredFields()))
        .anyMatch(field -> !isStatic(field));
  }

  private static boolean isStatic(Member member) {
    return Modifier.isStatic(member.getModifiers());
  }

  private static boolean isPublic(Class<?> type) {
    return Modifier.isPublic(type.getModifiers())
        && (type.getEnclosingClass() == null || isPublic(type.getEnclosingClass()));
  }

  static Method toStringOf(Class<?> type) {
    try {
      return type.getMethod("toString");
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(e);
    }
  }
}
