package org.bankcrm.examples.flink;

import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;

/**
 * Leads a bank's customers through a lifecycle by a stream of their events.
 *
 * <p>What it keeps of a customer (windows, stage, what waits for its order) is keyed state, and
 * goes into checkpoints. What it tells is a pure function of the events, as long as none comes
 * later than the terms have patience for: not of how they are partitioned, nor of when the job was
 * killed and restored. Each line has the customer and a running number, so that a sink which can
 * only overwrite has a key to write each line once.
 */
public final class BankStream {

  private BankStream() {}

  /**
   * The job between a source and a sink.
   *
   * @param lines events as lines of JSON, as the README of this example tells
   * @return lines of JSON: what became of each event, each change of a stage, where each customer
   *     stands in the end, and which lines told no event
   * @throws org.bankcrm.core.policy.InvalidPolicyException with every problem of the book
   */
  public static DataStream<String> lead(DataStream<String> lines, Terms terms) {
    BankBook.of(terms); // told here rather than by a hundred tasks
    SingleOutputStreamOperator<Told> events =
        lines.process(new Reading(terms)).name("reading").uid("reading");
    DataStream<String> led =
        events
            .assignTimestampsAndWatermarks(
                WatermarkStrategy.<Told>forBoundedOutOfOrderness(terms.patience())
                    .withTimestampAssigner((told, before) -> told.at().toEpochMilli()))
            .uid("time")
            .keyBy(Told::customer)
            .process(new InOrder(terms))
            .name("leading")
            .uid("leading");
    return led.union(events.getSideOutput(Reading.PROBLEMS));
  }
}
