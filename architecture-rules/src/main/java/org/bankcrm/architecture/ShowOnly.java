package org.bankcrm.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaParameter;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.domain.JavaTypeVariable;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Everything a caller can see of a class is of the given kind: what it extends, the type arguments
 * down to the last, parameters, results, exceptions, visible fields, and all annotations.
 */
final class ShowOnly extends ArchCondition<JavaClass> {

  private final DescribedPredicate<JavaClass> allowed;

  ShowOnly(DescribedPredicate<JavaClass> allowed) {
    super("show only " + allowed.getDescription());
    this.allowed = allowed;
  }

  static boolean isShown(Set<JavaModifier> modifiers) {
    return !modifiers.contains(JavaModifier.SYNTHETIC)
        && (modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED));
  }

  @Override
  public void check(JavaClass type, ConditionEvents events) {
    judge(type.getName(), type.getAllInvolvedRawTypes().stream(), events, type);
    judge(type.getName(), supertypes(type), events, type);
    judge(type.getName(), annotations(type.getAnnotations()), events, type);
    judge(type.getName(), bounds(type.getTypeParameters()), events, type);
    for (JavaMember member : type.getMembers()) {
      if (isShown(member.getModifiers())) {
        judge(member.getFullName(), seen(member), events, type);
      }
    }
  }

  private void judge(
      String where, Stream<JavaClass> seen, ConditionEvents events, JavaClass owner) {
    seen.distinct()
        .filter(allowed.negate())
        .forEach(
            c ->
                events.add(
                    SimpleConditionEvent.violated(owner, where + " shows " + c.getFullName())));
  }

  private static Stream<JavaClass> seen(JavaMember member) {
    Stream<JavaClass> types =
        member instanceof JavaField field
            ? field.getType().getAllInvolvedRawTypes().stream()
            : seen((JavaCodeUnit) member);
    return Stream.concat(types, annotations(member.getAnnotations()));
  }

  private static Stream<JavaClass> seen(JavaCodeUnit unit) {
    return Stream.of(
            unit.getReturnType().getAllInvolvedRawTypes().stream(),
            unit.getParameterTypes().stream().flatMap(t -> t.getAllInvolvedRawTypes().stream()),
            unit.getExceptionTypes().stream(),
            bounds(unit.getTypeParameters()),
            unit.getParameters().stream()
                .map(JavaParameter::getAnnotations)
                .flatMap(ShowOnly::annotations))
        .flatMap(s -> s);
  }

  private static Stream<JavaClass> supertypes(JavaClass type) {
    return Stream.concat(type.getSuperclass().stream(), type.getInterfaces().stream())
        .map(JavaType::getAllInvolvedRawTypes)
        .flatMap(Collection::stream);
  }

  private static Stream<JavaClass> bounds(Collection<? extends JavaTypeVariable<?>> parameters) {
    return parameters.stream().flatMap(p -> p.getAllInvolvedRawTypes().stream());
  }

  private static Stream<JavaClass> annotations(
      Collection<? extends JavaAnnotation<?>> annotations) {
    return annotations.stream().map(JavaAnnotation::getRawType);
  }
}
