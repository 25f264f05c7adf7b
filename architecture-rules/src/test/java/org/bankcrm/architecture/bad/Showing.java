package org.bankcrm.architecture.bad;

import com.google.common.annotations.Beta;
import com.google.common.base.Supplier;
import com.google.common.collect.ForwardingList;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.io.ByteSource;
import com.google.common.util.concurrent.UncheckedExecutionException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bankcrm.architecture.bad.internal.Inner;

/** Shows what it must not, in every place where a signature can. */
public abstract class Showing extends ForwardingList<String> implements Supplier<String> {
  protected Optional<Inner> field = Optional.empty();

  protected Showing(ImmutableMap<String, String> parameter) {}

  public ImmutableList<String> result() {
    return ImmutableList.of();
  }

  public Map<String, Set<? extends ImmutableSet<String>>> argumentDeepInside() {
    return Map.of();
  }

  public <T extends ByteSource> List<T> bound() {
    return List.of();
  }

  public void exception() throws UncheckedExecutionException {}

  @Beta
  public void annotation() {}

  public void array(Inner[][] inners) {}

  ImmutableList<String> packagePrivateIsFree() {
    return ImmutableList.of();
  }
}
