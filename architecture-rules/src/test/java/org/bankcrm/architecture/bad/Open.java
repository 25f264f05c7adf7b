package org.bankcrm.architecture.bad;

import java.io.Serializable;

/** Anybody may extend it, write it to a stream and change what all share. */
public class Open implements Serializable {
  private static final long serialVersionUID = 1;
  static int counter;

  protected Open() {
    counter++;
  }
}
