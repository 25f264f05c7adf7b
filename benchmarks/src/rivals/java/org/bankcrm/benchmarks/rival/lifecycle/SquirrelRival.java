package org.bankcrm.benchmarks.rival.lifecycle;

import java.util.ArrayList;
import java.util.List;
import org.bankcrm.benchmarks.workload.Lifecycle;
import org.bankcrm.benchmarks.workload.Lifecycle.Event;
import org.bankcrm.benchmarks.workload.Lifecycle.Stage;
import org.squirrelframework.foundation.fsm.AnonymousCondition;
import org.squirrelframework.foundation.fsm.StateMachineBuilder;
import org.squirrelframework.foundation.fsm.StateMachineBuilderFactory;
import org.squirrelframework.foundation.fsm.impl.AbstractStateMachine;

/** squirrel-foundation: one machine object per customer. */
final class SquirrelRival extends LifecycleRival {
  private final List<Machine> machines = new ArrayList<>();

  /** The library wants a class of its own for each kind of machine. */
  public static final class Machine extends AbstractStateMachine<Machine, Stage, Event, Integer> {}

  SquirrelRival(int customers) {
    super(customers);
    StateMachineBuilder<Machine, Stage, Event, Integer> builder =
        StateMachineBuilderFactory.create(Machine.class, Stage.class, Event.class, Integer.class);
    for (Lifecycle.Transition t : Lifecycle.transitions()) {
      builder.externalTransition().from(t.from()).to(t.to()).on(t.event()).when(open(t));
    }
    for (int i = 0; i < customers; i++) {
      Machine machine = builder.newStateMachine(Stage.LEAD);
      machine.start();
      machines.add(machine);
    }
  }

  private static AnonymousCondition<Integer> open(Lifecycle.Transition transition) {
    return new AnonymousCondition<>() {
      @Override
      public boolean isSatisfied(Integer value) {
        return transition.isOpen(value);
      }
    };
  }

  @Override
  public Stage stage(int customer) {
    return machines.get(customer).getCurrentState();
  }

  @Override
  boolean fire(int customer, Event event, int value) {
    Machine machine = machines.get(customer);
    Stage before = machine.getCurrentState();
    machine.fire(event, value);
    return machine.getCurrentState() != before;
  }
}
