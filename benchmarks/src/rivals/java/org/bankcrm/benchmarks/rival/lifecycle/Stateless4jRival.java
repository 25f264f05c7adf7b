package org.bankcrm.benchmarks.rival.lifecycle;

import com.github.oxo42.stateless4j.StateMachine;
import com.github.oxo42.stateless4j.StateMachineConfig;
import java.util.ArrayList;
import java.util.List;
import org.bankcrm.benchmarks.workload.Lifecycle;
import org.bankcrm.benchmarks.workload.Lifecycle.Event;
import org.bankcrm.benchmarks.workload.Lifecycle.Stage;

/** stateless4j: one machine object per customer over a shared configuration. */
final class Stateless4jRival extends LifecycleRival {
  private final List<StateMachine<Stage, Event>> machines = new ArrayList<>();

  /** Its guards take no argument, so they look here. */
  private int value;

  Stateless4jRival(int customers) {
    super(customers);
    StateMachineConfig<Stage, Event> config = new StateMachineConfig<>();
    for (Lifecycle.Transition t : Lifecycle.transitions()) {
      config.configure(t.from()).permitIf(t.event(), t.to(), () -> t.isOpen(value));
    }
    for (int i = 0; i < customers; i++) {
      StateMachine<Stage, Event> machine = new StateMachine<>(Stage.LEAD, config);
      machine.onUnhandledTrigger((stage, event) -> {});
      machines.add(machine);
    }
  }

  @Override
  public Stage stage(int customer) {
    return machines.get(customer).getState();
  }

  @Override
  boolean fire(int customer, Event event, int newValue) {
    value = newValue;
    StateMachine<Stage, Event> machine = machines.get(customer);
    Stage before = machine.getState();
    machine.fire(event);
    return machine.getState() != before;
  }
}
