package org.bankcrm.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Runs a contract kit, and tells which of its clauses fail. */
final class Clauses {

  private Clauses() {}

  static List<String> broken(Class<?> kit, Object contract) throws IllegalAccessException {
    TreeSet<String> broken = new TreeSet<>();
    for (Method method : kit.getDeclaredMethods()) {
      if (method.isAnnotationPresent(Test.class)) {
        method.setAccessible(true);
        try {
          method.invoke(contract);
        } catch (InvocationTargetException e) {
          assertThat(e.getCause()).isInstanceOf(AssertionError.class);
          broken.add(method.getName().split("_", 2)[0]);
        }
      }
    }
    return List.copyOf(broken);
  }
}
