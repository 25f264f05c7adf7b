package org.bankcrm.benchmarks.rival.lifecycle;

import com.alibaba.cola.statemachine.StateMachine;
import com.alibaba.cola.statemachine.builder.StateMachineBuilder;
import com.alibaba.cola.statemachine.builder.StateMachineBuilderFactory;
import java.util.Arrays;
import org.bankcrm.benchmarks.workload.Lifecycle;
import org.bankcrm.benchmarks.workload.Lifecycle.Event;
import org.bankcrm.benchmarks.workload.Lifecycle.Stage;

/** COLA's machine, which has no state: it is told the stage and answers with the next. */
final class ColaRival extends LifecycleRival {
  private final StateMachine<Stage, Event, Integer> machine;
  private final Stage[] stages;

  ColaRival(int customers) {
    super(customers);
    StateMachineBuilder<Stage, Event, Integer> builder = StateMachineBuilderFactory.create();
    for (Lifecycle.Transition t : Lifecycle.transitions()) {
      builder
          .externalTransition()
          .from(t.from())
          .to(t.to())
          .on(t.event())
          .when(t::isOpen)
          .perform((from, to, event, value) -> {});
    }
    machine = builder.build("lifecycle of " + customers + " " + System.identityHashCode(this));
    stages = new Stage[customers];
    Arrays.fill(stages, Stage.LEAD);
  }

  @Override
  public Stage stage(int customer) {
    return stages[customer];
  }

  @Override
  boolean fire(int customer, Event event, int value) {
    Stage before = stages[customer];
    Stage after = machine.fireEvent(before, event, value);
    stages[customer] = after;
    return after != before;
  }
}
