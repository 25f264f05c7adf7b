package org.bankcrm.architecture.good.internal;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Uses other libraries where nobody sees it. */
public final class Parts {

  private static final Logger LOG = LoggerFactory.getLogger(Parts.class);

  private Parts() {}

  public static List<String> of(String text, Random random) {
    List<String> parts = new ArrayList<>(Splitter.on(',').splitToList(text));
    Collections.shuffle(parts, random);
    LOG.debug("{} parts", parts.size());
    return ImmutableList.copyOf(parts);
  }
}
