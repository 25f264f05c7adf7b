package org.bankcrm.examples.flink;

import java.io.IOException;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.base.StringSerializer;
import org.apache.flink.api.common.typeutils.base.TypeSerializerSingleton;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.bankcrm.core.window.Windows;
import org.jspecify.annotations.Nullable;

/**
 * A customer between two events: alive in the memory of a task, a document wherever Flink writes or
 * copies it. So a state in memory costs no document for each event, and a checkpoint has nothing
 * but documents.
 */
final class Kept {

  private @Nullable String text;
  private @Nullable Customer live;

  private Kept(@Nullable String text, @Nullable Customer live) {
    this.text = text;
    this.live = live;
  }

  static Kept of(Customer customer) {
    return new Kept(null, customer);
  }

  static Kept of(String document) {
    return new Kept(document, null);
  }

  /** The customer, to be led on; read from the document when it is asked for the first time. */
  synchronized Customer customer(String id, Windows windows) {
    Customer known = live;
    if (known == null) {
      known = Customer.read(id, document(), windows);
      live = known;
      text = null;
    }
    return known;
  }

  /** A checkpoint is written by another thread than that which copies what it will change. */
  synchronized String document() {
    String written = text;
    if (written != null) {
      return written;
    }
    Customer known = live;
    if (known == null) {
      throw new IllegalStateException("neither a customer nor a document");
    }
    return known.write();
  }

  /** Nothing of the customer. */
  @Override
  public String toString() {
    return "Kept";
  }

  /** Writes documents, and copies by them. */
  static final class Serializer extends TypeSerializerSingleton<Kept> {

    private static final long serialVersionUID = 1L;
    static final Serializer INSTANCE = new Serializer();

    @Override
    public boolean isImmutableType() {
      return false;
    }

    @Override
    public Kept createInstance() {
      return Kept.of("");
    }

    @Override
    public Kept copy(Kept from) {
      return Kept.of(from.document());
    }

    @Override
    public Kept copy(Kept from, Kept reuse) {
      return copy(from);
    }

    @Override
    public int getLength() {
      return -1;
    }

    @Override
    public void serialize(Kept kept, DataOutputView target) throws IOException {
      StringSerializer.INSTANCE.serialize(kept.document(), target);
    }

    @Override
    public Kept deserialize(DataInputView source) throws IOException {
      return Kept.of(StringSerializer.INSTANCE.deserialize(source));
    }

    @Override
    public Kept deserialize(Kept reuse, DataInputView source) throws IOException {
      return deserialize(source);
    }

    @Override
    public void copy(DataInputView source, DataOutputView target) throws IOException {
      StringSerializer.INSTANCE.copy(source, target);
    }

    @Override
    public TypeSerializerSnapshot<Kept> snapshotConfiguration() {
      return new Snapshot();
    }

    /** Found by its name when a checkpoint is restored. */
    public static final class Snapshot extends SimpleTypeSerializerSnapshot<Kept> {
      /** For Flink. */
      public Snapshot() {
        super(() -> INSTANCE);
      }
    }
  }
}
