package org.bankcrm.testkit.text;

import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Values of any type of the library, made without knowing it: records by their constructor, from
 * random parts until it takes them; all else field by field. What is told of a policy by name is
 * the same in all of them, what is told of a customer differs.
 */
final class Instances {

  private static final int DEPTH = 3;
  private static final int TRIES = 200;
  private static final int MOST = 12;

  /**
   * After so many failures at a depth a part is not tried there again: it costs a tree of tries.
   */
  private static final int HOPELESS = 200;

  private final Random random = new Random(7391);
  private final Map<Class<?>, List<Object>> made = new HashMap<>();
  private final Map<Class<?>, List<Object>> pools = new HashMap<>();
  private final Map<Class<?>, int[]> failures = new HashMap<>();
  private final Set<String> named;
  private final Leaves leaves = new Leaves(random);
  private final Set<Class<?>> same;

  /**
   * @param named components that name something of a policy, as {@code Type.component}
   * @param same types of which one value is enough, since nothing of a customer is in them
   */
  Instances(Set<String> named, Set<Class<?>> same) {
    this.named = named;
    this.same = same;
  }

  /** Values that differ wherever those of two customers may. */
  List<Object> of(Class<?> type) {
    List<Object> known = made.get(type);
    if (known != null) {
      return known;
    }
    List<Object> all = new ArrayList<>();
    for (int i = 0; i < TRIES && all.size() < (same.contains(type) ? 1 : MOST); i++) {
      make(type, 0).ifPresent(all::add);
    }
    made.put(type, all);
    return all;
  }

  private Optional<Object> make(Class<?> type, int depth) {
    try {
      return Optional.of(type.isRecord() ? record(type, depth) : filled(type, depth));
    } catch (ReflectiveOperationException | RuntimeException e) {
      return Optional.empty(); // the parts did not go together
    }
  }

  private Object record(Class<?> type, int depth) throws ReflectiveOperationException {
    var components = type.getRecordComponents();
    Class<?>[] types = Stream.of(components).map(c -> c.getType()).toArray(Class<?>[]::new);
    Object[] parts = new Object[components.length];
    for (int i = 0; i < parts.length; i++) {
      parts[i] = part(type, components[i].getName(), components[i].getGenericType(), depth);
    }
    Constructor<?> constructor = type.getDeclaredConstructor(types);
    constructor.setAccessible(true);
    return constructor.newInstance(parts);
  }

  private Object filled(Class<?> type, int depth) throws ReflectiveOperationException {
    Object made = Raw.allocate(type);
    for (Class<?> of = type; of != Object.class; of = of.getSuperclass()) {
      for (Field field : of.getDeclaredFields()) {
        if (!Modifier.isStatic(field.getModifiers())) {
          Raw.set(made, field, part(of, field.getName(), field.getGenericType(), depth));
        }
      }
    }
    return made;
  }

  private @Nullable Object part(Class<?> owner, String name, Type type, int depth) {
    if (named.contains(owner.getSimpleName() + '.' + name)) {
      return leaves.same(type);
    }
    return name.endsWith("Hash") || name.equals("hash") ? leaves.hash() : value(type, depth + 1);
  }

  private @Nullable Object value(Type type, int depth) {
    if (type instanceof ParameterizedType generic) {
      return generic(generic, depth);
    }
    if (type instanceof WildcardType any) {
      return value(any.getUpperBounds()[0], depth);
    }
    if (type instanceof TypeVariable<?> variable) {
      return value(variable.getBounds()[0], depth);
    }
    return type instanceof Class<?> one ? plain(one, depth) : null;
  }

  private @Nullable Object plain(Class<?> type, int depth) {
    if (type.isArray()) {
      Object array = Array.newInstance(type.getComponentType(), 1 + random.nextInt(2));
      for (int i = 0; i < Array.getLength(array); i++) {
        Array.set(array, i, plain(type.getComponentType(), depth));
      }
      return array;
    }
    Optional<Object> leaf = leaves.of(type);
    return leaf.isPresent() ? leaf.get() : ours(type, depth);
  }

  private @Nullable Object ours(Class<?> type, int depth) {
    if (type.isEnum()) {
      return any(Arrays.asList(type.getEnumConstants()));
    }
    List<Class<?>> kinds = PublicTypes.kindsOf(type);
    if (kinds.isEmpty()) {
      return null;
    }
    if (kinds.stream().anyMatch(same::contains)) {
      return one(type, kinds);
    }
    if (depth > DEPTH) {
      return null;
    }
    List<Object> pool = pools.computeIfAbsent(type, t -> new ArrayList<>());
    int[] failed = failures.computeIfAbsent(type, t -> new int[DEPTH + 1]);
    for (int i = 0; i < 20 && pool.size() < MOST && failed[depth] < HOPELESS; i++) {
      Optional<Object> made = make(any(kinds), depth);
      if (made.isPresent()) {
        pool.add(made.get());
        return made.get();
      }
      failed[depth]++;
    }
    return pool.isEmpty() ? null : any(pool);
  }

  private @Nullable Object one(Class<?> type, List<Class<?>> kinds) {
    if (!made.containsKey(type)) {
      made.put(type, List.of()); // none within itself
      for (int i = 0; i < TRIES && made.get(type).isEmpty(); i++) {
        made.put(type, make(kinds.get(i % kinds.size()), 0).stream().toList());
      }
    }
    return made.get(type).stream().findFirst().orElse(null);
  }

  private @Nullable Object generic(ParameterizedType type, int depth) {
    Class<?> raw = (Class<?>) type.getRawType();
    Type[] of = type.getActualTypeArguments();
    int size = depth > DEPTH ? 0 : random.nextInt(3);
    List<Object> parts = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      Object part = value(of[of.length - 1], depth);
      if (part != null) {
        parts.add(part);
      }
    }
    Object key = of.length > 1 && !parts.isEmpty() ? value(of[0], depth) : null;
    Optional<Object> collected = Leaves.collection(raw, parts, key);
    return collected.isPresent() ? collected.get() : plain(raw, depth);
  }

  private <T> T any(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  /** Objects without a constructor, which only the machine can make. */
  private static final class Raw {
    private static final Object UNSAFE = unsafe();

    static Object allocate(Class<?> type) throws ReflectiveOperationException {
      return call("allocateInstance", new Class<?>[] {Class.class}, type);
    }

    static void set(Object made, Field field, @Nullable Object value)
        throws ReflectiveOperationException {
      if (value != null) {
        field.setAccessible(true);
        field.set(made, value);
      }
    }

    private static Object call(String name, Class<?>[] types, Object... arguments)
        throws ReflectiveOperationException {
      Method method = UNSAFE.getClass().getMethod(name, types);
      return method.invoke(UNSAFE, arguments);
    }

    private static Object unsafe() {
      try {
        Field field = Class.forName("sun.misc.Unsafe").getDeclaredField("theUnsafe");
        field.setAccessible(true);
        return field.get(null);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
